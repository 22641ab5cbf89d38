using System.CommandLine;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus normal-form</c>: the package as the JSON that every engine reads.</summary>
public static class NormalFormCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var json = new Option<bool>("--json") { Description = "The answer is JSON in any case." };
        var command = new Command("normal-form", "Print the package in its normal form, as JSON.") { package, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), surroundings));
        return command;
    }

    private static int Run(string asked, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(asked, surroundings);
        if (Broken.Report(opened, asJson: false, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is { } package)
        {
            surroundings.Output.Write(NormalForm.Write(package));
        }
        return Exit.Good;
    }
}
