using System.CommandLine;
using Casus.Files;
using Casus.Precedents;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus like</c>: the packages of the library that oblige most alike.</summary>
public static class LikeCommand
{
    private const int Usual = 5;

    public static Command Make(Surroundings surroundings)
    {
        var (package, json) = (Words.Package(), Words.Json());
        var most = new Option<int>("--most") { HelpName = "N", Description = $"How many to show; without it {Usual}.", DefaultValueFactory = _ => Usual };
        var command = new Command("like", "Name the nearest precedents by what they oblige, not by words: alike in what, and in what not.") { package, most, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), parsed.GetValue(most), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string name, int most, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(name, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package || Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is not { } library)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found to look for precedents in; it is the folder treaties/ of the Casus repository.");
        }
        var others = StatedPositions.Readable(library, surroundings)
            .Where(other => other.Title != opened.Title)
            .SelectMany(other => other.Package is { Clauses.IsEmpty: false } readable ? [(other.Title, surroundings.SketchOf(readable))] : Array.Empty<(string, Sketch)>())
            .ToList();
        var answer = Precedents.Likeness.Nearest(opened.Title, surroundings.SketchOf(package), others, Math.Max(1, most));
        if (asJson)
        {
            Json.Write(surroundings.Output, json => PrecedentText.Write(json, answer));
        }
        else
        {
            new PrecedentText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), answer).Write();
        }
        return Exit.Good;
    }
}
