using System.Collections.Immutable;
using System.Text;

namespace Casus.Files;

/// <summary>One row of a table: the line of the file it begins in, and its cells by column.</summary>
public sealed record CsvRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>False when a quotation mark is opened in it and never closed.</summary>
    public bool IsClosed { get; init; } = true;
}

/// <summary>A table of comma-separated values with a heading line (RFC 4180; semicolons are taken where the heading has them and no comma).</summary>
/// <param name="Columns">The names of the heading line, trimmed.</param>
public sealed record CsvTable(ImmutableArray<string> Columns, ImmutableArray<CsvRow> Rows)
{
    /// <summary>The cell under a column, trimmed; empty when the column or the cell is absent. Case does not matter.</summary>
    public string Cell(CsvRow row, string column)
    {
        var place = Place(column);
        return place >= 0 && place < row.Cells.Length ? row.Cells[place].Trim() : "";
    }

    public bool Has(string column) => Place(column) >= 0;

    /// <summary>Reads a table; lines without any cell, and lines that begin with #, are passed over.</summary>
    public static CsvTable Of(string content)
    {
        var separator = SeparatorOf(content);
        var rows = Split(content, separator).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        return rows.Count == 0
            ? new CsvTable([], [])
            : new CsvTable([.. rows[0].Cells.Select(cell => cell.Trim())], [.. rows.Skip(1)]);
    }

    private int Place(string column)
    {
        for (var place = 0; place < Columns.Length; place++)
        {
            if (Columns[place].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }
        return -1;
    }

    private static char SeparatorOf(string content)
    {
        var heading = content.Split('\n').FirstOrDefault(line => line.Trim().Length > 0 && line[0] != '#') ?? "";
        return !heading.Contains(',', StringComparison.Ordinal) && heading.Contains(';', StringComparison.Ordinal) ? ';' : ',';
    }

    private static List<CsvRow> Split(string content, char separator)
    {
        var rows = new List<CsvRow>();
        var (at, line) = (0, 1);
        while (at < content.Length)
        {
            if (content[at] == '#')
            {
                at = EndOfLine(content, at);
                line++;
                continue;
            }
            var (cells, end, isClosed) = Cells(content, at, separator);
            if (!isClosed)
            {
                // The quotation mark is never closed; only its own line is lost, and not all that follow.
                end = EndOfLine(content, at);
            }
            rows.Add(new CsvRow(line, cells) { IsClosed = isClosed });
            line += content.AsSpan(at, end - at).Count('\n');
            at = end;
        }
        return rows;
    }

    private static int EndOfLine(string content, int at) => content.IndexOf('\n', at) is var end and >= 0 ? end + 1 : content.Length;

    /// <summary>The cells of the row that begins here, and where the next one begins.</summary>
    private static (ImmutableArray<string> Cells, int End, bool IsClosed) Cells(string content, int at, char separator)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var inQuotes = false;
        for (; at < content.Length; at++)
        {
            var letter = content[at];
            if (inQuotes)
            {
                var isDoubled = letter == '"' && at + 1 < content.Length && content[at + 1] == '"';
                at += isDoubled ? 1 : 0;
                inQuotes = letter != '"' || isDoubled;
                if (inQuotes)
                {
                    cell.Append(letter);
                }
            }
            else if (letter == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                inQuotes = true;
            }
            else if (letter == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter == '\n')
            {
                at++;
                break;
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return (cells.ToImmutable(), at, !inQuotes);
    }
}
