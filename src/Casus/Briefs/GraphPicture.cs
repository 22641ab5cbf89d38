using Casus.Evaluation;
using Casus.Graphs;
using Casus.Printing;
using Casus.Reports.Content;

namespace Casus.Briefs;

/// <summary>
/// Who waits for whom as a drawing that a page of paper can hold: in columns, as <see cref="GraphDrawing"/> places it, or, where that would be too wide to be
/// read, as a ring.
/// </summary>
internal static class GraphPicture
{
    private const int MostNames = 3;

    /// <summary>Wider than this the words would be too small on A4.</summary>
    private const int WidestReadable = 1000;

    /// <summary>More boxes than this make a ring too high for a page.</summary>
    private const int MostOnRing = 14;
    private const int RingRadius = 300;
    private const int RingHeightOfBox = 46;
    private const int LeastRingHeight = 130;

    /// <summary>How far an arrow bends, so that two that run to and fro between the same boxes are told apart.</summary>
    private const double Bend = 0.08;

    /// <summary>The drawing; null when no page can hold it.</summary>
    public static Drawing? Of(WaitGraph graph, Func<string, string> plain)
    {
        var columns = GraphDrawing.Places(graph);
        if (GraphDrawing.Width(columns) <= WidestReadable)
        {
            return Draw(graph, columns, GraphDrawing.Path, plain);
        }
        return graph.Nodes.Length <= MostOnRing ? Draw(graph, Ring(graph), Chord, plain) : null;
    }

    private static Drawing Draw(WaitGraph graph, Dictionary<string, (int X, int Y)> at, Func<(int X, int Y), (int X, int Y), string> path, Func<string, string> plain) => new(
        $"Who waits for whom in {graph.Package}: {graph.Nodes.Length} promises, and an arrow for each that waits for another. The table below tells the same.",
        GraphDrawing.Width(at), GraphDrawing.Height(at),
        graph.Nodes.Select(node => new Box(
            at[node.Id].X, at[node.Id].Y, GraphDrawing.BoxWidth, GraphDrawing.BoxHeight,
            [Who(node), plain(node.Promise), node.Missing ? "no clause promises it" : node.Clause],
            node.Missing ? LineStyle.Broken : node.InCircle ? LineStyle.Loud : LineStyle.Plain)).ToSequence(),
        graph.Edges.Select(edge => new Arrow(
            path(at[edge.From], at[edge.To]),
            edge.Kind == WaitKind.Absence ? LineStyle.Broken : edge.InCircle ? LineStyle.Loud : LineStyle.Plain)).Distinct().ToSequence());

    /// <summary>The boxes in the order of their columns, round an ellipse, from the top.</summary>
    private static Dictionary<string, (int X, int Y)> Ring(WaitGraph graph)
    {
        const int margin = 20;
        var height = Math.Max(LeastRingHeight, graph.Nodes.Length * RingHeightOfBox);
        return graph.Nodes.OrderBy(node => node.Layer).ThenBy(node => node.Row).Select((node, place) => (node.Id, Angle: 2 * Math.PI * place / graph.Nodes.Length)).ToDictionary(
            item => item.Id,
            item => (X: margin + (int)(RingRadius * (1 + Math.Sin(item.Angle))), Y: margin + (int)(height * (1 - Math.Cos(item.Angle)))),
            StringComparer.Ordinal);
    }

    /// <summary>A bent line from the border of one box to the border of the other.</summary>
    private static string Chord((int X, int Y) from, (int X, int Y) to)
    {
        var (start, end) = (Border(from, to), Border(to, from));
        var (across, down) = (end.X - start.X, end.Y - start.Y);
        var (middleX, middleY) = (start.X + across / 2 - down * Bend, start.Y + down / 2 + across * Bend);
        return FormattableString.Invariant($"M {start.X:0} {start.Y:0} Q {middleX:0} {middleY:0}, {end.X:0} {end.Y:0}");
    }

    /// <summary>Where the line between the middles of two boxes leaves the first.</summary>
    private static (double X, double Y) Border((int X, int Y) box, (int X, int Y) other)
    {
        const double halfWidth = GraphDrawing.BoxWidth / 2.0;
        const double halfHeight = GraphDrawing.BoxHeight / 2.0;
        var (across, down) = ((double)(other.X - box.X), (double)(other.Y - box.Y));
        var share = Math.Min(halfWidth / Math.Max(1, Math.Abs(across)), halfHeight / Math.Max(1, Math.Abs(down)));
        return (box.X + halfWidth + across * share, box.Y + halfHeight + down * share);
    }

    private static string Who(GraphNode node) => node.Bearers.Count <= MostNames ? Listing.Of(node.Bearers) : $"each of {node.Bearers.Count}";
}
