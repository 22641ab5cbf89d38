using System.CommandLine;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Existence;
using Casus.Exports;
using Casus.Loopholes;
using Casus.Printing;
using Casus.Solvers;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus export</c>: the question whether there is a way round the help offered, for other people's solvers.</summary>
public static class ExportCommand
{
    private sealed record Wanted(string Form, string? Casus, string? Rung, string? File, string? Variant);

    public static Command Make(Surroundings surroundings)
    {
        var (package, variant) = (Words.Package(), Words.Variant());
        var form = new Option<string>("--as") { HelpName = "asp|smt|dimacs|answer", Description = "For clingo, for SMT solvers such as Z3, or for SAT solvers; or our own answer, to set beside theirs.", Required = true };
        form.AcceptOnlyFromAmong("asp", "smt", "dimacs", "answer");
        var casus = new Option<string?>("--casus") { HelpName = "NAME", Description = "The case asked about; it can be left out where there is only one." };
        var rung = new Option<string?>("--rung") { HelpName = "WORD", Description = "How far help should go; without it the strongest help that is possible at all, as check asks." };
        var file = new Option<string?>("-o") { HelpName = "FILE", Description = "Write to this file and not to the terminal." };
        var command = new Command("export", "Put the question whether there is a way round into the form of a solver.") { package, form, casus, rung, file, variant };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(package),
            new Wanted(parsed.GetRequiredValue(form), parsed.GetValue(casus), parsed.GetValue(rung), parsed.GetValue(file), parsed.GetValue(variant)),
            surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Wanted wanted, Surroundings surroundings, CancellationToken cancellation)
    {
        var opened = OpenedPackage.Open(name, surroundings);
        if (Broken.Report(opened, asJson: false, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var (question, refusal) = AskedOf.QuestionOf(new Asked(null, null, null, AsIfSigned: false, wanted.Variant), package);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        if (CasusOf(index, wanted.Casus) is not { } casus)
        {
            return CommandLine.Refuse(surroundings, WhichCasus(index, wanted.Casus));
        }
        var ways = LoopholeSearch.WaysOf(index, casus.Name, question, CheckDay.Of(index), []);
        if (ways.Count == 0)
        {
            return CommandLine.Refuse(surroundings, $"In {casus.Name} only the protected side attacks, so no help is asked of it.");
        }
        IReadOnlyList<string> rungs = wanted.Rung is { } asked
            ? [.. index.Package.Ladders.SelectMany(ladder => ladder.Rungs).Where(word => word == asked)]
            : [.. Demands.OfCasus(index, casus, ways, SweepSettings.Default, cancellation).Select(demand => demand.Rung).OfType<string>()];
        if (rungs is not [var rung])
        {
            return CommandLine.Refuse(surroundings, WhichRung(index, casus, wanted.Rung, rungs));
        }
        return ExistenceQuestion.Of(package.Name, casus.Name, rung, ways) is { } formula
            ? Write(Text(wanted.Form, formula, cancellation), wanted.File, surroundings)
            : CommandLine.Refuse(surroundings, $"The question is too large to write out: in {casus.Name} too many promises wait for one another at the same time, or stand against one another.");
    }

    private static string Text(string form, ExistenceQuestion question, CancellationToken cancellation) => form switch
    {
        "asp" => AnswerSetText.Of(question),
        "smt" => SmtLibText.Of(question),
        "answer" => AnswerText.Of(question, Decider.Decide(question.Formula, Z3.Settings, cancellation)),
        _ => DimacsText.Of(question),
    };

    private static int Write(string text, string? file, Surroundings surroundings)
    {
        if (file is null)
        {
            surroundings.Output.Write(text);
        }
        else
        {
            File.WriteAllText(Path.Combine(surroundings.Folder, file), text);
        }
        return Exit.Good;
    }

    private static CasusDefinition? CasusOf(PackageIndex index, string? name) =>
        name is null ? (index.Package.Casus.Count == 1 ? index.Package.Casus[0] : null) : index.Casus.GetValueOrDefault(name);

    private static string WhichCasus(PackageIndex index, string? name) =>
        index.Package.Casus.IsEmpty ? $"The package {index.Package.Name} declares no casus, so there is no case in which help could be owed. Declare one: casus NAME is armed-attack on VICTIM by AGGRESSOR."
        : (name is null ? "The package has several cases" : $"The package has no casus {name}") + $"; name one with --casus: {string.Join(", ", index.Package.Casus.Select(casus => casus.Name))}.";

    private static string WhichRung(PackageIndex index, CasusDefinition casus, string? asked, IReadOnlyList<string> possible) =>
        asked is not null ? $"The word {asked} stands on no ladder of the package; name one with --rung: {string.Join(", ", index.Package.Ladders.SelectMany(ladder => ladder.Rungs))}."
        : possible.Count == 0 ? $"In {casus.Name} nobody can be due to help at all, so there is nothing to get round; name a milder response with --rung: {string.Join(", ", index.Package.Ladders.SelectMany(ladder => ladder.Rungs))}."
        : $"Help of several kinds is possible in {casus.Name}; name one with --rung: {string.Join(", ", possible)}.";
}
