using System.CommandLine;
using Casus.Files;
using Casus.Loopholes;
using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus repair</c>: the smallest changes of the text that close its loopholes, each tried; and writes one of them.</summary>
public static class RepairCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var apply = new Option<int?>("--apply") { HelpName = "N", Description = "Write repair N into the package's file." };
        var (reading, signed, variant, json) = (Words.Reading(), Words.AsIfSigned(), Words.Variant(), Words.Json());
        var command = new Command("repair", "Find the smallest changes that close a package's loopholes; each is tried.") { package, apply, reading, signed, variant, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(package), parsed.GetValue(apply),
            new Asked(null, null, parsed.GetValue(reading), parsed.GetValue(signed), parsed.GetValue(variant)),
            parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, int? apply, Asked asked, bool asJson, Surroundings surroundings, CancellationToken cancellation)
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
        var (question, refusal) = AskedOf.QuestionOf(asked, package);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        using var work = new LongWork(surroundings, cancellation);
        var repaired = RepairSearch.Of(package, question, RepairedTexts.MostTries, work.Settings, work.End);
        cancellation.ThrowIfCancellationRequested();
        if (apply is not null && !opened.Beside.IsEmpty)
        {
            return CommandLine.Refuse(surroundings, "No repair is written while private files are read beside the package, so that nothing of them comes into it. Run it again without --with.");
        }
        if (apply is { } number)
        {
            return Apply(opened, package, Numbered.Of(repaired), number, surroundings);
        }
        if (asJson)
        {
            Json.Write(surroundings.Output, json => RepairJson.Write(json, package.Name, repaired));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new RepairText(page, package).Write(Heading.Of(opened, page), name, repaired, surroundings.Called);
        }
        return Exit.Good;
    }

    private static int Apply(OpenedPackage opened, Package package, IReadOnlyList<Repair> repairs, int number, Surroundings surroundings)
    {
        var repaired = RepairedTexts.Of(opened, package, repairs, number, surroundings);
        if (repaired.Repair is not { } repair)
        {
            return CommandLine.Refuse(surroundings, repaired.Refusal);
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        foreach (var text in repaired.Texts)
        {
            AtomicFile.Replace(Path.GetFullPath(text.Path, surroundings.Folder), text.Content);
            page.Line(page.Green("written ") + text.Path);
        }
        page.Paragraph(Phrases(repair));
        return Exit.Good;
    }

    private static string Phrases(Repair repair) => char.ToUpperInvariant(repair.Edit.Words[0]) + repair.Edit.Words[1..] + ".";
}
