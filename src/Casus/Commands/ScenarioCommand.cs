using System.CommandLine;
using Casus.Evaluation;
using Casus.Printing;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus scenario</c>: plays the scenarios of a package day by day and checks what they expect.</summary>
public static class ScenarioCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = "One scenario (or part of its name); without it all of them." };
        var (reading, signed, variant, json) = (Words.Reading(), Words.AsIfSigned(), Words.Variant(), Words.Json());
        var command = new Command("scenario", "Play a package's scenarios day by day and check what they expect.") { package, name, reading, signed, variant, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(package),
            parsed.GetValue(name),
            new Asked(null, null, parsed.GetValue(reading), parsed.GetValue(signed), parsed.GetValue(variant)),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    private static int Run(string asked, string? name, Asked how, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(asked, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var (question, refusal) = AskedOf.QuestionOf(how, package);
        var chosen = Choose(package, name);
        refusal = refusal.Length > 0 ? refusal : WhyNone(package, name, chosen);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var courses = chosen.Select(scenario => Chronicle.Run(package, scenario, question)).ToList();
        if (asJson)
        {
            Json.Write(surroundings.Output, json => CourseJson.Write(json, package.Name, courses));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            page.Line(Heading.Of(opened, page));
            new CourseText(page, package).Write(courses);
        }
        return courses.Exists(course => course.Moments.Any(moment => moment.Expectations.Any(result => result.Met == false))) ? Exit.Found : Exit.Good;
    }

    private static List<Scenario> Choose(Package package, string? name)
    {
        if (name is null)
        {
            return [.. package.Scenarios];
        }
        var typed = Accents.Joined(name);
        var exact = package.Scenarios.Where(scenario => scenario.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. package.Scenarios.Where(scenario => scenario.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))];
    }

    private static string WhyNone(Package package, string? name, List<Scenario> chosen)
    {
        var names = Listing.Of([.. package.Scenarios.Select(scenario => scenario.Name)]);
        return package.Scenarios.IsEmpty ? $"The package {package.Name} has no scenario."
            : chosen.Count == 0 ? $"The package {package.Name} has no scenario \"{name}\"; it has {names}."
            : name is not null && chosen.Count > 1 ? $"\"{name}\" can mean {chosen.Count} scenarios: {string.Join(", ", chosen.Select(scenario => scenario.Name))}."
            : "";
    }
}
