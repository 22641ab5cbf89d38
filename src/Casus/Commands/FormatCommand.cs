using System.CommandLine;
using Casus.Files;
using Casus.Formatting;
using Casus.Printing;
using Casus.Syntax;

namespace Casus.Commands;

/// <summary><c>casus fmt</c>: sets files in canonical form. It changes how they look and never what they say.</summary>
public static class FormatCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var check = new Option<bool>("--check") { Description = "Change nothing; list the files that are not in form." };
        var json = Words.Json();
        var command = new Command("fmt", "Set the files of a package in canonical form.") { package, check, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), parsed.GetValue(check), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string asked, bool onlyCheck, bool asJson, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var located = PackageFiles.Locate(asked, surroundings.Folder, library);
        if (located.Refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, located.Refusal);
        }
        var files = new List<(string Shown, bool Differs)>();
        foreach (var path in located.Paths)
        {
            var shown = PackageFiles.Shown(path, surroundings.Folder);
            var (text, unreadable) = PackageFiles.Read(path, shown);
            if (text is null || unreadable is not null)
            {
                return CommandLine.Refuse(surroundings, $"{shown}: {unreadable?.Message}");
            }
            var tree = Parser.Parse(text);
            if (tree.Findings.FirstOrDefault(finding => finding.Code is "CAS104") is { } noText)
            {
                return CommandLine.Refuse(surroundings, $"{shown}: {noText.Message}");
            }
            var formatted = Formatter.Format(tree);
            var differs = formatted != text.Content;
            if (differs && !onlyCheck)
            {
                AtomicFile.Replace(path, formatted);
            }
            files.Add((shown, differs));
        }
        Report(files, onlyCheck, asJson, surroundings);
        return onlyCheck && files.Exists(file => file.Differs) ? Exit.Found : Exit.Good;
    }

    private static void Report(List<(string Shown, bool Differs)> files, bool onlyCheck, bool asJson, Surroundings surroundings)
    {
        if (asJson)
        {
            Json.Write(surroundings.Output, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("files");
                foreach (var (shown, differs) in files)
                {
                    json.WriteStartObject();
                    json.WriteString("file", shown);
                    json.WriteBoolean(onlyCheck ? "differs" : "changed", differs);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        foreach (var (shown, _) in files.Where(file => file.Differs))
        {
            page.Line(onlyCheck ? shown : page.Green("formatted ") + shown);
        }
        if (!files.Exists(file => file.Differs))
        {
            page.Line(files.Count == 1 ? "The file is in form already." : $"All {files.Count} files are in form already.");
        }
    }
}
