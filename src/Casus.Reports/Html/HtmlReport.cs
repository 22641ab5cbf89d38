using System.Text;
using Casus.Reports.Content;

namespace Casus.Reports.Html;

/// <summary>
/// A report as one HTML file: it needs no other file, no script and no network, is printed on A4, and can be read on paper and on a dark or a light screen.
/// </summary>
public static class HtmlReport
{
    /// <summary>A table up to so long is not broken over two pages.</summary>
    private const int MostRowsTogether = 10;

    public static string Write(Report report)
    {
        var html = new HtmlText();
        html.Line("<!DOCTYPE html>").Line("<html lang=\"en\">").Line("<head>").Line("<meta charset=\"utf-8\">");
        // A reader can see from this that the file asks nothing of any other machine.
        html.Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Line("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Element("title", $"{report.Title}").Line("<style>").Line(Style()).Line(OnEveryPage(report.Mark)).Line("</style>").Line("</head>").Line("<body>").Line("<main>");
        html.Line("<header>").ElementUnlessEmpty("p", report.Mark, "mark").Element("p", report.Kind, "kind").Element("h1", report.Title).Element("p", report.Subtitle, "subtitle").Line("</header>");
        html.Line("<blockquote class=\"summary\">").Element("p", report.Summary).Line("</blockquote>");
        var number = 0;
        foreach (var section in report.Sections)
        {
            Write(html, section, $"{++number}");
        }
        html.Line("<footer>").Element("p", report.Imprint).Line("</footer>").Line("</main>").Line("</body>").Line("</html>");
        return html.ToString();
    }

    /// <summary>The mark at the head of every printed page. Words of a text stand in it, so all that could end the style is written as numbers.</summary>
    private static string OnEveryPage(string mark) => mark.Length == 0 ? ""
        : $"@page {{ @top-left {{ content: \"{string.Concat(mark.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or ',' or ':' ? letter.ToString() : $"\\{(int)letter:x6}"))}\"; font: 8pt Georgia, \"Liberation Serif\", serif; color: #a3360f; }} }}";

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("The style of a report is part of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd();
    }

    private static void Write(HtmlText html, Section section, string number)
    {
        html.Line($"<section aria-labelledby=\"s{number}\"{(section.IsAnnex ? " class=\"annex\"" : "")}>");
        html.Line($"<h2 id=\"s{number}\"><span class=\"number\">{number}</span> {HtmlText.Escape(section.Heading)}</h2>");
        Write(html, section.Blocks);
        foreach (var part in section.Parts)
        {
            html.Line("<div class=\"part\">").Element("h3", part.Heading);
            Write(html, part.Blocks);
            html.Line("</div>");
        }
        html.Line("</section>");
    }

    private static void Write(HtmlText html, Sequence<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    html.Line($"<p{Class(paragraph.Emphasis)}>{(paragraph.Lead.Length > 0 ? $"<b>{HtmlText.Escape(paragraph.Lead)}</b> " : "")}{HtmlText.Escape(paragraph.Words)}</p>");
                    break;
                case Listed list:
                    Write(html, list.Items);
                    break;
                case Definitions terms:
                    html.Line("<dl>");
                    foreach (var term in terms.Items)
                    {
                        html.Element("dt", term.Name).Line("<dd>");
                        html.ElementUnlessEmpty("p", term.Words);
                        Write(html, term.More);
                        html.Line("</dd>");
                    }
                    html.Line("</dl>");
                    break;
                case Typed typed:
                    html.Line($"<pre><code>{HtmlText.Escape(typed.Words)}</code></pre>");
                    break;
                case TableBlock table:
                    Write(html, table);
                    break;
                case Figure figure:
                    html.Line("<figure>");
                    Svg.Write(html, figure.Drawing);
                    html.Element("figcaption", figure.Caption).Line("</figure>");
                    Write(html, figure.InWords);
                    break;
                default:
                    throw new InvalidOperationException($"A {block.GetType().Name} has no form in HTML.");
            }
        }
    }

    private static void Write(HtmlText html, Sequence<string> items)
    {
        if (items.IsEmpty)
        {
            return;
        }
        html.Line("<ul>");
        foreach (var item in items)
        {
            html.Element("li", item);
        }
        html.Line("</ul>");
    }

    private static void Write(HtmlText html, TableBlock table)
    {
        // A table wider than the screen is moved inside its own frame, which the keyboard must reach as well.
        html.Line($"<div class=\"wide{(table.Groups.Sum(group => group.Rows.Count + 1) <= MostRowsTogether ? " short" : "")}\" role=\"region\" tabindex=\"0\" aria-label=\"{HtmlText.Escape(table.Caption)}\">").Line($"<table class=\"c{table.Columns.Count}\">").Element("caption", table.Caption);
        html.Line("<thead><tr>" + string.Concat(table.Columns.Select(column => $"<th scope=\"col\">{HtmlText.Escape(column)}</th>")) + "</tr></thead>");
        foreach (var group in table.Groups)
        {
            html.Line("<tbody>");
            if (group.Heading.Length > 0)
            {
                html.Line($"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{table.Columns.Count}\">{HtmlText.Escape(group.Heading)}</th></tr>");
            }
            foreach (var row in group.Rows)
            {
                html.Line("<tr>" + string.Concat(row.Cells.Select((cell, column) => Of(cell, column == 0))) + "</tr>");
            }
            html.Line("</tbody>");
        }
        html.Line("</table>").Line("</div>").ElementUnlessEmpty("p", table.Note, "note");
    }

    private static string Of(Cell cell, bool isHead)
    {
        var words = HtmlText.Escape(cell.Words) + (cell.Detail.Length > 0 ? $"<span class=\"detail\">{HtmlText.Escape(cell.Detail)}</span>" : "");
        return isHead ? $"<th scope=\"row\"{Class(cell.Emphasis)}>{words}</th>" : $"<td{Class(cell.Emphasis)}>{words}</td>";
    }

    private static string Class(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => " class=\"strong\"",
        Emphasis.Quiet => " class=\"quiet\"",
        _ => "",
    };
}
