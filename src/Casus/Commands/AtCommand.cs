using System.CommandLine;

namespace Casus.Commands;

/// <summary><c>casus at DATE COMMAND …</c>: any answer as things were known on that day.</summary>
public static class AtCommand
{
    public const string Name = "at";

    /// <summary>Commands whose answer is worked out of a package alone, so that what was not known can be left out of it.</summary>
    private static readonly string[] askable =
        ["check", "respond", "matrix", "diff", "report", "scenario", "graph", "accept", "keystone", "time", "claims", "normal-form", "export", "library", "table", "like", "since", "timeline", "atop"];

    public static Command Make(Surroundings surroundings)
    {
        var date = new Argument<string>("DATE") { Description = "The day; what is dated later is left out: claims, positions, signatures, instruments, clauses." };
        var command = new Argument<string[]>("COMMAND") { Arity = ArgumentArity.OneOrMore, Description = $"Another command with all its words: {string.Join(", ", askable)}." };
        var at = new Command(Name, "Answer any other command as things were known on a day: casus at 2025-12-24 respond 2026-positions …") { date, command };
        at.SetAction(parsed => CommandLine.Refuse(surroundings, $"{surroundings.Called} at stands before the whole command: {surroundings.Called} at 2025-12-24 check P."));
        return at;
    }

    /// <summary>The command that stands behind the date, with the surroundings of that day; or why it is not answered so. Null when this is no such call.</summary>
    internal static (IReadOnlyList<string> Arguments, Surroundings Around, string Refusal)? Of(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        if (arguments is not [Name, var date, var command, ..] || date.StartsWith('-'))
        {
            return null;
        }
        IReadOnlyList<string> rest = [.. arguments.Skip(2)];
        return Calendar.Day(date) is not { } day ? (rest, surroundings, Calendar.NoDate(date))
            : !askable.Contains(command) ? (rest, surroundings, $"casus {command} is not answered as of another day; {string.Join(", ", askable)} are.")
            : (rest, surroundings with { KnownOn = day.Latest }, "");
    }
}
