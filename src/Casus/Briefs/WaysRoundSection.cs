using Casus.Loopholes;
using Casus.Printing;
using Casus.Questions;
using Casus.Reports.Content;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>The ways round what the text offers, each with the smallest situation that shows it, its cause, and the changes that were tried.</summary>
internal static class WaysRoundSection
{
    private const int MostWays = 6;
    private const int MostCauses = 3;

    public static Section Write(IReadOnlyList<RepairedLoophole>? found, PlainWords words, PartyNames names, string command)
    {
        const string heading = "Ways round it";
        if (found is null)
        {
            return Section.Of(heading, new Paragraph("Not decided in the time there was."));
        }
        if (found.Count == 0)
        {
            return Section.Of(heading, new Paragraph("None was found: the strongest help that the text offers is firmly owed in every situation of every case, and whatever is expected of it is met."));
        }
        var shown = Bounded.Of(found, MostWays);
        var opening = new Paragraph("A way round is a situation in which the strongest help that the text offers, or help that is expected of it, is not firmly owed. Each change named below was made to the text, and every situation looked at again.");
        IEnumerable<Block> rest = shown.Left == 0 ? [] : [new Paragraph(shown.Rest(command), Emphasis: Emphasis.Quiet)];
        return new Section(heading, [opening, .. rest], shown.Shown.Select(item => Part(item, words, names)).ToSequence(), IsAnnex: false);
    }

    private static Section Part(RepairedLoophole item, PlainWords words, PartyNames names)
    {
        var loophole = item.Loophole;
        var causes = Bounded.Of(loophole.Causes, MostCauses);
        var besides = loophole.Situation.IsEmpty ? "whatever else is so" : words.Of(loophole.Situation);
        return Section.Of(
            words.Plain(Heading(loophole)),
            new Definitions(
            [
                Definition.Of("Smallest situation", $"{PlainWords.Sentence(words.Plain(loophole.Happens)).TrimEnd('.')}; {besides}."),
                Definition.Of("Cause", causes.Shown.Count == 0 ? "Nothing in the text offers it." : PlainWords.Sentence(
                    string.Join("; or ", causes.Shown.Select(set => Listing.Of([.. set.Select(LoopholeWords.Of)]))) + (causes.Left > 0 ? $"; or {causes.Left} more" : ""))),
                Definition.Of("Where", $"In {loophole.Holes} of {PlainWords.Count(loophole.Ways, "way", "ways")} in which the case arises; {ProofWords.Of(loophole.Proof)}."),
                Repairs(item, words, names),
            ]));
    }

    private static string Heading(Loophole loophole) => loophole.Demand switch
    {
        { Expectation: { } expectation } => Expected(expectation),
        { Rung: { } rung, Casus: var casus } when loophole.IsEverywhere => $"{casus}: in no situation is anybody firmly bound to {rung}",
        { Rung: var rung, Casus: var casus } => $"{casus}: there are situations in which nobody is firmly bound to {rung ?? "help"}",
    };

    /// <summary>Without the word by which the language opens an expectation.</summary>
    private static string Expected(string expectation)
    {
        const string opening = "expect ";
        var said = (expectation.StartsWith(opening, StringComparison.Ordinal) ? expectation[opening.Length..] : expectation).TrimEnd('.');
        return "Expected, and not so: " + said;
    }

    private static Definition Repairs(RepairedLoophole item, PlainWords words, PartyNames names) => item.Repairs.IsEmpty
        ? Definition.Of("Changes tried", item.Tried switch
        {
            0 => "None: there is no small change of these clauses to try.",
            1 => "One was tried; it does not close it.",
            _ => $"{item.Tried} were tried; no single one closes it, nor two together.",
        })
        : new Definition("Changes that close it", "", item.Repairs.Select(repair => PlainWords.Sentence(words.Plain(repair.Edit.Words))
            + (repair.Edit.OweMore.IsEmpty ? "" : $" {PlainWords.Sentence(names.All(repair.Edit.OweMore)).TrimEnd('.')} would have to accept more than now.")
            + (RepairWords.Weakens(repair) is { Length: > 0 } weakens ? " " + PlainWords.Sentence(words.Plain(weakens)) : "")).ToSequence());
}
