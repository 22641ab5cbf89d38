using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS410: promised out of no declared means. CAS411: the same means promised twice, or kept for somebody else. CAS412: a gate before performance.</summary>
internal static class Means
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var promises = index.Package.Clauses
            .Where(clause => clause.Duty is { Modal: Modal.Shall or Modal.Will } duty && !Heads.IsProhibition(duty))
            .SelectMany(clause => Sides.Guarantors(index, clause, day).Select(bearer => new Promise(clause, bearer)))
            .ToList();
        return [.. Undeclared(index, promises, day), .. KeptForOthers(index, promises, day), .. TwicePromised(index, promises, day), .. Gated(index, day)];
    }

    private sealed record Promise(Clause Clause, string Bearer)
    {
        public Measure Measure => Clause.Duty?.Measure ?? throw new InvalidOperationException("A promise has a duty.");

        public Amount? Amount => Measure.Amount;
    }

    private static IEnumerable<MeansDeclaration> Own(PackageIndex index, Promise promise, DateOnly day) =>
        index.Package.Means.Where(means => index.Members(means.Of, day).Contains(promise.Bearer)
            && (promise.Measure.With.Contains(means.Name) || !promise.Measure.With.Any(name => index.Package.Means.Any(other => other.Name == name)))
            && (promise.Amount?.Unit is not { } unit || means.Amount.Unit == unit));

    private static IEnumerable<Finding> Undeclared(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var same in promises.Where(promise => NamesMeans(index, promise) && !Own(index, promise, day).Any()).GroupBy(promise => promise.Clause.Instrument))
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

    private static IEnumerable<Finding> KeptForOthers(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var promise in promises)
        {
            var own = Own(index, promise, day).ToList();
            var kept = own.Where(means => means.EarmarkedFor is { } other && !Serves(promise, other)).ToList();
            var least = promise.Amount?.Least ?? 0;
            var named = kept.Exists(means => promise.Measure.With.Contains(means.Name));
            if (kept.Count == 0 || !(named || (promise.Amount is not null && Free(own.Except(kept)) < Math.Max(least, 1))))
            {
                continue;
            }
            yield return new Finding(
                "CAS411", Severity.Warning,
                $"{promise.Clause.Id} rests on means of {promise.Bearer} that are kept for {Phrases.List(kept.Select(means => means.EarmarkedFor ?? ""))}.",
                [Phrases.Place(promise.Clause), .. kept.Select(means => new FindingPlace(means.At, $"{Wording.Of(means.Amount)}, earmarked for {means.EarmarkedFor}"))],
                "Say which promise comes first, or declare further means.",
                least == 0 ? [] : [$"Promised at least {Wording.Of(promise.Amount ?? throw new InvalidOperationException("Its least was read."))}; free of earmarks: {Free(own.Except(kept)):0.##}."]);
        }
    }

    private static bool Serves(Promise promise, string purpose) =>
        promise.Measure.In == purpose || promise.Measure.Object?.Name == purpose || promise.Measure.To?.Name == purpose || promise.Clause.Instrument == purpose;

    private static decimal Free(IEnumerable<MeansDeclaration> means) => means.Sum(item => item.Amount.Most ?? item.Amount.Least);

    /// <summary>Two promises of one party in the same unit that together ask more than it has declared.</summary>
    private static IEnumerable<Finding> TwicePromised(PackageIndex index, List<Promise> promises, DateOnly day)
    {
        foreach (var same in promises.Where(promise => promise.Amount is { Least: > 0, Per: null, Unit: not null }).GroupBy(promise => new { promise.Bearer, promise.Amount?.Unit }))
        {
            var means = index.Package.Means.Where(item => index.Members(item.Of, day).Contains(same.Key.Bearer) && item.Amount.Unit == same.Key.Unit && item.Amount.Per is null).ToList();
            var (asked, clauses) = (same.Sum(promise => promise.Amount?.Least ?? 0), same.Select(promise => promise.Clause).ToList());
            if (clauses.Count < 2 || means.Count == 0 || asked <= Free(means))
            {
                continue;
            }
            yield return new Finding(
                "CAS411", Severity.Warning,
                $"{same.Key.Bearer} promises {asked:#,0.##} {same.Key.Unit} in {clauses.Count} clauses and declares {Free(means):#,0.##}.",
                [.. clauses.Select(Phrases.Place), .. means.Select(item => new FindingPlace(item.At, Wording.Of(item.Amount)))],
                "Say which promise comes first, or declare further means.",
                []);
        }
    }

    private static IEnumerable<Finding> Gated(PackageIndex index, DateOnly day)
    {
        foreach (var gate in index.Package.Gates)
        {
            var behind = index.Package.Clauses.Where(clause => clause.Duty is { } duty && !Heads.IsProhibition(duty) && Stands(index, gate, clause, duty, day)).ToList();
            if (behind.Count == 0)
            {
                continue;
            }
            yield return new Finding(
                "CAS412", Severity.Info,
                gate.Prior
                    ? $"{Phrases.List(behind.Select(clause => clause.Id))} {(behind.Count == 1 ? "stands" : "stand")} behind {gate.Name}: what is due is not deliverable before {gate.By} approves."
                    : $"{Phrases.List(behind.Select(clause => clause.Id))} {(behind.Count == 1 ? "needs" : "need")} the later approval of {gate.By} ({gate.Name}) to go on.",
                [new FindingPlace(gate.At, gate.Gloss ?? ""), .. behind.Select(Phrases.Place)],
                "Obtain the approval in advance, or plan with what does not need it. Nothing in the text is wrong.",
                [
                    .. gate.ClosedWhile is { } closing ? [$"Closed while {Wording.Of(closing)}."] : Array.Empty<string>(),
                    .. gate.Unless is { } exemption ? [$"Not needed when {Wording.Of(exemption)}."] : Array.Empty<string>(),
                ]);
        }
    }

    private static bool Stands(PackageIndex index, Gate gate, Clause clause, Duty duty, DateOnly day) =>
        Heads.Bearers(index, duty.Subject, day).Intersect(index.Members(gate.For, day)).Any()
        && Heads.Ceilings(index, duty.Measure).SelectMany(index.DownFrom).Append(Heads.Word(duty.Measure)).Contains(gate.To)
        && (gate.In is null || (duty.Measure.In is { } place && index.Fit(place, gate.In, CheckDay.Of(index)) == PlaceFit.Within))
        && clause.Instrument is not null;
}
