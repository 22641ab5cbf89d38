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
            page.Heading(Title(pillar.Pillar));
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
            page.Heading(Title(pillar.Pillar));
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

    /// <summary>A figure, in short where it rests on.</summary>
    public static string Of(Quantity quantity) => NumberWords.Of(quantity.Range, quantity.Unit);

    public static string Of(Grade grade) => grade switch
    {
        Grade.Exact => "E",
        Grade.Data => "D",
        _ => "J",
    };

    private static string Title(Pillar pillar) => pillar switch
    {
        Pillar.Land => "LAND",
        Pillar.Air => "AIR",
        Pillar.Defence => "AIR AND MISSILE DEFENCE",
        Pillar.Stocks => "CAPTURED OR EXPENDED",
        Pillar.Sea => "SEA",
        Pillar.Money => "ARMS AND MONEY",
        Pillar.Intelligence => "INTELLIGENCE, COMMUNICATIONS, CYBER, SANCTIONS",
        _ => "TIME OF ARRIVAL",
    };

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
            page.Paragraph(page.Yellow($"Set by you: {lever.Name} = {(lever.Quantity is { } quantity ? Of(quantity) : "")} ({lever.Words})."));
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
                lever.Quantity is { } known ? Of(known) : page.Red("no figure"),
                lever.Quantity is { } graded ? Of(graded.Grade) : "",
                lever.Words + (lever.Of.Length > 0 && lever.Of != lever.Name && !lever.Words.Contains(lever.Of, StringComparison.Ordinal) ? $" ({lever.Of})" : "") + (lever.Note.Length > 0 ? page.Dim(". " + lever.Note) : ""),
                lever.Quantity is { } sourced ? Source(sourced) : "");
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
                table.Row(page.Bold(Of(result)), Of(result.Grade), step.Words, page.Dim(step.WithNumbers));
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
                page.Paragraph($"{page.Bold(Of(result))}  {Of(result.Grade)}  {step.Words}", Indent * 2, Indent * 4);
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
            var lacking = NumberWords.Of(shortfall.Missing, shortfall.Unit);
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
            string Stage(string stage) => pillar.Levers.FirstOrDefault(lever => lever.Name == $"{promised.Name}-{stage}")?.Quantity is { } known ? Of(known) : page.Dim("no figure");
            table.Row(promised.Words, promised.Quantity is { } sum ? Of(sum) : page.Dim("no figure"), Stage("appropriated"), Stage("contracted"), Stage("delivered"));
        }
        table.Write(page, Indent * 2);
    }

    private string Of(Change change)
    {
        var unit = report.Pillars.SelectMany(pillar => pillar.Levers).First(lever => lever.Name == change.Lever).Unit;
        return $"{change.Lever} {NumberWords.Of(Interval.Point(change.To), unit)} (now {NumberWords.Of(change.From, unit == Quantity.Share ? unit : "")})";
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
        CircumstanceKind.Offer => "offered",
        CircumstanceKind.Refusal => page.Red("refused"),
        CircumstanceKind.Elsewhere => page.Red("needed elsewhere"),
        CircumstanceKind.Gate => page.Yellow("behind a gate"),
        CircumstanceKind.Difference => "sources differ",
        CircumstanceKind.Misreading => "to be read with care",
        CircumstanceKind.OneProvider => page.Yellow("one provider"),
        CircumstanceKind.Delivered => "delivered",
        _ => "needed",
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

    public static string Source(Quantity quantity) => quantity.Source + (quantity.On is { } on ? $", {on}" : "");
}
