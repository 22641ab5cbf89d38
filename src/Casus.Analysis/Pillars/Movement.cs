namespace Casus.Pillars;

/// <summary>A way from one place to another.</summary>
/// <param name="PerDay">How much it carries in a day.</param>
/// <param name="Days">How many days the way takes, whole days; a part of a day counts as one.</param>
public sealed record CorridorLeg(string From, string To, double PerDay, double Days);

/// <summary>Forces that are ready to move.</summary>
/// <param name="At">Where they are.</param>
/// <param name="Ready">The day on which they may leave, counted from the start; a part of a day counts as one.</param>
public sealed record ReadyForce(string At, double Size, double Ready);

/// <summary>
/// How much can be in place by each day when corridors carry only so much a day: the largest flow through the corridors drawn once for each day. What cannot
/// go on waits where it is.
/// </summary>
public static class Movement
{
    /// <summary>The last day that is looked at: three years.</summary>
    public const int LastDay = 1096;

    private const double Hair = 1e-9;

    /// <summary>The most that can be at the place by the end of the day.</summary>
    public static double ArrivedBy(int day, string place, IReadOnlyList<ReadyForce> forces, IReadOnlyList<CorridorLeg> legs)
    {
        var places = forces.Select(force => force.At).Concat(legs.SelectMany(leg => new[] { leg.From, leg.To })).Append(place).Distinct().ToList();
        int Node(string at, int on) => 1 + (on * places.Count) + places.IndexOf(at);
        var network = new FlowNetwork(1 + ((day + 1) * places.Count));
        foreach (var force in forces.Where(force => Math.Ceiling(force.Ready) <= day))
        {
            network.Add(0, Node(force.At, (int)Math.Ceiling(force.Ready)), force.Size);
        }
        for (var on = 0; on < day; on++)
        {
            foreach (var at in places)
            {
                network.Add(Node(at, on), Node(at, on + 1), double.PositiveInfinity);
            }
        }
        foreach (var leg in legs)
        {
            for (var on = 0; on + Math.Ceiling(leg.Days) <= day; on++)
            {
                network.Add(Node(leg.From, on), Node(leg.To, on + (int)Math.Ceiling(leg.Days)), leg.PerDay);
            }
        }
        return network.LargestFlow(0, Node(place, day));
    }

    /// <summary>The first day by whose end all are in place; infinite when that is not within <see cref="LastDay"/>.</summary>
    public static double AllArrived(string place, IReadOnlyList<ReadyForce> forces, IReadOnlyList<CorridorLeg> legs)
    {
        var all = forces.Sum(force => force.Size);
        bool Is(int day) => ArrivedBy(day, place, forces, legs) >= all * (1 - Hair);
        var (before, by) = (-1, 1);
        while (!Is(by))
        {
            if (by >= LastDay)
            {
                return double.PositiveInfinity;
            }
            (before, by) = (by, Math.Min(by * 2, LastDay));
        }
        while (by - before > 1)
        {
            var middle = (before + by) / 2;
            (before, by) = Is(middle) ? (before, middle) : (middle, by);
        }
        return by;
    }
}
