using System.CommandLine;
using Casus.Files;
using Casus.Findings;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus today</c>: the newest Ukraine package of the library, asked about an armed attack by Russia.</summary>
internal static class FrontDoor
{
    private const string Victim = "Ukraine";
    private const string Aggressor = "Russia";

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("today", "Say who would come under the newest Ukraine package, and what to type next.");
        command.SetAction(_ => Run(surroundings));
        return command;
    }

    public static int Run(Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        if (library is null)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found (the folder treaties/). Name a package of your own: casus check FILE; casus --help says more.");
        }
        // Packages of real texts are named by their year; what begins with a letter is a model or a study.
        var newest = library.Names()
            .Where(name => char.IsAsciiDigit(name[0]))
            .Select(name => OpenedPackage.Open(PackageFiles.Locate(Path.Combine(library.Folder, name), surroundings.Folder, library), surroundings))
            .Where(opened => opened is { HasErrors: false, Package: { } package } && package.Parties.Any(party => party.Name == Victim))
            .OrderByDescending(opened => opened.Package?.AsOf?.Latest ?? DateOnly.MinValue)
            .ThenByDescending(opened => opened.Title, StringComparer.Ordinal)
            .FirstOrDefault();
        if (newest?.Package is not { } chosen)
        {
            return CommandLine.Refuse(surroundings, $"The library {library.Folder} has no package about {Victim} that can be read. Name one of your own: casus check FILE; casus --help says more.");
        }
        var aggressor = chosen.Parties.Any(party => party.Name == Aggressor) ? $" by {Aggressor}" : "";
        var given = $"armed-attack on {Victim}{aggressor}";
        var code = RespondCommand.Answer(newest, chosen, new Asked(given, null, null, AsIfSigned: false, null), Fullness.Brief, asJson: false, surroundings);
        if (code != Exit.Good)
        {
            return code;
        }
        WhatNext(newest, given, surroundings);
        return Exit.Good;
    }

    private static void WhatNext(OpenedPackage newest, string given, Surroundings surroundings)
    {
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        var findings = CheckCommand.FindingsOf(newest);
        var counts = string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(level => FindingText.Count(findings, level)));
        page.Line();
        page.Paragraph($"Checked: {counts}." + (findings.Count > 0 ? $" The first: {findings[0].Message}" : ""));
        page.Heading("WHAT TO TYPE NEXT");
        var name = newest.Title;
        Next(page, $"{surroundings.Called} respond {name} --given \"{given}\"", "this answer with all its reasons");
        Next(page, $"{surroundings.Called} check {name}", "what is wrong, weak or open in this package");
        Next(page, $"{surroundings.Called} read-back {name}", "every sentence as it was understood");
        Next(page, $"{surroundings.Called} library", "the other treaties");
        Next(page, $"{surroundings.Called} new NAME", "begin a package of your own");
        Next(page, $"{surroundings.Called} --help", "all commands");
    }
    /// <summary>A command that can be copied stands on one line, however long.</summary>
    private static void Next(Page page, string command, string meaning)
    {
        const int column = 32;
        if (command.Length <= column)
        {
            page.Line("  " + command.PadRight(column) + "  " + page.Dim(meaning));
        }
        else
        {
            page.Line("  " + command);
            page.Line(new string(' ', column + 4) + page.Dim(meaning));
        }
    }
}
