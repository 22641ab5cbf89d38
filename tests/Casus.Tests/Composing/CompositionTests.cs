using Casus.Comparing;
using Casus.Composing;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Composing;

/// <summary>Several texts read as one: what they do twice, where one relies on another, where they contradict each other.</summary>
public sealed class CompositionTests
{
    private const string Parties = """
        party Home is beneficiary. party Helper is guarantor. party Friend is guarantor. party Foe is possible aggressor.
        casus Attack is armed-attack on Home by Foe.

        """;

    [Fact]
    public void A_party_bound_to_the_same_by_two_texts_is_said()
    {
        var composed = Composed(
            Text("One", "clause 1: when Attack, Helper shall deploy in Home."),
            Text("Two", "clause 1: when Attack, Helper shall arm Home. clause 2: when Attack, Helper may fight."));
        var firm = Assert.Single(composed.Overlaps, one => one.Corner == Corner.Firm);
        Assert.Equal(("Help", "arm"), (firm.Ladder, firm.Word));
        Same.Lists(["Helper"], firm.Parties);
        var possible = Assert.Single(composed.Overlaps, one => one.Corner == Corner.Possible);
        Assert.Equal("deploy", possible.Word);
        Assert.Empty(composed.Seams);
        Assert.Empty(composed.Contradictions);
    }

    [Fact]
    public void Two_texts_that_wait_for_each_other_are_a_mutual_seam()
    {
        var composed = Composed(
            Text("One", "clause 1: when Attack, Helper shall deploy in Home, once Friend has undertaken to deploy."),
            Text("Two", "clause 2: when Attack, Friend shall deploy in Home, once Helper has undertaken to deploy."));
        Assert.Equal(2, composed.Seams.Count);
        Assert.All(composed.Seams, seam =>
        {
            Assert.Equal((SeamKind.Waits, true, Extent.Nowhere, Extent.Nowhere), (seam.Kind, seam.IsMutual, seam.Firm, seam.Possible));
            Assert.NotEqual(seam.Clause.Text, Assert.Single(seam.On).Text);
        });
    }

    [Fact]
    public void A_duty_that_its_own_text_can_set_off_relies_on_no_other()
    {
        const string Group = "group Circle each Circle Member is Helper and Friend. ";
        var composed = Composed(
            Text("One", "clause 1: when Attack, Helper shall fight, once at least 1 of Circle has undertaken to deploy. clause 2: when Attack, Helper shall deploy in Home.", Group),
            Text("Two", "clause 3: when Attack, Friend shall deploy in Home.", Group));
        Assert.Empty(composed.Seams);
    }

    [Fact]
    public void A_duty_that_gives_way_where_the_other_text_is_to_act_is_a_seam()
    {
        var composed = Composed(
            Text("One", "clause 1: when Attack, Helper shall deploy in Home, unless Friend has undertaken to deploy."),
            Text("Two", "clause 2: when Attack, Friend may deploy in Home."));
        var seam = Assert.Single(composed.Seams);
        Assert.Equal((SeamKind.GivesWay, false), (seam.Kind, seam.IsMutual));
    }

    [Fact]
    public void Must_and_must_not_is_a_contradiction_only_where_both_speak_of_the_same_deed()
    {
        var must = Text("One", "clause 1: when Attack, Helper shall deploy in Home.", "area Home Soil. area Far Away outside Home Soil. ");
        var contradiction = Assert.Single(Composed(must, Text("Two", "clause 2: Helper shall not deploy.")).Contradictions);
        Assert.Equal((Corner.Firm, "deploy", "1", "2"), (contradiction.Corner, contradiction.Word, contradiction.Must.Clause.Label, contradiction.MustNot.Clause.Label));
        Assert.Empty(Composed(must, Text("Two", "clause 2: Helper shall not deploy in Far Away.", "area Home Soil. area Far Away outside Home Soil. ")).Contradictions);
        Assert.Empty(Composed(must, Text("Two", "clause 2: Friend shall not deploy.")).Contradictions);
        var may = Text("One", "clause 1: when Attack, Helper may deploy in Home.");
        Assert.Equal(Corner.Possible, Assert.Single(Composed(may, Text("Two", "clause 2: Helper shall not deploy.")).Contradictions).Corner);
    }

    [Fact]
    public void A_group_that_two_texts_declare_otherwise_stays_two()
    {
        var (one, two) = (
            Text("One", "clause 1: when Attack, each Member shall arm Home.", "group Circle each Member is Helper and Friend. "),
            Text("Two", "clause 1: when Attack, each Member shall arm Home.", "group Circle each Member is Friend. "));
        var composed = Composed(one, two);
        Assert.Equal("Circle", Assert.Single(composed.Conflicts).Name);
        var overlap = Assert.Single(composed.Overlaps);
        Same.Lists(["Friend"], overlap.Parties);
        var index = new PackageIndex(Composer.Together([one, two]).Package);
        Assert.Equal(["Helper", "Friend"], index.Members("Circle", new DateOnly(2026, 1, 1)));
        Assert.Equal(["Friend"], index.Members("Circle of Two", new DateOnly(2026, 1, 1)));
    }

    /// <summary>What is said twice by the texts of the library is so by the reference, in the very situation that is shown.</summary>
    [Theory]
    [InlineData("2026-positions", "1949-washington")]
    [InlineData("2025-08-founding", "1949-washington")]
    [InlineData("2024-us-ukraine", "2025-11-28-points")]
    public void An_example_given_back_to_the_reference_shows_the_overlap(string first, string second)
    {
        var texts = new[] { first, second }.Select(name => Packages.Compiled(name) is var package ? ComparableText.Of(name, package, null, package.Reading, []) : null).OfType<ComparableText>().ToList();
        var composed = Composer.Compose(texts, Signing.AsNeeded, SweepSettings.Default);
        var together = Composer.Together(texts);
        var index = together.AsRead(composed.Supposed);
        foreach (var overlap in composed.Overlaps)
        {
            var situation = Situation.Of(new DateTimeOffset(composed.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), [.. overlap.Where.Happens, .. overlap.Where.Given]);
            var @case = Case.Of(index, situation)[0];
            var solved = Responder.Solve(index, new Knowledge(index, situation), @case, new Question(together.Reading, AsIfSigned: false, ProposedBy: null));
            Assert.All(overlap.Parties.Take(1), party =>
            {
                var by = Cover.Reaching(solved, overlap.Corner, party, overlap.Word).Select(candidate => candidate.Clause.Id).ToList();
                Assert.True(overlap.Clauses.Where(one => by.Contains(one.Clause.Id)).Select(one => one.Text).Distinct().Count() >= 2, $"{party} to {overlap.Word}: only {string.Join(", ", by)}");
            });
        }
    }

    private static ComparableText Text(string name, string clauses, string declared = "")
    {
        var package = Compiled.Clean($"casus 1 package {name}. as of 2026-01-01. {Parties}{declared}instrument {name} Treaty, treaty among Helper, Friend and Home, signed on 2026-01-01 {{ {clauses} }}");
        return ComparableText.Of(name, package, null, package.Reading, []);
    }

    private static Composition Composed(params ComparableText[] texts) => Composer.Compose(texts, Signing.AsNeeded, SweepSettings.Default);
}
