using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>
/// How many aircraft keep one patrol in the air round the clock, from which base over what, and how many patrols a fleet flies. The sortie rate is
/// RAND's (MR-1028, appendix B): 24 hours over flight, turnaround and maintenance.
/// </summary>
public static class Air
{
    public const string Speed = "cruising-speed";
    public const string Allowance = "flight-allowance";
    public const string Turnaround = "turnaround";
    public const string MaintenanceFixed = "maintenance-fixed";
    public const string MaintenancePerHour = "maintenance-per-flight-hour";
    public const string PerOrbit = "aircraft-per-orbit";
    public const string Patrols = "patrols-wanted";
    public const string Endurance = "endurance-without-tanker";

    /// <summary>Time on station; with and without tankers are two of its kind.</summary>
    public const string Station = "time-on-station";

    private const string Rand = "RAND MR-1028 app. B";
    private const string Aircraft = "aircraft";
    private const string Orbits = "orbits";
    private const string Hours = "hours";
    private const double HoursOfDay = 24;

    private static readonly string[] rules = [Speed, Allowance, Turnaround, MaintenanceFixed, MaintenancePerHour, PerOrbit];

    internal static PillarSheet Of(LeverSet levers)
    {
        var fleets = levers.Of(Pillar.Air, LeverKind.Offer).ToList();
        var steps = levers.Of(Pillar.Air, LeverKind.Requirement).SelectMany(need => Fleet(levers, need)).ToList();
        var gaps = new List<Gap>();
        if (levers.Has(rules))
        {
            foreach (var route in levers.Of(Pillar.Air, LeverKind.Route))
            {
                foreach (var station in levers.Of(Pillar.Air, LeverKind.Delay))
                {
                    steps.AddRange(Sorties(route, station));
                    foreach (var availability in Availabilities(levers))
                    {
                        steps.Add(PerOrbitStep(route, station, availability));
                        foreach (var fleet in fleets)
                        {
                            steps.Add(Flown(fleet, route, station, availability));
                            if (levers.Has(Patrols))
                            {
                                var (step, gap) = Wanted(fleet, route, station, availability);
                                steps.Add(step);
                                gaps.Add(gap);
                            }
                        }
                    }
                }
                steps.AddRange(Reach(levers, route));
            }
        }
        return new PillarSheet(Pillar.Air, steps, gaps);
    }

    private static IEnumerable<Lever> Availabilities(LeverSet levers) => levers.Of(Pillar.Air, LeverKind.Availability);

    /// <summary>So many ready at a given availability make a fleet of more.</summary>
    private static IEnumerable<StepDefinition> Fleet(LeverSet levers, Lever need) =>
        Availabilities(levers).Where(availability => availability.Of == need.Name).Select(availability => new StepDefinition(
            need.Name + "-fleet", "Fleet for so many ready", $"{need.Words}: fleet that keeps them ready", Aircraft, Formula.Of(need.Name) / Formula.Of(availability.Name), IsKey: true));

    private static string On(Lever route, Lever station) => $"{route.Name}-{station.Name}";

    private static string OrbitOf(Lever route, Lever station, Lever availability) => $"{On(route, station)}-{availability.Name}-per-orbit";

    private static string FlownOf(Lever fleet, Lever route, Lever station, Lever availability) => $"{fleet.Name}-{On(route, station)}-{availability.Name}-orbits";

    private static string Group(Lever route, Lever station) => $"{route.Words}, {station.Words}";

    private static IEnumerable<StepDefinition> Sorties(Lever route, Lever station)
    {
        var (name, group) = (On(route, station), Group(route, station));
        yield return new StepDefinition(
            name + "-flight", group, "Flight time of a sortie: there, on station, back", Hours,
            (2 * Formula.Of(route.Name) / Formula.Of(Speed)) + Formula.Of(station.Name) + Formula.Of(Allowance), Source: Rand);
        yield return new StepDefinition(
            name + "-maintenance", group, "Maintenance after a sortie", Hours,
            Formula.Of(MaintenanceFixed) + (Formula.Of(MaintenancePerHour) * Formula.Of(name + "-flight")), Grade.Data, Rand);
        yield return new StepDefinition(
            name + "-sorties", group, "Sorties of one ready aircraft in a day", "sorties a day",
            HoursOfDay / (Formula.Of(name + "-flight") + Formula.Of(Turnaround) + Formula.Of(name + "-maintenance")), Grade.Data, Rand);
    }

    private static StepDefinition PerOrbitStep(Lever route, Lever station, Lever availability) => new(
        OrbitOf(route, station, availability), Group(route, station), $"{Group(route, station)}, {availability.Words}: aircraft for one patrol round the clock", Aircraft,
        HoursOfDay * Formula.Of(PerOrbit) / Formula.Of(station.Name) / (Formula.Of(On(route, station) + "-sorties") * Formula.Of(availability.Name)), Source: Rand, IsKey: true);

    private static StepDefinition Flown(Lever fleet, Lever route, Lever station, Lever availability) => new(
        FlownOf(fleet, route, station, availability), Group(route, station), $"Patrols that {fleet.Words} keep up, {availability.Words}", Orbits,
        Functions.RoundDown.Of(Formula.Of(fleet.Name) / Formula.Of(OrbitOf(route, station, availability))));

    private static (StepDefinition Step, Gap Gap) Wanted(Lever fleet, Lever route, Lever station, Lever availability)
    {
        var name = FlownOf(fleet, route, station, availability) + "-lacking";
        return (
            new StepDefinition(name, Group(route, station), $"Patrols wanted, less those that {fleet.Words} keep up, {availability.Words}", Orbits, Formula.Of(Patrols) - Formula.Of(FlownOf(fleet, route, station, availability))),
            new Gap(
                name, $"{route.Words}, {station.Words}, {availability.Words}: {fleet.Words}",
                new Held(fleet.Name, FlownOf(fleet, route, station, availability), Patrols, $"{route.Words}, {station.Words}, {availability.Words}")));
    }

    /// <summary>How far a base reaches without tankers, and how far short of the patrol that is.</summary>
    private static IEnumerable<StepDefinition> Reach(LeverSet levers, Lever route)
    {
        foreach (var station in levers.Of(Pillar.Air, LeverKind.Delay).Where(station => station.Of.Length > 0 && levers.Has(Endurance)))
        {
            var name = $"{On(route, station)}-reach-left";
            yield return new StepDefinition(
                name, Group(route, station), "Kilometres by which the base reaches beyond the patrol without tankers (below 0: not there)", "km",
                (Formula.Of(Speed) * (Formula.Of(Endurance) - Formula.Of(Allowance) - Formula.Of(station.Name)) / 2) - Formula.Of(route.Name));
        }
    }
}
