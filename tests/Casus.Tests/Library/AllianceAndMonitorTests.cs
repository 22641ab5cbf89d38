using Casus.Findings;
using Casus.Responses;

namespace Casus.Tests.Library;

/// <summary>What history says of the alliances, armistices and monitors in the library, asked as a reader would ask it.</summary>
public sealed class AllianceAndMonitorTests
{
    [Fact]
    public void Korea_the_interim_of_1953_bound_to_fight_and_the_treaty_after_it_does_not()
    {
        const string Attack = "armed-attack on Republic-of-Korea in Territory Now Administered; external";
        Assert.Contains("fight", Ask.Of("1953-us-korea", Attack, on: "1954-07-27").Reached(duty => duty.Firm));
        var treaty = Ask.Of("1953-us-korea", Attack, on: "1955-11-18");
        Assert.Equal(["state"], treaty.Reached(duty => duty.Firm));
        Assert.Contains("fight", treaty.Reached(duty => duty.Possible));
    }

    [Fact]
    public void Korea_the_Senate_waits_until_it_is_clear_that_the_attack_comes_from_outside()
    {
        var response = Ask.Of("1953-us-korea", "armed-attack on Republic-of-Korea in Territory Now Administered");
        Assert.All(response.Under("Treaty", "III").Where(duty => duty.Bearer == "United States"), duty => Assert.Null(duty.Firm.Reached));
    }

    [Theory]
    [InlineData("1980-01-01", true)]
    [InlineData("1990-01-01", false)]
    public void Anzus_the_United_States_could_come_to_New_Zealand_until_1986(string on, bool possible)
    {
        var response = Ask.Of("1951-anzus", "armed-attack on New Zealand in Metropolitan Territory", on);
        Assert.Equal(possible, response.Duties.Any(duty => duty is { Bearer: "United States", Possible.Reached: "fight" }));
        Assert.Contains(response.Duties, duty => duty is { Bearer: "Australia", Possible.Reached: "fight" });
    }

    [Theory]
    [InlineData("2018-06-01", false)]
    [InlineData("2020-06-01", true)]
    public void Philippines_the_South_China_Sea_is_covered_since_a_statement_of_2019(string on, bool firm) =>
        Assert.Equal(firm, Ask.Of("1951-us-philippines", "armed-attack on Philippines in South China Sea", on).Reached(duty => duty.Firm).Contains("state"));

    [Fact]
    public void Japan_is_helped_where_it_administers_and_owes_nothing_elsewhere()
    {
        Assert.Contains(Ask.Of("1960-us-japan", "armed-attack on Japan in Senkakus").Under("Treaty", "V"), duty => duty is { Bearer: "United States", Firm.Reached: "state", Possible.Reached: "fight" });
        Assert.All(Ask.Of("1960-us-japan", "armed-attack on United States outside Administered Territory").Under("Treaty", "V"), duty => Assert.Null(duty.Possible.Reached));
    }

    [Fact]
    public void Rio_nobody_alone_can_block_and_force_stays_with_each()
    {
        Assert.DoesNotContain(Packages.FindingsOf("1947-rio"), finding => finding.Code is "CAS502" or "CAS503" || finding.Message.Contains("single veto", StringComparison.Ordinal));
        var decided = Ask.Of("1947-rio", "armed-attack on Peru by Outside Power; Organ-of-Consultation has decided to take-measures; Organ-of-Consultation has decided to use-armed-force");
        Assert.Contains("take-measures", decided.Reached(duty => duty.Firm));
        Assert.DoesNotContain("fight", decided.Reached(duty => duty.Firm));
        Assert.Contains("fight", decided.Reached(duty => duty.Possible));
    }

    [Fact]
    public void Tashkent_help_was_firm_in_the_text_of_1992_and_waits_for_a_request_and_everybody_since_2010()
    {
        const string Attack = "armed-attack on Armenia by Azerbaijan in Member Territory";
        Assert.Contains("state", Ask.Of("1992-tashkent", Attack, on: "2000-01-01").Reached(duty => duty.Firm));
        Assert.Empty(Ask.Of("1992-tashkent", Attack + "; Armenia has requested assistance").Reached(duty => duty.Firm));
        Assert.Empty(Ask.Of("1992-tashkent", Attack + "; not Armenia has requested assistance").Under("Treaty", "4-2010").Select(duty => duty.Possible.Reached).OfType<string>());
    }

    [Fact]
    public void Russia_and_North_Korea_an_attack_alone_owes_nothing_without_a_state_of_war()
    {
        Assert.Empty(Ask.Of("2024-russia-dprk", "armed-attack on Russia; not state-of-war on Russia").Under("Treaty", "4").Select(duty => duty.Possible.Reached).OfType<string>());
        Assert.Contains(Ask.Of("2024-russia-dprk", "armed-attack on Russia; state-of-war on Russia").Under("Treaty", "4"), duty => duty is { Bearer: "North Korea", Firm.Reached: "state" });
    }

    [Fact]
    public void United_Kingdom_and_Poland_helped_each_other_against_Germany_and_consulted_against_others()
    {
        Assert.Contains(Ask.Of("1939-uk-poland", "armed-attack on Poland by Germany").Under("Agreement", "1"), duty => duty is { Bearer: "United Kingdom", Whether: Whether.Firm, Possible.Reached: "fight" });
        var other = Ask.Of("1939-uk-poland", "armed-attack on Poland by Other European Power");
        Assert.Equal(["consult"], other.Reached(duty => duty.Firm));
        Assert.All(other.Under("Agreement", "1"), duty => Assert.Null(duty.Possible.Reached));
    }

    [Fact]
    public void Taiwan_arms_are_due_and_how_many_may_be_none()
    {
        var arms = Ask.Of("1979-taiwan-relations-act", "armed-attack on Taiwan").Under("Statute", "3(a)");
        Assert.All(arms, duty => Assert.True(duty is { Whether: Whether.Firm, Firm.Reached: null, Possible.Reached: "arm" }, duty.ToString()));
    }

    [Fact]
    public void Israel_an_attack_changes_nothing_that_is_owed()
    {
        Assert.Contains(Packages.FindingsOf("2016-us-israel"), finding => finding.Code == "CAS401" && finding.Message.Contains("Attack", StringComparison.Ordinal));
        Assert.Equal(Ask.Of("2016-us-israel", "").Reached(duty => duty.Firm).Order(), Ask.Of("2016-us-israel", "armed-attack on Israel").Reached(duty => duty.Possible).Order());
    }

    [Fact]
    public void European_Union_a_duty_on_nobody_s_say_whose_floor_is_a_statement()
    {
        var owed = Ask.Of("2015-european-union", "armed-attack on France in Union Territory").Under("TEU", "42(7)").Where(duty => duty.Firm.Reached is not null).ToList();
        Assert.Equal(4, owed.Count);
        Assert.All(owed, duty => Assert.True(duty is { Firm.Reached: "state", OnWhoseSay.IsEmpty: true }, duty.ToString()));
    }

    [Fact]
    public void Minsk_measures_from_two_lines_binds_Russia_to_nothing_and_its_watch_ends()
    {
        var findings = Packages.FindingsOf("2015-minsk");
        Assert.Equal(3, findings.Count(finding => finding.Code == "CAS230"));
        Assert.Contains(findings, finding => finding.Code == "CAS240" && finding.Message.StartsWith("Russia", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Code: "CAS502", Level: Severity.Error });
        Assert.Contains("monitor", Ask.Of("2015-minsk", "violation by Ukraine", on: "2022-03-30").Reached(duty => duty.Firm));
        Assert.DoesNotContain("monitor", Ask.Of("2015-minsk", "violation by Ukraine", on: "2022-04-01").Reached(duty => duty.Firm));
    }

    [Fact]
    public void Sinai_another_force_is_owed_when_the_Council_keeps_none() =>
        Assert.Contains("provide-other-force", Ask.Of("1981-mfo", "not Security Council has decided to keep-united-nations-force").Reached(duty => duty.Firm));

    [Theory]
    [InlineData("France", true)]
    [InlineData("United States", false)]
    public void Snapback_one_participant_suffices_unless_it_has_left(string who, bool returns)
    {
        var response = Ask.Of("2025-snapback", $"{who} has requested snapback; Security Council has not decided to keep-relief within 30 days of request");
        Assert.Equal(returns, response.Reached(duty => duty.Firm).Contains("apply-measures"));
    }
}
