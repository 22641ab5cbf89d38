using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>
/// When a duty could really be met: decision, gate, readiness, then corridors that carry only so much a day, and reception. And what is left of a clock of
/// hours when the decision takes as long as it took before.
/// </summary>
public static class Arrival
{
    public const string Decision = "decision";
    public const string Approval = "approval";
    public const string Readiness = "readiness";
    public const string Reception = "reception-per-day";
    private const string DaysEnding = "-days";
    private const string Days = "days";
    private const string Home = "home";
    private const string Border = "border";
    private const string InPlace = "in place";

    /// <summary>The numbers of a call before those of the corridors: force, day on which it may leave, reception.</summary>
    private const int Fixed = 3;

    internal static PillarSheet Of(LeverSet levers)
    {
        var (steps, gaps) = Precedents(levers);
        return new PillarSheet(Pillar.Arrival, [.. steps, .. Chain(levers)], gaps);
    }

    /// <summary>A clock of the text against how long it took to say what had happened.</summary>
    private static (IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps) Precedents(LeverSet levers)
    {
        var (steps, gaps) = (new List<StepDefinition>(), new List<Gap>());
        foreach (var clock in levers.Of(Pillar.Arrival, LeverKind.Requirement))
        {
            foreach (var precedent in levers.Of(Pillar.Arrival, LeverKind.Precedent))
            {
                var name = $"{precedent.Name}-after-{clock.Name}";
                steps.Add(new StepDefinition(
                    name, $"Precedents against the clock: {clock.Words}", $"{precedent.Words}: later than the clock by", Days, Formula.Of(precedent.Name) - Formula.Of(clock.Name), IsKey: false));
                gaps.Add(new Gap(name, $"{clock.Words}: as long as {precedent.Words}"));
            }
        }
        return (steps, gaps);
    }

    private static IEnumerable<StepDefinition> Chain(LeverSet levers)
    {
        const string group = "From breach to arrival";
        if (!levers.Has(Decision, Approval, Readiness))
        {
            yield break;
        }
        yield return new StepDefinition("may-leave", group, "Day on which a force may leave: decision, approval at home, readiness", Days, Formula.Of(Decision) + Formula.Of(Approval) + Formula.Of(Readiness), IsKey: true);
        var corridors = levers.Of(Pillar.Arrival, LeverKind.Corridor).Where(corridor => levers.Has(corridor.Name + DaysEnding)).ToList();
        if (corridors.Count == 0 || !levers.Has(Reception))
        {
            yield break;
        }
        foreach (var force in levers.Of(Pillar.Land, LeverKind.Offer))
        {
            yield return new StepDefinition(
                force.Name + "-all-arrived", group, $"{force.Words}: day on which all have arrived by {string.Join(" and ", corridors.Select(corridor => corridor.Words))}", Days,
                AllArrived(corridors.Count).Of([Formula.Of(force.Name), Formula.Of("may-leave"), Formula.Of(Reception), .. corridors.SelectMany(corridor => new[] { Formula.Of(corridor.Name), Formula.Of(corridor.Name + DaysEnding) })]),
                IsKey: true);
        }
    }

    /// <summary>The day on which all are in place: force; day they may leave; reception a day; then for each corridor what it carries a day and the days it takes.</summary>
    public static Function AllArrived(int corridors)
    {
        var directions = Enumerable.Range(0, corridors).SelectMany(_ => new[] { Direction.Falls, Direction.Rises });
        static double Day(IReadOnlyList<double> numbers)
        {
            var legs = new List<CorridorLeg> { new(Border, InPlace, numbers[2], 0) };
            for (var corridor = Fixed; corridor + 1 < numbers.Count; corridor += 2)
            {
                legs.Add(new CorridorLeg(Home, Border, numbers[corridor], numbers[corridor + 1]));
            }
            // Where it leaves from day 0 is the same flow that many days earlier, and a smaller one to work out.
            return Math.Ceiling(numbers[1]) + Movement.AllArrived(InPlace, [new ReadyForce(Home, numbers[0], 0)], legs);
        }
        return new Function("all arrived", Day, [Direction.Rises, Direction.Rises, Direction.Falls, .. directions]);
    }
}
