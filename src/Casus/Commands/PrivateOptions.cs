using System.CommandLine;

namespace Casus.Commands;

/// <summary>The options that go with every command: a private folder read beside a package, and whether what leaves the house may hold it.</summary>
internal static class PrivateOptions
{
    private const string WithName = "--with";
    private const string IncludeName = "--include-private";

    /// <summary>Commands whose answer is made to be passed on.</summary>
    private static readonly string[] passedOn = ["report", "export", "normal-form"];

    /// <summary>Hidden, because they would stand on the page of every command; the page of the program itself tells them.</summary>
    public static IEnumerable<Option> Make() =>
    [
        new Option<string?>(WithName) { HelpName = "DIR", Recursive = true, Hidden = true, Description = "Read private files beside the package: its own red lines and estimates, in files that begin with the package's name." },
        new Option<bool>(IncludeName) { Recursive = true, Hidden = true, Description = "Let a report, an export or a normal form hold what is private; without it they never do." },
    ];

    /// <summary>Says to whom the answer may go: on the error stream, so that it is not taken for a part of the answer.</summary>
    /// <returns>The surroundings with the folder, or a refusal.</returns>
    public static (Surroundings Around, string Refusal) Of(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue<string?>(WithName) is not { } folder)
        {
            return (surroundings, "");
        }
        var full = Path.GetFullPath(folder, surroundings.Folder);
        if (!Directory.Exists(full))
        {
            return (surroundings, $"There is no folder {folder}.");
        }
        var command = parsed.CommandResult.Command.Name;
        if (passedOn.Contains(command) && !parsed.GetValue<bool>(IncludeName))
        {
            surroundings.Error.WriteLine($"casus: the private folder {folder} is left out, because casus {command} makes something to be passed on; {IncludeName} puts it in.");
            return (surroundings, "");
        }
        surroundings.Error.WriteLine($"casus: read with the private folder {folder}.");
        return (surroundings with { Overlay = folder }, "");
    }
}
