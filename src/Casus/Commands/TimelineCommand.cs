using System.CommandLine;
using Casus.Checks;
using Casus.Evaluation;
using Casus.History;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus timeline</c>: everything dated of a package, in order of time.</summary>
public static class TimelineCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var (package, json) = (Words.Package(), Words.Json());
        var command = new Command("timeline", "Tell in order of time what was signed, said and reported, and which dates lie ahead.") { package, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), parsed.GetValue(json), surroundings));
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
        var chronology = Dates.Of(package, CheckDay.Of(new PackageIndex(package)));
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
}
