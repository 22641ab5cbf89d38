using System.CommandLine;
#if REPORTS
using Casus.Briefs;
using Casus.Printing;
#endif

namespace Casus.Commands;

/// <summary><c>casus report</c>: the brief of a package as a document to be circulated.</summary>
public static class ReportCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var (package, options) = (Words.Package(), new QuestionOptions());
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write it: FILE.html, FILE.pdf (needs Chromium) or FILE.docx." };
        var against = new Option<string?>("--against") { HelpName = "Q", Description = "Compare it with this text, named as for casus diff; :INSTRUMENT for one of its own." };
        var set = Words.Set();
        var command = new Command("report", "Write a brief of a package: question, verdict, ways round it, sources; as HTML, PDF or DOCX.") { package, output, against, set };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(new Wanted(parsed.GetRequiredValue(package), parsed.GetValue(output), parsed.GetValue(against), parsed.GetValue(set) ?? [], options.Of(parsed)), surroundings, cancellation)));
        return command;
    }

    /// <summary>The command as it was typed.</summary>
    private sealed record Wanted(string Name, string? Output, string? Against, IReadOnlyList<string> Set, Asked Asked);

#if REPORTS
    private static int Run(Wanted wanted, Surroundings surroundings, CancellationToken cancellation)
    {
        var name = wanted.Name;
        if (wanted.Output is not { } output)
        {
            return CommandLine.Refuse(surroundings, $"Say where to write the report: {surroundings.Called} report {BriefCommands.Quoted(name)} -o brief.html (or brief.pdf, brief.docx).");
        }
        if (FormatOf(output) is not { } format)
        {
            return CommandLine.Refuse(surroundings, $"A report is written as .html, .pdf or .docx; {output} is none of them.");
        }
        return QuestionOptions.Answer(name, wanted.Asked, asJson: false, surroundings, (opened, _) =>
        {
            var brief = Brief.Make(opened, new BriefWanted(name, wanted.Asked, wanted.Against, wanted.Set), format, surroundings, cancellation);
            return brief.IsMade ? Write(brief, output, format, name, surroundings) : CommandLine.Refuse(surroundings, brief.Remark);
        });
    }

    private static int Write(MadeBrief brief, string output, BriefFormat asked, string name, Surroundings surroundings)
    {
        var file = brief.Format == asked ? output : Path.ChangeExtension(output, ".html");
        var path = Path.GetFullPath(file, surroundings.Folder);
        // What was not asked for must not take the place of a file that is there.
        if (brief.Format != asked && File.Exists(path))
        {
            return CommandLine.Refuse(surroundings, $"{brief.Remark} Nothing was written. As a page that any browser prints: {surroundings.Called} report {BriefCommands.Quoted(name)} -o {file}");
        }
        File.WriteAllBytes(path, brief.Bytes.Span);
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        page.Line(page.Green("written ") + file);
        return brief.Format == asked ? Exit.Good : CommandLine.Refuse(surroundings, $"{brief.Remark} {file} was written instead; any browser prints it.");
    }

    private static BriefFormat? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => BriefFormat.Html,
        ".PDF" => BriefFormat.Pdf,
        ".DOCX" => BriefFormat.Docx,
        _ => null,
    };
#else
    /// <summary>The native program has the command for the help, and not the document writers.</summary>
    private static int Run(Wanted wanted, Surroundings surroundings, CancellationToken cancellation) =>
        CommandLine.Refuse(surroundings, "This native program writes no reports; the managed one beside it does: dotnet casus.dll report.");
#endif
}
