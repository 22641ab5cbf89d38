using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>RAND MR-1028 appendix B, the arithmetic of CSIS as the press gives it, and quantities 2.4.</summary>
public sealed class AirTests
{
    private static Lever[] Levers(double route, double station, double availability, params Lever[] more) =>
    [
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Speed, 850, "km per hour"),
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Allowance, 0.25, "hours"),
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Turnaround, 3.0, "hours"),
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.MaintenanceFixed, 3.4, "hours"),
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.MaintenancePerHour, 0.68, "hours"),
        Sums.Lever(Pillar.Air, LeverKind.Rule, Air.PerOrbit, 2, "aircraft"),
        Sums.Lever(Pillar.Air, LeverKind.Route, "route", route, "km"),
        Sums.Lever(Pillar.Air, LeverKind.Delay, "station", station, "hours"),
        Sums.Lever(Pillar.Air, LeverKind.Availability, "ready", availability, Quantity.Share),
        .. more,
    ];

    /// <summary>RAND: a flight of 2.0 hours gives 24 ÷ 9.76 = 2.459 sorties a day.</summary>
    [Fact]
    public void The_sortie_rate_is_that_of_RAND()
    {
        // No way to fly and no allowance: the sortie is the time on station alone.
        var report = Sums.Report([.. Levers(0, 2.0, 1).Select(lever => lever.Name == Air.Allowance ? Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Allowance, 0, "hours") : lever)]);
        Assert.Equal(2.0, report.Value("route-station-flight"), 12);
        Assert.Equal(24 / 9.76, report.Value("route-station-sorties"), 12);
        Assert.Equal(2.459, Math.Round(report.Value("route-station-sorties"), 3));
    }

    /// <summary>CSIS by DWIE and ESSAN: 24 ready at three bases at half availability are 48.</summary>
    [Fact]
    public void Twenty_four_ready_at_half_availability_are_forty_eight()
    {
        var report = Sums.Report(Sums.Lever(Pillar.Air, LeverKind.Requirement, "csis", 24, "aircraft"), Sums.Lever(Pillar.Air, LeverKind.Availability, "half", 0.5, Quantity.Share, "csis"));
        Assert.Equal(48, report.Value("csis-fleet"));
        Assert.Equal("24 ÷ 50 %", report.Step("csis-fleet").WithNumbers);
    }

    /// <summary>Quantities 2.4: aircraft for one two-ship patrol, three hours on station with tankers.</summary>
    [Theory]
    [InlineData(330, 12.5, 17.6)]
    [InlineData(560, 13.4, 18.8)]
    [InlineData(850, 14.5, 20.3)]
    public void A_patrol_round_the_clock_takes_so_many_aircraft(double km, double atSeventy, double atFifty)
    {
        Assert.Equal(atSeventy, Math.Round(Sums.Report(Levers(km, 3, 0.7)).Value("route-station-ready-per-orbit"), 1));
        Assert.Equal(atFifty, Math.Round(Sums.Report(Levers(km, 3, 0.5)).Value("route-station-ready-per-orbit"), 1));
    }

    /// <summary>Quantities 2.4: without tankers, an hour and a half on station, 20 to 34.</summary>
    [Fact]
    public void Without_tankers_it_takes_twenty_to_thirty_four()
    {
        Assert.Equal(20, Math.Round(Sums.Report(Levers(330, 1.5, 0.7)).Value("route-station-ready-per-orbit")));
        Assert.Equal(34, Math.Round(Sums.Report(Levers(850, 1.5, 0.5)).Value("route-station-ready-per-orbit")));
    }

    /// <summary>Quantities 2.4: 40 aircraft are 2 to 3 patrols, 160 are 8 to 12.</summary>
    [Theory]
    [InlineData(40, 2, 3)]
    [InlineData(160, 8, 12)]
    public void A_fleet_keeps_up_so_many_patrols(double aircraft, double least, double most)
    {
        var fleet = Sums.Lever(Pillar.Air, LeverKind.Offer, "fleet", aircraft, "aircraft");
        Assert.Equal(least, Math.Floor(aircraft / Sums.Report(Levers(560, 3, 0.5)).Value("route-station-ready-per-orbit")));
        Assert.Equal(least, Sums.Report(Levers(560, 3, 0.5, fleet)).Value("fleet-route-station-ready-orbits"));
        Assert.Equal(most, Sums.Report(Levers(330, 3, 0.7, fleet)).Value("fleet-route-station-ready-orbits"));
    }

    [Fact]
    public void Where_too_few_patrols_fly_the_smallest_change_of_fleet_or_availability_is_said()
    {
        var report = Sums.Report(Levers(560, 3, 0.5, Sums.Lever(Pillar.Air, LeverKind.Offer, "fleet", 40, "aircraft"), Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Patrols, 3, "orbits")));
        var shortfall = Assert.Single(Assert.Single(report.Pillars).Shortfalls);
        Assert.Equal((ShortfallCertainty.Certain, Interval.Point(1)), (shortfall.Certainty, shortfall.Missing));
        var perOrbit = Sums.Report(Levers(560, 3, 0.5)).Value("route-station-ready-per-orbit");
        Assert.Equal(Math.Ceiling(3 * perOrbit), shortfall.Sufficing.Single(change => change.Lever == "fleet").To);
        Assert.Equal(3 * perOrbit / 40 * 0.5, shortfall.Sufficing.Single(change => change.Lever == "ready").To, 0.001);
        Assert.Equal(2, shortfall.Sufficing.Single(change => change.Lever == Air.Patrols).To, 0.001);
    }

    [Fact]
    public void Without_tankers_a_base_reaches_as_far_as_its_hours_allow()
    {
        var plain = Sums.Lever(Pillar.Air, LeverKind.Delay, "without", 1.5, "hours", "plain");
        var report = Sums.Report([.. Levers(560, 3, 0.5), plain, Sums.Lever(Pillar.Air, LeverKind.Rule, Air.Endurance, 2.75, "hours")]);
        // An hour is left for the way there and back: 425 km each way, and Kyiv is 560 km off.
        Assert.Equal(425 - 560, report.Value("route-without-reach-left"), 9);
    }
}
