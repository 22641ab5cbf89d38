using Casus.Explanations;

namespace Casus.Printing;

/// <summary>A page of explanation for a reader: headings, paragraphs, and blocks of source as they stand.</summary>
internal static class ExplanationText
{
    private const int Indent = 2;
    private const string Fence = "```";

    public static void WriteList(Page page, IReadOnlyList<ExplanationPage> pages)
    {
        page.Line("Every finding has a code, and a page: casus explain CAS502");
        foreach (var (figure, name) in ExplanationPage.Families)
        {
            page.Heading(name);
            var table = new Table("", "");
            foreach (var entry in pages.Where(entry => entry.Code[3] == figure))
            {
                table.Row(page.Cyan(entry.Code), entry.Title);
            }
            table.Write(page, Indent);
        }
    }

    public static void Write(Page page, ExplanationPage explanation)
    {
        page.Paragraph(page.Cyan(explanation.Code) + page.Dim(" · ") + page.Bold(explanation.Title));
        page.Line();
        var inBlock = false;
        foreach (var line in explanation.Body.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                inBlock = !inBlock;
            }
            else if (inBlock)
            {
                page.Line(page.Dim("  │ ") + line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                page.Line(page.Bold(line[3..]));
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                page.Line(page.Dim("  │ ") + page.Green(line[4..]));
            }
            else if (line.Length > 0)
            {
                page.Paragraph(Plain(page, line), Indent);
            }
            else
            {
                page.Line();
            }
        }
    }

    /// <summary>Words in backticks are words of the language, words between asterisks are stressed.</summary>
    private static string Plain(Page page, string line)
    {
        var parts = line.Split('`');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = page.Cyan(parts[i]);
        }
        return string.Concat(parts).Replace("*", "", StringComparison.Ordinal);
    }
}
