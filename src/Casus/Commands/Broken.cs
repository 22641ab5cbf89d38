using Casus.Findings;
using Casus.Printing;
using Casus.Text;

namespace Casus.Commands;

/// <summary>What a command does with a package that cannot be read, or whose words are not understood: it answers nothing and says why.</summary>
internal static class Broken
{
    /// <summary>The exit code when the package cannot be used, after saying why; null when it can.</summary>
    public static int? Report(OpenedPackage opened, bool asJson, Surroundings surroundings)
    {
        if (opened.Refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, opened.Refusal);
        }
        if (opened is { HasErrors: false, Package: not null })
        {
            return null;
        }
        var errors = opened.Findings.Where(finding => finding.Level == Severity.Error).ToList();
        if (asJson)
        {
            Json.Write(surroundings.Output, json => FindingJson.Write(json, opened.Package?.Name ?? opened.Title, errors));
            return Exit.Found;
        }
        surroundings.Output.Flush();
        var page = new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour);
        var text = new FindingText(page, new Whereabouts(opened.Package), opened.TextOf);
        foreach (var error in errors)
        {
            text.Write(error);
            page.Line();
        }
        page.Paragraph($"{FindingText.Count(errors, Severity.Error)} in {opened.Title}. While the words are not understood there is no answer.");
        return Exit.Found;
    }

    /// <summary>Says what is wrong with words typed behind an option.</summary>
    public static int Typed(string option, SourceText typed, IEnumerable<Finding> problems, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        var page = new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour);
        page.Line($"casus: the words after {option} are not understood.");
        var text = new FindingText(page, new Whereabouts(null), file => file == typed.Path ? typed : null);
        foreach (var problem in problems)
        {
            text.Write(problem);
        }
        return Exit.CouldNotRun;
    }
}
