using Casus.Files;

namespace Casus.Tests.Library;

/// <summary>What the source notes of packages say is carried to where it is needed: disputes, sources written out, the limits of a comparison.</summary>
public sealed class SourceNoteTests
{
    private static string Note(string package) => Path.Combine(Repository.Library, package);

    [Theory]
    [InlineData("2026-01-paris", "4(1)", false)]
    [InlineData("2026-01-paris", "4", true)]
    [InlineData("2026-01-paris", "2", true)]
    [InlineData("2026-01-paris", "3", false)]
    [InlineData("2025-08-founding", "uk", true)]
    [InlineData("2025-08-founding", "us-back", true)]
    [InlineData("2025-08-founding", "italy", true)]
    [InlineData("2023-vilnius", "1", false)]
    public void A_disputed_reading_names_its_clauses(string package, string label, bool isNamed) =>
        Assert.Equal(isNamed, Review.Of(Note(package)).Disputed.Any(reading => reading.Names(label)));

    [Theory]
    [InlineData("2026-01-paris", "PD-PRES, ONL-5: access to defensive stocks", "president.gov.ua", "news.online.ua")]
    [InlineData("1994-budapest", "BUDA-TXT [S], BUDA-ZH [S]", "impertinencias.blogspot.com", "worldjpn.net")]
    public void A_source_is_written_out_by_its_key(string package, string source, params string[] places)
    {
        var written = SourceKeys.Of(Note(package)).In(source);
        Assert.Equal(places.Length, written.Count);
        Assert.All(written.Zip(places), pair => Assert.Contains(pair.Second, pair.First.What, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_key_is_not_written_out() => Assert.Empty(SourceKeys.Of(Note("2026-01-paris")).In("a speech in THE House"));

    [Fact]
    public void A_comparison_warns_of_a_text_that_is_known_only_in_part()
    {
        Assert.Contains("may have stood in the draft as well", ComparisonLimits.Of(Note("2026-01-paris")), StringComparison.Ordinal);
        Assert.Equal("", ComparisonLimits.Of(Note("1994-budapest")));
        Assert.Contains("What this comparison cannot show: Of the draft", CommandRun.Of("diff", "2026-01-paris:draft", ":paris").Output, StringComparison.Ordinal);
    }
}
