using System.Text;

namespace Casus.Files;

/// <summary>Tables as text with commas (RFC 4180): a cell with a comma, a quotation mark or a line end stands in quotation marks.</summary>
public static class Csv
{
    public static void Write(TextWriter output, IEnumerable<IEnumerable<string>> rows)
    {
        foreach (var row in rows)
        {
            output.Write(string.Join(',', row.Select(Cell)) + "\r\n");
        }
    }

    /// <summary>The rows of a text; an empty line is no row. A quotation that is not closed ends with the text.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var (row, cell, quoted, any) = (new List<string>(), new StringBuilder(), false, false);
        void EndRow()
        {
            if (any || row.Count > 0)
            {
                row.Add(cell.ToString());
                rows.Add(row);
            }
            (row, any) = ([], false);
            cell.Clear();
        }
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
                continue;
            }
            switch (letter)
            {
                case '"':
                    (quoted, any) = (true, true);
                    break;
                case ',':
                    row.Add(cell.ToString());
                    cell.Clear();
                    any = true;
                    break;
                case '\n':
                    EndRow();
                    break;
                case '\r':
                    break;
                default:
                    cell.Append(letter);
                    any = true;
                    break;
            }
        }
        EndRow();
        return rows;
    }

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
