using System.CommandLine;
using Casus.Comparing;
using Casus.Files;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus diff</c>: what a second text gives more or less than a first, class by class and party by party.</summary>
public static class DiffCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var first = new Argument<string>("A")
        {
            Description = "The first text: a package P; P:INSTRUMENT for one of its instruments; \"P as proposed by PARTY\" for a wording; P@HEAD~1 for a git revision; \"P on DATE\" for what stands of it on a day; P@saved for what is saved, in an editor that holds more.",
        };
        var second = new Argument<string>("B") { Description = "The second text, named likewise; what begins with a colon stands in the first one's package." };
        var (reading, signed, stands, json) = (Words.Reading(), Words.AsIfSigned(), Words.AsItStands(), Words.Json());
        var command = new Command("diff", "Say where and for whom a second text is weaker or stronger than a first.") { first, second, reading, signed, stands, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), parsed.GetValue(reading),
            parsed.GetValue(signed) ? Signing.AsIfSigned : parsed.GetValue(stands) ? Signing.AsItStands : Signing.AsNeeded,
            parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string askedFirst, string askedSecond, string? reading, Signing signing, bool asJson, Surroundings surroundings, CancellationToken cancellation)
    {
        var firstName = ComparedName.Parse(askedFirst, surroundings.Folder, other: null);
        var secondName = ComparedName.Parse(askedSecond, surroundings.Folder, firstName);
        var first = ComparedPackage.Open(firstName, reading, surroundings);
        if (first.Text is not { } before)
        {
            return first.Report(asJson, surroundings);
        }
        var second = ComparedPackage.Open(secondName, reading, surroundings);
        if (second.Text is not { } after)
        {
            return second.Report(asJson, surroundings);
        }
        // Who names a day asks what is in force on it.
        signing = signing == Signing.AsNeeded && (firstName.On ?? secondName.On) is not null ? Signing.AsItStands : signing;
        using var work = new LongWork(surroundings, cancellation);
        var comparison = Comparer.Compare(before, after, signing, work.Settings, work.End);
        var limits = new[] { first, second }.Select(text => ComparisonLimits.Of(text.Opened.Folder)).Where(words => words.Length > 0).Distinct().ToList();
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ComparisonJson.Write(json, comparison, limits));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new ComparisonText(page, comparison, [before.Package, after.Package]).Write();
            foreach (var limit in limits)
            {
                page.Line();
                page.Paragraph(page.Bold("What this comparison cannot show: ") + limit);
            }
        }
        return Exit.Good;
    }
}
