using System.Collections.Immutable;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Graphs;

/// <summary>A box of the drawing: a clause that waits or is waited for, or a promise that no clause makes.</summary>
/// <param name="Missing">True when no clause of the package makes this promise.</param>
/// <param name="Layer">Column, from the left; who is waited for stands to the right of who waits.</param>
/// <param name="Row">Place in the column, from the top.</param>
public sealed record GraphNode(string Id, string Clause, string Label, Sequence<string> Bearers, string Promise, bool Missing, bool InCircle, int Layer, int Row, SourceLocation At);

/// <summary>An arrow from who waits to what is waited for.</summary>
public sealed record GraphEdge(string From, string To, WaitKind Kind, Sequence<string> Parties, string Word, bool ByLaw, string? Through, bool InCircle);

/// <summary>Who waits for whom, laid out.</summary>
public sealed record WaitGraph(string Package, ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges, Sequence<Circle> Circles)
{
    public static WaitGraph Of(Package package, DependencyGraph graph)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        string IdOf(string key) => ids.TryGetValue(key, out var id) ? id : ids[key] = "n" + (ids.Count + 1);
        var inCircle = graph.Circles.SelectMany(circle => circle.Clauses).ToHashSet(StringComparer.Ordinal);
        var legs = graph.Circles.SelectMany(circle => circle.Legs).Select(leg => (leg.From, leg.To ?? "")).ToHashSet();

        var edges = graph.Waits
            .GroupBy(wait => (wait.From, To: wait.To ?? MissingKey(wait), wait.Kind, wait.OnWord, wait.ByLaw, wait.Through))
            .Select(group => new GraphEdge(
                IdOf(group.Key.From), IdOf(group.Key.To), group.Key.Kind, group.Select(wait => wait.OnParty).Distinct().ToSequence(), group.Key.OnWord,
                group.Key.ByLaw, group.Key.Through, legs.Contains((group.Key.From, group.Key.To))))
            .ToImmutableArray();

        var nodes = new List<GraphNode>();
        foreach (var waiter in graph.Waiters.Where(waiter => ids.ContainsKey(waiter.ClauseId)))
        {
            nodes.Add(new GraphNode(
                ids[waiter.ClauseId], waiter.ClauseId, waiter.Label, waiter.Bearers, waiter.Promise, Missing: false, inCircle.Contains(waiter.ClauseId), 0, 0, waiter.At));
        }
        foreach (var wait in graph.Waits.Where(wait => wait.To is null).DistinctBy(MissingKey))
        {
            nodes.Add(new GraphNode(ids[MissingKey(wait)], "", "", [wait.OnParty], wait.OnWord, Missing: true, InCircle: false, 0, 0, wait.At));
        }
        return new WaitGraph(package.Name, Layering.Place(nodes, edges), edges, graph.Circles);
    }

    /// <summary>What an arrow means, in words.</summary>
    public static string Words(GraphEdge edge) =>
        edge.Kind switch
        {
            WaitKind.Promise => "once it has promised",
            WaitKind.Likewise => "if it promises at the same time",
            WaitKind.Deed => "once it has begun",
            WaitKind.Signature => edge.Word == "ratify" ? "once it has ratified" : "once it has signed",
            _ => "unless it promises",
        } + (edge.ByLaw ? " by law" : "");

    private static string MissingKey(Wait wait) => $"{wait.OnParty}\n{wait.OnWord}";
}
