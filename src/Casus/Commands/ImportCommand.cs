using System.CommandLine;
using Casus.Files;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus import</c>: tables of others, as Casus writes them.</summary>
public static class ImportCommand
{
    private const string Csv = ".csv";
    private const string JsonEnding = ".json";

    public static Command Make(Surroundings surroundings) =>
        new("import", "Read a table that somebody else keeps, and say what was taken and what was set aside.") { Kiel(surroundings), ImportAtopCommand.Make(surroundings) };

    private static Command Kiel(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The table by donor and month of the Ukraine Support Tracker (its data_explorer.csv)." };
        var output = new Option<string?>("-o") { HelpName = "FILE", Description = "Write what was taken to this file: .csv or .json (docs/import.md)." };
        var json = Words.Json();
        var command = new Command("kiel", "Read commitments and allocations by donor and month from the Ukraine Support Tracker of the Kiel Institute.") { file, output, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string file, string? output, bool asJson, Surroundings surroundings)
    {
        if (output is not null && Path.GetExtension(output) is not (Csv or JsonEnding))
        {
            return CommandLine.Refuse(surroundings, $"{output} ends neither in {Csv} nor in {JsonEnding}, so it is not clear what to write.");
        }
        var opened = TableFile.Open(file, surroundings.Folder);
        if (opened.Text is not { } text)
        {
            return CommandLine.Refuse(surroundings, opened.Refusal);
        }
        var read = KielTable.Read(text.Content, text.Path);
        if (read.Refusal.Length > 0)
        {
            SetAsideText.Write(new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour), read.SetAside);
            return CommandLine.Refuse(surroundings, read.Refusal);
        }
        if (output is not null)
        {
            var made = new StringWriter();
            if (Path.GetExtension(output) == Csv)
            {
                SupportText.WriteTable(made, read.Months);
            }
            else
            {
                Json.Write(made, json => SupportJson.Write(json, opened.Title, read));
            }
            File.WriteAllText(Path.GetFullPath(output, surroundings.Folder), made.ToString());
        }
        if (asJson)
        {
            Json.Write(surroundings.Output, json => SupportJson.Write(json, opened.Title, read));
        }
        else
        {
            SupportText.Write(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), opened.Title, read, output);
        }
        return Exit.Good;
    }
}
