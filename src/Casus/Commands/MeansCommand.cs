using System.CommandLine;
using Casus.Forces;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus means</c>: whether there is anything behind the promises.</summary>
public static class MeansCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var pillar = new Option<string?>("--pillar") { HelpName = "PILLAR", Description = "Every figure and step of one pillar: land, air, defence, stocks, sea, money or arrival." };
        pillar.AcceptOnlyFromAmong([.. Enum.GetNames<Pillar>().Select(name => name.ToLowerInvariant())]);
        var set = Words.Set();
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
        Pillar? only = wanted.Pillar is { } word ? Enum.Parse<Pillar>(word, ignoreCase: true) : null;
        var (means, refusal) = PackageMeans.Of(package, wanted.Set, wanted.Step is null ? only : null, surroundings);
        if (means is not { Report: var report })
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        if (wanted.Step is { } asked && !report.Pillars.Any(pillar => pillar.Steps.Any(step => step.Name == asked) || pillar.Levers.Any(lever => lever.Name == asked)))
        {
            return CommandLine.Refuse(surroundings, SetLevers.Unknown(asked, [.. report.Pillars.SelectMany(pillar => pillar.Steps.Select(step => step.Name).Concat(pillar.Levers.Select(lever => lever.Name)))]));
        }
        var shown = only is null ? report : report with { Pillars = report.Pillars.Where(pillar => pillar.Pillar == only).ToSequence() };
        if (asJson)
        {
            Json.Write(surroundings.Output, json => MeansJson.Write(json, shown, means.Aside));
            return Exit.Good;
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        var text = new MeansText(page, shown, means.Aside);
        if (wanted.Step is { } step)
        {
            new DerivationText(page, report).Write(step);
        }
        else if (wanted.Pillar is not null)
        {
            text.WriteWhole(opened.Title, means.Beneficiaries);
        }
        else
        {
            text.WriteSummary(opened.Title, means.Beneficiaries, $"{surroundings.Called} means {wanted.Package}");
        }
        return Exit.Good;
    }
}
