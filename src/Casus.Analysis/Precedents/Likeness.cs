using Casus.Responses;

namespace Casus.Precedents;

/// <summary>
/// How near two packages stand by what they oblige (docs/likeness.md). Nothing is read of names, titles or wording: compared is what the analysis
/// finds, texts that are not signed read as if they were.
/// </summary>
public static class Likeness
{
    // How far somebody helps is what a guarantee is; the rest is how it comes about.
    private const double OfReach = 3, OfClock = 2, OfWhoseSay = 2, OfTheRest = 1;
    private const string Nothing = "nothing";

    private static readonly (Corner Corner, string Name)[] corners =
        [(Corner.Firm, "firm"), (Corner.Assured, "assured"), (Corner.Possible, "possible"), (Corner.AtOneTable, "at one table")];

    /// <summary>Everything in which two packages are compared, in the order of docs/likeness.md.</summary>
    public static IReadOnlyList<ComparedFeature> Compare(Sketch own, Sketch other) =>
        [.. Reaches(own, other), Clock(own, other), .. WhoseSay(own, other), .. Rest(own, other)];

    /// <summary>The weighed mean: 0 obliges the same, 1 nothing alike.</summary>
    public static double Distance(IReadOnlyList<ComparedFeature> compared) =>
        compared.Sum(item => item.Weight) is > 0 and var all ? compared.Sum(item => item.Weight * item.Distance) / all : 0;

    /// <summary>The nearest of the others, the nearest first; of two as near, in the order given.</summary>
    public static PrecedentAnswer Nearest(string title, Sketch own, IReadOnlyList<(string Title, Sketch Sketch)> others, int most) => new(
        title, own.Day,
        others.Select(other => (other.Title, Compared: Compare(own, other.Sketch)))
            .Select(other => new Precedent(other.Title, Distance(other.Compared), other.Compared.ToSequence()))
            .OrderBy(precedent => precedent.Distance)
            .Take(most)
            .ToSequence(),
        others.Count);

    /// <summary>Corner by corner and kind by kind of event: how far the one who helps most goes, on each scale.</summary>
    private static IEnumerable<ComparedFeature> Reaches(Sketch own, Sketch other)
    {
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            foreach (var (corner, name) in corners)
            {
                var (mine, theirs) = (own.Reached(kind, corner), other.Reached(kind, corner));
                var apart = Apart(mine?.Strength ?? 0, theirs?.Strength ?? 0);
                // A kind of event that only one of them has is a difference also where it owes nothing in it.
                yield return new ComparedFeature(
                    name, EventKinds.Words(kind), mine is null && theirs is null ? 0 : OfReach / corners.Length, mine is null != theirs is null ? Math.Max(0.5, apart) : apart, Shown(mine), Shown(theirs));
            }
        }
    }

    /// <summary>How far apart the farthest words are, of six steps from nothing to fight.</summary>
    private static double Apart(double mine, double theirs)
    {
        const double steps = 6, lowestRung = 1, ofAnAct = 0.5;
        // An act on no ladder, such as to monitor, says nothing of any rung.
        var unlike = (mine is > 0 and < lowestRung) != (theirs is > 0 and < lowestRung);
        return Math.Max(unlike ? ofAnAct : 0, Math.Min(1, Math.Abs(mine - theirs) / steps));
    }

    private static string Shown(Reach? reach) => reach is { } known ? known.Word ?? Nothing : "no such casus";

    private static ComparedFeature Clock(Sketch own, Sketch other)
    {
        var (first, second) = (own.Clock, other.Clock);
        return new ComparedFeature("clock", "", first.Step == 0 && second.Step == 0 ? 0 : OfClock, Math.Abs(first.Step - second.Step) / LongestStep, first.Words, second.Words);
    }

    private const double LongestStep = 5;

    private static IEnumerable<ComparedFeature> WhoseSay(Sketch own, Sketch other)
    {
        yield return Sets("finder", OfWhoseSay, own.Finders, other.Finders);
        yield return Sets("on whose say", OfWhoseSay, own.OnWhoseSay, other.OnWhoseSay);
        var (mine, theirs) = (own.Veto, other.Veto);
        yield return new ComparedFeature("veto", "", mine.Step == 0 && theirs.Step == 0 ? 0 : OfWhoseSay, Math.Abs(mine.Step - theirs.Step) / 3.0, mine.Words, theirs.Words);
    }

    private static IEnumerable<ComparedFeature> Rest(Sketch own, Sketch other)
    {
        yield return Same("binding", own.Level, other.Level);
        yield return Same("mutual", own.Mutual, other.Mutual);
        yield return Sets("exit", OfTheRest, own.Exits, other.Exits);
        yield return Same("breach", own.Breach, other.Breach);
        yield return Same("limits on the protected", own.Limits, other.Limits);
    }

    private static ComparedFeature Same(string name, string own, string other) => new(name, "", OfTheRest, own == other ? 0 : 1, own, other);

    /// <summary>The share of all that either has and not both.</summary>
    private static ComparedFeature Sets(string name, double weight, IReadOnlyList<string> own, IReadOnlyList<string> other)
    {
        var all = own.Union(other).Count();
        return new ComparedFeature(name, "", all == 0 ? 0 : weight, all == 0 ? 0 : 1 - (double)own.Intersect(other).Count() / all, Words(own), Words(other));
    }

    private static string Words(IReadOnlyList<string> items) => items.Count == 0 ? "not said" : string.Join(", ", items.Order(StringComparer.Ordinal));
}
