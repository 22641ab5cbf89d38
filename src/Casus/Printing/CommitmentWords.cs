using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Who does what, in one line: of a ladder the highest rung alone, and parties that do the same together.</summary>
internal sealed class CommitmentWords(Package package)
{
    private const int MostNames = 4;
    private const int MostGroups = 6;

    /// <summary><c>United Kingdom and France: deploy; United States: backstop</c>; <paramref name="nothing"/> when there is nothing.</summary>
    public string Of(IEnumerable<Commitment> commitments, string nothing = "nothing")
    {
        var groups =
            from commitment in Highest([.. commitments])
            group commitment.Word by commitment.Party into party
            let does = party.ToSequence()
            group party.Key by does into same
            select Names([.. same]) + ": " + string.Join(", ", same.Key.Take(MostGroups)) + (same.Key.Count > MostGroups ? $" and {same.Key.Count - MostGroups} more" : "");
        var all = groups.ToList();
        return all.Count == 0 ? nothing : string.Join("; ", all.Take(MostGroups)) + (all.Count > MostGroups ? $"; and {all.Count - MostGroups} more" : "");
    }

    /// <summary>The same of what stands on ladders; acts on none are only counted, unless there is nothing else.</summary>
    public string OnLadders(IEnumerable<Commitment> commitments, string nothing = "nothing")
    {
        var all = commitments.ToList();
        var rungs = all.Where(commitment => IsRung(commitment.Word)).ToList();
        var acts = all.Count - rungs.Count;
        return rungs.Count == 0 || acts == 0 ? Of(all, nothing) : $"{Of(rungs)}; and {acts} {(acts == 1 ? "act" : "acts")} on no ladder";
    }

    /// <summary>Words without those that stand below another of them on its ladder.</summary>
    public IReadOnlyList<string> Highest(Sequence<string> words) => [.. words.Where(word => !words.Any(other => IsHigher(other, word)))];

    private bool IsRung(string word) => package.Ladders.Any(ladder => ladder.Rungs.Contains(word));

    /// <summary>A few names, or how many they are.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames ? Listing.Of(names) : $"{names.Count} parties";

    private IEnumerable<Commitment> Highest(IReadOnlyList<Commitment> commitments) => commitments.Where(commitment => !commitments.Any(other => other.Party == commitment.Party && IsHigher(other.Word, commitment.Word)));

    private bool IsHigher(string one, string other) =>
        package.Ladders.FirstOrDefault(ladder => ladder.Rungs.Contains(other))?.Rungs.SkipWhile(rung => rung != other).Skip(1).Contains(one) ?? false;
}
