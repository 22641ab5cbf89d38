using System.Text;

namespace Casus.Explanations;

/// <summary>All pages as one Markdown document: <c>docs/diagnostics.md</c>.</summary>
public static class ExplanationDocument
{
    private const string Opening =
        """
        # Findings

        Every finding of `casus check` has a code that never changes, and a page here; `casus explain CAS502` prints the same page.
        This document is made from the files in `src/Casus/Explanations`: change those, then run `./casus explain --all > docs/diagnostics.md`.

        The examples are shortened so that each shows one finding, and some clauses are made up for it; where that is so the page says so.
        The treaties themselves, with sources, are in `treaties/`. A block marked `casus` under *Example* is a whole file that has the finding.
        """;

    public static string Of(IEnumerable<ExplanationPage> pages)
    {
        var document = new StringBuilder(Opening).Append('\n');
        var all = pages.ToList();
        foreach (var (figure, name) in ExplanationPage.Families)
        {
            document.Append('\n').Append($"**{name}**: ");
            document.AppendJoin(" · ", all.Where(page => page.Code[3] == figure).Select(page => $"[{page.Code}](#{page.Code.ToLowerInvariant()})")).Append('\n');
        }
        foreach (var (figure, name) in ExplanationPage.Families)
        {
            document.Append('\n').Append($"# {name}\n");
            foreach (var page in all.Where(page => page.Code[3] == figure))
            {
                document.Append($"\n<a id=\"{page.Code.ToLowerInvariant()}\"></a>\n\n## {page.Code} · {page.Title}\n\n");
                document.Append(Deeper(page.Body)).Append('\n');
            }
        }
        return document.ToString();
    }

    /// <summary>The headings of a page, one level down.</summary>
    private static string Deeper(string body) => ("\n" + body).Replace("\n## ", "\n### ", StringComparison.Ordinal)[1..];
}
