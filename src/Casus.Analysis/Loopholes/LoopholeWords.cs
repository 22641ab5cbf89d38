using Casus.Checks;
using Casus.Findings;
using Casus.Questions;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>A loophole in a reader's words.</summary>
public static class LoopholeWords
{
    private const int MostPlaces = 6;

    public static string Of(Cause cause) => cause switch
    {
        Cause.Coverage => "coverage",
        Cause.InForce => "not in force",
        Cause.Bindingness => "not binding",
        Cause.Discretion => "discretion",
        Cause.Floor => "a low floor",
        Cause.Consent => "consent of others",
        Cause.FirstMover => "no first mover",
        Cause.RequestOrFinder => "request or finder",
        Cause.Geography => "geography",
        Cause.Reservation => "a reservation",
        _ => "the time",
    };

    public static Sequence<string> Lines(Loophole loophole)
    {
        if (loophole.Holes == 0)
        {
            return [];
        }
        var besides = loophole.Situation.IsEmpty ? "whatever else is so" : string.Join("; ", loophole.Situation.Select(literal => Wording.Of(literal)));
        var causes = loophole.Causes.Select(set => Wording.Names(set.Select(Of).ToSequence())).ToList();
        return
        [
            Phrases.Line("situation", $"{loophole.Happens}; {besides}."),
            Phrases.Line("cause", causes.Count == 0 ? "nothing in the package offers it." : string.Join("; or ", causes) + "."),
            Phrases.Line("where", $"in {loophole.Holes} of {loophole.Ways} {(loophole.Ways == 1 ? "way" : "ways")} in which the casus arises; {ProofWords.Of(loophole.Proof)}."),
        ];
    }

    public static Sequence<FindingPlace> Places(Evaluation.PackageIndex index, Loophole loophole) =>
    [
        new FindingPlace(loophole.Demand.At, ""),
        .. index.Package.Clauses.Where(clause => loophole.Clauses.Contains(clause.Id)).Take(MostPlaces).Select(Phrases.Place),
    ];

    /// <summary>By the first cause, what a drafter would do.</summary>
    public static string Mend(Loophole loophole) => (loophole.Causes.IsEmpty ? null : (Cause?)loophole.Causes[0][0]) switch
    {
        Cause.Coverage => "Drop the condition that fails there, or add a clause for the case.",
        Cause.InForce => "Say from when the text binds, and let nobody alone hold that up.",
        Cause.Bindingness => "Put the promise into an instrument that binds, or count political promises.",
        Cause.Discretion => "Write shall for may, and take out the choice whether.",
        Cause.Floor => "Name the least that must be done.",
        Cause.Consent => "Leave parties to the conflict without a vote, or say what follows when no decision is made.",
        Cause.FirstMover => "Let one promise first, or all at the same time.",
        Cause.RequestOrFinder => "Name who finds that the case has arisen, and let it not be the one who owes.",
        Cause.Geography => "Say which places are covered, and who says where they end.",
        Cause.Reservation => "Have the reservation withdrawn, or let another carry the duty.",
        Cause.Deadline => "Name a time within which it must be done.",
        _ => "Add a clause that offers it.",
    };
}
