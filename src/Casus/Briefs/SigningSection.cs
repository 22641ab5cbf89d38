using Casus.Printing;
using Casus.Reports.Content;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>Would they sign: stated positions held against the text, what blocks whom, and the smallest change that lifts a block.</summary>
internal static class SigningSection
{
    private const int MostBlocks = 6;
    private const int MostMeets = 3;

    public static Section Write(AcceptanceAnswer? answer, string refusal, PlainWords words, PartyNames names, string command)
    {
        const string heading = "Would they sign";
        if (answer is null)
        {
            return Section.Of(heading, new Paragraph(refusal));
        }
        var speakers = answer.Parties.Concat(answer.Apart).Where(party => party.CouldSign != CouldSign.HasNotSpoken).ToList();
        var silent = answer.Parties.Where(party => party.CouldSign == CouldSign.HasNotSpoken).Select(party => party.Party).ToList();
        var blocks = new List<Block>
        {
            new Paragraph(PlainWords.Sentence(AcceptanceWords.Headline(answer))),
            new Paragraph($"Read as if all parties had signed, on {PlainWords.Of(answer.On)}; instruments asked: {Listing.Of([.. answer.Instruments])}. "
                + (answer.PositionsOf == answer.Package ? "The positions are those that the package itself records." : $"The positions are those recorded in {answer.PositionsOf}."), Emphasis: Emphasis.Quiet),
        };
        if (!answer.Supposed.IsEmpty)
        {
            blocks.Add(new Paragraph($"Taken as so for the question: {words.Plain(string.Join("; ", answer.Supposed))}. A position that itself speaks of one of these is asked without it.", Emphasis: Emphasis.Quiet));
        }
        if (speakers.Count > 0)
        {
            blocks.Add(TableBlock.Of("Stated positions, held against the text", ["Party", "Whether it could sign, or has", "Meets", "Bends", "Breaks", "Not decided"], speakers.Select(party => Row.Of(
                new Cell(party.Party, Detail: answer.Apart.Contains(party) ? "possible aggressor; not counted among those who must agree" : ""), new Cell(AcceptanceWords.Standing(party), Emphasis.Strong),
                Fits(party, PositionFit.Meets, words), Fits(party, PositionFit.Bends, words), Fits(party, PositionFit.Breaks, words), Fits(party, PositionFit.NotDecided, words)))));
        }
        if (silent.Count > 0)
        {
            blocks.Add(new Paragraph($"Of the others who must agree nothing is recorded that could be held against the text: {names.All(silent)}."));
        }
        var blocked = Bounded.Of(answer.Parties.Concat(answer.Apart).SelectMany(party => party.Positions).Where(position => position.Fit == PositionFit.Breaks).ToList(), MostBlocks);
        if (blocked.Shown.Count == 0)
        {
            return Section.Of(heading, blocks);
        }
        List<Block> told = [new Definitions(blocked.Shown.Select(position => Blocked(position, words, names)).ToSequence())];
        if (blocked.Left > 0)
        {
            told.Add(new Paragraph(blocked.Rest(command), Emphasis: Emphasis.Quiet));
        }
        return new Section(heading, blocks.ToSequence(), [Section.Of("What blocks whom, and what would lift it", told)], IsAnnex: false);
    }

    private static string Fits(PartyAnswer party, PositionFit fit, PlainWords words)
    {
        var fitting = party.Positions.Where(position => position.Fit == fit && (fit == PositionFit.Meets || position.Position.Stance != Stance.Accepts)).Select(position => Said(position.Position, words)).ToList();
        var shown = Bounded.Of(fitting, MostMeets);
        return fitting.Count == 0 ? "–" : string.Join("; ", shown.Shown) + (shown.Left > 0 ? $"; and {shown.Left} more" : "");
    }

    private static string Said(Position position, PlainWords words) => $"{Wording.Stance(position.Stance)} that {words.Of(position.Condition)}";

    private static Definition Blocked(PositionAnswer position, PlainWords words, PartyNames names) => new(
        position.Position.Party,
        $"{PlainWords.Sentence(Said(position.Position, words))} {words.Plain(AcceptanceText.Blockers(position))}"
            + (position.Position.Provenance is { } source ? $" Source: {Sources.Line(source)}." : ""),
        position.Lifts.IsEmpty
            ? ["No change of one or two places that was tried lifts it."]
            : position.Lifts.Select((lift, place) => Lift(lift, place == 0 ? "Smallest change" : "Smallest that troubles nobody", words, names)).ToSequence());

    private static string Lift(Lift lift, string which, PlainWords words, PartyNames names) =>
        $"{which}: {words.Plain(lift.Words)}. " + (lift.Troubles.IsEmpty
            ? AcceptanceWords.Untroubled(lift, names.Few)
            : "It would trouble " + Listing.Of([.. lift.Troubles.Select(trouble => trouble.Party).Distinct()]) + ".");
}
