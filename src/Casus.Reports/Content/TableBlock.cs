namespace Casus.Reports.Content;

/// <summary>A table. The first cell of a row says what the row is about.</summary>
/// <param name="Caption">What it shows, as a sentence or a title.</param>
/// <param name="Columns">The headings of the columns.</param>
/// <param name="Groups">The rows; a group without heading is a plain run of rows.</param>
/// <param name="Note">What stands below it; empty for nothing.</param>
public sealed record TableBlock(string Caption, Sequence<string> Columns, Sequence<RowGroup> Groups, string Note) : Block
{
    public static TableBlock Of(string caption, Sequence<string> columns, IEnumerable<Row> rows, string note = "") =>
        new(caption, columns, [new RowGroup("", rows.ToSequence())], note);
}

/// <summary>Rows under a heading of their own across the table; empty for none.</summary>
public sealed record RowGroup(string Heading, Sequence<Row> Rows);

/// <summary>One row, a cell for each column.</summary>
public sealed record Row(Sequence<Cell> Cells)
{
    public static Row Of(params ReadOnlySpan<Cell> cells) => new(Sequence.Create(cells));
}

/// <param name="Detail">A second, smaller line; empty for none.</param>
public sealed record Cell(string Words, Emphasis Emphasis = Emphasis.None, string Detail = "")
{
    public static implicit operator Cell(string words) => FromString(words);

    public static Cell FromString(string words) => new(words);
}
