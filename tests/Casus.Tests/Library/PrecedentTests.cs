using System.Text.Json;
using Casus.Findings;

namespace Casus.Tests.Library;

/// <summary>What history and the founding articles say of these texts, asked of the library as a user would ask it.</summary>
public sealed class PrecedentTests
{
    private const string Attack = "armed-attack on Ukraine by Russia";

    [Fact]
    public void Istanbul_the_inserted_clause_lets_Russia_block_the_response()
    {
        var veto = Assert.Single(Packages.FindingsOf("2022-istanbul"), finding => finding.Code == "CAS502");
        Assert.Equal(Severity.Error, veto.Level);
        Assert.Contains("as proposed by Russia", veto.Message, StringComparison.Ordinal);
        Assert.Contains(veto.Details, detail => detail.Contains("{Russia}", StringComparison.Ordinal));
        Assert.DoesNotContain(veto.Places, place => place.Label.Contains("Communiqué", StringComparison.Ordinal));
    }

    [Fact]
    public void Istanbul_neither_text_enters_into_force_without_Russia()
    {
        var keys = Packages.FindingsOf("2022-istanbul").Where(finding => finding.Code == "CAS303").ToList();
        Assert.Equal(2, keys.Count);
        Assert.All(keys, key => Assert.Contains("Russia", key.Message, StringComparison.Ordinal));
        Assert.Contains(keys, key => key.Message.Contains("Communiqué", StringComparison.Ordinal));
        Assert.Contains(keys, key => key.Message.Contains("Draft Treaty", StringComparison.Ordinal));
    }

    [Fact]
    public void Budapest_a_conventional_attack_reaches_nothing_above_consult()
    {
        var duties = Duties("1994-budapest", $"{Attack}; not nuclear-weapons-used");
        var help = duties.Where(duty => Kind(duty) == "duty").ToList();
        Assert.All(help.Where(duty => Said(duty, "possible") is "arm" or "deploy" or "fight" or "sanction" or "assist-ukraine" or "seek-action"), duty => Assert.Fail(duty.ToString()));
        var consult = help.Where(duty => Said(duty, "firm") == "consult").ToList();
        Assert.NotEmpty(consult);
        Assert.All(consult, duty => Assert.Equal("no deadline", Said(duty, "deadline")));
        var findings = Packages.FindingsOf("1994-budapest");
        Assert.Contains(findings, finding => finding.Code == "CAS402" && finding.Message.Contains("consult", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Code == "CAS310" && finding.Message.Contains("clause 6", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Code == "CAS312" && finding.Message.Contains("clause 6", StringComparison.Ordinal));
    }

    [Fact]
    public void Franco_Polish_a_complete_schedule_binds_nobody_before_4_September_1939_and_France_after_it()
    {
        const string German = "armed-attack on Poland by Germany; main-effort on Poland by Germany";
        var before = Duties("1939-paris", German, "--on", "1939-09-03").Where(duty => Instrument(duty) == "Staff Protocol").ToList();
        Assert.Equal(3, before.Count);
        Assert.All(before, duty => Assert.Null(Said(duty, "firm")));
        var after = Duties("1939-paris", German, "--on", "1939-09-04").Where(duty => Instrument(duty) == "Staff Protocol").ToList();
        Assert.All(after, duty => Assert.Equal("fight", Said(duty, "firm")));
        Assert.Contains(after, duty => Said(duty, "deadline")?.Contains("15 days", StringComparison.Ordinal) == true);
        Assert.Contains(Packages.FindingsOf("1939-paris"), finding => finding.Code == "CAS304");
    }

    [Fact]
    public void North_Atlantic_Treaty_covers_an_Ally_at_home_and_not_its_troops_inside_Ukraine()
    {
        var atHome = Duties("1949-washington", "armed-attack on Estonia by Russia in Allied Territory").Where(duty => Clause(duty) == "NAT clause 5").ToList();
        Assert.NotEmpty(atHome);
        Assert.All(atHome, duty => Assert.Equal("state", Said(duty, "firm")));
        Assert.All(atHome, duty => Assert.Equal("fight", Said(duty, "possible")));
        var inUkraine = Duties("1949-washington", "armed-attack on Poland by Russia in Ukraine").Where(duty => Clause(duty) == "NAT clause 5").ToList();
        Assert.NotEmpty(inUkraine);
        Assert.All(inUkraine, duty => Assert.Null(Said(duty, "possible")));
        Assert.All(inUkraine, duty => Assert.Null(Said(duty, "atOneTable")));
    }

    [Fact]
    public void United_States_and_Ukraine_2024_the_least_that_complies_is_one_meeting()
    {
        var owed = Duties("2024-us-ukraine", Attack).Where(duty => Kind(duty) == "duty" && Said(duty, "firm") is not null).ToList();
        Assert.NotEmpty(owed);
        Assert.All(owed, duty => Assert.Equal("consult", Said(duty, "firm")));
        Assert.Contains(Packages.FindingsOf("2024-us-ukraine"), finding => finding.Code == "CAS405" && finding.Message.Contains("consult", StringComparison.Ordinal));
    }

    [Fact]
    public void Paris_Declaration_final_owes_nothing_firm_above_a_statement_and_its_mildest_act_is_diplomatic()
    {
        var answers = Duties("2026-01-paris", $"{Attack}; ceasefire-in-force").Where(duty => Instrument(duty) == "Paris").ToList();
        Assert.All(answers, duty => Assert.DoesNotContain(Said(duty, "firm") ?? "", new[] { "consult", "sanction", "arm", "deploy", "fight" }));
        var assist = answers.Where(duty => Said(duty, "label") == "4(2)").ToList();
        Assert.NotEmpty(assist);
        Assert.All(assist, duty => Assert.Equal("state", Said(duty, "floor")));
    }

    [Fact]
    public void Paris_Declaration_the_draft_has_a_duty_of_the_United_States_that_the_final_text_has_not()
    {
        var asked = Duties("2026-01-paris", "armed-attack on Multinational Force by Russia; ceasefire-in-force", "--as-if-signed");
        var american = asked.Where(duty => Said(duty, "party") == "United States" && Said(duty, "firm") is not null).ToList();
        Assert.Contains(american, duty => Instrument(duty) == "Paris Draft" && Said(duty, "firm") == "support-force-in-attack");
        Assert.DoesNotContain(asked, duty => Said(duty, "party") == "United States" && Instrument(duty) == "Paris");
    }

    [Fact]
    public void Locarno_on_the_flagrant_path_each_guarantor_finds_its_own_trigger()
    {
        var flagrant = Duties("1925-locarno", "troops-assembled on France by Germany in Rhineland; flagrant; unprovoked-aggression; immediate-action-necessary")
            .Where(duty => Said(duty, "label") == "4(3)" && Said(duty, "party") is "United Kingdom" or "Italy").ToList();
        Assert.Equal(2, flagrant.Count);
        Assert.All(flagrant, duty => Assert.Equal("at its own discretion", Said(duty, "whether")));
        Assert.All(flagrant, duty => Assert.Null(Said(duty, "firm")));
        Assert.Contains(Packages.FindingsOf("1925-locarno"), finding => finding.Code == "CAS340" && finding.Message.Contains("4(3)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_positions_of_2026_wait_in_one_circle()
    {
        var circle = Assert.Single(Packages.FindingsOf("2026-positions"), finding => finding.Code == "CAS601");
        var path = string.Join('\n', circle.Details);
        Assert.All(new[] { "United Kingdom", "France", "Germany", "United States", "Ukraine", "Russia", "Belgium" }, party => Assert.Contains(party, path + circle.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_engagement_say_who_may_do_what_on_whose_order()
    {
        var answers = Duties("rules-of-engagement", "intrusion by Russia in Shield Zone; ceasefire-in-force; not hostile-act; not civil-aircraft");
        var pilot = answers.Where(duty => Said(duty, "party") == "Poland").ToList();
        Assert.Contains(pilot, duty => Said(duty, "label") == "2(2)" && Said(duty, "possible") == "escort" && Said(duty, "whether") == "at its own discretion");
        var turnBack = Assert.Single(pilot, duty => Said(duty, "label") == "2(3)");
        Assert.Equal("on consent", Said(turnBack, "whether"));
        Assert.Contains("Air Commander", turnBack.GetProperty("onWhoseSay").ToString(), StringComparison.Ordinal);
        Assert.All(pilot.Where(duty => Said(duty, "label") == "3(1)"), duty => Assert.Null(Said(duty, "possible")));
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_package_answers_for_an_armed_attack(string package)
    {
        Assert.All(Duties(package, Packages.AttackAskedOf(Packages.Compiled(package))), duty =>
        {
            foreach (var corner in new[] { "firm", "assured", "possible", "atOneTable" })
            {
                Assert.True(duty.TryGetProperty(corner, out _), $"{duty} does not answer in the corner {corner}.");
            }
        });
    }

    private static List<JsonElement> Duties(string package, string given, params string[] more)
    {
        var run = CommandRun.Of(["respond", package, "--given", given, "--json", .. more]);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Exit);
        using var answer = JsonDocument.Parse(run.Output);
        return [.. answer.RootElement.GetProperty("duties").EnumerateArray().Select(duty => duty.Clone())];
    }

    private static string? Said(JsonElement duty, string field) => duty.GetProperty(field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string? Instrument(JsonElement duty) => Said(duty, "instrument");

    private static string? Clause(JsonElement duty) => Said(duty, "clause");

    private static string? Kind(JsonElement duty) => Said(duty, "kind");
}
