using System.CommandLine;
using Casus.Allocation;
using Casus.Allocations;
using Casus.Capability;
using Casus.Files;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus plan</c>: which forces would meet which requirements, what remains short, and why; for a package, or for a table of one's own.</summary>
public static class PlanCommand
{
    private sealed record Wanted(string Asked, int Seed, bool WithSolver, PlanWish Wish, bool AsJson);

    public static Command Make(Surroundings surroundings)
    {
        var asked = new Argument<string>("PACKAGE|FILE") { Description = "A package, or forces, requirements, gates and lift as comma-separated values (docs/plan.md)." };
        var requirement = new Option<string[]>("--requirement") { HelpName = "NAME", Description = "Of a package: plan for this requirement; may be said more than once. Without it, for the smallest of each mission." };
        var open = new Option<string[]>("--open") { HelpName = "GATE", Description = "Of a package: suppose this gate open; may be said more than once." };
        var by = new Option<int?>("--by") { HelpName = "DAYS", Description = "Of a package: the day, counted from the decision, for requirements that name none." };
        by.Validators.Add(result =>
        {
            if (result.GetValue(by) is < 0)
            {
                result.AddError("--by wants a number of days from the decision, 0 or more.");
            }
        });
        var seed = new Option<int>("--seed") { HelpName = "N", Description = "The seed of the search for whole units.", DefaultValueFactory = _ => AllocationSettings.Default.Seed };
        var noSolver = new Option<bool>("--no-solver") { Description = "Search for whole units without the program cbc, also where it is installed." };
        var json = Words.Json();
        var command = new Command("plan", "Find the best plan for forces and requirements: what goes where, what remains short, what one more unit would be worth, and why something cannot be met.")
        {
            asked, requirement, open, by, seed, noSolver, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new Wanted(
                parsed.GetRequiredValue(asked), parsed.GetValue(seed), !parsed.GetValue(noSolver),
                new PlanWish(parsed.GetValue(requirement) ?? [], parsed.GetValue(open) ?? [], parsed.GetValue(by)), parsed.GetValue(json)),
            surroundings, cancellation)));
        return command;
    }

    /// <summary>A file that is no package's is a table; all else is looked for as a package.</summary>
    private static int Run(Wanted wanted, Surroundings surroundings, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(wanted.Asked, surroundings.Folder);
        return Path.HasExtension(wanted.Asked) && !PackageFiles.IsPackageFile(path) && !Directory.Exists(path)
            ? OfTable(wanted, surroundings, cancellation)
            : OfPackage(wanted, surroundings, cancellation);
    }

    private static int OfTable(Wanted wanted, Surroundings surroundings, CancellationToken cancellation)
    {
        if (wanted.Wish is not { Requirements.Count: 0, Open.Count: 0, By: null })
        {
            return CommandLine.Refuse(surroundings, "--requirement, --open and --by are for packages. A table says these things in its rows.");
        }
        var opened = TableFile.Open(wanted.Asked, surroundings.Folder);
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
        return Write(wanted, opened.Title, read.Question, [], read.SetAside, surroundings, cancellation);
    }

    private static int OfPackage(Wanted wanted, Surroundings surroundings, CancellationToken cancellation)
    {
        var opened = OpenedPackage.Open(wanted.Asked, surroundings);
        if (Broken.Report(opened, wanted.AsJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var (question, notes, refusal) = PackageQuestion.Of(package, wanted.Wish);
        return refusal.Length > 0 ? CommandLine.Refuse(surroundings, refusal) : Write(wanted, opened.Title, question, notes, [], surroundings, cancellation);
    }

    private static int Write(
        Wanted wanted, string title, AllocationQuestion question, Sequence<string> notes, Sequence<SetAside> setAside, Surroundings surroundings, CancellationToken cancellation)
    {
        var (answer, unmet) = Planned.Of(question, wanted.Seed, wanted.WithSolver, surroundings, cancellation);
        if (wanted.AsJson)
        {
            Json.Write(surroundings.Output, json => PlanJson.Write(json, title, answer, unmet, setAside, wanted.Seed, notes));
        }
        else
        {
            new PlanText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), answer, wanted.Seed).Write(title, unmet, setAside, notes);
        }
        return Exit.Good;
    }
}
