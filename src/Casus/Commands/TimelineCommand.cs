using System.CommandLine;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Files;
using Casus.History;
using Casus.Printing;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus timeline</c>: everything dated of a package, or of the whole library, in order of time.</summary>
public static class TimelineCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = new Argument<string?>("P") { Arity = ArgumentArity.ZeroOrOne, Description = "A .casus file, a folder of them, or a name (or part of one) from the library; without it the whole library." };
        var json = Words.Json();
        var command = new Command("timeline", "Tell in order of time what was signed, said and reported, and which dates lie ahead.") { package, json };
        command.SetAction(parsed => parsed.GetValue(package) is { } name ? Run(name, parsed.GetValue(json), surroundings) : OfLibrary(parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string name, bool asJson, Surroundings surroundings)
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
        var chronology = ChronologyOf(package);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ChronologyJson.Write(json, chronology));
        }
        else
        {
            new ChronologyText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour)).Write(chronology, Heading.Of(opened, new Page(surroundings.Output, surroundings.Width, surroundings.Colour)));
        }
        return Exit.Good;
    }

    private static int OfLibrary(bool asJson, Surroundings surroundings)
    {
        if (Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is not { } library)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found; it is the folder treaties/ of the Casus repository.");
        }
        List<(string Title, Chronology Chronology)> packages =
            [.. StatedPositions.Readable(library, surroundings).SelectMany(opened => opened.Package is { } package ? [(opened.Title, ChronologyOf(package))] : Array.Empty<(string, Chronology)>())];
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ChronologyJson.Write(json, packages));
        }
        else
        {
            new ChronologyText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour)).Write(packages, surroundings.Called);
        }
        return Exit.Good;
    }

    private static Chronology ChronologyOf(Package package) => Dates.Of(package, CheckDay.Of(new PackageIndex(package)));
}
