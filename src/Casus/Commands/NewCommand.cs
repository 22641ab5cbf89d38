using System.CommandLine;
using Casus.Files;
using Casus.Formatting;
using Casus.Printing;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Commands;

/// <summary><c>casus new</c>: a folder with a commented package to begin from.</summary>
public static class NewCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var name = new Argument<string>("NAME") { Description = "The folder to make, such as 2027-geneva." };
        var json = Words.Json();
        var command = new Command("new", "Make a folder with a commented package to begin from.") { name, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string name, bool asJson, Surroundings surroundings)
    {
        var folder = Path.GetFullPath(name, surroundings.Folder);
        var last = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (StartingPackage.NameFrom(last) is not { } package)
        {
            return CommandLine.Refuse(surroundings, $"The name \"{name}\" has no word to name a package by; use something like 2027-geneva.");
        }
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return CommandLine.Refuse(surroundings, $"{name} exists already and is left as it is.");
        }
        var today = DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime);
        var file = Path.Combine(folder, last + PackageFiles.Ending);
        Directory.CreateDirectory(folder);
        var text = StartingPackage.Text(package, Quoted(name), today);
        File.WriteAllText(file, Formatter.Format(Parser.Parse(new SourceText(file, text))));
        File.WriteAllText(Path.Combine(folder, "SOURCE.md"), StartingPackage.Source(package, today));
        Report(name, file, asJson, surroundings);
        return Exit.Good;
    }

    /// <summary>As it must be typed to a shell.</summary>
    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static void Report(string name, string file, bool asJson, Surroundings surroundings)
    {
        var shown = PackageFiles.Shown(file, surroundings.Folder);
        if (asJson)
        {
            Json.Write(surroundings.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("file", shown);
                json.WriteEndObject();
            });
            return;
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        page.Paragraph($"Made {page.Bold(shown)}. Edit it, then:");
        page.Line($"  {surroundings.Called} check {Quoted(name)}       what is not understood, or weak, or open");
        page.Line($"  {surroundings.Called} read-back {Quoted(name)}   every clause as it was understood");
        page.Paragraph("docs/language.md teaches the language in twenty minutes and says what to write for the phrases that treaties use.");
    }
}
