using Casus.Files;

namespace Casus.Tests.Library;

/// <summary>Whether a package was seen by second eyes.</summary>
public sealed class ReviewTests
{
    [Theory]
    [InlineData("# T\n\n## Review\nFirst encoding 2026-11-28. Second encoding: not yet.\n", "not yet; encoded 2026-11-28")]
    [InlineData("# T\n\n## Review\nFirst encoding 2026-11-28. Second encoding: 2026-12-01; it differed in the finder.\n\n## Next\n", "reviewed 2026-12-01")]
    [InlineData("# T\n\n## Review\nReviewed 2026-12-02. The second encoding was made by another session.\n", "reviewed 2026-12-02")]
    [InlineData("# T\n\n## Review\nFirst encoding 2026-11-28. Second encoding 2026-12-01.\n", "reviewed 2026-12-01")]
    [InlineData("# T\n\nSecond encoding: 2026-12-01, says a line outside the section.\n", "no record")]
    [InlineData("", "no record")]
    public void The_source_note_tells(string note, string words) => Assert.Equal(words, Review.Read(note).Words);

    [Fact]
    public void The_library_and_the_table_show_it()
    {
        Assert.Contains("\"reviewed\": \"2026-11-28\"", CommandRun.Of("library", "--json").Output, StringComparison.Ordinal);
        Assert.Contains("reviewed 2026-11-28", CommandRun.Of("table", "review", "--csv").Output, StringComparison.Ordinal);
    }
}
