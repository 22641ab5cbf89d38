using System.CommandLine;
using Casus.Files;
using Casus.Printing;

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
        var (folder, refusal) = BegunPackage.Start(name, surroundings.Folder, surroundings.Time);
        if (folder is null)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        Report(name, Path.Combine(folder, Path.GetFileName(folder) + PackageFiles.Ending), asJson, surroundings);
        return Exit.Good;
    }

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
        page.Line($"  {surroundings.Called} check {BegunPackage.Quoted(name)}       what is not understood, or weak, or open");
        page.Line($"  {surroundings.Called} read-back {BegunPackage.Quoted(name)}   every clause as it was understood");
        page.Paragraph("docs/language.md teaches the language in twenty minutes and says what to write for the phrases that treaties use.");
    }
}
