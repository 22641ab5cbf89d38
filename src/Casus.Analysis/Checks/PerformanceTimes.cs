using Casus.Evaluation;
using Casus.Forces;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// When each duty of a package could really be met: what its text, its gates and its means say of the time that decision, approval, readiness and lift
/// take. Everything is taken to begin when the clock does, so the lower end is the best case. What no source gives is named and never made up.
/// </summary>
public static class PerformanceTimes
{
    private const double HoursOfDay = 24;

    /// <summary>The duties of guarantors that have a clock, a gate, or means of which something is declared; in the order of the text.</summary>
    public static IReadOnlyList<DutyTime> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        return
        [
            .. from clause in index.Package.Clauses
               where clause.Duty is { } duty && !Heads.IsProhibition(duty)
               from bearer in Sides.Guarantors(index, clause, day)
               let time = Of(index, clause, bearer, day)
               where time.Due is not null || !time.Parts.IsEmpty
               select time,
        ];
    }

    private static DutyTime Of(PackageIndex index, Clause clause, string bearer, DateOnly day)
    {
        var duty = clause.Duty ?? throw new InvalidOperationException("Only duties are asked.");
        var means = OwnMeans.Of(index, duty.Measure, bearer, day).Where(item => item.Kind is MeansKind.Force or MeansKind.Stock).ToList();
        var decision = Decision(index, duty).ToList();
        var gates = GatesBefore.Of(index, duty, bearer, day).Where(gate => gate.Prior).Select(Approval).ToList();
        var ready = means.Where(item => item.Readiness is not null).Select(Ready).ToList();
        var lifts = means.SelectMany(item => Lifts(index, item, duty.Measure.Amount)).ToList();
        var known = Known(decision, side: false) + Known(gates, side: true) + Known(ready, side: true) + Known(lifts, side: false);
        var within = duty.Terms.Within ?? duty.Terms.BeginningWithin;
        return new DutyTime(
            clause.Id, bearer, $"{Wording.Modal(duty.Modal)} {Wording.Measure(duty.Measure)}", within?.Within.Hours / HoursOfDay, within is null ? "" : Wording.Deadline(within),
            [.. decision, .. gates, .. ready, .. lifts], known, clause.At);
    }

    /// <summary>Together: the longest of what runs side by side, the sum of what comes one after the other. What is not known may take any time.</summary>
    private static Interval Known(IReadOnlyList<TimePart> parts, bool side) => parts.Select(part => part.Days ?? Interval.NotNegative).Aggregate(
        Interval.Zero, (all, next) => side ? new Interval(Math.Max(all.Low, next.Low), Math.Max(all.High, next.High)) : all + next);

    private static IEnumerable<TimePart> Decision(PackageIndex index, Duty duty)
    {
        if (duty.Terms.DecisionOf is { } decider)
        {
            var fallback = index.Bodies.GetValueOrDefault(decider)?.Default;
            yield return new TimePart(
                TimePartKind.Decision, decider,
                fallback is null ? $"decision of {decider}: the text names no time" : $"decision of {decider}: up to {fallback.Within.Within}, by its own rule",
                fallback is null ? null : new Interval(0, Days(fallback.Within.Within)), "", index.Bodies.GetValueOrDefault(decider)?.At ?? duty.At);
        }
        else if (duty.Terms.ItsOwnProcess)
        {
            yield return new TimePart(TimePartKind.Decision, "its own process", "its own process: the text names no time", null, "", duty.At);
        }
    }

    private static TimePart Approval(Gate gate)
    {
        var source = gate.Provenance?.Source ?? "";
        if (gate.ClosedWhile is { } closing)
        {
            return new TimePart(TimePartKind.Gate, gate.Name, $"{gate.Name}: shut while {Wording.Of(closing)}", null, source, gate.At);
        }
        return gate switch
        {
            { Took: { } took } => new TimePart(TimePartKind.Gate, gate.Name, $"{gate.Name}: took {Wording.Of(took)} in the past", new Interval(Days(took.Least), Days(took.Most)), source, gate.At),
            { Within: { } within } => new TimePart(TimePartKind.Gate, gate.Name, $"{gate.Name}: up to {within}", new Interval(0, Days(within)), source, gate.At),
            _ => new TimePart(TimePartKind.Gate, gate.Name, $"{gate.Name}: no source says how long it takes", null, source, gate.At),
        };
    }

    private static TimePart Ready(MeansDeclaration means)
    {
        var days = Days(means.Readiness ?? throw new InvalidOperationException("It has a readiness."));
        return new TimePart(TimePartKind.Readiness, means.Name, $"{means.Name}: ready in {means.Readiness}", Interval.Point(days), means.Provenance?.Source ?? "", means.At);
    }

    /// <summary>Loads ÷ loads a day; where only a part of the means is promised, that part of the loads.</summary>
    private static IEnumerable<TimePart> Lifts(PackageIndex index, MeansDeclaration means, Amount? promised)
    {
        var share = promised?.Unit == means.Amount.Unit && OwnMeans.Most(means) is > 0 and var all ? (double)Math.Min(1, (promised?.Most ?? promised?.From?.Value ?? all) / all) : 1;
        foreach (var need in means.Needing)
        {
            var supply = index.Package.Means.FirstOrDefault(other => other.Name == need.Over);
            var loads = need.Loads.From is { } figure ? (double)(need.Loads.Most ?? figure.Value) * share : (double?)null;
            yield return loads is { } much && supply is not null && PerDay(supply.Amount) is > 0 and var rate
                ? new TimePart(
                    TimePartKind.Lift, need.Over, $"{need.Over}: {much:#,0.##} {need.Loads.Unit} ÷ {rate:#,0.##} a day = {Math.Ceiling(much / rate):#,0} days",
                    Interval.Point(Math.Ceiling(much / rate)), supply.Provenance?.Source ?? means.Provenance?.Source ?? "", supply.At)
                : new TimePart(TimePartKind.Lift, need.Over, $"{need.Over}: how much it moves in a day is not known", null, means.Provenance?.Source ?? "", means.At);
        }
    }

    /// <summary>What a supply moves in a day; null for an amount that is no rate in time.</summary>
    internal static double? PerDay(Amount amount) =>
        amount.From is { } figure && Enum.TryParse<TimeUnit>(amount.Per, ignoreCase: true, out var unit) ? (double)figure.Value * HoursOfDay / new Duration(1, unit).Hours : null;

    private static double Days(Duration duration) => duration.Hours / HoursOfDay;
}
