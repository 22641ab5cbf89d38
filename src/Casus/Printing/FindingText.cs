using Casus.Findings;
using Casus.Text;

namespace Casus.Printing;

/// <summary>Findings for a reader: what happened, where, why, and what would mend it.</summary>
public sealed class FindingText(Page page, Whereabouts whereabouts, Func<string, SourceText?> textOf)
{
    private const int Indent = 2;

    /// <summary>Words of a level, as the reader sees them.</summary>
    public static string Word(Severity level) => level switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public void Write(Finding finding)
    {
        var head = page.Of(finding.Level, finding.Code) + page.Dim(" " + Word(finding.Level) + ": ");
        page.Paragraph(head + page.Bold(finding.Message), hang: Indent);
        Where(finding);
        foreach (var detail in finding.Details)
        {
            page.Paragraph(detail, Indent, Indent * 2);
        }
        if (finding.Mend.Length > 0)
        {
            page.Paragraph(page.Green("Mend:") + " " + finding.Mend, Indent, Indent * 2);
        }
    }

    /// <summary>The level's count in words: <c>1 error</c>, <c>no errors</c>.</summary>
    public static string Count(IReadOnlyCollection<Finding> findings, Severity level)
    {
        var count = findings.Count(finding => finding.Level == level);
        return $"{(count == 0 ? "no" : count)} {Word(level)}{(count == 1 ? "" : "s")}";
    }

    private void Where(Finding finding)
    {
        var table = new Table("", "", "");
        var shown = 0;
        foreach (var place in finding.Places.Where(place => place.At.Line > 0))
        {
            var where = whereabouts.Of(place.At);
            table.Row(where, place.Label == where ? "" : place.Label, page.Dim(Places.FileAndLine(place.At)));
            shown++;
        }
        if (shown == 0)
        {
            return;
        }
        table.Write(page, Indent);
        if (finding.Places is [var only] && IsAboutWords(finding))
        {
            Excerpt(only.At);
        }
    }

    /// <summary>Findings of reading and of names are about particular words, so those are shown; the others are about what the words mean.</summary>
    private static bool IsAboutWords(Finding finding) => finding.Code[3] is '1' or '2';

    private void Excerpt(SourceLocation at)
    {
        if (textOf(at.File) is not { } text || at.Start > text.Content.Length)
        {
            return;
        }
        var excerpt = Printing.Excerpt.Of(text, at, page.Width - Indent * 2);
        if (excerpt.Line.Length == 0)
        {
            return;
        }
        page.Line(new string(' ', Indent * 2) + excerpt.Line);
        page.Line(new string(' ', Indent * 2 + excerpt.Start) + page.Red(new string('^', excerpt.Length)));
    }
}
