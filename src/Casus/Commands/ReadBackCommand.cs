using System.CommandLine;
using Casus.Formatting;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus read-back</c>: every sentence as it was understood, in canonical English.</summary>
public static class ReadBackCommand
{
    private const int Indent = 2;

    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var json = Words.Json();
        var logic = new Option<bool>("--logic") { Description = "Add each sentence as a line of logic." };
        var command = new Command("read-back", "Say back, sentence by sentence, what was understood.") { package, logic, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), parsed.GetValue(logic), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string asked, bool logic, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(asked, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var lines = ReadBack.Of(package);
        if (asJson)
        {
            Write(package.Name, lines, surroundings);
        }
        else
        {
            Print(opened, lines, logic, surroundings);
        }
        return Exit.Good;
    }

    private static void Print(OpenedPackage opened, Sequence<ReadBackLine> lines, bool logic, Surroundings surroundings)
    {
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        page.Line(Heading.Of(opened, page));
        var heading = "";
        foreach (var line in lines)
        {
            if (line.Heading != heading)
            {
                heading = line.Heading;
                page.Heading(heading);
            }
            page.Paragraph(line.Sentence, Indent, Indent * 2);
            if (logic)
            {
                page.Paragraph(page.Dim(line.Logic), Indent * 2, Indent * 3);
            }
        }
        if (lines.IsEmpty)
        {
            page.Line();
            page.Line("The package has declarations, and no sentence to read back.");
        }
    }

    private static void Write(string package, Sequence<ReadBackLine> lines, Surroundings surroundings) =>
        Json.Write(surroundings.Output, json =>
        {
            json.WriteStartObject();
            json.WriteString("package", package);
            json.WriteStartArray("sentences");
            foreach (var line in lines)
            {
                json.WriteStartObject();
                json.WriteString("kind", line.Kind.ToString().ToLowerInvariant());
                json.WriteString("heading", line.Heading);
                json.WriteString("label", line.Label);
                json.WriteString("sentence", line.Sentence);
                json.WriteString("logic", line.Logic);
                json.WriteStartObject("place");
                json.Location(line.At);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
