using System.Collections.Immutable;
using Casus.Commands;

namespace Casus.Server;

/// <summary>The words of a command line that puts a question to one package, called from its folder.</summary>
public static class Arguments
{
    /// <summary>The commands that answer a question and change nothing.</summary>
    public static ImmutableArray<string> Commands { get; } =
        ["check", "respond", "matrix", "repair", "diff", "whatif", "compose", "keystone", "time", "claims", "means", "plan", "accept", "graph", "read-back", "scenario", "normal-form", "timeline", "since", "like"];

    /// <summary>The commands whose answer rests on the one package and its imports alone.</summary>
    public static ImmutableArray<string> OfOnePackage { get; } =
        ["check", "respond", "matrix", "repair", "whatif", "keystone", "time", "claims", "graph", "read-back", "scenario", "normal-form", "timeline", "since"];

    /// <summary>The command line, or in one sentence why there is none.</summary>
    public static (IReadOnlyList<string> Words, string Refusal) Of(string command, AskOptions options, Shelf shelf)
    {
        if (options.At is { } day && Calendar.Day(day) is null)
        {
            return ([], Calendar.NoDate(day));
        }
        List<string> words = options.At is { } known ? [AtCommand.Name, known, command, "--json"] : [command, "--json"];
        void Say(string option, string? value)
        {
            if (value is not null)
            {
                // In one word with the option, so that a value that begins with a hyphen is a value.
                words.AddRange(value.Length == 0 ? [option, value] : [$"{option}={value}"]);
            }
        }
        void Switch(string option, bool on)
        {
            if (on)
            {
                words.Add(option);
            }
        }
        Say("--given", options.Given);
        Say("--on", options.On);
        Say("--reading", options.Reading);
        Say("--variant", options.Variant);
        Switch("--as-if-signed", options.AsIfSigned);
        Switch("--as-it-stands", options.AsItStands);
        Switch("--all", options.All);
        Switch("--no-ranking", !options.Ranking);
        Say("--in", options.In);
        Say("--pillar", options.Pillar);
        Say("--by", options.By?.ToString());
        foreach (var requirement in options.Requirement ?? [])
        {
            Say("--requirement", requirement);
        }
        foreach (var gate in options.Open ?? [])
        {
            Say("--open", gate);
        }
        foreach (var figure in options.Set ?? [])
        {
            Say("--set", figure);
        }
        foreach (var sentence in options.Add ?? [])
        {
            Say("--add", sentence);
        }
        foreach (var label in options.Drop ?? [])
        {
            Say("--drop", label);
        }
        foreach (var instrument in options.Instrument ?? [])
        {
            Say("--instrument", instrument);
        }
        if (options.Of is { Length: > 0 } of && (of[0] is not (':' or '@' or ' ') || LeadsOut(of)))
        {
            return ([], NoPart);
        }
        var named = new[] { options.Positions, options.Second }.Concat(options.Texts ?? []).Distinct().OfType<string>().ToDictionary(name => name, name => Text(name, shelf), StringComparer.Ordinal);
        if (named.Values.FirstOrDefault(text => text.Refusal.Length > 0) is { Refusal: { } refusal })
        {
            return ([], refusal);
        }
        Say("--positions", options.Positions is { } positions ? named[positions].Words : null);
        Say("--most", options.Most?.ToString());
        words.Add("--");
        if (options.Since is { } since)
        {
            // The command takes the day before the package.
            words.Add(since);
        }
        words.Add("." + options.Of);
        words.AddRange(new[] { options.Second }.Concat(options.Texts ?? []).OfType<string>().Select(name => named[name].Words).OfType<string>());
        words.AddRange(options.Scenario is { } scenario ? [scenario] : []);
        return (words, "");
    }

    /// <summary>
    /// A text as the command line is to name it: with the folder of its package, which the caller knows only by name. Null for null; and in one sentence why
    /// there is no such text.
    /// </summary>
    public static (string? Words, string Refusal) Text(string? asked, Shelf shelf)
    {
        if (asked is null || (asked.StartsWith(':') && !LeadsOut(asked)))
        {
            return (asked, "");
        }
        // The longest name that fits: a part begins with a colon, an at-sign, or a space.
        var package = shelf.All().Where(package => asked.StartsWith(package.Id, StringComparison.Ordinal) && (asked.Length == package.Id.Length || asked[package.Id.Length] is ':' or '@' or ' ')).MaxBy(package => package.Id.Length);
        return package is null ? (null, $"There is no package \"{asked}\".")
            : LeadsOut(asked[package.Id.Length..]) ? (null, NoPart)
            : (package.Folder + asked[package.Id.Length..], "");
    }

    private const string NoPart = "A part of a package is named by :INSTRUMENT, @REVISION or \" as proposed by PARTY\" behind its name, and not by a path.";

    /// <summary>Whether a part could be taken for a path to another folder.</summary>
    private static bool LeadsOut(string part) => part.Contains("..", StringComparison.Ordinal) || part.Contains('\\', StringComparison.Ordinal);
}
