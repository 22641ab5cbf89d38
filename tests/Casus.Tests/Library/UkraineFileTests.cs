namespace Casus.Tests.Library;

/// <summary>What the Ukraine file of the library must say: the agreements of 2024, the versions side by side, and the hypotheses.</summary>
public sealed class UkraineFileTests
{
    private const string Attack = "armed-attack on Ukraine by Russia";

    [Theory]
    [InlineData("2024-uk-ukraine", "UKA", "United Kingdom")]
    [InlineData("2024-france-ukraine", "FRA", "France")]
    [InlineData("2024-germany-ukraine", "GER", "Germany")]
    public void The_agreements_of_2024_owe_a_meeting_in_a_day_and_leave_arms_to_the_givers_own_law(string package, string instrument, string giver)
    {
        var response = Ask.Of(package, Attack);
        var consult = response.Under(instrument, "consult").Single(duty => duty.Bearer == giver);
        Assert.Equal("consult", consult.Firm.Reached);
        Assert.Contains("24 hours", consult.When, StringComparison.Ordinal);
        Assert.True(response.Under(instrument, "equipment").Single() is { Firm.Reached: null, Possible.Reached: "arm" });
    }

    [Fact]
    public void In_the_other_reading_arms_are_owed() =>
        Assert.Equal("arm", Ask.Of("2024-france-ukraine", Attack, variant: "Manner Reading").Under("FRA", "equipment").Single().Firm.Reached);

    [Fact]
    public void Vilnius_2023_intends_and_owes_not_even_a_meeting() =>
        Assert.Empty(Ask.Of("2023-vilnius", Attack).Reached(duty => duty.Firm));

    [Fact]
    public void The_Kyiv_Compact_read_as_if_signed_forces_a_decision_and_not_a_yes()
    {
        var response = Ask.Of("2022-kyiv", Attack + "; Ukraine has requested assistance", asIfSigned: true);
        Assert.All(response.Under("Compact", "decide"), duty => Assert.Equal("decide-response", duty.Firm.Reached));
        Assert.All(response.Under("Compact", "military"), duty => Assert.Equal((null, "fight"), (duty.Firm.Reached, duty.Possible.Reached)));
    }

    [Theory]
    [InlineData("not ukrainian-attack", "arm")]
    [InlineData("ukrainian-attack", null)]
    public void The_20_points_a_shot_that_nobody_judges_takes_the_guarantee_away(string given, string? owed)
    {
        var voted = "Congress has ratified Guarantee; Verkhovna Rada has ratified Guarantee; ";
        var response = Ask.Of("2025-12-20-points", voted + Attack + "; invasion on Ukraine by Russia; " + given, asIfSigned: true);
        Assert.Equal(owed, response.Under("Guarantee", "response").Single(duty => duty.Bearer == "United States").Firm.Reached);
    }

    [Fact]
    public void Five_powers_the_possible_aggressor_votes_on_the_answer_to_its_own_attack()
    {
        Assert.All(Ask.Of("hypothetical-five-powers", Attack).Under("Mandate", "3"), duty => Assert.Null(duty.Possible.Reached));
        Assert.Contains(
            Ask.Of("hypothetical-five-powers", Attack, variant: "Recusal Reading").Under("Mandate", "3"),
            duty => duty is { Bearer: "France", Firm.Reached: null, Possible.Reached: "fight" });
    }

    [Fact]
    public void Sanctions_that_return_need_a_notice_and_no_vote()
    {
        Assert.All(Ask.Of("hypothetical-sanctions-return", Attack).Under("Relief", "4"), duty => Assert.Null(duty.Firm.Reached));
        var noticed = Ask.Of("hypothetical-sanctions-return", Attack + "; United States has requested snapback; Council Of Sides has not decided to continue-relief within 30 days of request");
        Assert.All(noticed.Under("Relief", "4"), duty => Assert.Equal("sanction", duty.Firm.Reached));
    }

    [Theory]
    [InlineData("Six Thousand")]
    [InlineData("Twenty-Five Thousand")]
    [InlineData("Hundred Thousand")]
    public void Whatever_the_number_nobody_owes_it_to_fight(string wording) =>
        Assert.DoesNotContain("fight", Ask.Of("hypothetical-boots-on-the-ground", Attack + "; settlement-signed", variant: wording).Reached(duty => duty.Firm));

    /// <summary>Nothing that is only supposed may be taken for a text.</summary>
    [Fact]
    public void A_hypothesis_says_that_it_is_one()
    {
        var hypotheses = Packages.Names.Where(name => name.StartsWith("hypothetical-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(hypotheses);
        foreach (var package in hypotheses.Select(Packages.Compiled))
        {
            Assert.All(package.Instruments, instrument => Assert.StartsWith("HYPOTHETICAL ", instrument.Title, StringComparison.Ordinal));
            Assert.All(package.Clauses, clause => Assert.StartsWith("hypothetical;", clause.Provenance?.Source, StringComparison.Ordinal));
            Assert.DoesNotContain(package.Texts, text => text.Quoted);
        }
    }
}
