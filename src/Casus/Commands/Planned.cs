using Casus.Allocation;
using Casus.Allocations;
using Casus.Solvers;

namespace Casus.Commands;

/// <summary>The best plan that was found, and why what it leaves short cannot be met.</summary>
internal sealed record Planned(AllocationAnswer Answer, Sequence<UnmetRequirement> Unmet)
{
    /// <summary>Of more requirements that cannot be met the reasons are not looked for.</summary>
    private const int MostExplained = 10;

    /// <param name="withSolver">Whether the program cbc is asked where it is installed.</param>
    /// <exception cref="OperationCanceledException">It was broken off, or its time was up before there was a plan.</exception>
    public static Planned Of(AllocationQuestion question, int seed, bool withSolver, Surroundings surroundings, CancellationToken brokenOff)
    {
        using var work = new LongWork(surroundings, brokenOff);
        var settings = AllocationSettings.Default with
        {
            Seed = seed,
            Solver = withSolver ? (program, end) => Cbc.Ask(program, surroundings.RunProgram, Cbc.MostSeconds, end) : null,
        };
        var answer = Allocator.Plan(question, settings, work.End);
        return new Planned(answer, Explaining.Of(answer, MostExplained, work.End));
    }
}
