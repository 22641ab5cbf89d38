using System.CommandLine;
using Casus.Evaluation;
using Casus.Graphs;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus graph</c>: who waits for whom.</summary>
public static class GraphCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var (variant, json) = (Words.Variant(), Words.Json());
        var command = new Command("graph", "Draw who waits for whom: Mermaid text, or JSON with coordinates.") { package, variant, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), parsed.GetValue(variant), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string asked, string? variant, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(asked, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var (question, refusal) = AskedOf.QuestionOf(new Asked(null, null, null, AsIfSigned: true, variant), package);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var on = package.AsOf?.Latest ?? DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime);
        var graph = WaitGraph.Of(package, Dependencies.Of(new PackageIndex(Variants.Choose(package, question.ProposedBy)), on));
        if (asJson)
        {
            Json.Write(surroundings.Output, json => GraphDrawing.Write(json, graph));
        }
        else
        {
            foreach (var line in GraphDrawing.Mermaid(graph))
            {
                surroundings.Output.Write(line + "\n");
            }
        }
        return Exit.Good;
    }
}
