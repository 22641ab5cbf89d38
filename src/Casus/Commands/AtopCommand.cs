using System.CommandLine;
using Casus.Atop;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus atop</c>: a package in the scheme of the Alliance Treaty Obligations and Provisions project.</summary>
public static class AtopCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var (package, json) = (Words.Package(), Words.Json());
        var command = new Command("atop", "Read a package out in the scheme of the ATOP alliance data: defence, offence, neutrality, non-aggression, consultation.") { package, json };
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
        var answer = AtopReading.Of(package);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => AtopText.Write(json, answer));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new AtopText(page).Write(answer, Heading.Of(opened, page));
        }
        return Exit.Good;
    }
}
