using System.Collections.Immutable;
using Casus.Allocations;
using Casus.LinearPrograms;

namespace Casus.Allocation;

/// <summary>How a plan is looked for.</summary>
/// <param name="Seed">The seed of chance.</param>
/// <param name="Steps">The most steps of our own search; less for a small question.</param>
/// <param name="Solver">A solver for whole numbers, where the host has one; it may answer nothing.</param>
public sealed record AllocationSettings(int Seed, int Steps, Func<LinearProgram, CancellationToken, WholeAnswer?>? Solver)
{
    public static AllocationSettings Default { get; } = new(20261128, 4_000_000, null);
}

/// <summary>The best plan for a question: what goes where, what remains short, and what one more unit would be worth.</summary>
public static class Allocator
{
    private const int StepsOfChoice = 4_000;
    private const int FewestSteps = 50_000;

    /// <summary>The question as a linear program, some of whose variables must be whole.</summary>
    public static LinearProgram Program(AllocationQuestion question) => new AllocationProgram(question).Linear();

    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static AllocationAnswer Plan(AllocationQuestion question, AllocationSettings settings, CancellationToken cancellation = default)
    {
        var program = new AllocationProgram(question);
        var linear = program.Linear();
        var divided = new DualSimplex(linear).Solve(cancellation);
        var bound = Math.Max(0, divided.Bound);
        var (units, method) = Whole(program, linear, divided, settings, cancellation);
        var cost = program.Cost(units);
        var provided = program.Provided(units);
        return new AllocationAnswer(
            question,
            method,
            program.Choices.Select((choice, place) => new Assignment(program.ForceOf(choice), program.RequirementOf(choice), units[place])).Where(assignment => assignment.Units > 0).ToSequence(),
            question.Requirements.Select((requirement, place) => new RequirementOutcome(requirement, provided[place])).ToSequence(),
            cost,
            method == PlanMethod.Proved ? cost : bound,
            bound,
            Worths(program, divided));
    }

    /// <summary>By a solver that proves its plan best; else the better of what a solver had and what our own rounding and search find.</summary>
    private static (int[] Units, PlanMethod Method) Whole(
        AllocationProgram program, LinearProgram linear, LinearAnswer divided, AllocationSettings settings, CancellationToken cancellation)
    {
        var answer = settings.Solver?.Invoke(linear, cancellation);
        var solved = answer is null ? null : Units(program, answer.Values);
        if (answer is { IsProved: true } && solved is not null)
        {
            return (solved, PlanMethod.Proved);
        }
        var steps = Math.Min(settings.Steps, Math.Max(FewestSteps, StepsOfChoice * program.Choices.Length));
        var searched = new Annealing(program, settings.Seed).Improve(Rounding.Of(program, divided), Math.Max(0, divided.Bound), steps, cancellation);
        return solved is not null && program.Cost(solved) < program.Cost(searched) ? (solved, PlanMethod.Solver) : (searched, PlanMethod.Search);
    }

    /// <summary>A solver's values as whole units, those without use left at home; null when they are not whole, or do not keep a limit.</summary>
    private static int[]? Units(AllocationProgram program, ImmutableArray<double> values)
    {
        const double rough = 1e-4;
        if (values.Length < program.Choices.Length || program.Choices.Where((_, place) => Math.Abs(values[place] - Math.Round(values[place])) > rough).Any())
        {
            return null;
        }
        int[] units = [.. program.Choices.Select((_, place) => (int)Math.Round(values[place]))];
        if (!program.Keeps(units))
        {
            return null;
        }
        var state = new UnitState(program);
        state.Set(units);
        Rounding.Clean(state, program);
        return [.. state.Units];
    }

    /// <summary>One more unit of a force widens every capacity that is its own; each is worth its dual.</summary>
    private static Sequence<UnitWorth> Worths(AllocationProgram program, LinearAnswer divided)
    {
        var worth = new double[program.Question.Forces.Count];
        for (var place = 0; place < program.Capacities.Length; place++)
        {
            if (program.Capacities[place] is { Force: >= 0 } capacity)
            {
                worth[capacity.Force] += Math.Max(0, -divided.Duals[place]) * capacity.PerUnit;
            }
        }
        return program.Question.Forces.Select((force, place) => new UnitWorth(force, worth[place])).ToSequence();
    }
}
