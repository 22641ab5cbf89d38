using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Casus.Reports.Docx;

/// <summary>Words in a Word document.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, string words, string lead = "")
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (lead.Length > 0)
        {
            paragraph.Append(Run(lead + " ", Content.Emphasis.Strong));
        }
        paragraph.Append(Run(words, Content.Emphasis.None));
        return paragraph;
    }

    public static Paragraph Bullet(string words) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "ListBullet" },
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
        Run(words, Content.Emphasis.None));

    public static Run Run(string words, Content.Emphasis emphasis)
    {
        var run = new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(Readable(words)) { Space = SpaceProcessingModeValues.Preserve });
        run.RunProperties = emphasis switch
        {
            Content.Emphasis.Strong => new RunProperties(new Bold()),
            Content.Emphasis.Quiet => new RunProperties(new Color { Val = DocxStyles.Quiet }),
            _ => null,
        };
        return run;
    }

    /// <summary>XML has no place for control characters and halves of letters, which a text of a package may hold.</summary>
    public static string Readable(string words) =>
        words.EnumerateRunes().Any(IsUnreadable) ? string.Concat(words.EnumerateRunes().Select(letter => IsUnreadable(letter) ? " " : letter.ToString())) : words;

    private static bool IsUnreadable(Rune letter) => letter.Value is < ' ' or 0xFFFD or 0xFFFE or 0xFFFF;
}
