using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>Raids, and the queue for launchers as levers see it. Facts C.5.</summary>
public sealed class DefenceTests
{
    private static Lever Rule(string name, double value, string unit) => Sums.Lever(Pillar.Defence, LeverKind.Rule, name, value, unit);

    private static IEnumerable<Lever> Order(string name, double low, double high, double rank, string of) =>
        [Sums.Lever(Pillar.Defence, LeverKind.Order, name, low, high, "systems", of), Rule(name + "-placed", 0, "years"), Rule(name + "-rank", rank, "rank")];

    private static Lever Made(double low, double high) => Sums.Lever(Pillar.Defence, LeverKind.Production, LauncherOrders.Production, low, high, "systems a year");

    [Fact]
    public void Of_a_raid_those_leak_at_which_every_shot_misses()
    {
        var report = Sums.Report(Rule(Interceptors.RaidSize, 40, "targets"), Rule(Interceptors.Shots, 2, "shots"), Rule(Interceptors.Hit, 0.5, Quantity.Share));
        Assert.Equal(10, report.Value("leakers"), 12);
        Assert.Equal("raid-size × (1 − hit-chance) ^ shots-per-target", report.Step("leakers").Formula);
    }

    [Fact]
    public void A_stock_lasts_until_more_is_used_than_is_there_and_for_ever_where_as_much_is_made()
    {
        Lever[] Levers(double share) =>
        [
            Rule(Interceptors.RaidSize, 5, "targets"), Rule(Interceptors.Shots, 2, "shots"), Rule(Interceptors.RaidsPerDay, 0.1, "raids per day"),
            Rule(Interceptors.InStock, 300, "interceptors"), Rule(Interceptors.Resupply, 365, "interceptors a year"), Rule(Interceptors.OwnShare, share, Quantity.Share),
        ];
        Assert.Equal(300, Sums.Report(Levers(0)).Value("stock-out-day"), 9);
        Assert.Equal(600, Sums.Report(Levers(0.5)).Value("stock-out-day"), 9);
        Assert.Equal(double.PositiveInfinity, Sums.Report(Levers(1)).Value("stock-out-day"));
    }

    /// <summary>C4ISR: 25 asked for, 12 a year: about 2.1 years of world output; with a range of output the date is a range.</summary>
    [Fact]
    public void An_order_has_a_date_that_is_a_range_where_output_is_one()
    {
        Assert.Equal(2.1, Math.Round(Sums.Report([.. Order("ask", 25, 25, 1, "Ukraine"), Made(12, 12)]).Value("ask-alone"), 1));
        var range = Sums.Report([.. Order("ask", 25, 25, 1, "Ukraine"), Made(10, 12.5)]).Range("ask-delivered");
        Assert.Equal((2.0, 2.5), (range.Low, range.High));
    }

    [Fact]
    public void Who_stands_behind_an_order_of_unknown_size_has_no_last_day()
    {
        Lever[] Levers(double othersRank) => [.. Order("ask", 25, 25, 1, "Ukraine"), .. Order("swiss", 5, 5, 2, "Switzerland"), .. Order("others", 0, double.PositiveInfinity, othersRank, ""), Made(12, 12)];
        var behind = Sums.Report(Levers(othersRank: 3));
        Assert.Equal((25.0 / 12, 30.0 / 12), (behind.Value("ask-delivered"), behind.Value("swiss-delivered")));
        var before = Sums.Report(Levers(othersRank: 0)).Range("ask-delivered");
        Assert.Equal((25.0 / 12, double.PositiveInfinity), (before.Low, before.High));
    }

    /// <summary>ZONA: 1,970 in the contract, 620 made in 2025; SHADOW, TS2: 600 a year growing to 2,000 over seven years.</summary>
    [Fact]
    public void A_contract_is_filled_sooner_when_production_grows()
    {
        var report = Sums.Report(
            Rule(Interceptors.InterceptorsOrdered, 1_970, "interceptors"), Rule(Interceptors.Resupply, 620, "interceptors a year"),
            Rule(Interceptors.RampFrom, 600, "interceptors a year"), Rule(Interceptors.RampTo, 2_000, "interceptors a year"), Rule(Interceptors.RampYears, 7, "years"));
        Assert.Equal(1_970 / 620.0, report.Value("interceptors-contracted-years"), 12);
        // 600 t + 100 t² = 1,970.
        Assert.Equal(-3 + Math.Sqrt(9 + 19.7), report.Value("interceptors-contracted-years-on-ramp"), 12);
    }
}
