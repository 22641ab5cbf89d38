using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.Library;

/// <summary>What <see cref="PrecedentTests"/> asks once, asked from more sides: each variant, each day, each reading.</summary>
public sealed class StatementTests
{
    private const string Attack = "armed-attack on Ukraine by Russia";

    [Theory]
    [InlineData(null, "fight")]
    [InlineData("Russia", null)]
    public void Istanbul_what_the_inserted_clause_changes(string? variant, string? possible)
    {
        const string Ratified = "referendum-approves; constitution-changed; each Guarantor State has ratified Draft Treaty; instrument Draft Treaty is signed; Ukraine has requested assistance; ";
        var response = Ask.Of("2022-istanbul", Ratified + Attack + " outside Excluded Areas", asIfSigned: true, variant: variant);
        var kingdom = response.Under("Draft Treaty", "aid").Single(duty => duty.Bearer == "United Kingdom");
        Assert.Equal(possible, kingdom.Possible.Reached);
    }

    [Fact]
    public void Budapest_a_conventional_attack_reaches_nothing_above_consult()
    {
        var package = Packages.Compiled("1994-budapest");
        var response = Ask.Of(package, Attack + "; not nuclear-weapons-used");
        var voice = package.Ladders.Single(ladder => ladder.Name == "Voice").Rungs;
        var rungs = package.Ladders.SelectMany(ladder => ladder.Rungs).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(voice.ToHashSet(StringComparer.Ordinal), response.Reached(duty => duty.AtOneTable).Where(rungs.Contains).ToHashSet(StringComparer.Ordinal));
        Assert.Contains(response.Under("BM", "6"), duty => duty is { Bearer: "United States", Firm.Reached: "consult", When: "no deadline" });
    }

    [Theory]
    [InlineData("1939-05-18", false)]
    [InlineData("1939-09-01", false)]
    [InlineData("1939-09-03", false)]
    [InlineData("1939-09-04", true)]
    [InlineData("1939-09-20", true)]
    public void Franco_Polish_1939_a_complete_schedule_behind_an_unsigned_condition(string on, bool inForce)
    {
        var response = Ask.Of("1939-paris", "armed-attack on Poland by Germany; main-effort on Poland by Germany", on);
        var schedule = response.Duties.Where(duty => duty.Instrument == "Staff Protocol").ToList();
        Assert.Equal(3, schedule.Count);
        Assert.All(schedule, duty => Assert.Equal(inForce ? "fight" : null, duty.Firm.Reached));
        Assert.All(schedule, duty => Assert.NotEqual("no deadline", duty.When));
        Assert.Equal(inForce, response.Reached(duty => duty.AtOneTable).Count > 0);
    }

    [Fact]
    public void North_Atlantic_Treaty_troops_inside_Ukraine_do_not_trigger_Article_5()
    {
        var response = Ask.Of("1949-washington", "armed-attack on United Kingdom by Russia in Ukraine");
        Assert.All(response.Under("NAT", "5"), duty => Assert.Equal((null, null, null, null), Corners(duty)));
        var inEurope = Ask.Of("1949-washington", "armed-attack on United Kingdom by Russia in Treaty Area");
        Assert.Contains(inEurope.Under("NAT", "5"), duty => duty is { Bearer: "Poland", Firm.Reached: "state", Possible.Reached: "fight" });
    }

    [Fact]
    public void US_Ukraine_2024_the_least_that_complies_is_one_meeting()
    {
        var response = Ask.Of("2024-us-ukraine", Attack + "; Ukraine has requested consultation");
        var states = response.Duties.Where(duty => duty.Bearer == "United States").ToList();
        Assert.Equal(["consult"], states.Select(duty => duty.Firm.Reached).OfType<string>().Distinct());
        Assert.Single(states, duty => duty.Firm.Reached is not null);
    }

    [Fact]
    public void Paris_2026_nothing_above_state_is_firmly_owed()
    {
        var package = Packages.Compiled("2026-01-paris");
        var rungs = package.Ladders.SelectMany(ladder => ladder.Rungs).Where(rung => rung != "state").ToHashSet(StringComparer.Ordinal);
        foreach (var given in new[] { Attack, Attack + "; ceasefire-in-force", "breach-attributed by Russia; ceasefire-in-force", "armed-attack on Multinational Force by Russia; ceasefire-in-force" })
        {
            Assert.DoesNotContain(Ask.Of(package, given).Reached(duty => duty.Firm), rungs.Contains);
        }
    }

    /// <summary>Good faith takes the true fact as found (design 6.9, S7), so the same path is then firm.</summary>
    [Fact]
    public void Locarno_good_faith_finds_what_is_so()
    {
        var package = Packages.Compiled("1925-locarno") with { Reading = new Reading(ReadingKind.GoodFaith, null) };
        var response = Ask.Of(package, "troops-assembled on France by Germany in Rhineland; flagrant; unprovoked-aggression; immediate-action-necessary");
        Assert.Contains(response.Under("LOC", "4(3)"), duty => duty is { Bearer: "United Kingdom", Whether: Whether.Firm, Firm.Reached: "state" });
    }

    /// <summary>The same question can be put to every package, and is answered in all four corners.</summary>
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_package_answers_an_armed_attack(string name)
    {
        var package = Packages.Compiled(name);
        var given = Packages.AttackAskedOf(package);
        var response = Ask.Of(package, given);
        Assert.NotEmpty(response.Duties);
        Assert.All(response.Duties, duty =>
        {
            Assert.NotEqual("", duty.Because.Text);
            Assert.NotEmpty(duty.Because.Because);
        });
        var run = CommandRun.Of("respond", name, "--given", given);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    /// <summary>An aircraft of Russia in the zone, ceasefire in force, no hostile act: who may do what, on whose order?</summary>
    [Fact]
    public void Rules_of_engagement_who_may_do_what_on_whose_order()
    {
        var response = Ask.Of("rules-of-engagement", "intrusion by Russia in Shield Zone; ceasefire-in-force; not hostile-act; not hostile-intent; not civil-aircraft");
        DutyAnswer Poland(string label) => response.Under("Rules", label).Single(duty => duty.Bearer == "Poland");
        Assert.True(Poland("2(2)") is { IsPermission: true, Possible.Reached: "escort", OnWhoseSay.IsEmpty: true });
        Assert.True(Poland("2(3)") is { IsPermission: true, Possible.Reached: "turn-back" } turn && turn.OnWhoseSay.Contains("Air Commander"));
        Assert.True(Poland("3(1)") is { Possible.Reached: null }, "force is possible though there is no hostile act");
        Assert.True(Poland("3(2)") is { Possible.Reached: null }, "force is possible though no intent is found");
        Assert.True(Poland("2(4)").IsProhibition);
        Assert.Equal("report-event", Poland("2(5)").Firm.Reached);
    }

    private static (string?, string?, string?, string?) Corners(DutyAnswer duty) => (duty.Firm.Reached, duty.Assured.Reached, duty.Possible.Reached, duty.AtOneTable.Reached);
}
