using System.CommandLine;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Files;
using Casus.History;
using Casus.Printing;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus since</c>: what was said since a day, and what it changed.</summary>
public static class SinceCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var date = new Argument<string>("DATE") { Description = "The first day that counts as since: 2025-12-01." };
        var package = new Argument<string?>("P") { Arity = ArgumentArity.ZeroOrOne, Description = "A .casus file, a folder of them, or a name (or part of one) from the library; without it the whole library in short." };
        var json = Words.Json();
        var command = new Command("since", "Say what was said since a day, which verdicts changed because of it, what lies ahead, and which open fact would change most.") { date, package, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(date), parsed.GetValue(package), parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string typed, string? name, bool asJson, Surroundings surroundings, CancellationToken cancellation)
    {
        if (Calendar.Day(typed) is not { } date)
        {
            return CommandLine.Refuse(surroundings, Calendar.NoDate(typed));
        }
        return name is null ? OfLibrary(date.Earliest, asJson, surroundings) : Of(name, date.Earliest, asJson, surroundings, cancellation);
    }

    private static int Of(string name, DateOnly since, bool asJson, Surroundings surroundings, CancellationToken cancellation)
    {
        var opened = OpenedPackage.Open(name, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var day = surroundings.KnownOn ?? Since.LastDay(package);
        using var work = new LongWork(surroundings, cancellation);
        var answer = Since.Of(package, new Question(package.Reading, AsIfSigned: false, null), since, day, work.End);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ChronologyJson.Write(json, answer));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new ChronologyText(page).Write(answer, package, Heading.Of(opened, page) + page.Dim($" · looked at on {day:yyyy-MM-dd}"));
        }
        return Exit.Good;
    }

    private static int OfLibrary(DateOnly since, bool asJson, Surroundings surroundings)
    {
        if (Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is not { } library)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found; it is the folder treaties/ of the Casus repository.");
        }
        Sequence<DatedEntry> Said(Package package) => Dates.Of(package, CheckDay.Of(new PackageIndex(package))).Entries
            .Where(entry => entry.On.Earliest >= since && entry.Kind is not (DatedKind.Ends or DatedKind.Due or DatedKind.Begins or DatedKind.InForce)).ToSequence();
        List<(string Title, Sequence<DatedEntry> Said)> packages =
            [.. StatedPositions.Readable(library, surroundings).SelectMany(opened => opened.Package is { } package ? [(opened.Title, Said(package))] : Array.Empty<(string, Sequence<DatedEntry>)>()).Where(item => !item.Item2.IsEmpty)];
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ChronologyJson.Write(json, since, packages));
        }
        else
        {
            new ChronologyText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour)).Write(since, packages, surroundings.Called);
        }
        return Exit.Good;
    }
}
