using Casus.Findings;

namespace Casus.Tests.Checks;

/// <summary>An expectation is kept, broken, or asks nobody who could keep it; it never passes for want of anybody to ask.</summary>
public sealed class ExpectationTests
{
    private const string Package = """
        casus 1 package Arden.
        binding means law.
        party Arden is beneficiary.
        party Borland is guarantor and beneficiary and possible aggressor.
        party Corvia is guarantor and beneficiary and possible aggressor.
        party Delmark.
        party Elbia.
        group Onlookers each Onlooker is Delmark and Elbia.
        group Attackers each Attacker is Borland.
        group Neighbours each Neighbour is Borland and Corvia.
        casus Attack is armed-attack on Arden by Borland.
        casus Quarrel is armed-attack on Borland by Corvia or armed-attack on Corvia by Borland.
        instrument Covenant, treaty among Arden, Borland and Corvia, signed on 2026-02-20 {
          clause 1: when Attack, each other Neighbour shall deploy in Arden, within 3 days of trigger, source "a treaty" on 2026-02-20.
        }

        """;

    [Theory]
    [InlineData("in every Attack, Delmark is firmly due to deploy", "Delmark is no guarantor here and no clause binds it")]
    [InlineData("in every Attack, each Onlooker is firmly due to deploy", "Delmark and Elbia are no guarantors here and no clause binds any of them")]
    [InlineData("in every Attack, at least 1 of Onlookers is possibly due to consult", "Delmark and Elbia are no guarantors")]
    [InlineData("in every Attack, each Attacker is firmly due to deploy", "in Attack only the attacker is left")]
    [InlineData("no gap in cover of Delmark from 2026-02-20 to 2026-12-31", "no casus of the package is an attack on Delmark")]
    public void What_asks_nobody_who_could_owe_it_is_told(string expectation, string why)
    {
        var finding = Assert.Single(Of(expectation), finding => finding.Code is "CAS430" or "CAS431");
        Assert.Equal(("CAS431", Severity.Warning), (finding.Code, finding.Level));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_guarantor_owes_is_kept() => Assert.DoesNotContain(Of("in every Attack, Corvia is firmly due to deploy within 3 days of trigger"), finding => finding.Code is "CAS430" or "CAS431");

    /// <summary>Each attacks in one of the two ways and is asked in the other; neither owes anything, and that is found.</summary>
    [Fact]
    public void Who_attacks_in_one_way_is_asked_in_the_other() =>
        Assert.Equal("CAS430", Assert.Single(Of("in every Quarrel, each Neighbour is firmly due to deploy"), finding => finding.Code is "CAS430" or "CAS431").Code);

    private static IEnumerable<Finding> Of(string expectation) => Compiled.Findings(Package + $"expect Asked: {expectation}.");
}
