namespace Casus.Binding;

/// <summary>Finds circles among named things that rest on one another.</summary>
internal static class Cycles
{
    /// <summary>Circles that share no name, each as its names in order. What only leads into a circle is not of it.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(IReadOnlyDictionary<string, IReadOnlyList<string>> rests)
    {
        var left = rests.ToDictionary(pair => pair.Key, pair => pair.Value.Where(rests.ContainsKey).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var order = rests.Keys.ToList();
        Trim(left, left.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key));
        while (order.Find(left.ContainsKey) is { } start)
        {
            var circle = Follow(start, left, rests);
            yield return circle;
            Trim(left, circle);
        }
    }

    private static List<string> Follow(string start, Dictionary<string, HashSet<string>> left, IReadOnlyDictionary<string, IReadOnlyList<string>> rests)
    {
        var way = new List<string>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var here = start;
        while (index.TryAdd(here, way.Count))
        {
            way.Add(here);
            here = rests[here].First(left[here].Contains);
        }
        return way[index[here]..];
    }

    /// <summary>Takes away what is given and then all that rests on nothing that is left.</summary>
    private static void Trim(Dictionary<string, HashSet<string>> left, IEnumerable<string> gone)
    {
        var resting = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, on) in left)
        {
            foreach (var other in on)
            {
                if (!resting.TryGetValue(other, out var list))
                {
                    resting[other] = list = [];
                }
                list.Add(name);
            }
        }
        var open = new Queue<string>(gone);
        while (open.TryDequeue(out var name))
        {
            if (!left.Remove(name) || !resting.TryGetValue(name, out var list))
            {
                continue;
            }
            foreach (var other in list.Where(left.ContainsKey))
            {
                left[other].Remove(name);
                if (left[other].Count == 0)
                {
                    open.Enqueue(other);
                }
            }
        }
    }
}
