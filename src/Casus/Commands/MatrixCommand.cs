using System.CommandLine;
using Casus.Printing;
using Casus.Questions;
using Casus.Sweeping;

namespace Casus.Commands;

/// <summary><c>casus matrix</c>: guarantors against classes of situation.</summary>
public static class MatrixCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var given = new Option<string?>("--given") { HelpName = "\"…\"", Description = "What is so in every situation, parted by semicolons; it narrows the classes." };
        var on = new Option<string?>("--on") { HelpName = "DATE", Description = "The day asked about; without it the day the package speaks of, or today." };
        var (reading, signed, variant, json) = (Words.Reading(), Words.AsIfSigned(), Words.Variant(), Words.Json());
        var command = new Command("matrix", "Show what every guarantor owes in every class of situation.") { package, given, on, reading, signed, variant, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(package),
            new Asked(parsed.GetValue(given), parsed.GetValue(on), parsed.GetValue(reading), parsed.GetValue(signed), parsed.GetValue(variant)),
            parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Asked asked, bool asJson, Surroundings surroundings, CancellationToken cancellation)
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
        var understood = AskedOf.Understand(asked, package, surroundings.Time);
        if (understood.Report(surroundings) is int misunderstood)
        {
            return misunderstood;
        }
        var matrix = Matrices.Of(
            package, understood.Question, DateOnly.FromDateTime(understood.Situation.At.UtcDateTime), [.. understood.Situation.Given.Select(item => item.Literal)], SweepSettings.Default, cancellation);
        if (matrix.Columns.IsEmpty)
        {
            return CommandLine.Refuse(surroundings, $"The package {package.Name} declares no casus, so there is no case in which help could be owed. Declare one: casus NAME is armed-attack on VICTIM by AGGRESSOR.");
        }
        if (asJson)
        {
            Json.Write(surroundings.Output, json => MatrixJson.Write(json, matrix));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new MatrixText(page, matrix).Write(Heading.Of(opened, page));
        }
        return Exit.Good;
    }
}
