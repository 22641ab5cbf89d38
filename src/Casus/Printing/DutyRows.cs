using Casus.Responses;

namespace Casus.Printing;

/// <summary>One line of an answer: a clause, and all who bear it in the same way.</summary>
/// <param name="Number">By which the parts of the answer refer to it.</param>
/// <param name="Shown">The answer of the first bearer, in words that hold for all (itself, not its name).</param>
/// <param name="AreAll">Whether these are all who bear the clause.</param>
internal sealed record DutyRow(int Number, DutyAnswer Shown, Sequence<string> Bearers, bool AreAll);

/// <summary>Folds the many answers of one clause into as few lines as say the same, the firmest first.</summary>
internal static class DutyRows
{
    private const int MostNamesInFull = 4;

    public static IReadOnlyList<DutyRow> Fold(IEnumerable<DutyAnswer> answers, Sequence<DutyAnswer> allAnswers, int firstNumber)
    {
        var rows = new List<DutyRow>();
        foreach (var group in answers.GroupBy(ForAll).OrderBy(group => Rank(group.Key)))
        {
            var first = group.First();
            var bearers = group.Select(answer => answer.Bearer).ToSequence();
            var all = allAnswers.Count(answer => answer.ClauseId == first.ClauseId && answer.Victim == first.Victim && answer.Aggressor == first.Aggressor);
            rows.Add(new DutyRow(firstNumber + rows.Count, first with { OnWhoseSay = group.Key.OnWhoseSay, Gates = group.Key.Gates }, bearers, bearers.Count == all));
        }
        return rows;
    }

    /// <summary>Whether anything comes of the duty, in whatever corner.</summary>
    public static bool ComesToSomething(DutyAnswer answer) =>
        answer.State == DutyState.Due || Corners(answer).Any(corner => corner.Reached is not null || corner.Contested);

    public static string Names(IReadOnlyList<string> bearers, bool inFull) =>
        inFull || bearers.Count <= MostNamesInFull
            ? Listing.Of(bearers)
            : $"{string.Join(", ", bearers.Take(MostNamesInFull - 1))} and {bearers.Count - MostNamesInFull + 1} more";

    private static CornerAnswer[] Corners(DutyAnswer answer) => [answer.Firm, answer.Assured, answer.Possible, answer.AtOneTable];

    /// <summary>The first corner in which something comes of it; what is not settled comes after what is.</summary>
    private static int Rank(DutyAnswer answer)
    {
        var corners = Corners(answer);
        var reached = Array.FindIndex(corners, corner => corner.Reached is not null);
        // Of two that are only possible, the one that waits for no fact comes first.
        return (reached >= 0 ? reached : corners.Length) * 2 + (answer.State == DutyState.Triggered && answer.Needs.IsEmpty ? 0 : 1);
    }

    /// <summary>Everything but who bears it and why, with the bearer's own name replaced.</summary>
    private static DutyAnswer ForAll(DutyAnswer answer) => answer with
    {
        Bearer = "",
        OnWhoseSay = answer.OnWhoseSay.Select(name => name == answer.Bearer ? "itself" : name).ToSequence(),
        Gates = answer.Gates.Select(gate => gate.Replace($" ({answer.Bearer})", "", StringComparison.Ordinal)).ToSequence(),
        Because = new Reason("", Truth.Unknown, SourceLocation.None, null, []),
    };
}
