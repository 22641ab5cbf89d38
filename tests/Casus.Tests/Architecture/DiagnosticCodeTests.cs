using System.Text.RegularExpressions;
using Casus.Findings;

namespace Casus.Tests.Architecture;

/// <summary>Every finding has a page that explains it, and every page a finding that leads to it.</summary>
public sealed partial class DiagnosticCodeTests
{
    private static readonly string explanations = Repository.In("src", "Casus", "Explanations");

    private static readonly IReadOnlyList<string> codes = [.. Directory.EnumerateFiles(explanations, "CAS*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. codes];

    [Fact]
    public void Codes_and_pages_are_the_same()
    {
        var pages = codes.ToHashSet(StringComparer.Ordinal);
        var emitted = Directory.EnumerateFiles(Repository.In("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value)).ToHashSet(StringComparer.Ordinal);
        Same.Nothing([.. emitted.Except(pages).Order().Select(code => $"{code} is said and has no page"), .. pages.Except(emitted).Order().Select(code => $"{code} has a page and is never said")]);
    }

    [Fact]
    public void The_catalogue_is_the_printed_one() => Golden.Matches(Repository.In("docs", "diagnostics.md"), CommandRun.Of("explain", "--all").Output);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_can_be_asked_for(string code)
    {
        var run = CommandRun.Of("explain", code);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith(code, run.Output, StringComparison.Ordinal);
    }

    /// <summary>The example of a page shows what the page is about.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_of_a_page_has_its_finding(string code)
    {
        var page = File.ReadAllText(Path.Combine(explanations, code + ".md"));
        var examples = Example().Matches(page).Select(match => match.Groups["source"].Value).ToList();
        if (examples.Count == 0)
        {
            // Some findings are about files and not about words (too large, not there).
            Assert.Contains(code, new[] { "CAS100", "CAS104", "CAS105", "CAS140", "CAS141", "CAS142" });
            return;
        }
        var found = examples.SelectMany(example => Compiled.Findings(example)).ToList();
        Assert.True(found.Exists(finding => finding.Code == code), $"the example gives {string.Join(", ", found.Select(finding => finding.Code).Distinct())}:\n{string.Join("\n--\n", examples)}");
    }

    [Fact]
    public void A_message_is_one_sentence_with_a_mend_where_one_is_known()
    {
        var findings = Packages.Names.SelectMany(Packages.FindingsOf).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.Matches("^CAS[1-9][0-9]{2}$", finding.Code);
            Assert.Matches(@"[.?!""'”]$", finding.Message);
            Assert.DoesNotContain('\n', finding.Message);
            Assert.True(char.IsUpper(finding.Message[0]) || !char.IsLetter(finding.Message[0]), finding.Message);
            Assert.True(finding.Level == Severity.Info || finding.Mend.Length > 0, $"{finding.Code} has no mend: {finding.Message}");
        });
    }

    [GeneratedRegex("\"(?<code>CAS[0-9]{3})\"", RegexOptions.None, 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("```casus\n(?<source>.*?)```", RegexOptions.Singleline, 10_000)]
    private static partial Regex Example();
}
