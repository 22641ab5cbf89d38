using System.Text.Json;
using Casus.Evaluation;
using Casus.Printing;

namespace Casus.Graphs;

/// <summary>The graph as Mermaid text, and as JSON with coordinates that can be drawn as they are.</summary>
public static class GraphDrawing
{
    internal const int BoxWidth = 220;
    internal const int BoxHeight = 64;
    private const int ColumnGap = 120;
    private const int RowGap = 32;
    private const int Margin = 20;

    /// <summary>Mermaid; circles and what nobody has promised have styles of their own.</summary>
    public static IEnumerable<string> Mermaid(WaitGraph graph)
    {
        yield return $"%% {graph.Package}: who waits for whom. An arrow runs from who waits to what is waited for.";
        foreach (var circle in graph.Circles)
        {
            yield return $"%% In a circle: {string.Join(" · ", circle.Clauses)}";
        }
        if (graph.Nodes.IsEmpty)
        {
            yield return "%% No clause waits for another party's promise, deed or signature.";
        }
        yield return "flowchart LR";
        foreach (var node in graph.Nodes)
        {
            var text = $"{Escape(Who(node))}<br/>{Escape(node.Missing ? node.Promise : $"{node.Promise}")}<br/><i>{Escape(node.Missing ? "no clause promises it" : node.Clause)}</i>";
            yield return node.Missing ? $"  {node.Id}([\"{text}\"]):::missing" : $"  {node.Id}[\"{text}\"]{(node.InCircle ? ":::circle" : "")}";
        }
        foreach (var edge in graph.Edges)
        {
            var arrow = edge.Kind == WaitKind.Absence ? "-. \"" : "-- \"";
            var end = edge.Kind == WaitKind.Absence ? "\" .-> " : "\" --> ";
            yield return $"  {edge.From} {arrow}{Escape(WaitGraph.Words(edge))}{end}{edge.To}";
        }
        yield return "  classDef circle stroke:#b3261e,stroke-width:3px";
        yield return "  classDef missing stroke-dasharray:5 4";
    }

    /// <summary>The upper left corner of every box.</summary>
    internal static Dictionary<string, (int X, int Y)> Places(WaitGraph graph) =>
        graph.Nodes.ToDictionary(node => node.Id, node => (X: Margin + node.Layer * (BoxWidth + ColumnGap), Y: Margin + node.Row * (BoxHeight + RowGap)), StringComparer.Ordinal);

    internal static int Width(IReadOnlyDictionary<string, (int X, int Y)> places) => places.Values.Select(place => place.X).DefaultIfEmpty(0).Max() + BoxWidth + Margin;

    internal static int Height(IReadOnlyDictionary<string, (int X, int Y)> places) => places.Values.Select(place => place.Y).DefaultIfEmpty(0).Max() + BoxHeight + Margin;

    public static void Write(Utf8JsonWriter json, WaitGraph graph)
    {
        var at = Places(graph);
        json.WriteStartObject();
        json.WriteString("package", graph.Package);
        json.WriteNumber("width", Width(at));
        json.WriteNumber("height", Height(at));
        json.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            Write(json, node, at[node.Id]);
        }
        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var edge in graph.Edges)
        {
            Write(json, edge, at[edge.From], at[edge.To]);
        }
        json.WriteEndArray();
        json.WriteStartArray("circles");
        foreach (var circle in graph.Circles)
        {
            json.WriteStartObject();
            json.Strings("clauses", circle.Clauses);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphNode node, (int X, int Y) place)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("clause", node.Clause);
        json.WriteString("label", node.Label);
        json.Strings("parties", node.Bearers);
        json.WriteString("promise", node.Promise);
        json.WriteBoolean("missing", node.Missing);
        json.WriteBoolean("inCircle", node.InCircle);
        json.WriteNumber("x", place.X);
        json.WriteNumber("y", place.Y);
        json.WriteNumber("width", BoxWidth);
        json.WriteNumber("height", BoxHeight);
        json.WriteStartObject("place");
        json.Location(node.At);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphEdge edge, (int X, int Y) from, (int X, int Y) to)
    {
        json.WriteStartObject();
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteString("kind", edge.Kind.ToString().ToLowerInvariant());
        json.WriteString("label", WaitGraph.Words(edge));
        json.Strings("parties", edge.Parties);
        json.WriteString("word", edge.Word);
        json.WriteBoolean("byLaw", edge.ByLaw);
        json.WriteString("through", edge.Through);
        json.WriteBoolean("inCircle", edge.InCircle);
        json.WriteString("path", Path(from, to));
        json.WriteEndObject();
    }

    /// <summary>An SVG path from the side of one box to the side of the other; an arrow back runs in a bow below both.</summary>
    internal static string Path((int X, int Y) from, (int X, int Y) to)
    {
        var forward = to.X > from.X;
        var start = (X: forward ? from.X + BoxWidth : from.X + BoxWidth / 2, Y: forward ? from.Y + BoxHeight / 2 : from.Y + BoxHeight);
        var end = (X: forward ? to.X : to.X + BoxWidth / 2, Y: forward ? to.Y + BoxHeight / 2 : to.Y + BoxHeight);
        if (forward)
        {
            var half = (start.X + end.X) / 2;
            return $"M {start.X} {start.Y} C {half} {start.Y}, {half} {end.Y}, {end.X} {end.Y}";
        }
        var low = Math.Max(start.Y, end.Y) + RowGap;
        return $"M {start.X} {start.Y} C {start.X} {low}, {end.X} {low}, {end.X} {end.Y}";
    }

    private static string Who(GraphNode node) => node.Bearers.Count <= 3 ? Listing.Of(node.Bearers) : $"each of {node.Bearers.Count}";

    /// <summary>Mermaid reads quotation marks and brackets in a label as its own.</summary>
    private static string Escape(string text) =>
        text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
}
