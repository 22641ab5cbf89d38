using System.CommandLine;
using System.Reflection;
using Casus.Checks;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Printing;
using Casus.Solvers;
using Casus.Sweeping;

namespace Casus.Commands;

/// <summary><c>casus check</c>: what is wrong with a package, weak in it, or worth knowing.</summary>
public static class CheckCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var json = Words.Json();
        var format = new Option<string?>("--format") { HelpName = "text|json|sarif", Description = "The form of the answer; SARIF is for code hosts." };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var command = new Command("check", "Find what is wrong, weak or open in a package.") { package, format, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(package),
            parsed.GetValue(format) ?? (parsed.GetValue(json) ? "json" : "text"),
            surroundings,
            cancellation)));
        return command;
    }

    /// <summary>All findings of a package, the gravest first. What the words mean is only asked when they could be read.</summary>
    public static IReadOnlyList<Finding> FindingsOf(OpenedPackage opened) => FindingsOf(opened, Z3.Settings, CancellationToken.None);

    private static IReadOnlyList<Finding> FindingsOf(OpenedPackage opened, SweepSettings settings, CancellationToken end)
    {
        IEnumerable<Finding> findings = opened.Findings;
        if (opened is { Package: { } package, HasErrors: false })
        {
            // The two ask for nothing of each other, and a person waits for both.
            var searched = Task.Run(() => SearchChecker.Check(package, settings, end), CancellationToken.None);
            var plain = Checker.Check(package);
            findings = findings.Concat(Checker.InOrder([.. plain, .. searched.GetAwaiter().GetResult()]));
        }
        return [.. findings.OrderByDescending(finding => (int)finding.Level)];
    }

    private static int Run(string asked, string format, Surroundings surroundings, CancellationToken brokenOff)
    {
        var opened = OpenedPackage.Open(asked, surroundings);
        if (opened.Refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, opened.Refusal);
        }
        var findings = FindingsIn(opened, surroundings, brokenOff);
        switch (format)
        {
            case "json":
                Json.Write(surroundings.Output, json => FindingJson.Write(json, opened.Package?.Name ?? opened.Title, findings));
                break;
            case "sarif":
                Json.Write(surroundings.Output, json => Sarif.Write(json, findings, Version()));
                break;
            default:
                Print(opened, findings, surroundings);
                break;
        }
        return findings.Any(finding => finding.Level == Severity.Error) ? Exit.Found : Exit.Good;
    }

    private static IReadOnlyList<Finding> FindingsIn(OpenedPackage opened, Surroundings surroundings, CancellationToken brokenOff)
    {
        using var work = new LongWork(surroundings, brokenOff);
        var findings = FindingsOf(opened, work.Settings, work.End);
        brokenOff.ThrowIfCancellationRequested();
        return findings;
    }

    internal static string Version() =>
        typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private static void Print(OpenedPackage opened, IReadOnlyList<Finding> findings, Surroundings surroundings)
    {
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        page.Line(Heading.Of(opened, page));
        var text = new FindingText(page, new Whereabouts(opened.Package), opened.TextOf);
        Finding? before = null;
        foreach (var finding in findings)
        {
            if (finding.Level != before?.Level)
            {
                page.Heading(FindingText.Count(findings, finding.Level).ToUpperInvariant());
            }
            page.Line();
            text.Write(finding);
            before = finding;
        }
        page.Line();
        page.Paragraph(Closing(opened, findings, page, surroundings.Called));
    }

    /// <summary>One sentence that counts the findings and says what to do next.</summary>
    private static string Closing(OpenedPackage opened, IReadOnlyList<Finding> findings, Page page, string called)
    {
        if (findings.Count == 0)
        {
            return page.Green("Nothing found.") + " The words are understood, and no check has anything to say.";
        }
        var worst = findings[0];
        var counts = $"{FindingText.Count(findings, Severity.Error)}, {FindingText.Count(findings, Severity.Warning)}, {FindingText.Count(findings, Severity.Info)}";
        var next = opened.HasErrors ? " What the words mean is checked once the errors are mended." : "";
        return page.Of(worst.Level, counts + ".") + next + page.Dim($" More on a finding: {called} explain {worst.Code}");
    }
}
