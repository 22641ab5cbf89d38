using Casus.Benchmarks;
using Casus.Benchmarks.Peers;
using Casus.Tests.Evaluation;

namespace Casus.Tests.Benchmarks;

/// <summary>What other engines are told of a package, so that they answer the question that Casus answers.</summary>
public sealed class PeerFormTests
{
    private const int Packages = 10;
    private const int InEach = 5;

    private static ReferenceShape Shape(int seed) => new(Facts: 5, Clauses: 40, Parties: 7, Seed: seed);

    [FactWithClingo]
    public void The_rules_make_clingo_say_what_the_reference_evaluator_says() => Seeds.Each(Packages, seed =>
    {
        var recursive = FixedSituations.Of(ReferencePackage.Compile(Shape(seed)), InEach, seed);
        foreach (var situations in new[] { recursive, recursive.WithoutDependence() })
        {
            var (program, reference) = (situations.Program(), situations.Reference());
            foreach (var situation in situations.All)
            {
                var said = Assert.Single(Clingo.Answers(AnswerSetForm.Rules(program) + AnswerSetForm.Facts(program, situation)));
                Assert.Equal(reference(situation), program.Parties.Select(party => program.Rungs.LastOrDefault(rung => said.Contains($"owes(\"{party}\",\"{rung}\")"))));
            }
        }
    });

    /// <summary>A comparison in which dependence changed nothing would not compare what recursion costs.</summary>
    [Fact]
    public void Dependence_makes_a_difference()
    {
        var differing = Enumerable.Range(1, Packages).Count(seed =>
        {
            var recursive = FixedSituations.Of(ReferencePackage.Compile(Shape(seed)), InEach, seed);
            var (with, without) = (recursive.Reference(), recursive.WithoutDependence().Reference());
            return recursive.All.Any(situation => !with(situation).SequenceEqual(without(situation)));
        });
        Assert.InRange(differing, Packages / 3, Packages);
    }

    [Fact]
    public void An_engine_without_recursion_is_given_no_rule_that_needs_it()
    {
        var situations = FixedSituations.Of(ReferencePackage.Compile(Shape(1)), 1, seed: 1);
        Assert.Throws<NotSupportedException>(() => JsonRulesForm.Rules(situations.Program()));
        Assert.Contains("\"all\"", JsonRulesForm.Rules(situations.WithoutDependence().Program()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unless Guarantor-01 has undertaken to state")]
    [InlineData("until circumstance-01")]
    [InlineData("once at least 2 of Guarantors has undertaken to state")]
    public void What_the_rules_cannot_say_is_refused_and_not_left_out(string slot)
    {
        const string Plain = "when Attack and circumstance-01, Guarantor-02 shall state";
        var text = ReferencePackage.Text(Shape(1));
        var end = text.LastIndexOf('}');
        var package = Compiled.Clean(text[..end] + $"  clause more: {Plain}, {slot}.\n" + text[end..]);
        Assert.Throws<NotSupportedException>(() => FixedSituations.Of(package, 1, seed: 1).Program());
    }

    private sealed class FactWithClingoAttribute : FactAttribute
    {
        public FactWithClingoAttribute() => Skip = Clingo.Absence;
    }
}
