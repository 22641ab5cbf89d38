using Casus.Printing;
using Casus.Responses;

namespace Casus.Tests.Evaluation;

/// <summary>A fact that nobody has given is open, also where it lies in the aggressor's hands: what waits for it is neither owed nor ruled out.</summary>
public sealed class OpenFactTests
{
    private const string Text = """
        casus 1 package Truce.
        as of 2026-01-31.
        party Southland is beneficiary.
        party Eastland is possible aggressor.
        party Northland is guarantor.
        fact armed-attack.
        fact truce-in-force in hands of Southland and Eastland.
        casus Attack is armed-attack on Southland by Eastland.
        instrument Pact, treaty among Northland and Southland, signed on 2026-01-01 {
          clause 1: when Attack, Northland intends to assist Southland from state up to fight, once truce-in-force.
          clause 2: when Attack, Northland intends to arm Southland.
        }
        """;

    private const string Attack = "armed-attack on Southland by Eastland";

    [Fact]
    public void At_best_counts_what_is_still_open_and_says_for_what_it_waits()
    {
        var headline = string.Join(" ", Headline.Of(Compiled.Clean(Text), Ask.Of(Compiled.Clean(Text), Attack)));
        Assert.Contains("Northland could fight; that waits for what nobody has given: truce-in-force. Without it, at best Northland could arm.", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_that_waits_for_a_fact_nobody_has_given_is_open_and_not_ruled_out()
    {
        var duty = Assert.Single(Ask.Of(Compiled.Clean(Text), Attack).Under("Pact", "1"));
        Assert.True(duty.IsOpen);
        Assert.Equal("fight", duty.Open.Reached);
        Assert.Null(duty.Possible.Reached);
        Assert.Equal(Truth.Unknown, duty.Because.Holds);
        Assert.Equal(Truth.Unknown, duty.Because.Because.First(reason => reason.Text == "truce-in-force").Holds);
    }

    [Fact]
    public void A_fact_given_as_not_so_rules_it_out()
    {
        var duty = Assert.Single(Ask.Of(Compiled.Clean(Text), Attack + "; not truce-in-force").Under("Pact", "1"));
        Assert.False(duty.IsOpen);
        Assert.Equal(Truth.False, duty.Because.Holds);
    }

    [Fact]
    public void A_headline_says_whether_what_is_owed_is_law_or_a_political_commitment()
    {
        var counting = Text.Replace("as of 2026-01-31.", "as of 2026-01-31. binding means law or political.", StringComparison.Ordinal);
        string Said(string modal) => counting.Replace("Northland intends to arm", $"Northland {modal} arm", StringComparison.Ordinal) is var text ? Headline.Of(Compiled.Clean(text), Ask.Of(Compiled.Clean(text), Attack))[0] : "";
        Assert.Equal("Firmly bound by law: Northland to arm.", Said("shall"));
        Assert.Equal("Firmly bound as a political commitment: Northland to arm.", Said("will"));
    }

    [Fact]
    public void An_act_owed_because_of_the_attack_is_not_called_no_help()
    {
        var text = Text.Replace("clause 2: when Attack, Northland intends to arm Southland.", "clause 2: when Attack, Northland shall support-the-force.", StringComparison.Ordinal).Replace("fact armed-attack.", "fact armed-attack. act support-the-force.", StringComparison.Ordinal);
        var said = Headline.Of(Compiled.Clean(text), Ask.Of(Compiled.Clean(text), Attack))[0];
        Assert.StartsWith("Firmly bound by law: Northland to support-the-force", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is firmly bound to help", said, StringComparison.Ordinal);
    }
}
