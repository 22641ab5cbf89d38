using Casus.Benchmarks;
using Casus.Benchmarks.Peers;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Tests.Benchmarks;

/// <summary>The package on which speed is measured is what it is said to be.</summary>
public sealed class ReferencePackageTests
{
    private static readonly ReferenceShape small = new(Facts: 6, Clauses: 40, Parties: 8);

    [Fact]
    public void The_same_shape_gives_the_same_text_and_another_seed_another()
    {
        Assert.Equal(ReferencePackage.Text(new ReferenceShape()), ReferencePackage.Text(new ReferenceShape()));
        Assert.NotEqual(ReferencePackage.Text(small), ReferencePackage.Text(small with { Seed = small.Seed + 1 }));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    public void Its_shares_are_exact_and_nothing_in_it_is_idle(int facts)
    {
        var package = ReferencePackage.Compile(new ReferenceShape(facts));
        int Clauses(Func<Duty, bool> which) => package.Clauses.Count(clause => clause.Duty is { } duty && which(duty));
        Assert.Equal(300, package.Clauses.Count);
        Assert.Equal(30, package.Parties.Count);
        Assert.Equal(6, package.Ladders.Sum(ladder => ladder.Rungs.Count));
        Assert.Equal(105, Clauses(duty => duty.Modal == Modal.May));
        Assert.Equal(195, Clauses(duty => duty.Modal is Modal.Shall or Modal.Will));
        Assert.Equal(120, Clauses(duty => !duty.Terms.Once.IsEmpty || !duty.Terms.Provided.IsEmpty));
        Assert.InRange(Clauses(duty => !duty.Terms.Provided.IsEmpty), 20, 30);
        Assert.Equal(60, Clauses(duty => duty.Terms.DecisionOf is not null));
        Assert.Equal(45, Clauses(duty => duty.Measure.Range is not null));
        Assert.Contains(package.Bodies, body => !body.VetoBy.IsEmpty);
        Assert.Equal(28, package.Clauses.SelectMany(clause => clause.Duty?.Subject.Names ?? []).Distinct().Count());

        var triggers = package.Clauses.Select(clause => clause.When is AllOf all ? all.Parts.Where(part => part is not IsCase).ToList() : []).ToList();
        Assert.All(triggers, literals => Assert.InRange(literals.Count, 2, 3));
        Assert.Equal(facts, ReferencePackage.FactsOf(package).Count);
        // A fact that only a permission asks about would change nothing that is owed.
        var asked = Situations(package, 1).Program().Rules.SelectMany(rule => rule.Needs).OfType<FactNeed>().Select(need => need.Word).Distinct();
        Assert.Empty(ReferencePackage.FactsOf(package).Except(asked));
    }

    [Fact]
    public void A_check_finds_fault_with_what_it_says_and_not_with_how() =>
        Same.Nothing(Compiled.Findings(ReferencePackage.Text(small)).Where(finding => finding.Level == Severity.Error && finding.Code[3] is '1' or '2').Select(finding => $"{finding.Code} {finding.Message}"));

    /// <summary>What makes some questions whether a loophole exists have the answer no.</summary>
    [Fact]
    public void Whatever_the_facts_as_many_parties_as_there_are_covers_owe_consultation()
    {
        var shape = small with { Clauses = 100 };
        Assert.Equal(1, shape.Covers);
        var situations = Situations(ReferencePackage.Compile(shape), 20);
        var reference = situations.Reference();
        Assert.All(situations.All, situation => Assert.Contains(reference(situation), rung => rung is not (null or "state")));
    }

    [Fact]
    public void Too_small_a_shape_is_refused() => Assert.Throws<ArgumentException>(() => ReferencePackage.Text(small with { Clauses = 3, Facts = 9 }));

    private static FixedSituations Situations(Package package, int count) => FixedSituations.Of(package, count, seed: 1);
}
