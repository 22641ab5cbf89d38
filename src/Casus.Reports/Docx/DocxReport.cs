using Casus.Reports.Content;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Casus.Reports.Docx;

/// <summary>A report as a Word document on A4: headings, tables and lists are real ones, so that it can be edited, listed and read aloud. A figure is told by its table.</summary>
public static class DocxReport
{
    /// <summary>A4 and its margins, in twentieths of a point.</summary>
    private static readonly (uint Width, uint Height, int Side, int Top) paper = (11906, 16838, 1134, 1304);

    public static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Make();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
            main.Document = new Document(new Body(Elements(report).Append(Paper(Footer(main), Header(main, report.Mark)))));
            file.PackageProperties.Title = DocxText.Readable(report.Title);
            file.PackageProperties.Subject = DocxText.Readable(report.Subtitle);
            file.PackageProperties.Creator = "Casus";
            file.PackageProperties.Language = "en-GB";
            file.PackageProperties.Created = report.Written.UtcDateTime;
            file.PackageProperties.Modified = report.Written.UtcDateTime;
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Elements(Report report)
    {
        if (report.Mark.Length > 0)
        {
            yield return DocxText.Paragraph("Mark", report.Mark);
        }
        yield return DocxText.Paragraph("Kind", report.Kind);
        yield return DocxText.Paragraph("Title", report.Title);
        yield return DocxText.Paragraph("Subtitle", report.Subtitle);
        yield return DocxText.Paragraph("Summary", report.Summary);
        var number = 0;
        foreach (var section in report.Sections)
        {
            foreach (var element in Section(section, ++number))
            {
                yield return element;
            }
        }
        yield return DocxText.Paragraph("Imprint", report.Imprint);
    }

    private static IEnumerable<OpenXmlElement> Section(Section section, int number)
    {
        var heading = DocxText.Paragraph("Heading1", $"{number} {section.Heading}");
        if (section.IsAnnex && heading.ParagraphProperties is { } properties)
        {
            properties.PageBreakBefore = new PageBreakBefore();
        }
        return [heading, .. section.Blocks.SelectMany(Block), .. section.Parts.SelectMany(part => part.Blocks.SelectMany(Block).Prepend(DocxText.Paragraph("Heading2", part.Heading)))];
    }

    private static IEnumerable<OpenXmlElement> Block(Block block) => block switch
    {
        Content.Paragraph words => [DocxText.Paragraph(words.Emphasis == Content.Emphasis.Quiet ? "Note" : "Normal", words.Words, words.Lead)],
        Listed list => list.Items.Select(item => DocxText.Bullet(item)),
        Definitions definitions => definitions.Items.SelectMany(Defined),
        Typed typed => typed.Words.Split('\n').Select(line => DocxText.Paragraph("Typed", line)),
        TableBlock table => DocxTable.Of(table),
        Figure figure => DocxTable.Of(figure.InWords),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} has no form in Word."),
    };

    private static IEnumerable<OpenXmlElement> Defined(Definition definition) =>
        definition.More.Select(item => (OpenXmlElement)DocxText.Bullet(item)).Prepend(DocxText.Paragraph("Normal", definition.Words, definition.Name + ":"));

    /// <summary>The number of the page.</summary>
    private static string Footer(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Imprint" }, new Justification { Val = JustificationValues.Right }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
        return main.GetIdOfPart(part);
    }

    /// <summary>The mark at the head of every page; null where there is none.</summary>
    private static string? Header(MainDocumentPart main, string mark)
    {
        if (mark.Length == 0)
        {
            return null;
        }
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(DocxText.Paragraph("Mark", mark));
        return main.GetIdOfPart(part);
    }

    private static SectionProperties Paper(string footer, string? header) => new(
    [
        .. header is null ? Array.Empty<OpenXmlElement>() : [new HeaderReference { Type = HeaderFooterValues.Default, Id = header }],
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = paper.Width, Height = paper.Height },
        new PageMargin { Left = (uint)paper.Side, Right = (uint)paper.Side, Top = paper.Top, Bottom = paper.Top, Header = 567, Footer = 567, Gutter = 0 },
    ]);
}
