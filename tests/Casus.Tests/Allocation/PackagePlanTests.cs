using Casus.Allocation;
using Casus.Allocations;
using Casus.Capability;

namespace Casus.Tests.Allocation;

/// <summary>A package asked for a plan: its forces, offers, gates and requirements become the question.</summary>
public sealed class PackagePlanTests
{
    private const string Text = """
        casus 1 package Planned.
        party Ukraine is beneficiary. party United Kingdom is guarantor. party France is guarantor. party Italy is guarantor. party Russia is possible aggressor.
        organ Commons of United Kingdom.
        gate Commons Vote is prior approval by Commons for United Kingdom to deploy, took 10 days.
        force UK Army of United Kingdom is 30,000 troops, rotating 3 to 1, at readiness 5 days.
        force Italian Army of Italy is 50,000 troops.
        force Kept Brigade of France is 4,000 troops, earmarked for Reserve.
        party Reserve.
        requirement Small is 9,000 troops for deploy in Ukraine.
        requirement Large is 20,000 to 25,000 troops for deploy in Ukraine, within 12 days.
        position refusal of Italy: refuses Italy has undertaken to deploy, source "made up" on 2026-01.
        instrument Pledges "Pledges", pledge by United Kingdom and France signed on 2026-01-06, owed to Ukraine {
          clause uk: United Kingdom will deploy up to 7,500 troops in Ukraine.
          clause fr: France intends to deploy 2,000 troops in Ukraine.
        }
        """;

    private static PackageQuestion Asked(PlanWish wish) => PackageQuestion.Of(Compiled.Of(Text).Package ?? throw new InvalidOperationException("It compiles."), wish);

    private static AllocationAnswer Plan(AllocationQuestion question) => Allocator.Plan(question, AllocationSettings.Default, default);

    [Fact]
    public void The_smallest_of_a_mission_is_planned_for_and_the_others_are_named()
    {
        var (question, notes, refusal) = Asked(PlanWish.Default);
        Assert.Equal("", refusal);
        Assert.Equal(["Small"], question.Requirements.Select(requirement => requirement.Name));
        // When every approval and readiness that is known has passed: 10 and 5 days.
        Assert.Equal(15, question.Requirements[0].By);
        Assert.Contains(notes, note => note.Contains("Large (20,000 to 25,000 troops)", StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_is_sent_than_its_owner_offers_and_nothing_of_what_is_kept_or_refused()
    {
        var outcome = Assert.Single(Plan(Asked(PlanWish.Default).Question).Outcomes);
        // 7,500 of the United Kingdom away at one time, which its 30,000 can relieve; the brigade of France is kept elsewhere; Italy refuses.
        Assert.Equal((7_500, 1_500), (outcome.Provided, outcome.ShortOfLeast));
    }

    [Theory]
    [InlineData("30,000", 7_500)]
    [InlineData("12,000", 4_000)]
    public void An_offer_that_the_force_cannot_relieve_counts_as_what_it_can(string army, double provided)
    {
        var package = Compiled.Of(Text.Replace("is 30,000 troops", $"is {army} troops", StringComparison.Ordinal)).Package ?? throw new InvalidOperationException("It compiles.");
        Assert.Equal(provided, Assert.Single(Plan(PackageQuestion.Of(package, PlanWish.Default).Question).Outcomes).Provided);
    }

    [Fact]
    public void What_makes_a_requirement_impossible_is_the_smallest_set_of_facts()
    {
        var answer = Plan(Asked(new PlanWish(["Large"], [], null)).Question);
        Assert.Equal(0, Assert.Single(answer.Outcomes).Provided);
        var unmet = Assert.Single(Explaining.Of(answer, 10, default));
        Assert.True(unmet.IsSmallest);
        Assert.Contains(unmet.Limits, limit => limit is { Kind: LimitKind.Caveat, Of: "Italian Army", What: "deploy" });
        Assert.Equal(0, Assert.Single(Plan(Asked(new PlanWish(["Large"], [], 99)).Question).Outcomes).Provided);
    }

    [Fact]
    public void A_gate_that_is_supposed_open_takes_no_time()
    {
        var open = Plan(Asked(new PlanWish(["Large"], ["Commons Vote"], null)).Question);
        Assert.Equal(7_500, Assert.Single(open.Outcomes).Provided);
    }

    [Theory]
    [InlineData("Medium", "", "The package has no requirement Medium")]
    [InlineData("", "Montreux", "The package has no gate Montreux; it has Commons Vote.")]
    public void A_name_that_is_not_there_is_refused(string requirement, string gate, string why)
    {
        string[] Named(string name) => name.Length == 0 ? [] : [name];
        Assert.StartsWith(why, Asked(new PlanWish(Named(requirement), Named(gate), null)).Refusal, StringComparison.Ordinal);
    }
}
