using Casus.Evaluation;
using Casus.Graphs;
using Casus.Printing;
using Casus.Reports.Content;

namespace Casus.Briefs;

/// <summary>Who waits for whom as a drawing, placed as <see cref="GraphDrawing"/> places it.</summary>
internal static class GraphPicture
{
    private const int MostNames = 3;

    public static Drawing Of(WaitGraph graph, Func<string, string> plain)
    {
        var at = GraphDrawing.Places(graph);
        return new Drawing(
            $"Who waits for whom in {graph.Package}: {graph.Nodes.Length} promises and {graph.Edges.Length} waits, told in the table below.",
            GraphDrawing.Width(at), GraphDrawing.Height(at),
            graph.Nodes.Select(node => new Box(
                at[node.Id].X, at[node.Id].Y, GraphDrawing.BoxWidth, GraphDrawing.BoxHeight,
                [Who(node), plain(node.Promise), node.Missing ? "no clause promises it" : node.Clause],
                node.Missing ? LineStyle.Broken : node.InCircle ? LineStyle.Loud : LineStyle.Plain)).ToSequence(),
            graph.Edges.Select(edge => new Arrow(
                GraphDrawing.Path(at[edge.From], at[edge.To]),
                edge.Kind == WaitKind.Absence ? LineStyle.Broken : edge.InCircle ? LineStyle.Loud : LineStyle.Plain)).ToSequence());
    }

    private static string Who(GraphNode node) => node.Bearers.Count <= MostNames ? Listing.Of(node.Bearers) : $"each of {node.Bearers.Count}";
}
