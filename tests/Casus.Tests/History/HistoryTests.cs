using Casus.History;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.History;

/// <summary>What was known when, and what a thing said since has changed.</summary>
public sealed class HistoryTests
{
    private const string Head = """
        casus 1 package Days. binding means law or political. as of 2026-01-01.
        party Victim is beneficiary. party Attacker is possible aggressor. party Ally is guarantor. party Friend is guarantor.
        fact armed-attack "an armed attack". fact law-passed "a law is passed". fact harvest "the harvest is in".
        casus Attack is armed-attack on Victim by Attacker.
        instrument Old, pledge by Ally, signed on 2025-01-10 {
          clause 1: when Attack, Ally will deploy, provided law-passed, source "A" on 2025-01-10.
        }
        instrument New, pledge by Friend, signed on 2025-06-10, ends on 2030-05-31 {
          clause 1: when Attack, Friend will arm Victim, source "B" on 2025-06-10.
        }
        claim that law-passed, source "C" on 2025-07-01.
        claim that harvest, source "D" on 2025-07-02.

        """;

    private static Package Package => Compiled.Clean(Head);

    private static SinceAnswer Asked(DateOnly since) => Since.Of(Package, new Question(Package.Reading, AsIfSigned: false, null), since, new DateOnly(2026, 1, 1), CancellationToken.None);

    [Fact]
    public void A_change_is_laid_to_what_made_it()
    {
        var answer = Asked(new DateOnly(2025, 6, 1));
        Assert.Contains(answer.Changes, change => change is { Party: "Friend", Word: "arm", IsNow: true } && change.Because == ["New clause 1"] && change.Corners.Contains(Corner.Firm));
        Assert.Contains(answer.Changes, change => change is { Party: "Ally", Word: "deploy", IsNow: true } && change.Because == ["the report of 2025-07-01 that law-passed"]);
        Assert.DoesNotContain(answer.Changes, change => change.Because.Any(because => because.Contains("harvest", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_said_before_is_no_news()
    {
        // Only the harvest is later, and nothing hangs on it.
        var answer = Asked(new DateOnly(2025, 7, 2));
        Assert.Equal(["harvest"], answer.Said.Select(entry => entry.Words));
        Assert.Empty(answer.Changes);
    }

    [Fact]
    public void What_expires_lies_ahead_and_is_not_said() => Assert.Equal(["New ends"], Asked(new DateOnly(2025, 6, 1)).Ahead.Select(entry => entry.Words));

    [Fact]
    public void The_fact_that_would_change_most_is_one_that_something_hangs_on()
    {
        var open = Package with { Claims = [] };
        var answer = Since.Of(open, new Question(open.Reading, AsIfSigned: false, null), new DateOnly(2025, 6, 1), new DateOnly(2026, 1, 1), CancellationToken.None);
        Assert.Equal("law-passed", answer.Turning?.Fact);
    }

    [Theory]
    [InlineData("2024-12-31", 0, 0, 0)]
    [InlineData("2025-01-10", 1, 1, 0)]
    [InlineData("2025-06-10", 2, 2, 0)]
    [InlineData("2025-07-01", 2, 2, 1)]
    [InlineData("2026-01-01", 2, 2, 2)]
    public void On_a_day_only_what_was_dated_by_then_is_known(string day, int instruments, int clauses, int claims)
    {
        var known = Knowing.On(Package, DateOnly.Parse(day));
        Assert.Equal((instruments, clauses, claims), (known.Instruments.Count, known.Clauses.Count, known.Claims.Count));
    }

    [Fact]
    public void A_text_that_was_signed_later_is_known_as_unsigned()
    {
        var worded = Compiled.Clean(Head.Replace("source \"B\" on 2025-06-10", "source \"B\" on 2025-02-01", StringComparison.Ordinal));
        var before = Knowing.On(worded, new DateOnly(2025, 3, 1)).Instruments.Single(instrument => instrument.Name == "New");
        Assert.True(before.Unsigned);
        Assert.Empty(before.Signatures);
    }

    /// <summary>1939: on the day of the attack the political agreement was not signed; three days later it was.</summary>
    [Fact]
    public void The_signature_of_September_1939_is_what_changed()
    {
        var package = Packages.Compiled("1939-paris");
        var answer = Since.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(1939, 9, 1), Since.LastDay(package), CancellationToken.None);
        Assert.Equal(new DateOnly(1939, 9, 4), answer.On);
        Assert.Contains(answer.Changes, change => change is { Party: "France", Word: "fight", IsNow: true } && change.Because == ["the signature of Political Agreement"]);
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_package_can_be_asked_as_of_a_day_in_the_middle_of_its_life(string name)
    {
        var entries = Dates.Of(Packages.Compiled(name), DateOnly.MaxValue).Entries;
        if (entries.IsEmpty)
        {
            return;
        }
        var middle = entries[entries.Count / 2].On.Earliest.ToString("yyyy-MM-dd");
        Assert.Equal("", CommandRun.Of("at", middle, "check", name).Error);
        Assert.Equal("", CommandRun.Of("at", middle, "respond", name, "--given", Packages.AttackAskedOf(Packages.Compiled(name))).Error);
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_timeline_is_in_order_of_time(string name)
    {
        var days = Dates.Of(Packages.Compiled(name), DateOnly.MaxValue).Entries.Select(entry => entry.On.Earliest).ToList();
        Assert.Equal(days.Order(), days);
    }
}
