using Casus.Checks;
using Casus.Evaluation;
using Casus.Features;
using Casus.Responses;
using Casus.Situations;
using Casus.Timing;
using Casus.Treaties;

namespace Casus.Precedents;

/// <summary>How far helpers go in one kind of event, in one corner.</summary>
/// <param name="Strength">Of the farthest word, in the steps of <see cref="WordOrder"/>; 0 where nobody helps.</param>
/// <param name="Word">That word; null where nobody helps.</param>
internal readonly record struct Reach(double Strength, string? Word);

/// <summary>All that likeness reads of a package, worked out once: small, and never changed, so that a server can keep it.</summary>
public sealed class Sketch
{
    private const string Nothing = "nothing";

    private readonly Dictionary<(EventKind Kind, Corner Corner), Reach> reaches = [];

    /// <param name="profile">What is on paper: a text that is not signed read as if it were.</param>
    public Sketch(Profile profile)
    {
        Day = profile.Day;
        foreach (var situations in EventKinds.Of(profile))
        {
            foreach (var corner in Enum.GetValues<Corner>())
            {
                IReadOnlyList<string> words = [.. situations.SelectMany(situation => situation.Words(corner)).Distinct()];
                reaches[(situations.Key, corner)] = new Reach(words.Count == 0 ? 0 : words.Max(word => WordOrder.Of(profile.Index, word)), WordOrder.Highest(profile.Index, words));
            }
        }
        Clock = Speed(profile);
        Finders = FinderKinds(profile);
        OnWhoseSay = Says(profile);
        Veto = VetoOf(profile);
        Level = LevelOf(profile);
        Mutual = IsMutual(profile) ? "each protects each" : "one side protects the other";
        Exits = ExitsOf(profile);
        Breach = Consequences.Of(profile.Index).Any() ? "nothing follows" : "answered";
        Limits = LimitsOf(profile);
    }

    /// <summary>A package on the day it speaks of, its texts read as if they were signed: compared is what is on paper.</summary>
    public static Sketch OnPaper(Package package) => new(new Profile(package, new Question(package.Reading, AsIfSigned: true, null), CheckDay.Of(new PackageIndex(package))));

    internal DateOnly Day { get; }

    internal (int Step, string Words) Clock { get; }

    internal IReadOnlyList<string> Finders { get; }

    internal IReadOnlyList<string> OnWhoseSay { get; }

    internal (int Step, string Words) Veto { get; }

    internal string Level { get; }

    internal string Mutual { get; }

    internal IReadOnlyList<string> Exits { get; }

    internal string Breach { get; }

    internal string Limits { get; }

    /// <summary>How far helpers go in events of a kind; null where the package has no such casus.</summary>
    internal Reach? Reached(EventKind kind, Corner corner) => reaches.TryGetValue((kind, corner), out var reach) ? reach : null;

    /// <summary>0 nothing firm, 1 firm without a day, 2 within more than a month, 3 within a month, 4 within three days, 5 within one.</summary>
    private static (int Step, string Words) Speed(Profile profile)
    {
        const double day = 24, month = 30 * day;
        return profile.Highest(Corner.Firm).Word is null ? (0, "nothing firm")
            : profile.HoursToFirm is not { } hours ? (1, "no date")
            : (hours <= day ? 5 : hours <= 3 * day ? 4 : hours <= month ? 3 : 2, HourWords.Of(hours));
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

    private static (int Step, string Words) VetoOf(Profile profile) =>
        profile.Blocked.Count == 0 ? (0, "no body")
        : profile.Blocked.Any(body => body.Aggressors.Count > 0) ? (3, "the aggressor can block")
        : profile.Blocked.Any(body => body.Alone.Count > 0) ? (2, "one member can block")
        : (1, "nobody alone can block");

    private static string LevelOf(Profile profile) => profile.Pledges.Count == 0 ? Nothing : Wording.Level(profile.Pledges.Max(clause => clause.Level));

    private static bool IsMutual(Profile profile) =>
        profile.Situations.Any(situation => situation.Situation.Case.Victim is { } victim && profile.Pledges.Any(clause => Sides.Guarantors(profile.Index, clause, profile.Day).Contains(victim)));

    private static IReadOnlyList<string> ExitsOf(Profile profile) => [.. profile.Instruments.SelectMany(instrument => new[]
    {
        instrument.DenunciationNotice is null ? "" : "notice",
        instrument.Ending is { When: not null } ? "on a condition" : instrument.Ending is null ? "" : "on a date or after a term",
    }).Where(words => words.Length > 0).Distinct()];

    private static string LimitsOf(Profile profile) =>
        profile.Index.Package.Clauses.Any(clause => clause.Duty is { } duty && Heads.IsProhibition(duty) && Heads.Bearers(profile.Index, duty.Subject, profile.Day).Any(bearer => Sides.IsOnlyProtected(profile.Index, bearer)))
            ? "some" : "none";
}
