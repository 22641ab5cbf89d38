using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>
/// Troops and monitors: how large a pool keeps so many deployed, what share of a party's trained strength that is, how many stand on each kilometre
/// of a named line, and what each estimate of the need leaves short.
/// </summary>
public static class Land
{
    public const string Dwell = "dwell";
    public const string Tour = "tour";
    public const string Horizon = "horizon";
    private const string Troops = "troops";
    private const string Personnel = "personnel";
    private const string Monitors = "monitors";

    internal static PillarSheet Of(LeverSet levers)
    {
        var lines = levers.Of(Pillar.Land, LeverKind.Line).Where(line => line.Of.Length == 0).ToList();
        var required = levers.Of(Pillar.Land, LeverKind.Requirement).ToList();
        var offered = levers.Of(Pillar.Land, LeverKind.Offer).ToList();
        var forces = required.Concat(offered).ToList();
        var missions = levers.Of(Pillar.Land, LeverKind.Mission).ToList();
        var (ladder, gaps) = Ladder(required, [.. offered.Where(offer => IsWhole(levers, offer))]);
        return new PillarSheet(
            Pillar.Land,
            [
                .. forces.SelectMany(force => Rotation(levers, force)),
                .. offered.SelectMany(offer => Shares(levers, offer)),
                .. ladder,
                .. missions.SelectMany(mission => PerMission(levers, mission)),
                .. required.Where(need => need.Unit is Personnel or Monitors).SelectMany(need => missions.Select(mission => Times(need, mission))),
                .. lines.SelectMany(line => OnLine(levers, line, forces, missions)),
            ],
            gaps);
    }

    /// <summary>An offer that stands for the whole force, and not for the part of one party whose strength is known.</summary>
    private static bool IsWhole(LeverSet levers, Lever offer) => StrengthOf(levers, offer) is null && offer.Quantity is not null;

    private static Lever? StrengthOf(LeverSet levers, Lever offer) => levers.Of(Pillar.Land, LeverKind.Strength).FirstOrDefault(strength => strength.Of == offer.Of);

    private static string ByDwell(Lever force) => force.Name + "-pool-by-dwell";

    private static string ByTours(Lever force) => force.Name + "-pool-by-tours";

    private static IEnumerable<StepDefinition> Rotation(LeverSet levers, Lever force)
    {
        if (levers.Has(Dwell))
        {
            yield return new StepDefinition(
                ByDwell(force), "Rotation", $"{force.Words}: pool that keeps it there in turns", force.Unit,
                Formula.Of(force.Name) * (1 + Formula.Of(Dwell)), IsKey: force.Kind == LeverKind.Offer);
        }
        if (levers.Has(Tour, Horizon))
        {
            yield return new StepDefinition(
                ByTours(force), "Rotation", $"{force.Words}: pool when nobody goes twice", force.Unit,
                Formula.Of(force.Name) * (Formula.Of(Horizon) / Formula.Of(Tour)), IsKey: force.Kind == LeverKind.Offer);
        }
    }

    private static IEnumerable<StepDefinition> Shares(LeverSet levers, Lever offer)
    {
        if (StrengthOf(levers, offer) is { } strength && levers.Has(Dwell, Tour, Horizon))
        {
            yield return new StepDefinition(
                offer.Name + "-share", "Share of trained strength", $"{offer.Words}: part of the trained strength of {strength.Of}", Quantity.Share,
                Formula.Between(Formula.Of(ByDwell(offer)), Formula.Of(ByTours(offer))) / Formula.Of(strength.Name), IsKey: true);
        }
    }

    /// <summary>Every estimate of the need against every report of what is offered.</summary>
    private static (IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps) Ladder(IReadOnlyList<Lever> required, IReadOnlyList<Lever> offered)
    {
        var steps = new List<StepDefinition>();
        var gaps = new List<Gap>();
        foreach (var offer in offered)
        {
            foreach (var need in required.Where(need => need.Unit == offer.Unit))
            {
                var name = $"{need.Name}-less-{offer.Name}";
                steps.Add(new StepDefinition(name, "Requirement ladder", $"{need.Words}, less {offer.Words}", need.Unit, Formula.Of(need.Name) - Formula.Of(offer.Name)));
                gaps.Add(new Gap(name, $"{need.Words}: offered {offer.Words}", new Held(offer.Name, offer.Name, need.Name, need.Words)));
            }
        }
        return (steps, gaps);
    }

    private static IEnumerable<StepDefinition> PerMission(LeverSet levers, Lever mission)
    {
        if (OwnLine(levers, mission) is { } line)
        {
            yield return new StepDefinition(PerKm(mission), "Missions that existed", $"{mission.Words}: on each kilometre of its line", $"{mission.Unit} per km", Formula.Of(mission.Name) / Formula.Of(line.Name));
        }
    }

    /// <summary>A mission to watch a line, in sizes of one that existed.</summary>
    private static StepDefinition Times(Lever need, Lever mission) => new(
        $"{need.Name}-times-{mission.Name}", "Missions that existed", $"{need.Words}: as many times the size of {mission.Words}", "times", Formula.Of(need.Name) / Formula.Of(mission.Name));

    private static Lever? OwnLine(LeverSet levers, Lever mission) => levers.Of(Pillar.Land, LeverKind.Line).FirstOrDefault(line => line.Of == mission.Name);

    private static string PerKm(Lever mission) => mission.Name + "-per-km";

    private static IEnumerable<StepDefinition> OnLine(LeverSet levers, Lever line, IReadOnlyList<Lever> forces, IReadOnlyList<Lever> missions)
    {
        var group = $"Force to space: {line.Words}";
        foreach (var force in forces)
        {
            yield return new StepDefinition($"{force.Name}-on-{line.Name}", group, $"{force.Words}: on each kilometre", $"{force.Unit} per km", Formula.Of(force.Name) / Formula.Of(line.Name));
        }
        foreach (var density in levers.Of(Pillar.Land, LeverKind.Density))
        {
            yield return new StepDefinition($"{density.Name}-on-{line.Name}", group, $"As many as {density.Words} would put there", Troops, Formula.Of(density.Name) * Formula.Of(line.Name));
        }
        foreach (var mission in missions.Where(mission => OwnLine(levers, mission) is not null))
        {
            yield return new StepDefinition($"as-dense-as-{mission.Name}-on-{line.Name}", group, $"As many as {mission.Words} would have there", mission.Unit, Formula.Of(PerKm(mission)) * Formula.Of(line.Name));
        }
    }
}
