using Casus.Reports.Content;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Casus.Reports.Docx;

/// <summary>A table of a Word document: a caption, a head that stands again on every page, and no row broken over two pages.</summary>
internal static class DocxTable
{
    /// <summary>Of the page, in twentieths of a point.</summary>
    private const int Width = 9638;

    public static IEnumerable<OpenXmlElement> Of(TableBlock table)
    {
        yield return DocxText.Paragraph("Caption", table.Caption);
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { FirstRow = true, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = DocxText.Readable(table.Caption) }),
            new TableGrid(table.Columns.Select(_ => new GridColumn { Width = (Width / table.Columns.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        made.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Columns.Select(column => (OpenXmlElement)Cell(new Cell(column, Content.Emphasis.Strong)))]));
        foreach (var group in table.Groups)
        {
            if (group.Heading.Length > 0)
            {
                made.Append(Heading(group.Heading, table.Columns.Count));
            }
            foreach (var row in group.Rows)
            {
                made.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Cells.Select((cell, column) => (OpenXmlElement)Cell(column == 0 ? cell with { Emphasis = Content.Emphasis.Strong } : cell))]));
            }
        }
        yield return made;
        // Two tables without a paragraph between them would become one.
        yield return DocxText.Paragraph("Note", table.Note);
    }

    private static TableRow Heading(string words, int columns) => new(
        new TableRowProperties(new CantSplit()),
        new TableCell(
            new TableCellProperties(new GridSpan { Val = columns }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = DocxStyles.Faint }),
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Cell" }, new KeepNext()), DocxText.Run(words, Content.Emphasis.Strong))));

    private static TableCell Cell(Cell cell)
    {
        var made = new TableCell(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Cell" }), DocxText.Run(cell.Words, cell.Emphasis)));
        if (cell.Detail.Length > 0)
        {
            made.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Cell" }), DocxText.Run(cell.Detail, Content.Emphasis.Quiet)));
        }
        return made;
    }
}
