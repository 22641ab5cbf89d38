using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>Facts C.6 and C.7.</summary>
public sealed class MoneyAndSeaTests
{
    /// <summary>SEED3: a list of 90 billion; LIGA-PURL: a target of a billion a month. C.6: 7.5 years.</summary>
    [Fact]
    public void Ninety_billion_at_a_billion_a_month_are_seven_and_a_half_years()
    {
        var report = Sums.Report(
            Sums.Lever(Pillar.Money, LeverKind.Promised, Money.List, 90, "billion USD"),
            Sums.Lever(Pillar.Money, LeverKind.Funding, "target", 1, "billion USD a month"),
            Sums.Lever(Pillar.Money, LeverKind.Price, Money.UnitPrice, 1, "billion USD"),
            Sums.Lever(Pillar.Defence, LeverKind.Production, LauncherOrders.Production, 12, "systems a year"));
        Assert.Equal(7.5, report.Value("us-arms-list-years-at-target"));
        Assert.Equal("90 ÷ (1 × 12)", report.Step("us-arms-list-years-at-target").WithNumbers);
        // At a billion a battery the list is 90 of them, and at 12 a year again seven and a half years.
        Assert.Equal((90, 7.5), (report.Value("us-arms-list-in-fire-units"), report.Value("us-arms-list-fire-unit-years")));
    }

    /// <summary>TASS-PURL: 15 billion asked for 2026 is 1.25 a month.</summary>
    [Fact]
    public void What_is_asked_for_a_year_is_set_against_what_comes_in_a_month()
    {
        var report = Sums.Report(
            Sums.Lever(Pillar.Money, LeverKind.Rule, Money.AskedThisYear, 15, "billion USD a year"), Sums.Lever(Pillar.Money, LeverKind.Funding, "average", 0.85, "billion USD a month"));
        var shortfall = Assert.Single(Assert.Single(report.Pillars).Shortfalls);
        Assert.Equal(0.4, shortfall.Missing.Low, 12);
        Assert.Equal(1.25, shortfall.Sufficing.Single(change => change.Lever == "average").To, 3);
    }

    /// <summary>What is promised is not taken for what is delivered: without a figure for that, the step says what it lacks.</summary>
    [Fact]
    public void The_stages_of_money_are_kept_apart()
    {
        var report = Sums.Report(
            Sums.Lever(Pillar.Money, LeverKind.Promised, "list", 90, "billion USD"),
            Sums.Lever(Pillar.Money, LeverKind.Appropriated, "list-appropriated", 20, "billion USD"),
            Sums.WithoutFigure(Pillar.Money, LeverKind.Delivered, "list-delivered", "billion USD"));
        Assert.Equal(70, report.Value("list-not-appropriated"));
        Assert.Equal("list-delivered", Assert.Single(report.Step("list-not-delivered").Lacks));
        Assert.DoesNotContain("list-not-contracted", report.Pillars[0].Steps.Select(step => step.Name));
    }

    /// <summary>ITN, SURSA: five gifted ships cannot enter while Türkiye holds the straits closed.</summary>
    [Theory]
    [InlineData(0, 0, 0, ShortfallCertainty.Certain)]
    [InlineData(0, 1, 5, ShortfallCertainty.Possible)]
    public void Ships_behind_a_gate_do_not_count_until_it_opens(double low, double high, double mostEntering, ShortfallCertainty certainty)
    {
        var report = Sums.Report(Sums.Lever(Pillar.Sea, LeverKind.Offer, "ships", 5, "ships"), Sums.Lever(Pillar.Sea, LeverKind.Rule, Sea.GateOpen, low, high, Quantity.Share));
        Assert.Equal(new Interval(0, mostEntering), report.Range("ships-entering"));
        var shortfall = Assert.Single(Assert.Single(report.Pillars).Shortfalls);
        Assert.Equal(certainty, shortfall.Certainty);
        Assert.Equal(high > 0 ? [1.0] : [], shortfall.Sufficing.Select(change => change.To));
    }

    /// <summary>UKRN: 22 million tonnes and 700 ships in six months.</summary>
    [Fact]
    public void A_corridor_that_closes_carries_less()
    {
        Lever Rule(string name, double value, string unit) => Sums.Lever(Pillar.Sea, LeverKind.Rule, name, value, unit);
        var report = Sums.Report(
            Rule(Sea.Cargo, 22, "million tonnes"), Rule(Sea.Ships, 700, "ships"), Rule(Sea.Period, 6, "months"), Rule(Sea.Closings, 2, "closings a month"), Rule(Sea.DaysToReopen, 5, "days"));
        Assert.Equal(22.0 / 6, report.Value("corridor-cargo-per-month"), 12);
        // A closing after 15 days of being open, and 5 days closed: three quarters of the time.
        Assert.Equal((0.75, 22.5), (report.Value("corridor-open"), report.Value("days-open")));
        Assert.Equal(2.75, report.Value("corridor-cargo-left"), 12);
    }
}
