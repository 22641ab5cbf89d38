using System.CommandLine;
using Casus.Files;
using Casus.Forces;
using Casus.Pillars;
using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus means</c>: whether there is anything behind the promises.</summary>
public static class MeansCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var pillar = new Option<string?>("--pillar") { HelpName = "PILLAR", Description = "Every figure and step of one pillar: land, air, defence, stocks, sea, money or arrival." };
        pillar.AcceptOnlyFromAmong([.. Enum.GetNames<Pillar>().Select(name => name.ToLowerInvariant())]);
        var set = new Option<string[]>("--set") { HelpName = "NAME=VALUE", Description = "Set a figure (tour=4, straits-open=1, availability=50%, or a range 3..4); may be said more than once." };
        var step = new Option<string?>("--step") { HelpName = "NAME", Description = "One result down to the figures and sources it rests on." };
        var json = Words.Json();
        var command = new Command("means", "Say what is behind the promises: troops, aircraft, interceptors, ships, money and time, each step with its formula and source.") { package, pillar, set, step, json };
        command.SetAction(parsed => Run(
            new Wanted(parsed.GetRequiredValue(package), parsed.GetValue(pillar), parsed.GetValue(set) ?? [], parsed.GetValue(step)), parsed.GetValue(json), surroundings));
        return command;
    }

    /// <summary>The question as it was typed.</summary>
    private sealed record Wanted(string Package, string? Pillar, IReadOnlyList<string> Set, string? Step);

    private static int Run(Wanted wanted, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(wanted.Package, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var beneficiaries = package.Parties.Where(party => party.Has(Role.Beneficiary)).Select(party => party.Name).ToList();
        var figures = ForceData.Read(library, beneficiaries, surroundings.Folder);
        var levers = new LeverSet(PackageFigures.Joined(figures.Levers, package));
        var (set, refusal) = SetLevers.Of(levers, wanted.Set);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var report = PillarReports.Of(package.Name, set, [.. figures.Circumstances, .. PackageFigures.Gates(package)]);
        if (wanted.Step is { } asked && !report.Pillars.Any(pillar => pillar.Steps.Any(step => step.Name == asked) || pillar.Levers.Any(lever => lever.Name == asked)))
        {
            return CommandLine.Refuse(surroundings, SetLevers.Unknown(asked, [.. report.Pillars.SelectMany(pillar => pillar.Steps.Select(step => step.Name).Concat(pillar.Levers.Select(lever => lever.Name)))]));
        }
        var shown = wanted.Pillar is { } only ? report with { Pillars = report.Pillars.Where(pillar => MeansText.Word(pillar.Pillar) == only).ToSequence() } : report;
        if (asJson)
        {
            Json.Write(surroundings.Output, json => MeansJson.Write(json, shown, figures.Aside));
            return Exit.Good;
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        var text = new MeansText(page, shown, figures.Aside);
        if (wanted.Step is { } step)
        {
            new DerivationText(page, report).Write(step);
        }
        else if (wanted.Pillar is not null)
        {
            text.WriteWhole(opened.Title, beneficiaries);
        }
        else
        {
            text.WriteSummary(opened.Title, beneficiaries, $"{surroundings.Called} means {wanted.Package}");
        }
        return Exit.Good;
    }
}
