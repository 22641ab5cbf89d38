using Casus.Circuits;
using Casus.Existence;
using Casus.Responses;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Exports;

/// <summary>Our own means are bounded; the host's solver is asked where they give up, and only there.</summary>
public sealed class HostSolverTests
{
    private const int Pigeons = 10;

    [Fact]
    public void Where_our_own_means_give_up_the_solver_is_asked_and_named()
    {
        var formula = MorePigeonsThanHoles();
        var decision = Decider.Decide(formula, SweepSettings.Default with { Solver = (_, _) => new FormulaAnswer(false, new Dictionary<Unknown, bool>()) });
        Assert.Equal((false, ProofKind.Solver), (decision.Exists, decision.Kind));
        Assert.Equal(Decision.Open, Decider.Decide(formula, SweepSettings.Default));
    }

    [Fact]
    public void Where_our_own_means_decide_the_solver_is_not_asked()
    {
        var circuit = new Circuit();
        var facts = Enumerable.Range(0, 40).Select(i => new FormulaFact(Fact(i), circuit.Input())).ToList();
        var formula = new Formula(circuit, facts, [], circuit.AtLeast(3, facts.Select(fact => fact.Input)));
        var decision = Decider.Decide(formula, SweepSettings.Default with { Solver = (_, _) => throw new InvalidOperationException("It was asked.") });
        Assert.Equal((true, ProofKind.Cases), (decision.Exists, decision.Kind));
        Assert.True(decision.Facts.Count(pair => pair.Value) >= 3);
    }

    /// <summary>Runs only where the program is, like the oracle.</summary>
    private sealed class FactWithZ3Attribute : FactAttribute
    {
        public FactWithZ3Attribute() => Skip = Z3.Absence;
    }

    [FactWithZ3]
    public void The_program_z3_says_whether_and_shows_one()
    {
        var circuit = new Circuit();
        var facts = Enumerable.Range(0, 40).Select(i => new FormulaFact(Fact(i), circuit.Input())).ToList();
        var (three, two) = (circuit.AtLeast(3, facts.Select(fact => fact.Input)), circuit.AtLeast(2, facts.Select(fact => fact.Input)));
        var found = Solvers.Z3.Ask(new Formula(circuit, facts, [], three), CancellationToken.None);
        Assert.True(found?.Exists);
        Assert.True(found?.Facts.Count(pair => pair.Value) >= 3);
        Assert.False(Solvers.Z3.Ask(new Formula(circuit, facts, [], circuit.And(three, circuit.Not(two))), CancellationToken.None)?.Exists);
    }

    [Fact]
    public void It_can_be_broken_off()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Decider.Decide(MorePigeonsThanHoles(), SweepSettings.Default, source.Token));
    }

    /// <summary>Every pigeon sits in a hole, and no two in the same: short to say, and with suppositions and consequences alone long to refute (Haken 1985).</summary>
    private static Formula MorePigeonsThanHoles()
    {
        var circuit = new Circuit();
        var sits = Enumerable.Range(0, Pigeons).Select(_ => Enumerable.Range(0, Pigeons - 1).Select(_ => circuit.Input()).ToList()).ToList();
        var goal = circuit.All([
            .. sits.Select(circuit.Any),
            .. from hole in Enumerable.Range(0, Pigeons - 1)
               from one in Enumerable.Range(0, Pigeons)
               from other in Enumerable.Range(0, one)
               select circuit.Not(circuit.And(sits[one][hole], sits[other][hole])),
        ]);
        return new Formula(circuit, [.. sits.SelectMany(row => row).Select((signal, i) => new FormulaFact(Fact(i), signal))], [], goal);
    }

    private static Unknown Fact(int number) => new(new Occurs($"circumstance-{number}", null, null, null, null, SourceLocation.None));
}
