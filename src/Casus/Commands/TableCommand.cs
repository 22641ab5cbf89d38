using System.CommandLine;
using Casus.Files;
using Casus.Printing;
using Casus.Responses;

namespace Casus.Commands;

/// <summary><c>casus table</c>: every package of the library as a row of features.</summary>
public static class TableCommand
{
    private static readonly string[] usual = ["trigger", "finder", "firm", "ceiling", "clock", "decider", "veto", "in-force", "exit"];

    public static Command Make(Surroundings surroundings)
    {
        var features = new Argument<string[]>("FEATURE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = $"What to show: {string.Join(", ", FeatureRows.Heads.Select(head => head.Name))}. Without any: {string.Join(", ", usual)}.",
        };
        var sort = new Option<string?>("--sort") { HelpName = "FEATURE", Description = "Order the rows by this feature, what is least or earliest first; without it by name." };
        var reverse = new Option<bool>("--reverse") { Description = "The other way round." };
        var signed = Words.AsIfSigned();
        var csv = new Option<bool>("--csv") { Description = "Answer as a table with commas, to be opened as a spreadsheet." };
        var json = Words.Json();
        var command = new Command("table", "Set all packages of the library side by side: trigger, finder, firm floor, ceiling, clock, veto, exit.") { features, sort, reverse, signed, csv, json };
        command.SetAction(parsed => Run(
            new Wanted(parsed.GetValue(features) ?? [], parsed.GetValue(sort), parsed.GetValue(reverse), parsed.GetValue(signed)),
            parsed.GetValue(csv),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    /// <summary>The question as it was typed.</summary>
    private sealed record Wanted(IReadOnlyList<string> Features, string? Sort, bool Reverse, bool AsIfSigned);

    private static int Run(Wanted wanted, bool asCsv, bool asJson, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        if (library is null)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found; it is the folder treaties/ of the Casus repository.");
        }
        var unknown = wanted.Features.Concat(wanted.Sort is { } by ? [by] : Array.Empty<string>()).FirstOrDefault(name => FeatureRows.Heads.All(head => head.Name != name));
        if (unknown is not null)
        {
            var near = FeatureRows.Heads.Select(head => head.Name).FirstOrDefault(name => Likeness.IsNear(name, unknown));
            return CommandLine.Refuse(surroundings, $"There is no feature \"{unknown}\"{(near is null ? "" : $"; did you mean {near}?")}. Known are {string.Join(", ", FeatureRows.Heads.Select(head => head.Name))}.");
        }
        var chosen = (wanted.Features.Count == 0 ? usual : wanted.Features).Distinct().ToList();
        var asked = chosen.Concat(wanted.Sort is { } sorted ? [sorted] : Array.Empty<string>()).Distinct().ToList();
        var rows = Sorted([.. StatedPositions.Readable(library, surroundings).Select(opened => FeatureRows.Of(opened, asked, wanted.AsIfSigned, Path.Combine(library.Folder, opened.Title))).OfType<FeatureRow>()], wanted);
        var heads = chosen.Select(name => FeatureRows.Heads.First(head => head.Name == name)).ToList();
        if (asJson)
        {
            Json.Write(surroundings.Output, json => FeatureTable.Write(json, heads, rows));
        }
        else if (asCsv)
        {
            Csv.Write(surroundings.Output, FeatureTable.Cells(heads, rows));
        }
        else
        {
            FeatureTable.Write(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), heads, rows);
        }
        return Exit.Good;
    }

    private static IReadOnlyList<FeatureRow> Sorted(IReadOnlyList<FeatureRow> rows, Wanted wanted)
    {
        if (wanted.Sort is not { } by)
        {
            return wanted.Reverse ? [.. rows.Reverse()] : rows;
        }
        FeatureValue ValueOf(FeatureRow row) => row.Values.First(value => value.Feature == by);
        var silent = rows.Where(row => ValueOf(row).Words.Length == 0).ToList();
        var ordered = rows.Except(silent).OrderBy(row => ValueOf(row).Rank ?? 0).ThenBy(row => ValueOf(row).Rank is null ? ValueOf(row).Words : "", StringComparer.Ordinal).ToList();
        if (wanted.Reverse)
        {
            ordered.Reverse();
        }
        // What says nothing of it stands last either way.
        return [.. ordered, .. silent];
    }
}
