using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>The queue for what is made: against closed forms, against a slow simulation, and as people in it experience it.</summary>
public sealed class BacklogTests
{
    private static readonly ProductionRamp even = new(1, 1, 0);

    /// <summary>C4ISR: 12 fire units a year; Ukraine asks for 25. Facts C.5: about 2.1 years of world output.</summary>
    [Fact]
    public void Twenty_five_fire_units_are_two_years_and_a_month_of_output()
    {
        var done = Backlog.Completed([new WaitingOrder(25, 0, 0)], new ProductionRamp(12, 12, 0));
        Assert.Equal(25.0 / 12, done[0], 12);
        Assert.Equal(2.1, Math.Round(done[0], 1));
    }

    /// <summary>The first t at which the output since the start reaches what is ahead and the order itself.</summary>
    [Fact]
    public void An_order_is_delivered_when_the_output_has_reached_what_is_ahead_and_itself()
    {
        var ramp = new ProductionRamp(350, 650, 4);
        var done = Backlog.Completed([new WaitingOrder(800, 0, 0), new WaitingOrder(500, 0, 0), new WaitingOrder(3_000, 0, 0)], ramp);
        // 350 t + 75 t² ÷ 2 = 800 and 1,300; after 4 years 2,000 are made, and then 650 a year.
        Assert.Equal((-350 + Math.Sqrt((350 * 350) + (150 * 800))) / 75, done[0], 9);
        Assert.Equal((-350 + Math.Sqrt((350 * 350) + (150 * 1_300))) / 75, done[1], 9);
        Assert.Equal(4 + (2_300 / 650.0), done[2], 9);
    }

    [Fact]
    public void A_ramp_makes_what_it_says_it_has_made()
    {
        var dice = new Dice(5);
        for (var round = 0; round < 200; round++)
        {
            var ramp = new ProductionRamp(dice.Between(1, 900), dice.Between(1, 2_000), dice.Between(0, 9));
            var time = dice.Between(0, 400) / 25.0;
            Assert.Equal(time, ramp.WhenMade(ramp.Made(time)), 9);
        }
        Assert.Equal(double.PositiveInfinity, new ProductionRamp(0, 0, 0).WhenMade(1));
    }

    /// <summary>USSAN: Switzerland ordered five in 2022 and was displaced in July 2025.</summary>
    [Fact]
    public void Whoever_jumps_the_queue_makes_those_behind_wait_for_all_of_it()
    {
        var ramp = new ProductionRamp(12, 12, 0);
        var inOrder = Backlog.Completed([new WaitingOrder(5, 0, 1), new WaitingOrder(25, 0, 1)], ramp);
        var jumped = Backlog.Completed([new WaitingOrder(5, 0, 1), new WaitingOrder(25, 0, 0)], ramp);
        Assert.Equal((5.0 / 12, 30.0 / 12), (inOrder[0], inOrder[1]));
        Assert.Equal((30.0 / 12, 25.0 / 12), (jumped[0], jumped[1]));
        // Placed a quarter of a year later, three of the five are made already and wait unfinished.
        var late = Backlog.Completed([new WaitingOrder(5, 0, 1), new WaitingOrder(25, 0.25, 0)], ramp);
        Assert.Equal(0.25 + (25.0 / 12), late[1], 12);
        Assert.Equal(30.0 / 12, late[0], 12);
    }

    /// <summary>One server, chance arrivals and chance sizes (M/M/1): the mean time in the system is 1 ÷ (μ − λ), here 1 ÷ (1 − 0.6).</summary>
    [Fact]
    public void One_line_with_chance_orders_waits_as_the_closed_form_says()
    {
        var orders = Chance(seed: 1, count: 120_000, rate: 0.6);
        var done = Backlog.Completed(orders, even);
        Assert.Equal(2.5, orders.Select((order, place) => done[place] - order.Placed).Average(), 0.1);
    }

    /// <summary>One server and equal sizes (M/D/1): the mean wait is ρ ÷ 2 ÷ (1 − ρ), by Pollaczek and Khinchine.</summary>
    [Fact]
    public void One_line_with_orders_of_one_size_waits_half_as_long()
    {
        var orders = Chance(seed: 2, count: 120_000, rate: 0.6).Select(order => order with { Units = 1 }).ToList();
        var done = Backlog.Completed(orders, even);
        Assert.Equal(0.6 / 2 / 0.4, orders.Select((order, place) => done[place] - order.Placed - order.Units).Average(), 0.03);
    }

    /// <summary>Two ranks, the first goes before (M/M/1 with interruption): the first waits as if the second were not there.</summary>
    [Fact]
    public void The_first_rank_does_not_feel_the_second()
    {
        var dice = new Dice(3);
        var orders = Chance(seed: 3, count: 60_000, rate: 0.8).Select(order => order with { Rank = dice.Below(2) }).ToList();
        var done = Backlog.Completed(orders, even);
        double Stay(int rank) => orders.Select((order, place) => (order, place)).Where(item => item.order.Rank.Equals(rank)).Average(item => done[item.place] - item.order.Placed);
        // With ρ of 0.4 each: 1 ÷ (1 − 0.4), and 1 ÷ ((1 − 0.4) × (1 − 0.8)).
        Assert.Equal(1 / 0.6, Stay(0), 0.06);
        Assert.Equal(1 / (0.6 * 0.2), Stay(1), 0.9);
        var first = orders.Select((order, place) => (order, place)).Where(item => item.order.Rank == 0).ToList();
        var alone = Backlog.Completed([.. first.Select(item => item.order)], even);
        Assert.All(first.Select((item, place) => done[item.place] - alone[place]), late => Assert.Equal(0, late, 6));
    }

    /// <summary>Quantities 4.3, W4: three lines, 2.4 orders a unit of time, each line makes 1: mean wait 1.078652, chance to wait 0.647191 (Erlang's C).</summary>
    [Fact]
    public void Three_lines_wait_as_Erlang_says()
    {
        var orders = Chance(seed: 4, count: 200_000, rate: 2.4);
        // Three lines share an output of 3, so that each makes 1.
        var done = Backlog.Completed(orders, new ProductionRamp(3, 3, 0), lines: 3);
        var waits = orders.Select((order, place) => done[place] - order.Placed - order.Units).ToList();
        var (mean, share) = Erlang(load: 2.4, lines: 3);
        Assert.Equal((1.078652, 0.647191), (Math.Round(mean, 6), Math.Round(share, 6)));
        // The mean of so many waits at four fifths of the output scatters by 0.03.
        Assert.Equal(mean, waits.Average(), 0.1);
        Assert.Equal(share, waits.Count(wait => wait > 1e-6) / (double)waits.Count, 0.02);
        // Order by order, the line that is free first takes the next one.
        var free = new double[3];
        foreach (var (order, place) in orders.Select((order, place) => (order, place)))
        {
            var line = Array.IndexOf(free, free.Min());
            free[line] = Math.Max(free[line], order.Placed) + order.Units;
            Assert.Equal(free[line], done[place], 5);
        }
    }

    /// <summary>The same as making one unit after another in small pieces of time.</summary>
    [Fact]
    public void A_slow_simulation_delivers_on_the_same_days()
    {
        var dice = new Dice(9);
        for (var round = 0; round < 20; round++)
        {
            var orders = Enumerable.Range(0, dice.Between(1, 6)).Select(_ => new WaitingOrder(dice.Between(1, 40), dice.Between(0, 30) / 10.0, dice.Below(3))).ToList();
            var ramp = new ProductionRamp(dice.Between(5, 20), dice.Between(5, 40), dice.Between(0, 3));
            var done = Backlog.Completed(orders, ramp);
            var slow = Slowly(orders, ramp);
            for (var order = 0; order < orders.Count; order++)
            {
                Assert.Equal(slow[order], done[order], 0.01);
            }
        }
    }

    [Fact]
    public void A_larger_order_ahead_never_makes_anybody_earlier()
    {
        var dice = new Dice(13);
        for (var round = 0; round < 300; round++)
        {
            var orders = Enumerable.Range(0, dice.Between(2, 6)).Select(_ => new WaitingOrder(dice.Between(1, 40), dice.Between(0, 30) / 10.0, dice.Below(3))).ToList();
            var ramp = new ProductionRamp(dice.Between(5, 20), dice.Between(5, 40), dice.Between(0, 3));
            var changed = orders.ToList();
            var grown = dice.Below(orders.Count);
            changed[grown] = changed[grown] with { Units = changed[grown].Units + dice.Between(1, 9) };
            var (before, after) = (Backlog.Completed(orders, ramp), Backlog.Completed(changed, ramp));
            Assert.All(before.Zip(after), pair => Assert.True(pair.Second >= pair.First - 1e-9));
        }
    }

    private static List<WaitingOrder> Chance(int seed, int count, double rate)
    {
        var random = new Random(seed);
        var clock = 0.0;
        double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());
        return [.. Enumerable.Range(0, count).Select(_ => new WaitingOrder(Exponential(1), clock += Exponential(1 / rate), 0))];
    }

    private static (double MeanWait, double ChanceToWait) Erlang(double load, int lines)
    {
        var (term, sum) = (1.0, 0.0);
        for (var n = 0; n < lines; n++)
        {
            sum += term;
            term *= load / (n + 1);
        }
        var waiting = term * lines / (lines - load);
        var chance = waiting / (sum + waiting);
        return (chance / (lines - load), chance);
    }

    private static double[] Slowly(List<WaitingOrder> orders, ProductionRamp ramp)
    {
        const double tick = 0.0005;
        var left = orders.Select(order => order.Units).ToArray();
        var done = new double[orders.Count];
        for (var time = 0.0; left.Any(units => units > 0); time += tick)
        {
            var first = Enumerable.Range(0, orders.Count).Where(order => left[order] > 0 && orders[order].Placed <= time)
                .OrderBy(order => orders[order].Rank).ThenBy(order => orders[order].Placed).ThenBy(order => order).Cast<int?>().FirstOrDefault();
            if (first is { } order)
            {
                left[order] -= ramp.Made(time + tick) - ramp.Made(time);
                done[order] = time + tick;
            }
        }
        return done;
    }
}
