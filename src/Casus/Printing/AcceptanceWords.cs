using Casus.Responses;

namespace Casus.Printing;

/// <summary>Who could sign, in the words of a reader: who has signed is told apart from who has not, and a possible aggressor from those who must agree.</summary>
public static class AcceptanceWords
{
    /// <summary>The whole answer in a few sentences.</summary>
    public static string Headline(AcceptanceAnswer answer)
    {
        var (signed, unsigned) = (answer.Parties.Where(party => !party.Signed.IsEmpty).ToList(), answer.Parties.Where(party => party.Signed.IsEmpty).ToList());
        var sentences = new List<string>();
        if (signed.Count > 0)
        {
            var all = $"{signed.Count} of {answer.Parties.Count} who must agree {(signed.Count == 1 ? "has" : "have")} signed";
            sentences.Add(Verdicts(signed, all, "of these, a stated demand is not met for", "not decided for"));
        }
        if (signed.Count > 0 && unsigned.Count > 0 && unsigned.TrueForAll(party => party.CouldSign == CouldSign.HasNotSpoken))
        {
            sentences.Add($"{Listing.Of([.. unsigned.Select(party => party.Party)])} {(unsigned.Count == 1 ? "has" : "have")} not signed and not spoken.");
        }
        else if (unsigned.Count > 0)
        {
            sentences.Add(Verdicts(unsigned, $"{unsigned.Count(party => party.CouldSign == CouldSign.Yes)} of {unsigned.Count} {(signed.Count > 0 ? "who have not signed" : "who must agree")} could sign as things are said today", "could not", "not decided"));
        }
        sentences.AddRange(answer.Apart.Select(party => $"{party.Party}, the possible aggressor, stands apart: {Apart(party)}."));
        return string.Join(" ", sentences);
    }

    private static string Verdicts(List<PartyAnswer> parties, string opening, string no, string undecided)
    {
        var parts = new List<string> { opening };
        void Add(CouldSign verdict, string words)
        {
            var who = parties.Where(party => party.CouldSign == verdict).Select(party => party.Party).ToList();
            if (who.Count > 0)
            {
                parts.Add($"{words}: {Listing.Of(who)}");
            }
        }
        Add(CouldSign.No, no);
        Add(CouldSign.NotDecided, undecided);
        return string.Join("; ", parts) + (parties.Count(party => party.CouldSign == CouldSign.HasNotSpoken) is var silent and > 0 ? $"; {silent} {(silent == 1 ? "has" : "have")} not spoken." : ".");
    }

    private static string Apart(PartyAnswer party) => party.CouldSign switch
    {
        CouldSign.Yes => "nothing it has said is broken",
        CouldSign.No => "what it has said is broken",
        CouldSign.NotDecided => "whether what it has said is met is not decided",
        _ => "it has said nothing that bears on this text",
    };

    /// <summary>How the text stands to a party, in the words of a reader: who has signed is not asked whether it could.</summary>
    public static string Standing(PartyAnswer party) => (party.Signed.IsEmpty, party.CouldSign) switch
    {
        (false, CouldSign.No) => "has signed; a demand it states is not met",
        (false, CouldSign.NotDecided) => "has signed; whether its demands are met is not decided",
        (false, CouldSign.Yes) => "has signed; nothing it demands is broken",
        (false, _) => "has signed",
        (_, CouldSign.No) => "could not sign as things are said",
        (_, CouldSign.NotDecided) => "not decided",
        (_, CouldSign.Yes) => "could sign",
        _ => "has said nothing that bears on this text",
    };

    /// <summary>Who has said nothing on it is not said to be untroubled.</summary>
    public static string Untroubled(Lift lift, Func<IReadOnlyList<string>, string> named) => lift.Silent.IsEmpty
        ? "It would trouble nobody's stated position."
        : $"It would trouble no recorded position; no position of {named(lift.Silent)} on this is recorded.";
}
