using Casus.Findings;
using Casus.Text;

namespace Casus.Printing;

/// <summary>Findings for a reader: what happened, where, why, and what would mend it.</summary>
public sealed class FindingText(Page page, Whereabouts whereabouts, Func<string, SourceText?> textOf)
{
    private const int Indent = 2;
    private const int LongestKey = 24;

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
        Details(finding);
        foreach (var repair in finding.Repairs)
        {
            page.Paragraph(page.Green("Tried, and closes it:") + " " + repair + ".", Indent, Indent * 2);
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

    /// <summary>A detail may begin with a key, parted from the rest by spaces; a detail that begins with spaces goes on under the rest of the one before.</summary>
    private void Details(Finding finding)
    {
        var keyed = finding.Details.Select(Parted).ToList();
        var keyWidth = keyed.Count == 0 ? 0 : keyed.Max(detail => detail.Key.Length);
        foreach (var (key, said, goesOn) in keyed)
        {
            var hang = Indent + (key.Length > 0 || goesOn ? keyWidth + 2 : Indent);
            page.Paragraph(key.Length > 0 ? page.Dim(Wrapping.Pad(key, keyWidth)) + "  " + said : said, goesOn ? hang : Indent, hang);
        }
    }

    /// <summary>A detail: its key, what it says, and whether it goes on under the one before.</summary>
    private sealed record Part(string Key, string Said, bool GoesOn);

    private static Part Parted(string detail)
    {
        var rest = detail.TrimStart(' ');
        var gap = rest.IndexOf("  ", StringComparison.Ordinal);
        return rest.Length < detail.Length ? new Part("", rest, GoesOn: true)
            : gap is > 0 and <= LongestKey ? new Part(rest[..gap], rest[gap..].TrimStart(' '), GoesOn: false)
            : new Part("", rest, GoesOn: false);
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
    private static bool IsAboutWords(Finding finding) => finding.Code[3] is '1' or '2' && finding.Places[0].At.Length > 0;

    private void Excerpt(SourceLocation at)
    {
        if (textOf(at.File) is not { } text || at.Start > text.Content.Length || text.Content.Contains('\0', StringComparison.Ordinal))
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
