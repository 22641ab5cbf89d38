using Casus.Acceptance;
using Casus.Evaluation;

namespace Casus.Tests.Acceptance;

/// <summary>Whose words are held against a text that holds none: of those who must agree, on the same matter, in its own time.</summary>
public sealed class BorrowingTests
{
    [Theory]
    [InlineData("1925-locarno")]
    [InlineData("1939-paris")]
    [InlineData("1955-warsaw")]
    [InlineData("1974-undof")]
    [InlineData("2024-russia-dprk")]
    public void A_treaty_on_others_is_not_asked_what_was_said_of_Ukraine(string name) =>
        Assert.StartsWith("protects", Borrowing.Hindrance(Packages.Compiled(name), Packages.Compiled("2026-positions")), StringComparison.Ordinal);

    /// <summary>Signed and in force long before anybody of 2026 spoke; a draft of the same years is still to be signed.</summary>
    [Fact]
    public void A_text_in_force_is_asked_what_was_said_in_its_time_and_a_draft_what_is_said_today()
    {
        var today = Packages.Compiled("2026-positions");
        Assert.Equal("in force and of 2023-07-12, and no position is of its time", Borrowing.Hindrance(Packages.Compiled("2023-vilnius"), today));
        Assert.Null(Borrowing.Hindrance(Packages.Compiled("2022-kyiv"), today));
        Assert.Null(Borrowing.Hindrance(Packages.Compiled("2026-01-paris"), today));
    }

    [Fact]
    public void What_two_senators_said_of_one_agreement_is_not_held_against_another() =>
        Assert.Equal("nobody who must agree has spoken", Borrowing.Hindrance(Packages.Compiled("2023-vilnius"), Packages.Compiled("2024-us-ukraine")));

    [Theory]
    [InlineData("2026-gates", false)]
    [InlineData("2023-vilnius", false)]
    [InlineData("1994-budapest", true)]
    [InlineData("2022-istanbul", true)]
    [InlineData("2026-01-paris", true)]
    public void Intentions_permissions_and_a_states_own_law_are_no_promise(string name, bool promises) =>
        Assert.Equal(promises, Borrowing.PromisesSomething(Packages.Compiled(name)));

    [Fact]
    public void Locarno_is_refused_and_says_what_to_do()
    {
        var run = CommandRun.Of("accept", "1925-locarno");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--positions Q", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("accept", "1925-locarno", "--positions", "2026-positions", "--no-ranking").Exit);
    }

    [Fact]
    public void The_ranking_names_what_could_be_signed_today_and_says_why_the_rest_is_not_there()
    {
        var today = Packages.Compiled("2026-positions");
        var texts = Packages.Names.Select(name => (name, Variants.Choose(Packages.Compiled(name), null))).ToList();
        var ranking = Ranking.Of(Packages.Compiled("2026-01-paris"), texts, today);
        Assert.All(["2026-gates", "2015-minsk", "1925-locarno", "2023-vilnius"], (string name) => Assert.DoesNotContain(ranking.Packages, row => row.Title == name));
        Assert.Contains("2026-gates: promises nothing: intentions and permissions alone", ranking.NotRanked);
        Assert.Contains("2015-minsk: in force and of 2015-02-12, and no position is of its time", ranking.NotRanked);
        Assert.Contains(ranking.Packages, row => row.Title == "2026-01-paris");
    }
}
