namespace Casus.Pillars;

/// <summary>Places joined by ways of limited capacity, and the most that can flow through them (Dinic's method).</summary>
internal sealed class FlowNetwork(int nodes)
{
    // Below this a way counts as full: what is left is rounding.
    private const double Nothing = 1e-12;

    private sealed class Way(int to, double free)
    {
        public int To { get; } = to;

        public double Free { get; set; } = free;
    }

    // A way and its way back stand side by side: the partner of number n is n ^ 1.
    private readonly List<Way> ways = [];
    private readonly List<int>[] from = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];

    public void Add(int start, int end, double capacity)
    {
        from[start].Add(ways.Count);
        ways.Add(new Way(end, capacity));
        from[end].Add(ways.Count);
        ways.Add(new Way(start, 0));
    }

    public double LargestFlow(int source, int sink)
    {
        var total = 0.0;
        while (Levels(source) is var levels && levels[sink] >= 0)
        {
            var tried = new int[from.Length];
            while (Push(source, sink, double.PositiveInfinity, levels, tried) is var pushed && pushed > Nothing)
            {
                total += pushed;
            }
        }
        return total;
    }

    /// <summary>How many ways each node is from the source; −1 where none leads.</summary>
    private int[] Levels(int source)
    {
        var levels = new int[from.Length];
        Array.Fill(levels, -1);
        levels[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var way in from[node].Select(number => ways[number]).Where(way => way.Free > Nothing && levels[way.To] < 0))
            {
                levels[way.To] = levels[node] + 1;
                queue.Enqueue(way.To);
            }
        }
        return levels;
    }

    /// <summary>Sends as much as one path carries, and returns how much; a path is as long as there are levels, which the days limit.</summary>
    private double Push(int node, int sink, double most, int[] levels, int[] tried)
    {
        if (node == sink)
        {
            return most;
        }
        for (; tried[node] < from[node].Count; tried[node]++)
        {
            var number = from[node][tried[node]];
            var way = ways[number];
            if (way.Free > Nothing && levels[way.To] == levels[node] + 1 && Push(way.To, sink, Math.Min(most, way.Free), levels, tried) is var pushed && pushed > Nothing)
            {
                way.Free -= pushed;
                ways[number ^ 1].Free += pushed;
                return pushed;
            }
        }
        return 0;
    }
}
