using Casus.Checks;
using Casus.Evaluation;
using Casus.Features;
using Casus.Responses;
using Casus.Timing;
using Casus.Treaties;

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
    public static IReadOnlyList<ComparedFeature> Compare(Profile own, Profile other) =>
        [.. Reach(own, other), Clock(own, other), .. WhoseSay(own, other), .. Rest(own, other)];

    /// <summary>The weighed mean: 0 obliges the same, 1 nothing alike.</summary>
    public static double Distance(IReadOnlyList<ComparedFeature> compared) =>
        compared.Sum(item => item.Weight) is > 0 and var all ? compared.Sum(item => item.Weight * item.Distance) / all : 0;

    /// <summary>The nearest of the others, the nearest first; of two as near, in the order given.</summary>
    public static PrecedentAnswer Nearest(string title, Profile own, IReadOnlyList<(string Title, Profile Profile)> others, int most) => new(
        title, own.Day,
        others.Select(other => (other.Title, Compared: Compare(own, other.Profile)))
            .Select(other => new Precedent(other.Title, Distance(other.Compared), other.Compared.ToSequence()))
            .OrderBy(precedent => precedent.Distance)
            .Take(most)
            .ToSequence(),
        others.Count);

    /// <summary>Corner by corner and kind by kind of event: how far the one who helps most goes, on each scale.</summary>
    private static IEnumerable<ComparedFeature> Reach(Profile own, Profile other)
    {
        var (mine, theirs) = (EventKinds.Of(own), EventKinds.Of(other));
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            var asked = mine[kind].Any() || theirs[kind].Any();
            foreach (var (corner, name) in corners)
            {
                var (first, second) = (Reached(mine[kind], corner), Reached(theirs[kind], corner));
                // A kind of event that only one of them has is a difference also where it owes nothing in it.
                var alone = mine[kind].Any() != theirs[kind].Any();
                yield return new ComparedFeature(
                    name, EventKinds.Words(kind), asked ? OfReach / corners.Length : 0, alone ? Math.Max(0.5, Apart(own, first, other, second)) : Apart(own, first, other, second),
                    mine[kind].Any() ? Shown(own, first) : "no such casus", theirs[kind].Any() ? Shown(other, second) : "no such casus");
            }
        }
    }

    private static IReadOnlyList<string> Reached(IEnumerable<ReachInSituation> situations, Corner corner) => [.. situations.SelectMany(situation => situation.Words(corner)).Distinct()];

    /// <summary>How far apart the farthest words are, of six steps from nothing to fight.</summary>
    private static double Apart(Profile own, IReadOnlyList<string> first, Profile other, IReadOnlyList<string> second)
    {
        const double steps = 6, lowestRung = 1, ofAnAct = 0.5;
        double Of(Profile profile, IReadOnlyList<string> words) => words.Count == 0 ? 0 : words.Max(word => WordOrder.Of(profile.Index, word));
        var (mine, theirs) = (Of(own, first), Of(other, second));
        // An act on no ladder, such as to monitor, says nothing of any rung.
        var unlike = (mine is > 0 and < lowestRung) != (theirs is > 0 and < lowestRung);
        return Math.Max(unlike ? ofAnAct : 0, Math.Min(1, Math.Abs(mine - theirs) / steps));
    }

    private static string Shown(Profile profile, IReadOnlyList<string> words) => WordOrder.Highest(profile.Index, words) ?? Nothing;

    private static ComparedFeature Clock(Profile own, Profile other)
    {
        var (first, second) = (Speed(own), Speed(other));
        return new ComparedFeature("clock", "", first.Step == 0 && second.Step == 0 ? 0 : OfClock, Math.Abs(first.Step - second.Step) / LongestStep, first.Words, second.Words);
    }

    private const double LongestStep = 5;

    /// <summary>0 nothing firm, 1 firm without a day, 2 within more than a month, 3 within a month, 4 within three days, 5 within one.</summary>
    private static (int Step, string Words) Speed(Profile profile)
    {
        const double day = 24, month = 30 * day;
        return profile.Highest(Corner.Firm).Word is null ? (0, "nothing firm")
            : profile.HoursToFirm is not { } hours ? (1, "no date")
            : (hours <= day ? 5 : hours <= 3 * day ? 4 : hours <= month ? 3 : 2, HourWords.Of(hours));
    }

    private static IEnumerable<ComparedFeature> WhoseSay(Profile own, Profile other)
    {
        yield return Sets("finder", OfWhoseSay, FinderKinds(own), FinderKinds(other));
        yield return Sets("on whose say", OfWhoseSay, Says(own), Says(other));
        var (mine, theirs) = (Veto(own), Veto(other));
        yield return new ComparedFeature("veto", "", mine.Step == 0 && theirs.Step == 0 ? 0 : OfWhoseSay, Math.Abs(mine.Step - theirs.Step) / 3.0, mine.Words, theirs.Words);
    }

    private static IReadOnlyList<string> FinderKinds(Profile profile) => [.. profile.Finders.Select(finder => finder.Kind switch
    {
        FinderKind.ObjectiveFact => "objective fact",
        FinderKind.Nobody => "nobody",
        FinderKind.Itself => "each for itself",
        FinderKind.Victim => "the victim",
        _ when finder.Name is { } name && profile.Index.Bodies.ContainsKey(name) => "a body",
        _ when finder.Name is { } name && profile.Index.HasRole(profile.Index.PrincipalOf(name), Role.Beneficiary) => "the victim",
        _ => "somebody named",
    }).Distinct()];

    private static IReadOnlyList<string> Says(Profile profile)
    {
        var says = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in profile.Pledges)
        {
            foreach (var terms in Slots.Terms(profile.Index, clause).Select(slot => slot.Terms))
            {
                Add(says, "a body or a named decider", terms.DecisionOf is not null);
                Add(says, "consent", !terms.ConsentOf.IsEmpty);
                Add(says, "its own process", terms.ItsOwnProcess);
                Add(says, "whether at all", terms.IfItSoDecides);
                Add(says, "request", terms.AtRequestOf is not null);
                Add(says, "somebody else's promise or deed", terms.Once.Concat(terms.Provided).Any(condition => Leaves.Of(profile.Index, condition, helps: true).Any(leaf => leaf.Condition is HasUndertaken or HasBegun or HasSigned)));
            }
            Add(says, "how much", clause.Duty?.Measure is { As.Decides: false } or { Range: not null });
            Add(says, "a body or a named decider", clause.Duty?.Measure.As is { Decides: true });
        }
        return [.. says];
    }

    private static void Add(HashSet<string> says, string words, bool isSo)
    {
        if (isSo)
        {
            says.Add(words);
        }
    }

    private static (int Step, string Words) Veto(Profile profile) =>
        profile.Blocked.Count == 0 ? (0, "no body")
        : profile.Blocked.Any(body => body.Aggressors.Count > 0) ? (3, "the aggressor can block")
        : profile.Blocked.Any(body => body.Alone.Count > 0) ? (2, "one member can block")
        : (1, "nobody alone can block");

    private static IEnumerable<ComparedFeature> Rest(Profile own, Profile other)
    {
        yield return Same("binding", Level(own), Level(other));
        yield return Same("mutual", IsMutual(own) ? "each protects each" : "one side protects the other", IsMutual(other) ? "each protects each" : "one side protects the other");
        yield return Sets("exit", OfTheRest, Exits(own), Exits(other));
        yield return Same("breach", Consequences.Of(own.Index).Any() ? "nothing follows" : "answered", Consequences.Of(other.Index).Any() ? "nothing follows" : "answered");
        yield return Same("limits on the protected", Limits(own), Limits(other));
    }

    private static string Level(Profile profile) => profile.Pledges.Count == 0 ? Nothing : Wording.Level(profile.Pledges.Max(clause => clause.Level));

    private static bool IsMutual(Profile profile) =>
        profile.Situations.Any(situation => situation.Situation.Case.Victim is { } victim && profile.Pledges.Any(clause => Sides.Guarantors(profile.Index, clause, profile.Day).Contains(victim)));

    private static IReadOnlyList<string> Exits(Profile profile) => [.. profile.Instruments.SelectMany(instrument => new[]
    {
        instrument.DenunciationNotice is null ? "" : "notice",
        instrument.Ending is { When: not null } ? "on a condition" : instrument.Ending is null ? "" : "on a date or after a term",
    }).Where(words => words.Length > 0).Distinct()];

    private static string Limits(Profile profile) =>
        profile.Index.Package.Clauses.Any(clause => clause.Duty is { } duty && Heads.IsProhibition(duty) && Heads.Bearers(profile.Index, duty.Subject, profile.Day).Any(bearer => Sides.IsOnlyProtected(profile.Index, bearer)))
            ? "some" : "none";

    private static ComparedFeature Same(string name, string own, string other) => new(name, "", OfTheRest, own == other ? 0 : 1, own, other);

    /// <summary>The share of all that either has and not both.</summary>
    private static ComparedFeature Sets(string name, double weight, IReadOnlyList<string> own, IReadOnlyList<string> other)
    {
        var all = own.Union(other).Count();
        return new ComparedFeature(name, "", all == 0 ? 0 : weight, all == 0 ? 0 : 1 - (double)own.Intersect(other).Count() / all, Words(own), Words(other));
    }

    private static string Words(IReadOnlyList<string> items) => items.Count == 0 ? "not said" : string.Join(", ", items.Order(StringComparer.Ordinal));
}
