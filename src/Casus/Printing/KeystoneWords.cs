using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>What every form of the answer about keystones says alike.</summary>
public static class KeystoneWords
{
    /// <summary>Said where no promise waits for another.</summary>
    public const string NoKeystones = "None: no promise here waits for another, so there is no circle to close.";

    /// <summary>Whether none of the promises that bear on it waits for another: then nothing but its bearers' own choice keeps it from being firm.</summary>
    public static bool IsOwnChoice(KeystoneAnswer answer, Closing closing) =>
        !closing.Sets.IsEmpty && closing.OutOfReach.IsEmpty && closing.Bearing.All(id => !answer.Promises.First(promise => promise.ClauseId == id).Waits);

    /// <summary>What of the highest help rests on one say, where some lower help would be left without it; a sentence for each say.</summary>
    public static IEnumerable<string> OfTheHighest(KeystoneAnswer answer, Func<IReadOnlyList<string>, string> named) =>
        from point in answer.HighestRestsOn
        group point by (point.Words, point.Lost) into same
        let taken = answer.Presumed.Any(literal => Wording.Of(literal) == same.Key.Words) ? ", and this answer takes it as given" : ""
        select $"Only if {same.Key.Words} could anybody {Listing.Or([.. same.Key.Lost])}; {named([.. same.Select(point => point.Of).Distinct()])} alone can withhold it{taken}.";
}
