using Casus.Printing;
using Casus.Reports.Content;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>The text beside another one: where and for whom it gives less or more.</summary>
internal static class ComparisonSection
{
    private const int MostClasses = 6;
    private const int MostClauses = 8;

    public static Section Write(Comparison comparison, IReadOnlyList<Package> packages, string limits, string command)
    {
        var names = new PartyNames(packages.Zip([comparison.First.On, comparison.Second.On]));
        var words = new PlainWords(packages);
        string Plain(string said) => words.Plain(said);
        var classes = ComparedClasses.Of(comparison);
        var shown = Bounded.Of(classes, MostClasses);
        var (first, second) = (comparison.First.Title, comparison.Second.Title);
        var blocks = new List<Block> { new Paragraph(string.Join(" ", new ComparisonWords(comparison, classes, names, packages).Sentences())) };
        if (limits.Length > 0)
        {
            blocks.Add(new Paragraph(limits, "What this comparison cannot show."));
        }
        if (classes.Count > 0)
        {
            blocks.Add(new TableBlock(
                $"From {first} to {second}, case by case",
                ["Party", $"{second} is", "Firm", "Possible", "For example, given"],
                shown.Shown.Select(one => new RowGroup(Plain(Heading(one)), one.Parties.Select(party => Row(party, names, Plain)).ToSequence())).ToSequence(),
                shown.Rest(command)));
        }
        var changed = comparison.Clauses.Where(change => change.Fate != ClauseFate.Renamed).ToList();
        if (changed.Count > 0)
        {
            var clauses = Bounded.Of(changed, MostClauses);
            blocks.Add(TableBlock.Of(
                "Clauses that differ", ["Clause", "What became of it", first, second],
                clauses.Shown.Select(change => Reports.Content.Row.Of(
                    change.After?.Id ?? change.Before?.Id ?? "", Fate(change), Said(change.Before, Plain), Said(change.After, Plain))),
                clauses.Rest(command)));
        }
        return Section.Of($"Compared with {first}", blocks);
    }

    private static string Heading(ComparedClasses one) => Listing.Of(one.Casus) + (one.Aggressor is { } aggressor ? $", by {aggressor}" : "") + ": " + string.Join(" | ", one.Ways.Select(way => way.Words));

    private static Row Row(PartyComparison party, PartyNames names, Func<string, string> plain)
    {
        var example = party.Examples.IsEmpty ? null : party.Examples[0];
        return Reports.Content.Row.Of(
            PlainWords.Sentence(names.Few(party.Parties)).TrimEnd('.'), new Cell(ComparisonJson.Word(party.Verdict), Emphasis.Strong),
            example is null ? "–" : plain(ComparisonText.Cell([.. example.Changes], Corner.Firm)),
            example is null ? "–" : plain(ComparisonText.Cell([.. example.Changes], Corner.Possible)),
            example is null ? "–" : plain(ComparisonText.Given(example)));
    }

    private static string Fate(ClauseChange change) => change switch
    {
        { Fate: ClauseFate.Lost } => "lost",
        { Fate: ClauseFate.Gained, After: { } clause } => ClauseWords.New(clause),
        _ => "reworded",
    };

    private static Cell Said(Clause? clause, Func<string, string> plain) => clause is null ? new Cell("–", Emphasis.Quiet) : plain(Wording.Said(clause, WordingStyle.ReadAloud));
}
