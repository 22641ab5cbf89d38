using System.CommandLine;
using Casus.Comparing;
using Casus.Edits;
using Casus.Evaluation;
using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus whatif</c>: what would be otherwise if a sentence were added, a clause dropped, or more were given.</summary>
public static class WhatIfCommand
{
    /// <summary>The change as it was typed.</summary>
    private sealed record Change(IReadOnlyList<string> Add, string? In, IReadOnlyList<string> Drop, string? Given)
    {
        /// <summary>The change in words, without a full stop.</summary>
        public string Words => Listing.Of(
        [
            .. Add.Select(sentence => $"\"{sentence.TrimEnd().TrimEnd('.')}\" added" + (In is null ? "" : " to " + In)),
            .. Drop.Select(label => $"clause {label} dropped"),
            .. Given is null ? Array.Empty<string>() : [$"\"{Given}\" given"],
        ]);
    }

    /// <summary>A changed text, or that it was already said why there is none.</summary>
    private sealed record Changed(Package? Package, int Exit);

    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var add = new Option<string[]>("--add") { HelpName = "\"…\"", Description = "A sentence to add, with or without its label: \"when Attack, each Ally shall deploy in Ukraine\"." };
        var @in = new Option<string?>("--in") { HelpName = "INSTRUMENT", Description = "The instrument it is added to, or whose clause is dropped; without it the first." };
        var drop = new Option<string[]>("--drop") { HelpName = "LABEL", Description = "A clause to drop." };
        var given = new Option<string?>("--given") { HelpName = "\"…\"", Description = "What would be so, parted by semicolons: \"settlement-signed; Russia has signed\"." };
        var (reading, signed, stands, variant, json) = (Words.Reading(), Words.AsIfSigned(), Words.AsItStands(), Words.Variant(), Words.Json());
        var command = new Command("whatif", "Say what a change of the text, or of what is given, would make weaker or stronger.") { package, add, @in, drop, given, reading, signed, stands, variant, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(package),
            new Change(parsed.GetValue(add) ?? [], parsed.GetValue(@in), parsed.GetValue(drop) ?? [], parsed.GetValue(given)),
            new Asked(parsed.GetValue(given), null, parsed.GetValue(reading), AsIfSigned: false, parsed.GetValue(variant)),
            parsed.GetValue(signed) ? Signing.AsIfSigned : parsed.GetValue(stands) ? Signing.AsItStands : Signing.AsNeeded,
            parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Change change, Asked asked, Signing signing, bool asJson, Surroundings surroundings, CancellationToken cancellation)
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
        if (change is { Add.Count: 0, Drop.Count: 0, Given: null })
        {
            return CommandLine.Refuse(surroundings, "Say what would change: --add \"a sentence\", --drop LABEL, or --given \"what would be so\".");
        }
        var (instruments, unknown) = ComparedPackage.Instruments(package, change.In is null ? [] : [change.In]);
        if (unknown.Length > 0)
        {
            return CommandLine.Refuse(surroundings, unknown);
        }
        if (Added(opened, package, change, instruments, surroundings) is not { Package: { } added })
        {
            return Exit.CouldNotRun;
        }
        var understood = AskedOf.Understand(asked, added, surroundings.Time);
        if (Misunderstood.Report(understood, surroundings) is int misunderstood)
        {
            return misunderstood;
        }
        var question = understood.Question;
        var wording = Variants.Choose(added, question.ProposedBy);
        var (dropped, refusal) = Dropped(wording, change.Drop, instruments);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var before = ComparableText.Of(opened.Title, package, question.ProposedBy, question.Reading, []);
        var after = new ComparableText(opened.Title + " so changed", dropped, question.ProposedBy, question.Reading) { Given = understood.Situation.Given.Select(given => given.Literal).ToSequence() };
        using var work = new LongWork(surroundings, cancellation);
        var comparison = Comparer.Compare(before, after, signing, work.Settings, work.End);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ComparisonJson.Write(json, comparison, []));
        }
        else
        {
            new ComparisonText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), comparison, [before.Package, after.Package]).WriteChange($"With {change.Words}.");
        }
        return Exit.Good;
    }

    private static Changed Added(OpenedPackage opened, Package package, Change change, IReadOnlyList<string> instruments, Surroundings surroundings)
    {
        if (change.Add.Count == 0)
        {
            return new Changed(package, Exit.Good);
        }
        var possible = package.Instruments.Where(instrument => instruments.Count == 0 || instrument.Name == instruments[0]).ToList();
        if (possible.Count == 0)
        {
            return new Changed(null, CommandLine.Refuse(surroundings, $"The package {package.Name} has no instrument to which a sentence could be added."));
        }
        var added = AddedSentences.To(opened, possible[0], change.Add, surroundings);
        return added.Package is null
            ? new Changed(null, Broken.Typed("--add", added.Text, added.Problems, surroundings))
            : new Changed(added.Package, Exit.Good);
    }

    /// <summary>Without the clauses of these labels; every one of them must mean one clause.</summary>
    private static (Package Package, string Refusal) Dropped(Package package, IReadOnlyList<string> labels, IReadOnlyList<string> instruments)
    {
        foreach (var label in labels)
        {
            bool IsMeant(Clause clause) => (label.Equals(clause.Label, StringComparison.OrdinalIgnoreCase) || label.Equals(clause.Id, StringComparison.OrdinalIgnoreCase))
                && (instruments.Count == 0 || clause.Instrument == instruments[0]);
            var meant = package.Clauses.Where(IsMeant).ToList();
            if (meant.Count != 1)
            {
                var known = Listing.Of([.. package.Clauses.Where(clause => instruments.Count == 0 || clause.Instrument == instruments[0]).Select(clause => clause.Label).OfType<string>().Distinct()]);
                return (package, meant.Count == 0
                    ? $"There is no clause {label}; the labels are {known}."
                    : $"\"{label}\" can mean {meant.Count} clauses: {Listing.Of([.. meant.Select(clause => clause.Id)])}. Say which with --in INSTRUMENT.");
            }
            package = new StrikeClause(meant[0].Id).To(package);
        }
        return (package, "");
    }
}
