using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>The figures of the founding articles and of the facts, part C.1 to C.3.</summary>
public sealed class LandTests
{
    private static readonly Lever[] rules =
    [
        Sums.Lever(Pillar.Land, LeverKind.Rule, Land.Dwell, 2, "spells"),
        Sums.Lever(Pillar.Land, LeverKind.Rule, Land.Tour, 6, "months"),
        Sums.Lever(Pillar.Land, LeverKind.Rule, Land.Horizon, 24, "months"),
    ];

    /// <summary>The Times, April 2025 (TIMES25): 64,000 for two years is four six-month tours without reuse. VHU: one deployed of three.</summary>
    [Theory]
    [InlineData(64_000, 192_000, 256_000)]
    [InlineData(15_000, 45_000, 60_000)]
    [InlineData(100_000, 300_000, 400_000)]
    public void A_force_that_stays_needs_a_pool(double deployed, double byDwell, double byTours)
    {
        var report = Sums.Report([.. rules, Sums.Lever(Pillar.Land, LeverKind.Requirement, "force", deployed, "troops")]);
        Assert.Equal(byDwell, report.Value("force-pool-by-dwell"));
        Assert.Equal(byTours, report.Value("force-pool-by-tours"));
        Assert.Equal("force × (horizon ÷ tour)", report.Step("force-pool-by-tours").Formula);
        Assert.Equal($"{deployed:#,0} × (24 ÷ 6)", report.Step("force-pool-by-tours").WithNumbers);
    }

    /// <summary>Facts C.2: 22,500 to 30,000 of 71,000 trained regulars, 32 to 42 per cent.</summary>
    [Fact]
    public void A_contingent_takes_a_share_of_trained_strength()
    {
        var report = Sums.Report(
        [
            .. rules,
            Sums.Lever(Pillar.Land, LeverKind.Offer, "uk", 7_500, "troops", "United Kingdom"),
            Sums.Lever(Pillar.Land, LeverKind.Strength, "regulars", 71_000, "troops", "United Kingdom"),
        ]);
        var share = report.Range("uk-share");
        Assert.Equal(22_500.0 / 71_000, share.Low, 12);
        Assert.Equal(30_000.0 / 71_000, share.High, 12);
        Assert.Equal((32, 42), (Math.Round(share.Low * 100), Math.Round(share.High * 100)));
    }

    /// <summary>SEED0: 600 miles are 966 km. Quantities 2.4.</summary>
    [Theory]
    [InlineData(6_000, 6)]
    [InlineData(25_000, 26)]
    [InlineData(100_000, 104)]
    public void A_force_is_spread_over_a_named_line(double force, double perKm)
    {
        var report = Sums.Report(Sums.Lever(Pillar.Land, LeverKind.Requirement, "force", force, "troops"), Sums.Lever(Pillar.Land, LeverKind.Line, "front", 966, "km"));
        Assert.Equal(perKm, Math.Round(report.Value("force-on-front")));
        Assert.Equal("troops per km", report.Step("force-on-front").Unit);
    }

    /// <summary>DAILYM: 10,000 on 130 km is 77 a km, so 285,000 on 3,700 km and about 92,000 on 1,200 km.</summary>
    [Fact]
    public void The_density_of_a_mission_is_carried_to_another_line()
    {
        var report = Sums.Report(
            Sums.Lever(Pillar.Land, LeverKind.Mission, "unifil", 10_000, "troops"),
            Sums.Lever(Pillar.Land, LeverKind.Line, "unifil-line", 130, "km", "unifil"),
            Sums.Lever(Pillar.Land, LeverKind.Line, "front-and-borders", 3_700, "km"),
            Sums.Lever(Pillar.Land, LeverKind.Line, "front", 1_200, "km"));
        Assert.Equal(77, Math.Round(report.Value("unifil-per-km")));
        Assert.Equal(285, Math.Round(report.Value("as-dense-as-unifil-on-front-and-borders") / 1000));
        Assert.Equal(92, Math.Round(report.Value("as-dense-as-unifil-on-front") / 1000));
    }

    /// <summary>WIKI-SMM: about 700 monitors; CSIS-AUG: about 6,000.</summary>
    [Fact]
    public void A_monitoring_mission_is_measured_in_missions_that_existed()
    {
        var report = Sums.Report(Sums.Lever(Pillar.Land, LeverKind.Requirement, "csis", 6_000, "personnel"), Sums.Lever(Pillar.Land, LeverKind.Mission, "smm", 700, "monitors"));
        Assert.Equal(6_000 / 700.0, report.Value("csis-times-smm"));
    }

    /// <summary>Quantities 2.4: the median defender since 1939 had 1,356 men a km, so 100,000 cannot hold 966 km alone.</summary>
    [Fact]
    public void The_median_defender_would_have_had_more_than_a_million_there()
    {
        var report = Sums.Report(Sums.Lever(Pillar.Land, LeverKind.Density, "median", 1_356, "troops per km"), Sums.Lever(Pillar.Land, LeverKind.Line, "front", 966, "km"));
        Assert.Equal(1_309_896, report.Value("median-on-front"));
    }

    [Fact]
    public void What_is_offered_is_set_against_every_requirement_and_the_smallest_change_is_found()
    {
        var report = Sums.Report(
            Sums.Lever(Pillar.Land, LeverKind.Requirement, "small", 10_000, "troops"),
            Sums.Lever(Pillar.Land, LeverKind.Requirement, "medium", 25_000, "troops"),
            Sums.Lever(Pillar.Land, LeverKind.Requirement, "large", 60_000, 100_000, "troops"),
            Sums.Lever(Pillar.Land, LeverKind.Requirement, "watch", 6_000, "monitors"),
            Sums.Lever(Pillar.Land, LeverKind.Offer, "offer", 15_000, 30_000, "troops", "Coalition"));
        var land = Assert.Single(report.Pillars);
        Assert.Equal(
            [("medium-less-offer", ShortfallCertainty.Possible, new Interval(0, 10_000)), ("large-less-offer", ShortfallCertainty.Certain, new Interval(30_000, 85_000))],
            land.Shortfalls.Select(shortfall => (shortfall.Gap, shortfall.Certainty, shortfall.Missing)));
        Assert.Equal([("medium", 15_000.0), ("offer", 25_000.0)], land.Shortfalls[0].Sufficing.Select(change => (change.Lever, change.To)));
    }
}
