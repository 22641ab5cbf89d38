using System.Collections.Immutable;

namespace Casus.Graphs;

/// <summary>Places the boxes of a graph in columns, so that arrows run to the right except on circles.</summary>
internal static class Layering
{
    private const int Sweeps = 4;

    public static ImmutableArray<GraphNode> Place(IReadOnlyList<GraphNode> nodes, ImmutableArray<GraphEdge> edges)
    {
        var layers = Layers(nodes, edges);
        var rows = Rows(nodes, edges, layers);
        return [.. nodes.Select(node => node with { Layer = layers[node.Id], Row = rows[node.Id] })];
    }

    /// <summary>The longest way from a box that nobody waits for; arrows that would close a circle do not count.</summary>
    private static Dictionary<string, int> Layers(IReadOnlyList<GraphNode> nodes, ImmutableArray<GraphEdge> edges)
    {
        var next = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var waitedFor = edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes.OrderBy(node => waitedFor.Contains(node.Id)))
        {
            Visit(node.Id, next, seen, order);
        }
        order.Reverse();
        var position = order.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        var layers = order.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var id in order)
        {
            foreach (var to in next[id].Where(to => position[to] > position[id]))
            {
                layers[to] = Math.Max(layers[to], layers[id] + 1);
            }
        }
        return layers;
    }

    /// <summary>Depth first, each box after all that it waits for.</summary>
    private static void Visit(string id, ILookup<string, string> next, HashSet<string> seen, List<string> order)
    {
        if (!seen.Add(id))
        {
            return;
        }
        foreach (var to in next[id])
        {
            Visit(to, next, seen, order);
        }
        order.Add(id);
    }

    /// <summary>In each column, boxes near the boxes they are joined to (the usual averaging, a few times to and fro).</summary>
    private static Dictionary<string, int> Rows(IReadOnlyList<GraphNode> nodes, ImmutableArray<GraphEdge> edges, Dictionary<string, int> layers)
    {
        var joined = edges.SelectMany(edge => new[] { (From: edge.From, To: edge.To), (From: edge.To, To: edge.From) }).ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = nodes.GroupBy(node => layers[node.Id]).OrderBy(column => column.Key).Select(column => column.Select(node => node.Id).ToList()).ToList();
        foreach (var column in columns)
        {
            Number(column, rows);
        }
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.AsEnumerable().Reverse())
            {
                var ordered = column.OrderBy(id => joined[id].Any() ? joined[id].Average(other => rows[other]) : rows[id]).ToList();
                column.Clear();
                column.AddRange(ordered);
                Number(column, rows);
            }
        }
        return rows;
    }

    private static void Number(List<string> column, Dictionary<string, int> rows)
    {
        for (var row = 0; row < column.Count; row++)
        {
            rows[column[row]] = row;
        }
    }
}
