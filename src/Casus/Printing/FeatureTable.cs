using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>A feature as a table names it.</summary>
internal sealed record FeatureHead(string Name, string Heading, string Meaning);

/// <summary>The answer of <c>casus table</c>: for a reader, as rows of cells, and as JSON.</summary>
internal static class FeatureTable
{
    /// <summary>A column narrower than this cannot be read; then a package takes a block of lines.</summary>
    private const int NarrowestColumn = 9;
    private const string Nothing = "–";

    public static void Write(Page page, IReadOnlyList<FeatureHead> heads, IReadOnlyList<FeatureRow> rows)
    {
        var name = rows.Count == 0 ? 0 : rows.Max(row => row.Title.Length);
        if (name + heads.Count * (NarrowestColumn + 2) > page.Width)
        {
            Blocks(page, heads, rows);
        }
        else
        {
            var table = new Table(["Package", .. heads.Select(head => head.Heading)]);
            foreach (var row in rows)
            {
                table.Row([page.Bold(row.Title), .. heads.Select(head => Cell(row, head))]);
            }
            table.Write(page);
        }
        page.Line();
        page.Paragraph(page.Dim($"{rows.Count} package{(rows.Count == 1 ? "" : "s")}, each on the day it speaks of. {Nothing}: the text says nothing of it."));
        foreach (var head in heads)
        {
            page.Paragraph(page.Dim($"{head.Heading} ({head.Name}): {head.Meaning}"), 0, 2);
        }
    }

    /// <summary>The rows with their heading: the package, then a cell a feature.</summary>
    public static IEnumerable<IEnumerable<string>> Cells(IReadOnlyList<FeatureHead> heads, IReadOnlyList<FeatureRow> rows) =>
        rows.Select(row => heads.Select(head => Value(row, head).Words).Prepend(row.Title)).Prepend(heads.Select(head => head.Name).Prepend("package"));

    /// <param name="of">How many rows there will be, where some are still being worked out; null where these are all.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<FeatureHead> heads, IReadOnlyList<FeatureRow> rows, int? of = null)
    {
        json.WriteStartObject();
        if (of is { } all)
        {
            json.WriteNumber("of", all);
        }
        json.Items("features", heads, head =>
        {
            json.WriteString("name", head.Name);
            json.WriteString("heading", head.Heading);
            json.WriteString("meaning", head.Meaning);
        });
        json.Items("packages", rows, row =>
        {
            json.WriteString("package", row.Title);
            json.WriteString("on", row.On.ToString("yyyy-MM-dd"));
            foreach (var head in heads)
            {
                json.WriteString(head.Name, Value(row, head).Words);
            }
            // By which a column is ordered where its words do not say it; what has no end, such as a clock without a date, is last anyway.
            json.WriteStartObject("ranks");
            foreach (var head in heads)
            {
                if (Value(row, head).Rank is { } rank && double.IsFinite(rank))
                {
                    json.WriteNumber(head.Name, rank);
                }
            }
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Blocks(Page page, IReadOnlyList<FeatureHead> heads, IReadOnlyList<FeatureRow> rows)
    {
        foreach (var row in rows)
        {
            page.Line(page.Bold(row.Title));
            // Two features a line, each with its heading before it.
            var table = new Table([.. Enumerable.Repeat("", heads.Count > 1 ? 4 : 2)]);
            foreach (var pair in heads.Chunk(2))
            {
                string[] cells = [.. pair.SelectMany(head => new[] { page.Dim(head.Heading), Cell(row, head) })];
                table.Row(heads.Count > 1 && cells.Length == 2 ? [.. cells, "", ""] : cells);
            }
            table.Write(page, 2);
        }
    }

    private static string Cell(FeatureRow row, FeatureHead head) => Value(row, head).Words is { Length: > 0 } words ? words : Nothing;

    private static FeatureValue Value(FeatureRow row, FeatureHead head) => row.Values.First(value => value.Feature == head.Name);
}
