namespace Casus.Files;

/// <summary>Writes tables as text with commas (RFC 4180): a cell with a comma, a quotation mark or a line end stands in quotation marks. <see cref="CsvTable"/> reads them.</summary>
public static class Csv
{
    public static void Write(TextWriter output, IEnumerable<IEnumerable<string>> rows)
    {
        foreach (var row in rows)
        {
            output.Write(string.Join(',', row.Select(Cell)) + "\r\n");
        }
    }

    /// <summary>A cell as it must be written.</summary>
    public static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
