using System.Net;
using System.Text.RegularExpressions;
using Casus.Commands;

namespace Casus.Tests.Reports;

/// <summary>The brief of a package, as somebody gets it who asks for it on the command line.</summary>
public sealed partial class BriefTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casus-brief-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1994-budapest", "report", "1994-budapest", "-o", "brief.html", "--given", "armed-attack on Ukraine by Russia")]
    [InlineData("2026-01-paris", "report", "2026-01-paris", "-o", "brief.html", "--against", ":draft")]
    public void The_page(string golden, params string[] arguments) =>
        Golden.Matches(Path.Combine(Repository.Tests, "golden", "report", golden + ".html"), Page(arguments));

    /// <summary>What stands behind it: results, what is short, what would be enough, gates, and the figures with their sources.</summary>
    [Fact]
    public void The_page_says_what_stands_behind_the_promises()
    {
        var page = WebUtility.HtmlDecode(Page("report", "2026-positions", "-o", "brief.html", "--set", "tour=4"));
        Assert.Contains("What stands behind it</h2>", page, StringComparison.Ordinal);
        // 7,500 for two years in tours of four months.
        Assert.Contains("45,000 troops", page, StringComparison.Ordinal);
        Assert.Contains("7,500 × (24 ÷ 4)", page, StringComparison.Ordinal);
        Assert.Contains("Length of a tour: 4 months, set for this brief (6 months by TIMES25, 2025-04)", page, StringComparison.Ordinal);
        Assert.Contains("Montreux", page, StringComparison.Ordinal);
        Assert.Contains("No source gives a figure for:", page, StringComparison.Ordinal);
        Assert.Contains("means 2026-positions --set tour=4", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_figures_says_that_there_are_none() =>
        Assert.Contains("There are no figures for it", Page("report", "1925-locarno", "-o", "brief.html"), StringComparison.Ordinal);

    [Fact]
    public void The_page_needs_nothing_beside_it()
    {
        var page = Page("report", "1925-locarno", "-o", "brief.html");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(?i)https?:|\bsrc=|\bhref=|@import|url\((?!#)", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_says_what_it_is_and_every_heading_what_it_heads()
    {
        var page = Page("report", "1925-locarno", "-o", "brief.html");
        var tables = Tables().Matches(page).Select(match => match.Value).ToList();
        Assert.True(tables.Count >= 4, $"{tables.Count} tables");
        Assert.All(tables, table => Assert.Contains("<caption>", table, StringComparison.Ordinal));
        Assert.All(Heads().Matches(page), head => Assert.Contains("scope=", head.Value, StringComparison.Ordinal));
        Assert.Single(Figures().Matches(page));
        Assert.Matches("<svg [^>]*role=\"img\" aria-label=\"[^\"]+\"", page);
    }

    /// <summary>Whoever types the command that stands in the brief gets the sentence that stands in its first paragraph.</summary>
    [Theory]
    [InlineData("1994-budapest")]
    [InlineData("2025-08-founding")]
    public void The_command_in_the_brief_gives_its_answer_again(string package)
    {
        var page = WebUtility.HtmlDecode(Page("report", package, "-o", "brief.html"));
        var typed = Typed().Match(page).Groups["words"].Value.Split('\n');
        var given = Quoted().Match(typed[1]).Groups["words"].Value;
        var on = typed[1].Split("--on ")[1].Trim();
        var again = CommandRun.Of("respond", package, "--given", given, "--on", on);
        Assert.Equal(Exit.Good, again.Exit);
        var verdict = Bare(again.Output).Split("All else is unknown. ")[1].Split(". ")[0];
        Assert.Contains(verdict, Bare(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_not_compared_with_itself_but_with_the_rest_of_its_package()
    {
        var page = Page("report", "2026-01-paris", "-o", "brief.html", "--against", ":draft");
        Assert.Contains("the second is weaker than the first for the United States", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_wording_is_compared_with_the_same_instrument()
    {
        var page = Page("report", "2022-istanbul", "-o", "brief.html", "--against", ":draft as proposed by Russia");
        Assert.Contains("<caption>From Draft Treaty as proposed by Russia to Draft Treaty, case by case</caption>", page, StringComparison.Ordinal);
        Assert.Contains("No text of the package is signed", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_not_understood_gives_no_brief()
    {
        File.WriteAllText(Path.Combine(folder, "broken.casus"), "casus 1 package Broken.\nparty A is guarantor");
        Assert.Equal(Exit.Found, CommandRun.In(folder, "report", "broken.casus", "-o", "brief.html").Exit);
        Assert.False(File.Exists(Path.Combine(folder, "brief.html")));
    }

    [Fact]
    public void A_text_to_compare_with_that_is_not_there_is_told_and_nothing_is_written()
    {
        var run = CommandRun.In(folder, "report", "1994-budapest", "-o", "brief.html", "--against", "2099-nowhere");
        Assert.Equal(Exit.CouldNotRun, run.Exit);
        Assert.Contains("2099-nowhere", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void A_package_without_a_casus_is_asked_about_an_attack_on_the_protected_side()
    {
        File.WriteAllText(Path.Combine(folder, "plain.casus"), "casus 1 package Plain.\nparty A is beneficiary.\nparty B is guarantor.\nparty C is possible aggressor.\n"
            + "instrument T \"Treaty of arms\", treaty among A and B, signed on 2020-01-01 {\n  clause 1: B shall arm A, source \"T\" on 2020-01-01.\n}\n");
        var page = Page("report", "plain.casus", "-o", "brief.html");
        Assert.Contains("Who would come: armed attack on A by C", page, StringComparison.Ordinal);
        Assert.Contains("The package declares no case", page, StringComparison.Ordinal);
    }

    private string Page(params string[] arguments)
    {
        var run = CommandRun.In(folder, arguments);
        Assert.Equal((Exit.Good, ""), (run.Exit, run.Error));
        Assert.Equal("written brief.html\n", run.Output);
        return File.ReadAllText(Path.Combine(folder, "brief.html"));
    }

    /// <summary>Words alone: a document has other spaces and hyphens than a terminal.</summary>
    private static string Bare(string words) => Between().Replace(words, " ");

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Tables();

    [GeneratedRegex("<th[ >][^>]*", RegexOptions.None, 10_000)]
    private static partial Regex Heads();

    [GeneratedRegex("<figure>", RegexOptions.None, 10_000)]
    private static partial Regex Figures();

    [GeneratedRegex("<pre><code>(?<words>.*?)</code></pre>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Typed();

    [GeneratedRegex("--given \"(?<words>[^\"]*)\"", RegexOptions.None, 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\s-]+", RegexOptions.None, 10_000)]
    private static partial Regex Between();
}
