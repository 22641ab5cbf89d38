namespace Casus.Printing;

/// <summary>Columns that share the width of a page; what does not fit into its column goes on below it.</summary>
public sealed class Table
{
    private const int Gap = 2;
    private readonly List<string[]> rows = [];
    private readonly string[] headers;

    /// <param name="headers">One for each column; all empty for a table without a heading line.</param>
    public Table(params string[] headers) => this.headers = headers;

    public void Row(params string[] cells)
    {
        if (cells.Length != headers.Length)
        {
            throw new ArgumentException($"The table has {headers.Length} columns and the row {cells.Length}.", nameof(cells));
        }
        rows.Add(cells);
    }

    public void Write(Page page, int indent = 0)
    {
        var widths = Widths(page.Width - indent);
        if (headers.Any(header => header.Length > 0))
        {
            Write(page, indent, widths, [.. headers.Select(page.Dim)]);
        }
        foreach (var row in rows)
        {
            Write(page, indent, widths, row);
        }
    }

    /// <summary>Every column as wide as its longest cell; when that is too much the widest give way, down to their longest word.</summary>
    private int[] Widths(int available)
    {
        var widths = new int[headers.Length];
        var least = new int[headers.Length];
        for (var column = 0; column < headers.Length; column++)
        {
            foreach (var cell in rows.Select(row => row[column]).Prepend(headers[column]))
            {
                widths[column] = Math.Max(widths[column], Wrapping.VisibleLength(cell));
                least[column] = Math.Max(least[column], cell.Split(' ').Max(Wrapping.VisibleLength));
            }
        }
        var filled = widths.Count(width => width > 0);
        var room = Math.Max(available - Gap * (filled - 1), filled);
        while (widths.Sum() > room)
        {
            var widest = Widest(widths, column => widths[column] > least[column]) ?? Widest(widths, column => widths[column] > 1);
            if (widest is not int chosen)
            {
                break;
            }
            widths[chosen]--;
        }
        return widths;
    }

    private static int? Widest(int[] widths, Func<int, bool> mayGiveWay)
    {
        int? widest = null;
        for (var column = 0; column < widths.Length; column++)
        {
            if (mayGiveWay(column) && (widest is not int best || widths[column] > widths[best]))
            {
                widest = column;
            }
        }
        return widest;
    }

    private static void Write(Page page, int indent, int[] widths, string[] cells)
    {
        var columns = cells.Select((cell, column) => Wrapping.Lines(cell, widths[column])).ToArray();
        var height = columns.Max(column => column.Count);
        for (var line = 0; line < height; line++)
        {
            var parts = columns
                .Select((column, index) => Wrapping.Pad(line < column.Count ? column[line] : "", widths[index]))
                .Where((_, index) => widths[index] > 0);
            page.Line(new string(' ', indent) + string.Join(new string(' ', Gap), parts));
        }
    }
}
