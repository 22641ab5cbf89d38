using System.Text;

namespace Casus.Files;

/// <summary>A row of comma-separated values and the line on which it begins, from 1.</summary>
internal sealed record CsvRow(int Line, Sequence<string> Fields);

/// <summary>Reads comma-separated values (RFC 4180): a field in double quotation marks may hold commas, line ends and doubled marks.</summary>
internal static class Csv
{
    /// <summary>All rows that are not empty. An unclosed mark takes the rest of the text into its field.</summary>
    public static IEnumerable<CsvRow> Rows(string text)
    {
        var (fields, field) = (new List<string>(), new StringBuilder());
        var (line, began, quoted) = (1, 1, false);
        CsvRow Row()
        {
            fields.Add(field.ToString());
            var row = new CsvRow(began, fields.ToSequence());
            fields.Clear();
            field.Clear();
            return row;
        }
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted)
            {
                if (letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (letter == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(letter);
                    line += letter == '\n' ? 1 : 0;
                }
                continue;
            }
            switch (letter)
            {
                case '"':
                    quoted = true;
                    break;
                case ',':
                    fields.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r':
                    break;
                case '\n':
                    if (fields.Count > 0 || field.Length > 0)
                    {
                        yield return Row();
                    }
                    began = ++line;
                    break;
                default:
                    field.Append(letter);
                    break;
            }
        }
        if (fields.Count > 0 || field.Length > 0)
        {
            yield return Row();
        }
    }
}
