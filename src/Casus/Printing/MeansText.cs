using Casus.Calculation;
using Casus.Forces;

namespace Casus.Printing;

/// <summary>The answer of <c>casus means</c> for a reader: all pillars in short, or one with every figure and step.</summary>
internal sealed class MeansText(Page page, MeansReport report, Sequence<SetAside> aside)
{
    private const int Indent = 2;
    private const int MostChanges = 2;
    private const int MostShortfalls = 5;

    public void WriteSummary(string title, IReadOnlyList<string> beneficiaries, string called)
    {
        Opening(title, beneficiaries);
        foreach (var pillar in report.Pillars)
        {
            page.Heading(MeansWords.Of(pillar.Pillar).ToUpperInvariant());
            Results(pillar.Steps.Where(step => step.IsKey && step.Result is not null));
            Stages(pillar);
            BackingText.Write(page, pillar, whole: false);
            Shortfalls(pillar, MostShortfalls);
            Notes(pillar);
            NotWorkedOut(pillar);
        }
        Closing();
        if (!report.Pillars.IsEmpty)
        {
            page.Line();
            page.Paragraph(page.Dim($"Every figure and step of a pillar: {called} --pillar {Word(report.Pillars[0].Pillar)}. One result down to its sources: --step NAME. Another figure: --set NAME=VALUE."));
        }
    }

    public void WriteWhole(string title, IReadOnlyList<string> beneficiaries)
    {
        Opening(title, beneficiaries);
        foreach (var pillar in report.Pillars)
        {
            page.Heading(MeansWords.Of(pillar.Pillar).ToUpperInvariant());
            Figures(pillar);
            foreach (var group in pillar.Steps.Where(step => step.Result is not null).GroupBy(step => step.Group))
            {
                page.Line();
                page.Line("  " + page.Bold(group.Key));
                Steps(group);
            }
            Stages(pillar);
            BackingText.Write(page, pillar, whole: true);
            Shortfalls(pillar, int.MaxValue);
            Notes(pillar);
            NotWorkedOut(pillar);
        }
        Closing();
    }

    /// <summary>The word by which a pillar is asked for.</summary>
    public static string Word(Pillar pillar) => pillar.ToString().ToLowerInvariant();

    private void Opening(string title, IReadOnlyList<string> beneficiaries)
    {
        page.Paragraph($"{page.Bold(title)}: what is behind the promises.");
        if (report.Pillars.IsEmpty)
        {
            page.Paragraph($"The package declares no gate, and no force, stock, supply, fund or requirement with a figure; there are no figures about {(beneficiaries.Count > 0 ? Listing.Of(beneficiaries) : "a protected party")} in data/forces.");
            return;
        }
        page.Paragraph(page.Dim(
            "Arithmetic, no forecast. Behind each result stands its grade: E exact, D from named data, J somebody's judgement; a result has the worst grade of all it rests on. A range holds every value that the figures allow."));
        foreach (var lever in report.Set)
        {
            page.Paragraph(page.Yellow($"Set by you: {lever.Name} = {(lever.Quantity is { } quantity ? MeansWords.Of(quantity) : "")} ({lever.Words})."));
        }
    }

    private void Figures(PillarReport pillar)
    {
        if (pillar.Levers.IsEmpty)
        {
            return;
        }
        page.Line("  " + page.Bold("Figures"));
        var table = new Table("Name", "Figure", "", "What", "Source");
        foreach (var lever in pillar.Levers)
        {
            table.Row(
                lever.IsSet ? page.Yellow(lever.Name) : lever.Name,
                lever.Quantity is { } known ? MeansWords.Of(known) : page.Red("no figure"),
                lever.Quantity is { } graded ? MeansWords.Of(graded.Grade) : "",
                lever.Words + (lever.Of.Length > 0 && lever.Of != lever.Name && !lever.Words.Contains(lever.Of, StringComparison.Ordinal) ? $" ({lever.Of})" : "") + (lever.Note.Length > 0 ? page.Dim(". " + lever.Note) : ""),
                lever.Quantity is { } sourced ? MeansWords.Source(sourced) : "");
        }
        table.Write(page, Indent * 2);
    }

    private void Results(IEnumerable<Step> steps)
    {
        var table = new Table("", "", "", "");
        foreach (var step in steps)
        {
            if (step.Result is { } result)
            {
                table.Row(page.Bold(MeansWords.Result(result)), MeansWords.Of(result.Grade), step.Words, page.Dim(step.WithNumbers));
            }
        }
        table.Write(page, Indent * 2);
    }

    /// <summary>Each with its name, by which it can be asked for, and its formula.</summary>
    private void Steps(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            if (step.Result is { } result)
            {
                page.Paragraph($"{page.Bold(MeansWords.Result(result))}  {MeansWords.Of(result.Grade)}  {step.Words}", Indent * 2, Indent * 4);
                page.Paragraph(page.Dim($"{step.Name} = {step.Formula} = {step.WithNumbers}"), Indent * 3, Indent * 4);
            }
        }
    }

    private void Shortfalls(PillarReport pillar, int most)
    {
        if (pillar.Shortfalls.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("Short"));
        var table = new Table("Needed, and what there is", "Lacking", "Enough for certain with");
        // What is certain first; of these as the pillar has them.
        foreach (var shortfall in pillar.Shortfalls.OrderBy(shortfall => shortfall.Certainty).Take(most))
        {
            var lacking = NumberWords.Result(shortfall.Missing, shortfall.Unit);
            table.Row(
                shortfall.Words,
                shortfall.Certainty == ShortfallCertainty.Certain ? page.Red(lacking) : page.Yellow(lacking),
                shortfall.Sufficing.IsEmpty ? page.Dim("no single figure") : string.Join(", or ", shortfall.Sufficing.Take(MostChanges).Select(Of)));
        }
        table.Write(page, Indent * 2);
        if (pillar.Shortfalls.Count > most)
        {
            page.Paragraph(page.Dim($"and {pillar.Shortfalls.Count - most} more; --pillar {Word(pillar.Pillar)} shows all."), Indent * 2);
        }
    }

    /// <summary>Four things that are often taken for one, side by side.</summary>
    private void Stages(PillarReport pillar)
    {
        if (pillar.Pillar != Pillar.Money || !pillar.Levers.Any(lever => lever.Kind == LeverKind.Promised))
        {
            return;
        }
        page.Line();
        var table = new Table("", "Promised", "Appropriated", "Contracted", "Delivered");
        foreach (var promised in pillar.Levers.Where(lever => lever.Kind == LeverKind.Promised))
        {
            string Stage(string stage) => pillar.Levers.FirstOrDefault(lever => lever.Name == $"{promised.Name}-{stage}")?.Quantity is { } known ? MeansWords.Of(known) : page.Dim("no figure");
            table.Row(promised.Words, promised.Quantity is { } sum ? MeansWords.Of(sum) : page.Dim("no figure"), Stage("appropriated"), Stage("contracted"), Stage("delivered"));
        }
        table.Write(page, Indent * 2);
    }

    private string Of(Change change)
    {
        var unit = report.Pillars.SelectMany(pillar => pillar.Levers).First(lever => lever.Name == change.Lever).Unit;
        return $"{change.Lever} {MeansWords.Of(change, unit)}";
    }

    private void Notes(PillarReport pillar)
    {
        if (pillar.Notes.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("Beside the numbers"));
        var table = new Table("", "", "");
        foreach (var note in pillar.Notes)
        {
            var who = note.Parties.IsEmpty ? "" : page.Bold(Listing.Of(note.Parties)) + ": ";
            table.Row(Word(note.Kind), $"{who}{note.Words}.", page.Dim(string.Join("; ", note.Sources)));
        }
        table.Write(page, Indent * 2);
    }

    private string Word(CircumstanceKind kind) => kind switch
    {
        CircumstanceKind.Refusal or CircumstanceKind.Elsewhere => page.Red(MeansWords.Of(kind)),
        CircumstanceKind.Gate or CircumstanceKind.OneProvider => page.Yellow(MeansWords.Of(kind)),
        _ => MeansWords.Of(kind),
    };

    private void NotWorkedOut(PillarReport pillar)
    {
        var lacking = pillar.Steps.Where(step => step.Result is null).ToList();
        if (lacking.Count == 0)
        {
            return;
        }
        page.Line();
        page.Paragraph($"Not worked out, because nobody gives a figure ({lacking.Count} step{(lacking.Count == 1 ? "" : "s")}): {string.Join(", ", lacking.SelectMany(step => step.Lacks).Distinct())}.", Indent, Indent * 2);
    }

    private void Closing()
    {
        if (aside.IsEmpty)
        {
            return;
        }
        page.Heading("ROWS SET ASIDE");
        foreach (var row in aside)
        {
            page.Paragraph($"{row.At.File}:{row.At.Line}: {row.Reason}", Indent, Indent * 2);
        }
    }
}
