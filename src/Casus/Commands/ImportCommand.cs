using System.CommandLine;
using Casus.Atop;
using Casus.Files;
using Casus.Formatting;
using Casus.Printing;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Commands;

/// <summary><c>casus import atop</c>: packages from a file of the ATOP project.</summary>
public static class ImportCommand
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
        return new Command("import", "Make packages from the files of others.") { atop };
    }

    private sealed record Wanted(string File, string? Id, string? Names, string? Folder);

    /// <summary>One alliance as a package.</summary>
    private sealed record Made(string Id, string Text);

    private static int Run(Wanted wanted, bool asJson, Surroundings surroundings)
    {
        var path = Path.GetFullPath(wanted.File, surroundings.Folder);
        if (!File.Exists(path))
        {
            return CommandLine.Refuse(surroundings, $"There is no file {wanted.File}.");
        }
        var (rows, aside, refusal) = AtopRow.Read(Csv.Read(File.ReadAllText(path)));
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
            .Select(alliance => new Made(alliance.Key, Canonical(AtopPackage.Text([.. alliance], names, Path.GetFileName(path))))).ToList();
        foreach (var row in asJson ? [] : aside)
        {
            surroundings.Error.WriteLine($"casus: line {row.Line} is set aside: {row.Column} is \"{row.Value}\", which {row.Why}.");
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
        var path = Path.GetFullPath(file, surroundings.Folder);
        if (!File.Exists(path))
        {
            return (names, $"There is no file {file}.");
        }
        var table = Csv.Read(File.ReadAllText(path));
        var columns = table.Count == 0 ? [] : table[0].Select(name => name.Trim().ToLowerInvariant()).ToList();
        var (code, name) = (columns.IndexOf("ccode"), columns.IndexOf("statenme"));
        if (code < 0 || name < 0)
        {
            return (names, $"The file {file} has no columns ccode and statenme.");
        }
        foreach (var row in table.Skip(1).Where(row => row.Count > Math.Max(code, name)))
        {
            names.TryAdd(row[code].Trim(), string.Join(' ', row[name].Split([' ', '-', '(', ')', ',', '.', '\'', '&', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]))));
        }
        return (names.Where(item => item.Value.Length > 0).ToDictionary(item => item.Key, item => item.Value), "");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<Made> made, IReadOnlyList<SetAside> aside)
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
            json.WriteString("column", row.Column);
            json.WriteString("value", row.Value);
            json.WriteString("why", row.Why);
        });
        json.WriteEndObject();
    }
}
