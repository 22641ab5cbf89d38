using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Casus.Files;

/// <summary>The plain text of a Word document (DOCX): its paragraphs, with a blank line between them.</summary>
public static class WordDocument
{
    private const string Body = "word/document.xml";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A small file can unpack to a huge one; a declaration of this many letters has a thousand pages.</summary>
    private const int MostLetters = 4_000_000;

    /// <summary>Whether a file begins as the archive does that a Word document is.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The text, or in one sentence why there is none.</summary>
    public static (string Text, string Refusal) Read(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry(Body) is not { } entry)
            {
                return ("", "The file is an archive and no Word document: it holds no text. Save the statement as DOCX or as plain text.");
            }
            using var part = entry.Open();
            // No document type, no entity, nothing fetched: a statement is words.
            using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 8L * MostLetters });
            return (TextOf(reader), "");
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            return ("", $"The file cannot be read as a Word document: {problem.Message} Save the statement as plain text and open that.");
        }
    }

    private static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() && text.Length < MostLetters)
        {
            if (reader.NamespaceURI != Words)
            {
                continue;
            }
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "t") when !reader.IsEmptyElement:
                    reader.Read();
                    text.Append(reader.Value);
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Append('\t');
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    text.Append('\n');
                    break;
                case (XmlNodeType.EndElement, "p"):
                    text.Append("\n\n");
                    break;
            }
        }
        return text.ToString();
    }
}
