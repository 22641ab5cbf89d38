using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS410: promised out of no declared means, or out of fewer than are promised. CAS411: the same means promised twice, or kept for somebody else.</summary>
internal static class Means
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var offers = Offers(index, day);
        var promises = offers.Where(offer => offer.Clause.Instrument is not null && offer.Duty.Modal is Modal.Shall or Modal.Will).ToList();
        return
        [
            .. Undeclared(index, promises, day), .. TooFew(index, promises, day), .. KeptForOthers(index, promises, offers, day),
            .. TwicePromised(index, promises, day), .. NamedTwice(index, promises),
        ];
    }

    private sealed record Promise(Clause Clause, string Bearer)
    {
        public Duty Duty => Clause.Duty ?? throw new InvalidOperationException("A promise has a duty.");

        public Measure Measure => Duty.Measure;

        public Amount? Amount => Measure.Amount;
    }

    /// <summary>Every duty of a guarantor that forbids nothing, promised, offered or only reported.</summary>
    private static List<Promise> Offers(PackageIndex index, DateOnly day) =>
    [
        .. from clause in index.Package.Clauses.Concat(index.Package.Claims.Select(claim => claim.Clause).OfType<Clause>())
           where clause.Duty is { } duty && !Heads.IsProhibition(duty)
           from bearer in Sides.Guarantors(index, clause, day)
           select new Promise(clause, bearer),
    ];

    private static IReadOnlyList<MeansDeclaration> Own(PackageIndex index, Promise promise, DateOnly day) => OwnMeans.Of(index, promise.Measure, promise.Bearer, day);

    private static IEnumerable<Finding> Undeclared(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var same in promises.Where(promise => NamesMeans(index, promise) && Own(index, promise, day).Count == 0).GroupBy(promise => promise.Clause.Instrument))
        {
            var clauses = same.Select(promise => promise.Clause).DistinctBy(clause => clause.Id).ToList();
            yield return new Finding(
                "CAS410", Severity.Info,
                $"{same.Key} promises forces, arms or money for which {Phrases.List(same.Select(promise => promise.Bearer))} {(same.Select(promise => promise.Bearer).Distinct().Count() == 1 ? "declares" : "declare")} no means here.",
                clauses.Select(Phrases.Place).ToSequence(),
                "Declare what it rests on, with its source: \"force NAME of PARTY is 6,000 troops, at readiness 20 days\".",
                []);
        }
    }

    /// <summary>A promise with a figure, or with a force that the bearer names and has not declared (an organ of its own).</summary>
    private static bool NamesMeans(PackageIndex index, Promise promise) =>
        promise.Amount is { From: not null } || promise.Measure.With.Any(name => index.PartyNamed(name)?.OrganOf is not null && index.PrincipalOf(name) == index.PrincipalOf(promise.Bearer));

    /// <summary>One promise that asks more than is there, or more than can be away at one time. Who promise jointly have all that any of them declares.</summary>
    private static IEnumerable<Finding> TooFew(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var together in promises.Where(promise => promise.Amount is { Least: > 0, Per: null, Unit: not null }).GroupBy(promise => (promise.Clause, IsJoint(promise.Duty) ? "" : promise.Bearer)))
        {
            var (clause, bearers) = (together.Key.Clause, Phrases.List(together.Select(promise => promise.Bearer)));
            var own = together.SelectMany(promise => Own(index, promise, day)).Distinct().Where(means => means.Amount.Per is null).ToList();
            if (own.Count == 0 || OwnMeans.AtOneTime(own) is not { } there || clause.Duty?.Measure.Amount is not { Least: var asked } amount || asked <= there)
            {
                continue;
            }
            yield return new Finding(
                "CAS410", Severity.Warning,
                $"{clause.Id} promises {asked:#,0.##} {amount.Unit}, and {there:#,0.##} are declared for {bearers} to send.",
                [Phrases.Place(clause), .. own.Select(item => new FindingPlace(item.At, Wording.Of(item.Amount)))],
                "Promise what is there, or declare further means.",
                [.. own.Select(OwnMeans.Words), $"Short of: {asked:#,0.##} − {there:#,0.##} = {asked - there:#,0.##} {amount.Unit}."]);
        }
    }

    private static bool IsJoint(Duty duty) => duty.Subject.Distribution is Distribution.Jointly or Distribution.JointlyAndSeverally;

    private static IEnumerable<Finding> KeptForOthers(PackageIndex index, List<Promise> promises, List<Promise> offers, DateOnly day)
    {
        foreach (var offer in offers)
        {
            var own = Own(index, offer, day).ToList();
            var kept = own.Where(means => means.EarmarkedFor is { } other && !Serves(offer, other)).ToList();
            var named = OwnMeans.Named(index, offer.Measure).Intersect(kept).Any();
            var isPromise = promises.Contains(offer);
            var least = offer.Amount?.Least ?? 0;
            var free = OwnMeans.AtOneTime(own.Except(kept));
            if (kept.Count == 0 || !(named || (isPromise && offer.Amount is not null && free is { } left && left < Math.Max(least, 1))))
            {
                continue;
            }
            var others = Phrases.List(kept.Select(means => means.EarmarkedFor ?? ""));
            yield return new Finding(
                "CAS411", Severity.Warning,
                isPromise
                    ? $"{offer.Clause.Id} rests on means of {offer.Bearer} that are kept for {others}."
                    : $"{Phrases.Capital(offer.Clause.Id)} would take means of {offer.Bearer} that are kept for {others}: the force is counted twice.",
                [Phrases.Place(offer.Clause), .. kept.Select(means => new FindingPlace(means.At, $"{Wording.Of(means.Amount)}, earmarked for {means.EarmarkedFor}"))],
                "Say which promise comes first, or declare further means.",
                [
                    .. least == 0 ? Array.Empty<string>() : [$"Promised at least {Wording.Of(offer.Amount ?? throw new InvalidOperationException("Its least was read."))}; free of earmarks: {free:0.##}."],
                    .. kept.Select(means => $"{OwnMeans.Words(means)}, all of it kept for {means.EarmarkedFor}; free for {offer.Measure.In ?? "this"}: 0."),
                ]);
        }
    }

    private static bool Serves(Promise promise, string purpose) =>
        promise.Measure.In == purpose || promise.Measure.Object?.Name == purpose || promise.Measure.To?.Name == purpose || promise.Clause.Instrument == purpose;

    /// <summary>Two promises of one party in the same unit that together ask more than it has declared, or can have away at one time.</summary>
    private static IEnumerable<Finding> TwicePromised(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var same in promises.Where(promise => promise.Amount is { Least: > 0, Per: null, Unit: not null } && !IsJoint(promise.Duty)).GroupBy(promise => new { promise.Bearer, promise.Amount?.Unit }))
        {
            var means = index.Package.Means.Where(item => index.Members(item.Of, day).Contains(same.Key.Bearer) && item.Amount.Unit == same.Key.Unit && item.Amount.Per is null).ToList();
            var (asked, clauses) = (same.Sum(promise => promise.Amount?.Least ?? 0), same.Select(promise => promise.Clause).ToList());
            if (clauses.Count < 2 || means.Count == 0 || OwnMeans.AtOneTime(means) is not { } there || asked <= there)
            {
                continue;
            }
            yield return new Finding(
                "CAS411", Severity.Warning,
                $"{same.Key.Bearer} promises {asked:#,0.##} {same.Key.Unit} in {clauses.Count} clauses and declares {there:#,0.##}.",
                [.. clauses.Select(Phrases.Place), .. means.Select(item => new FindingPlace(item.At, Wording.Of(item.Amount)))],
                "Say which promise comes first, or declare further means.",
                [$"Promised: {string.Join(" + ", same.Select(promise => $"{promise.Amount?.Least:#,0.##}"))} = {asked:#,0.##} {same.Key.Unit}.", .. means.Select(OwnMeans.Words)]);
        }
    }

    /// <summary>The same force by name in two promises that have it in two places, whole in each.</summary>
    private static IEnumerable<Finding> NamedTwice(PackageIndex index, List<Promise> promises)
    {
        foreach (var means in index.Package.Means)
        {
            var clauses = promises.Where(promise => promise.Amount is null && promise.Measure.In is not null && OwnMeans.Named(index, promise.Measure).Contains(means)).Select(promise => promise.Clause).DistinctBy(clause => clause.Id).ToList();
            if (clauses.Select(clause => clause.Duty?.Measure.In).Distinct().Count() < 2)
            {
                continue;
            }
            yield return new Finding(
                "CAS411", Severity.Warning,
                $"{means.Name} is promised whole in {Phrases.List(clauses.Select(clause => clause.Duty?.Measure.In ?? ""))}.",
                [.. clauses.Select(Phrases.Place), new FindingPlace(means.At, Wording.Of(means.Amount))],
                "Say which promise comes first, or how much of it goes where.",
                [$"{clauses.Count} × {Wording.Of(means.Amount)} promised; there is {Wording.Of(means.Amount)}."]);
        }
    }
}
