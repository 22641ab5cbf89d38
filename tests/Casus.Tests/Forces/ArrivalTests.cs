using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>Corridors that carry so much a day, and clocks of hours against precedents (facts B.4, D.5).</summary>
public sealed class ArrivalTests
{
    [Theory]
    [InlineData(1_000, 200, 3, 7)]
    [InlineData(1_001, 200, 3, 8)]
    [InlineData(150, 200, 3, 3)]
    public void Over_one_corridor_the_last_arrives_after_the_days_of_loading_and_the_way(double force, double perDay, double days, double all)
    {
        CorridorLeg[] legs = [new("home", "border", perDay, days)];
        Assert.Equal(all, Movement.AllArrived("border", [new ReadyForce("home", force, 0)], legs));
        Assert.Equal(0, Movement.ArrivedBy((int)days - 1, "border", [new ReadyForce("home", force, 0)], legs));
    }

    [Fact]
    public void Two_corridors_carry_what_both_carry_and_reception_takes_no_more_than_it_can()
    {
        ReadyForce[] force = [new("home", 5_000, 2)];
        CorridorLeg[] legs = [new("home", "border", 600, 2), new("home", "border", 400, 5), new("border", "in place", 700, 0)];
        // From day 4 the first brings 600 a day, from day 7 both bring 1,000 and 700 of them are received.
        Assert.Equal([0, 600, 1_200, 1_800, 2_500, 3_200], Enumerable.Range(3, 6).Select(day => Math.Round(Movement.ArrivedBy(day, "in place", force, legs), 6)));
        Assert.Equal(11, Movement.AllArrived("in place", force, legs));
    }

    [Fact]
    public void A_slow_day_by_day_march_arrives_on_the_same_day()
    {
        var dice = new Dice(21);
        for (var round = 0; round < 60; round++)
        {
            var (force, ready) = (dice.Between(1, 40), dice.Between(0, 4));
            var (first, firstDays, second, secondDays) = (dice.Between(1, 6), dice.Between(0, 3), dice.Between(1, 6), dice.Between(0, 3));
            CorridorLeg[] legs = [new("a", "b", first, firstDays), new("b", "c", second, secondDays)];
            var (atHome, arriving, atB, leftB) = ((double)force, new Dictionary<int, double>(), 0.0, new Dictionary<int, double>());
            var (arrived, day) = (0.0, -1);
            while (arrived < force)
            {
                day++;
                if (day >= ready)
                {
                    var go = Math.Min(atHome, first);
                    (atHome, arriving[day + firstDays]) = (atHome - go, go);
                }
                atB += arriving.GetValueOrDefault(day);
                var on = Math.Min(atB, second);
                (atB, leftB[day + secondDays]) = (atB - on, on);
                arrived += leftB.GetValueOrDefault(day);
            }
            Assert.Equal(day, Movement.AllArrived("c", [new ReadyForce("a", force, ready)], legs));
        }
    }

    [Fact]
    public void Where_nothing_is_carried_nobody_arrives() =>
        Assert.Equal(double.PositiveInfinity, Movement.AllArrived("b", [new ReadyForce("a", 1, 0)], [new CorridorLeg("a", "b", 0, 1)]));

    [Fact]
    public void A_force_leaves_after_decision_approval_and_readiness_and_arrives_in_an_interval()
    {
        Lever Day(string name, double low, double high) => Sums.Lever(Pillar.Arrival, LeverKind.Delay, name, low, high, "days");
        var report = Sums.Report(
            Day(Arrival.Decision, 2, 21), Day(Arrival.Approval, 0, 10), Day(Arrival.Readiness, 20, 20),
            Sums.Lever(Pillar.Arrival, LeverKind.Corridor, "east", 500, "troops per day"), Day("east-days", 4, 4),
            Sums.Lever(Pillar.Arrival, LeverKind.Rule, Arrival.Reception, 1_000, "troops per day"),
            Sums.Lever(Pillar.Land, LeverKind.Offer, "force", 5_000, 10_000, "troops", "Coalition"));
        Assert.Equal(new Interval(22, 51), report.Range("may-leave"));
        Assert.Equal(new Interval(22 + 4 + 9, 51 + 4 + 19), report.Range("force-all-arrived"));
    }

    /// <summary>D.5: NATO took 21 days in 2001; STRAITS: 72 hours. LOC-GB: 12 days in 1936.</summary>
    [Fact]
    public void A_clock_of_hours_is_set_against_how_long_it_took()
    {
        Lever Took(string name, double days) => Sums.Lever(Pillar.Arrival, LeverKind.Precedent, name, days, "days");
        var report = Sums.Report(Sums.Lever(Pillar.Arrival, LeverKind.Requirement, "clock", 3, "days"), Took("nato", 21), Took("war-1939", 2), Took("locarno", 12));
        Assert.Equal((18, -1, 9), (report.Value("nato-after-clock"), report.Value("war-1939-after-clock"), report.Value("locarno-after-clock")));
        // What happened is not offered as something to change.
        Assert.Equal(["clock", "clock"], Assert.Single(report.Pillars).Shortfalls.SelectMany(shortfall => shortfall.Sufficing).Select(change => change.Lever));
    }
}
