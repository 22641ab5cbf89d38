namespace Casus.Pillars;

/// <summary>Units that somebody waits for.</summary>
/// <param name="Units">How many.</param>
/// <param name="Placed">Years after the start; 0 for what waits already.</param>
/// <param name="Rank">Who goes first: the lower, the sooner. Orders of one rank go by when they were placed, then by their place in the list.</param>
public sealed record WaitingOrder(double Units, double Placed, double Rank);

/// <summary>
/// A backlog that is worked off: not the steady state of a queue, which a backlog longer than the output never reaches. What is made goes to the order that
/// is first in rank; one that is placed later with a better rank jumps the queue, and what was begun waits. An order is delivered with its last unit.
/// Nothing is made in stock.
/// </summary>
public static class Backlog
{
    /// <summary>When each order is complete, in years after the start; infinite where it never is.</summary>
    /// <param name="lines">So many lines share the output evenly, each working on one order.</param>
    public static Sequence<double> Completed(IReadOnlyList<WaitingOrder> orders, ProductionRamp ramp, int lines = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        // Told in units made since the start: on that clock production is even. A line makes the lines-th part of them.
        var arriving = new Queue<int>(Enumerable.Range(0, orders.Count).OrderBy(order => orders[order].Placed).ThenBy(order => order));
        var left = orders.Select(order => order.Units).ToArray();
        var done = new double[orders.Count];
        Array.Fill(done, double.PositiveInfinity);
        var waiting = new SortedSet<int>(Comparer<int>.Create((one, other) => Before(orders, one, other)));
        var clock = 0.0;
        while (arriving.Count > 0 || waiting.Count > 0)
        {
            var served = waiting.Take(lines).ToList();
            var arrival = arriving.TryPeek(out var next) ? Math.Max(clock, ramp.Made(orders[next].Placed)) : double.PositiveInfinity;
            var completion = served.Count == 0 ? double.PositiveInfinity : clock + (served.Min(order => left[order]) * lines);
            var now = Math.Min(arrival, completion);
            if (double.IsPositiveInfinity(now))
            {
                break;
            }
            foreach (var order in served)
            {
                left[order] -= (now - clock) / lines;
            }
            clock = now;
            if (completion <= arrival)
            {
                var ready = served.MinBy(order => left[order]);
                waiting.Remove(ready);
                done[ready] = ramp.WhenMade(clock);
            }
            else
            {
                waiting.Add(arriving.Dequeue());
            }
        }
        return done.ToSequence();
    }

    private static int Before(IReadOnlyList<WaitingOrder> orders, int one, int other)
    {
        var rank = orders[one].Rank.CompareTo(orders[other].Rank);
        var placed = rank != 0 ? rank : orders[one].Placed.CompareTo(orders[other].Placed);
        return placed != 0 ? placed : one.CompareTo(other);
    }
}
