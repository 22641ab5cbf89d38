using System.CommandLine;
using Casus.Atop;
using Casus.Files;
using Casus.Formatting;
using Casus.Printing;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Commands;

/// <summary><c>casus import atop</c>: packages from a file of the ATOP project.</summary>
internal static class ImportAtopCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "An alliance- or member-level file of the ATOP project, as text with commas." };
        var id = new Option<string?>("--id") { HelpName = "ATOPID", Description = "Only this alliance." };
        var names = new Option<string?>("--names") { HelpName = "FILE", Description = "State names: the Correlates of War list with the columns ccode and statenme. Without it states are called by their number." };
        var folder = new Option<string?>("-o") { HelpName = "FOLDER", Description = "Write each alliance into a file of this folder; without it one alliance is printed." };
        var json = Words.Json();
        var atop = new Command("atop", "Make packages from an ATOP file; rows with codes that are not known are set aside and told.") { file, id, names, folder, json };
        atop.SetAction(parsed => Run(new Wanted(parsed.GetRequiredValue(file), parsed.GetValue(id), parsed.GetValue(names), parsed.GetValue(folder)), parsed.GetValue(json), surroundings));
        return atop;
    }

    private sealed record Wanted(string File, string? Id, string? Names, string? Folder);

    /// <summary>One alliance as a package.</summary>
    private sealed record Made(string Id, string Text);

    private static int Run(Wanted wanted, bool asJson, Surroundings surroundings)
    {
        var opened = TableFile.Open(wanted.File, surroundings.Folder);
        if (opened.Text is not { } text)
        {
            return CommandLine.Refuse(surroundings, opened.Refusal);
        }
        var (rows, aside, refusal) = AtopRow.Read(CsvTable.Of(text.Content));
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var (names, namesRefusal) = Names(wanted.Names, surroundings);
        if (namesRefusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, namesRefusal);
        }
        var made = rows.Where(row => wanted.Id is null || row.Alliance == wanted.Id).GroupBy(row => row.Alliance)
            .Select(alliance => new Made(alliance.Key, Canonical(AtopPackage.Text([.. alliance], names, Path.GetFileName(wanted.File))))).ToList();
        if (!asJson)
        {
            SetAsideText.Write(new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour), aside);
        }
        if (made.Count == 0)
        {
            return CommandLine.Refuse(surroundings, wanted.Id is null ? $"No row of {wanted.File} could be taken." : $"{wanted.File} has no alliance {wanted.Id} that could be taken.");
        }
        if (asJson)
        {
            Json.Write(surroundings.Output, json => Write(json, made, aside));
            return Exit.Good;
        }
        if (wanted.Folder is { } folder)
        {
            return Save(made, folder, surroundings);
        }
        if (made.Count > 1)
        {
            return CommandLine.Refuse(surroundings, $"{wanted.File} holds {made.Count} alliances. Name one with --id, or write all with -o FOLDER.");
        }
        surroundings.Output.Write(made[0].Text);
        return Exit.Good;
    }

    private static int Save(IReadOnlyList<Made> made, string folder, Surroundings surroundings)
    {
        var full = Path.GetFullPath(folder, surroundings.Folder);
        Directory.CreateDirectory(full);
        foreach (var package in made)
        {
            File.WriteAllText(Path.Combine(full, $"atop-{package.Id}{PackageFiles.Ending}"), package.Text);
        }
        surroundings.Output.Write($"{made.Count} package{(made.Count == 1 ? "" : "s")} written into {folder}.\n");
        return Exit.Good;
    }

    private static string Canonical(string text) => Formatter.Format(Parser.Parse(new SourceText("atop" + PackageFiles.Ending, text)));

    private static (IReadOnlyDictionary<string, string> Names, string Refusal) Names(string? file, Surroundings surroundings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file is null)
        {
            return (names, "");
        }
        var opened = TableFile.Open(file, surroundings.Folder);
        if (opened.Text is not { } text)
        {
            return (names, opened.Refusal);
        }
        var table = CsvTable.Of(text.Content);
        if (!table.Has("ccode") || !table.Has("statenme"))
        {
            return (names, $"The file {file} has no columns ccode and statenme.");
        }
        foreach (var row in table.Rows)
        {
            names.TryAdd(table.Cell(row, "ccode"), string.Join(' ', table.Cell(row, "statenme").Split([' ', '-', '(', ')', ',', '.', '\'', '&', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]))));
        }
        return (names.Where(item => item.Value.Length > 0).ToDictionary(item => item.Key, item => item.Value), "");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<Made> made, Sequence<SetAside> aside)
    {
        json.WriteStartObject();
        json.Items("packages", made, package =>
        {
            json.WriteString("atopid", package.Id);
            json.WriteString("text", package.Text);
        });
        json.Items("setAside", aside, row =>
        {
            json.WriteNumber("line", row.Line);
            json.WriteString("reason", row.Reason);
        });
        json.WriteEndObject();
    }
}
