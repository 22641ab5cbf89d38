using Casus.Findings;
using Casus.Patterns;

namespace Casus.Tests.Patterns;

/// <summary>A pattern is recognised by its rule in the treaties that are known for it, and in its own example, and nowhere by name.</summary>
public sealed class PatternTests
{
    public static TheoryData<string> All => [.. ClausePattern.All.Select(pattern => pattern.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_text_to_insert_compiles_and_is_an_example_of_its_pattern(string name)
    {
        var page = PatternPage.Of(name);
        var package = Compiled.Clean(page.Whole);
        Assert.Contains(name, ClausePattern.In(package).Select(use => use.Pattern));
        // A reader who inserts it should be told of weaknesses, and of nothing that is not understood.
        Same.Nothing(Compiled.Findings(page.Whole).Where(finding => finding.Level == Severity.Error || finding.Code == "CAS110").Select(finding => $"{finding.Code} {finding.Message}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_stands_around_it_is_no_example_of_it(string name) =>
        Assert.Empty(ClausePattern.In(Compiled.Clean(PatternPage.Of(name).Around + "\n")));

    [Theory]
    [InlineData("reverse-veto", "2025-snapback")]
    [InlineData("reverse-veto", "hypothetical-sanctions-return")]
    [InlineData("recusal", "1947-rio")]
    [InlineData("recusal", "1925-locarno")]
    [InlineData("all-but-force", "1947-rio")]
    [InlineData("interim-cover", "1953-us-korea")]
    [InlineData("convene-and-decide", "2022-kyiv")]
    [InlineData("contingency", "2016-us-israel")]
    [InlineData("victim-judged", "1939-uk-poland")]
    [InlineData("dated-schedule", "1939-paris")]
    public void The_precedent_is_recognised(string name, string package) =>
        Assert.Contains(name, ClausePattern.In(Packages.Compiled(package)).Select(use => use.Pattern));

    [Theory]
    [InlineData("reverse-veto", "1994-budapest")]
    [InlineData("recusal", "1994-budapest")]
    [InlineData("all-but-force", "1949-washington")]
    [InlineData("interim-cover", "1949-washington")]
    [InlineData("convene-and-decide", "2024-france-ukraine")]
    [InlineData("victim-judged", "1994-budapest")]
    [InlineData("dated-schedule", "1949-washington")]
    public void It_is_not_seen_where_it_is_not(string name, string package) =>
        Assert.DoesNotContain(name, ClausePattern.In(Packages.Compiled(package)).Select(use => use.Pattern));
}
