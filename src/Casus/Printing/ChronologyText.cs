using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answers of <c>casus timeline</c> and <c>casus since</c> for a reader.</summary>
internal sealed class ChronologyText(Page page)
{
    private const int Indent = 2;

    public void Write(Chronology chronology, string heading)
    {
        page.Paragraph(heading);
        page.Line();
        if (chronology.Entries.IsEmpty)
        {
            page.Paragraph("Nothing in the package has a date.");
            return;
        }
        var past = chronology.Entries.Where(entry => entry.On.Earliest <= chronology.On).ToList();
        Rows(past);
        var ahead = chronology.Entries.Skip(past.Count).ToList();
        page.Heading($"AHEAD OF {chronology.On:yyyy-MM-dd}");
        if (ahead.Count == 0)
        {
            page.Paragraph("No date.", Indent);
        }
        Rows(ahead);
    }

    /// <summary>All packages in one order of time, a line each.</summary>
    public void Write(IReadOnlyList<(string Title, Chronology Chronology)> packages, string called)
    {
        var entries = packages.SelectMany(package => package.Chronology.Entries.Select(entry => (package.Title, Entry: entry)))
            .OrderBy(item => item.Entry.On.Earliest).ThenBy(item => item.Entry.On.Latest).ThenBy(item => item.Title, StringComparer.Ordinal);
        var table = new Table("", "", "", "");
        foreach (var (title, entry) in entries)
        {
            table.Row(entry.On.ToString(), page.Dim(ChronologyJson.Kind(entry.Kind)), Cut(entry.Words), page.Dim(title));
        }
        table.Write(page);
        page.Line();
        page.Paragraph(page.Dim($"{packages.Count} packages. One alone, with what lies ahead of its day: {called} timeline {packages[^1].Title}"));
    }

    public void Write(SinceAnswer answer, Package package, string heading)
    {
        page.Paragraph(heading);
        page.Heading($"SAID SINCE {answer.Since:yyyy-MM-dd}");
        if (answer.Said.IsEmpty)
        {
            page.Paragraph("Nothing that the package holds.", Indent);
        }
        Rows(answer.Said);
        page.Heading("WHAT IT CHANGED");
        Write(answer.Changes, package);
        page.Heading("AHEAD");
        if (answer.Ahead.IsEmpty && answer.Gates.IsEmpty)
        {
            page.Paragraph("No date and no approval.", Indent);
        }
        Rows(answer.Ahead);
        foreach (var gate in answer.Gates)
        {
            page.Paragraph(gate, Indent, Indent * 2);
        }
        page.Heading("WHAT WOULD CHANGE MOST");
        page.Paragraph(answer.Turning is { } turning
            ? $"Whether {turning.Fact}: {turning.Changes} verdict{(turning.Changes == 1 ? " hangs" : "s hang")} on it (party, word, corner, casus). The greatest: {string.Join("; ", turning.Most)}."
            : "No open fact changes a verdict by itself.", Indent);
    }

    public void Write(DateOnly since, IReadOnlyList<(string Title, Sequence<DatedEntry> Said)> packages, string called)
    {
        page.Paragraph(page.Bold($"Since {since:yyyy-MM-dd}"));
        foreach (var (title, said) in packages)
        {
            page.Line();
            page.Line(page.Bold(title));
            Rows(said);
        }
        page.Line();
        page.Paragraph(page.Dim(packages.Count == 0
            ? "No package of the library holds anything dated since."
            : $"{packages.Count} package{(packages.Count == 1 ? "" : "s")}. What it changed: {called} since {since:yyyy-MM-dd} {packages[^1].Title}"));
    }

    private void Write(Sequence<VerdictChange> changes, Package package)
    {
        var words = new CommitmentWords(package);
        // Below a rung that changed in the same way the lower ones go without saying, and parties that changed alike stand together.
        var told = changes.Where(change => !changes.Any(other => other != change && other with { Word = change.Word } == change && words.Highest([change.Word, other.Word]) is [var highest] && highest == other.Word))
            .GroupBy(change => change with { Party = "" }).ToList();
        if (told.Count == 0)
        {
            page.Paragraph("No verdict on what anybody is due to do.", Indent);
            return;
        }
        var table = new Table("", "", "", "In", "Corners", "Because of");
        foreach (var same in told)
        {
            var change = same.Key;
            table.Row(
                change.IsNow ? page.Green("now") : page.Red("no more"), CommitmentWords.Names([.. same.Select(one => one.Party)]), page.Bold(change.Word),
                Few(change.Casus), string.Join(", ", change.Corners.Select(Corner)), change.Because.IsEmpty ? "several together" : Few(change.Because));
        }
        table.Write(page, Indent);
    }

    private static string Few(Sequence<string> items) => items.Count <= 2 ? Listing.Of(items) : $"{items[0]} and {items.Count - 1} more";

    private static string Corner(Corner corner) => corner == Responses.Corner.AtOneTable ? "at one table" : corner.ToString().ToLowerInvariant();

    private void Rows(IReadOnlyList<DatedEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }
        var table = new Table("", "", "", "");
        foreach (var entry in entries)
        {
            table.Row(entry.On.ToString(), page.Dim(ChronologyJson.Kind(entry.Kind)), Cut(entry.Words), page.Dim(Places.FileAndLine(entry.At)));
        }
        table.Write(page, Indent);
    }

    private string Cut(string words)
    {
        var most = page.Width * 2;
        return words.Length <= most ? words : words[..words.LastIndexOf(' ', most)] + " …";
    }
}
