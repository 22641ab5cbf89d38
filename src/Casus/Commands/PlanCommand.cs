using System.CommandLine;
using Casus.Allocation;
using Casus.Files;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus plan</c>: which forces would meet which requirements, what remains short, and why.</summary>
public static class PlanCommand
{
    private sealed record Wanted(string File, int Seed, bool WithSolver);

    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "Forces, requirements, gates and lift as comma-separated values (docs/plan.md)." };
        var seed = new Option<int>("--seed") { HelpName = "N", Description = "The seed of the search for whole units.", DefaultValueFactory = _ => AllocationSettings.Default.Seed };
        var noSolver = new Option<bool>("--no-solver") { Description = "Search for whole units without the program cbc, also where it is installed." };
        var json = Words.Json();
        var command = new Command("plan", "Find the best plan for forces and requirements: what goes where, what remains short, what one more unit would be worth, and why something cannot be met.") { file, seed, noSolver, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(new Wanted(parsed.GetRequiredValue(file), parsed.GetValue(seed), !parsed.GetValue(noSolver)), parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(Wanted wanted, bool asJson, Surroundings surroundings, CancellationToken cancellation)
    {
        var opened = TableFile.Open(wanted.File, surroundings.Folder);
        if (opened.Text is not { } text)
        {
            return CommandLine.Refuse(surroundings, opened.Refusal);
        }
        var read = AllocationTable.Read(text.Content, text.Path);
        if (read.Refusal.Length > 0)
        {
            SetAsideText.Write(new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour), read.SetAside);
            return CommandLine.Refuse(surroundings, read.Refusal);
        }
        var (answer, unmet) = Planned.Of(read.Question, wanted.Seed, wanted.WithSolver, surroundings, cancellation);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => PlanJson.Write(json, opened.Title, answer, unmet, read.SetAside, wanted.Seed));
        }
        else
        {
            new PlanText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), answer, wanted.Seed).Write(opened.Title, unmet, read.SetAside);
        }
        return Exit.Good;
    }
}
