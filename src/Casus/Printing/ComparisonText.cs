using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus diff</c> for a reader: a paragraph, the duties that only one text has, the verdict class by class.</summary>
internal sealed class ComparisonText
{
    private const int Indent = 2;
    private const int MostNames = 12;
    private const string Nothing = "–";
    private readonly Page page;
    private readonly Comparison comparison;
    private readonly PartyNames names;
    private readonly IReadOnlyList<ComparedClasses> classes;
    private readonly ComparisonWords paragraph;

    /// <param name="packages">The packages of both texts, in this order.</param>
    public ComparisonText(Page page, Comparison comparison, IReadOnlyList<Package> packages)
    {
        (this.page, this.comparison) = (page, comparison);
        names = new PartyNames(packages.Zip([comparison.First.On, comparison.Second.On]));
        classes = ComparedClasses.Of(comparison);
        paragraph = new ComparisonWords(comparison, classes, names, packages);
    }

    public void Write()
    {
        page.Line(Heading());
        page.Line();
        page.Paragraph(string.Join(" ", paragraph.Sentences()));
        var (first, second) = (comparison.First.Title, comparison.Second.Title);
        Duties($"CLAUSES THAT ONLY {first.ToUpperInvariant()} HAS", ClauseFate.Lost, change => change.Before, change => change.BearersLost);
        Duties($"CLAUSES THAT ONLY {second.ToUpperInvariant()} HAS", ClauseFate.Gained, change => change.After, change => change.BearersGained);
        Reworded();
        Renamed();
        Declared();
        Classes();
        page.Line();
        page.Paragraph(page.Dim(
            $"{comparison.Unchanged} clause{(comparison.Unchanged == 1 ? " stands" : "s stand")} in both as {(comparison.Unchanged == 1 ? "it is" : "they are")}. "
            + "What the package does not hold of a text counts as not promised. Corners and ladders are compared each for itself; there is no exchange between them."));
    }

    /// <summary>The difference that a change makes, on one screen: the change is known, so only what follows from it is shown.</summary>
    /// <param name="change">The change, as a sentence.</param>
    public void WriteChange(string change)
    {
        page.Line(page.Bold(comparison.First.Package) + page.Dim(" · ") + $"on {comparison.First.On:yyyy-MM-dd}");
        page.Paragraph(change);
        page.Line();
        page.Paragraph(string.Join(" ", paragraph.OfAChange()));
        Classes();
    }

    private string Heading()
    {
        var (first, second) = (comparison.First, comparison.Second);
        var parts = new List<string> { page.Bold(first.Package == second.Package ? first.Package : first.Package + " and " + second.Package), $"{first.Title} → {second.Title}" };
        parts.Add(first.On == second.On ? $"on {first.On:yyyy-MM-dd}" : $"on {first.On:yyyy-MM-dd} and {second.On:yyyy-MM-dd}");
        return string.Join(page.Dim(" · "), parts);
    }

    private void Duties(string heading, ClauseFate fate, Func<ClauseChange, Clause?> side, Func<ClauseChange, Sequence<string>> bearers)
    {
        var rows = comparison.Clauses.Where(change => change.Fate == fate).Select(change => (Clause: side(change), Bearers: bearers(change))).ToList();
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading(heading);
        var table = new Table("Clause", "Party", "Duty", "Where");
        foreach (var (clause, who) in rows)
        {
            if (clause is not null)
            {
                table.Row(clause.Id, clause.Duty is null ? Nothing : names.All(who), Said(clause, who), page.Dim(Places.FileAndLine(clause.At)));
            }
        }
        table.Write(page, Indent);
    }

    /// <summary>The duty without its bearer, who has a column.</summary>
    private string Said(Clause clause, Sequence<string> bearers)
    {
        var when = clause.When is { } condition ? "when " + Wording.Of(condition) + ": " : "";
        return clause.Duty is { } duty
            ? when + string.Join(", ", [Wording.Modal(duty.Modal, !names.IsOne(bearers)) + " " + Wording.Measure(duty.Measure), .. Wording.Slots(duty.Terms)])
            : when + (clause.Effect is { } effect ? Wording.Of(effect) : "");
    }

    private void Reworded()
    {
        var rows = comparison.Clauses.Where(change => change.Fate == ClauseFate.Reworded).ToList();
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("REWORDED");
        foreach (var change in rows)
        {
            page.Paragraph(Both(change) + ":", Indent);
            foreach (var word in change.Words)
            {
                var line = (word.Before, word.After) switch
                {
                    ({ } was, { } now) => $"\"{was}\" is now \"{now}\"",
                    ({ } was, null) => $"\"{was}\" is struck",
                    (null, { } now) => $"\"{now}\" is new",
                    _ => "",
                };
                page.Paragraph(line, Indent * 2, Indent * 3);
            }
            if (!change.BearersLost.IsEmpty)
            {
                page.Paragraph($"no longer of {names.All(change.BearersLost)}", Indent * 2, Indent * 3);
            }
            if (!change.BearersGained.IsEmpty)
            {
                page.Paragraph($"now also of {names.All(change.BearersGained)}", Indent * 2, Indent * 3);
            }
        }
    }

    private static string Both(ClauseChange change) =>
        change.Before?.Id == change.After?.Id ? change.Before?.Id ?? "" : $"{change.Before?.Id} → {change.After?.Id}";

    private void Renamed()
    {
        var rows = comparison.Clauses.Where(change => change.Fate == ClauseFate.Renamed).ToList();
        if (rows.Count > 0)
        {
            page.Heading("RENAMED ONLY");
            foreach (var change in rows)
            {
                page.Paragraph(Both(change), Indent);
            }
        }
    }

    private void Declared()
    {
        if (comparison.Declarations.IsEmpty)
        {
            return;
        }
        void Only(string heading, IEnumerable<DeclarationChange> changes)
        {
            var byKind = changes.GroupBy(change => change.Kind, StringComparer.Ordinal).ToList();
            if (byKind.Count > 0)
            {
                page.Heading(heading);
                foreach (var kind in byKind)
                {
                    var all = kind.Select(change => change.Name).ToList();
                    page.Paragraph($"{kind.Key}: {string.Join(", ", all.Take(MostNames))}{(all.Count > MostNames ? $" and {all.Count - MostNames} more" : "")}", Indent, Indent * 2);
                }
            }
        }
        Only($"DECLARED ONLY IN {comparison.First.Title.ToUpperInvariant()}", comparison.Declarations.Where(change => change.After is null));
        Only($"DECLARED ONLY IN {comparison.Second.Title.ToUpperInvariant()}", comparison.Declarations.Where(change => change.Before is null));
        var otherwise = comparison.Declarations.Where(change => change is { Before: not null, After: not null }).ToList();
        if (otherwise.Count > 0)
        {
            page.Heading("DECLARED OTHERWISE");
            foreach (var change in otherwise)
            {
                page.Paragraph($"\"{change.Before}\" is now \"{change.After}\"", Indent, Indent * 2);
            }
        }
    }

    private void Classes()
    {
        foreach (var one in classes)
        {
            page.Heading(Listing.Of(one.Casus).ToUpperInvariant() + (one.Aggressor is { } aggressor ? $", BY {aggressor.ToUpperInvariant()}" : ""));
            foreach (var way in one.Ways)
            {
                page.Paragraph(page.Dim("when " + way.Words + Only(way.OnlyIn)), Indent, Indent * 2);
            }
            if (one.Parties.IsEmpty)
            {
                page.Paragraph("No guarantor has a duty here by either text.", Indent);
                continue;
            }
            Write(one);
        }
    }

    private string Only(ComparedSide? side) => side switch
    {
        ComparedSide.First => $" (a casus of {comparison.First.Title} only)",
        ComparedSide.Second => $" (a casus of {comparison.Second.Title} only)",
        _ => "",
    };

    private void Write(ComparedClasses one)
    {
        var shown = one.Parties.SelectMany(Shown).ToList();
        // A corner that says nothing of its own needs no column.
        bool Differs(Corner plain, Corner more) => shown.Exists(item => Cell(item.Changes, plain) != Cell(item.Changes, more));
        var corners = new[] { Corner.Firm, Corner.Assured, Corner.Possible, Corner.AtOneTable }.Where(corner => corner switch
        {
            Corner.Assured => Differs(Corner.Firm, Corner.Assured),
            Corner.AtOneTable => Differs(Corner.Possible, Corner.AtOneTable),
            _ => true,
        }).ToList();
        var table = new Table(["Party", "Verdict", .. corners.Select(Name), "For example, given"]);
        foreach (var row in shown)
        {
            table.Row([row.Party, row.Verdict, .. corners.Select(corner => Cell(row.Changes, corner)), row.Given]);
        }
        table.Write(page, Indent);
    }

    private sealed record Row(string Party, string Verdict, IReadOnlyList<ReachChange> Changes, string Given);

    /// <summary>A row for the smallest situation, and one for each that shows more, with what it shows more.</summary>
    private IEnumerable<Row> Shown(PartyComparison parties)
    {
        var (party, verdict) = (names.All(parties.Parties), Word(parties.Verdict));
        if (parties.Examples.IsEmpty)
        {
            yield return new Row(party, verdict, [], "");
        }
        var told = new HashSet<ReachChange>();
        foreach (var example in parties.Examples)
        {
            yield return new Row(party, verdict, [.. example.Changes.Where(change => !told.Contains(change))], Given(example));
            told.UnionWith(example.Changes);
            (party, verdict) = ("", "");
        }
    }

    private static string Name(Corner corner) => corner == Corner.AtOneTable ? "At one table" : corner.ToString();

    /// <summary>What changed its place on a ladder; then what was lost altogether; then what is new.</summary>
    internal static string Cell(IReadOnlyList<ReachChange> all, Corner corner)
    {
        var changes = all.Where(change => change.Corner == corner).ToList();
        var moved = changes.Where(change => change is { Before: not null, After: not null }).Select(change => $"{change.Before} → {change.After}");
        var lost = changes.Where(change => change.After is null).Select(change => change.Before).ToList();
        var made = changes.Where(change => change.Before is null).Select(change => change.After).ToList();
        IEnumerable<string> words = [.. moved, .. lost.Count > 0 ? ["− " + string.Join(", ", lost)] : Array.Empty<string>(), .. made.Count > 0 ? ["+ " + string.Join(", ", made)] : Array.Empty<string>()];
        return changes.Count == 0 ? "=" : string.Join("; ", words);
    }

    internal static string Given(ComparisonExample example) =>
        example.Given.IsEmpty ? "nothing more" : string.Join("; ", example.Given.Select(literal => Wording.Of(literal)));

    private string Word(Verdict verdict) => verdict switch
    {
        Verdict.Weaker => page.Red("weaker"),
        Verdict.Stronger => page.Green("stronger"),
        Verdict.Incomparable => page.Yellow("incomparable"),
        Verdict.NotDecided => page.Yellow("not decided"),
        _ => "equal",
    };
}
