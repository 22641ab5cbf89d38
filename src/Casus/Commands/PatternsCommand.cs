using System.CommandLine;
using Casus.Files;
using Casus.Findings;
using Casus.Patterns;
using Casus.Printing;
using Casus.Text;

namespace Casus.Commands;

/// <summary><c>casus patterns</c>: ways of drafting that were tried before, who used them, and the text to insert.</summary>
public static class PatternsCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = $"One of {string.Join(", ", ClausePattern.All.Select(pattern => pattern.Name))}; without it all are listed." };
        var json = Words.Json();
        var command = new Command("patterns", "Show clause patterns that worked or failed: who used them, what the checker says, and the text to insert.") { name, json };
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string? name, bool asJson, Surroundings surroundings)
    {
        var chosen = ClausePattern.All.Where(pattern => name is null || pattern.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (chosen.Count == 0)
        {
            var near = ClausePattern.All.Select(pattern => pattern.Name).FirstOrDefault(known => Likeness.IsNear(known, name ?? ""));
            return CommandLine.Refuse(surroundings, $"There is no pattern \"{name}\"{(near is null ? "" : $"; did you mean {near}?")}. Known are {string.Join(", ", ClausePattern.All.Select(pattern => pattern.Name))}.");
        }
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var packages = library is null ? [] : StatedPositions.Readable(library, surroundings);
        var uses = packages.SelectMany(opened => opened.Package is { } package ? ClausePattern.In(package).Select(use => new PatternInPackage(opened.Title, use)) : []).ToList();
        var shown = chosen.Select(pattern => new ShownPattern(pattern, PatternPage.Of(pattern.Name), [.. uses.Where(use => use.Use.Pattern == pattern.Name)], name is null ? [] : FindingsIn(PatternPage.Of(pattern.Name), surroundings))).ToList();
        if (asJson)
        {
            Json.Write(surroundings.Output, json => PatternText.Write(json, shown));
        }
        else
        {
            var text = new PatternText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour));
            if (name is null)
            {
                text.WriteList(shown, surroundings.Called);
            }
            else
            {
                text.Write(shown[0]);
            }
        }
        return Exit.Good;
    }

    /// <summary>What the checker says of the text to insert: findings that have a place in it.</summary>
    internal static Sequence<Finding> FindingsIn(PatternPage page, Surroundings surroundings)
    {
        var opened = OpenedPackage.Compiled(page.Name, [(new SourceText(page.Name, page.Whole), null)], _ => null, surroundings);
        return [.. CheckCommand.FindingsOf(opened).Where(finding => finding.Places.Any(place => place.At.Line >= page.FirstLine))];
    }
}
