namespace Casus.Evaluation;

/// <summary>Things that wait for one another in a circle, or one that waits for nothing that waits for it.</summary>
internal sealed record Component(IReadOnlyList<int> Members, bool IsCircle);

/// <summary>Strongly connected components (Tarjan 1972), those waited for first.</summary>
internal static class Components
{
    public static IReadOnlyList<Component> Of(IReadOnlyList<int> nodes, Func<int, IReadOnlyList<int>> waitsFor)
    {
        var found = new List<Component>();
        var (order, low, onStack) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new HashSet<int>());
        var left = new Dictionary<int, int>();
        var stack = new Stack<int>();
        foreach (var start in nodes)
        {
            if (order.ContainsKey(start))
            {
                continue;
            }
            // By hand and not by recursion: a chain of thousands of clauses must not exhaust the stack.
            var path = new Stack<(int Node, int Next)>([(start, 0)]);
            while (path.TryPop(out var step))
            {
                var (node, next) = step;
                if (next == 0)
                {
                    order[node] = low[node] = order.Count;
                    stack.Push(node);
                    onStack.Add(node);
                }
                var targets = waitsFor(node);
                if (next > 0)
                {
                    low[node] = Math.Min(low[node], low[targets[next - 1]]);
                }
                while (next < targets.Count && order.TryGetValue(targets[next], out var seen))
                {
                    low[node] = onStack.Contains(targets[next]) ? Math.Min(low[node], seen) : low[node];
                    next++;
                }
                if (next < targets.Count)
                {
                    path.Push((node, next + 1));
                    path.Push((targets[next], 0));
                    continue;
                }
                left[node] = left.Count;
                if (low[node] == order[node])
                {
                    found.Add(Close(node, stack, onStack, left, targets));
                }
            }
        }
        return found;
    }

    private static Component Close(int node, Stack<int> stack, HashSet<int> onStack, Dictionary<int, int> left, IReadOnlyList<int> targets)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = stack.Pop();
            onStack.Remove(member);
            members.Add(member);
        }
        while (member != node);
        // In the order in which the search left them, most come after what they wait for, so that few rounds are needed.
        members.Sort((one, other) => left[one].CompareTo(left[other]));
        return new Component(members, members.Count > 1 || targets.Contains(node));
    }
}
