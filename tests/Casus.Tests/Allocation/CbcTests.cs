using Casus.Allocation;
using Casus.Allocations;
using Casus.Benchmarks.Allocation;
using Casus.Files;
using Casus.LinearPrograms;
using Casus.Solvers;

namespace Casus.Tests.Allocation;

/// <summary>Against the solver CBC (Debian package coinor-cbc), an oracle that nobody here wrote.</summary>
public sealed class CbcTests
{
    private const int Instances = 200;
    private const int SecondsEach = 20;

    private static readonly string? absence = Programs.Run(new ProgramCall("cbc", ["quit"], Path.GetTempPath())) is null
        ? "cbc is not installed (Debian: apt-get install coinor-cbc), so plans were not compared with it." : null;

    /// <summary>Runs only where the program is.</summary>
    private sealed class FactWithCbcAttribute : FactAttribute
    {
        public FactWithCbcAttribute() => Skip = absence;
    }

    /// <summary>The least cost in whole units lies between the bound and the plan; most plans of our own reach it, and all come near.</summary>
    [FactWithCbc]
    public void Plans_agree_with_the_optimum_within_the_gap_that_they_state()
    {
        var (reached, proved, worst) = (0, 0, 0.0);
        Seeds.Each(Instances, seed =>
        {
            var question = RandomAllocations.Make(seed, forces: 2 + (seed % 7), requirements: 2 + (seed % 9), units: 3 + (seed % 6));
            var program = Allocator.Program(question);
            var own = Allocator.Plan(question, AllocationSettings.Default);
            var solved = Cbc.Ask(program, Programs.Run, SecondsEach, CancellationToken.None);
            Assert.NotNull(solved);
            Assert.True(solved.IsProved, "cbc did not prove its answer in time");
            proved++;
            var optimum = program.Cost(solved.Values);
            var close = 1e-5 * (1 + optimum);
            Assert.True(program.Violation(solved.Values) < 1e-5, "cbc breaks a limit");
            Assert.True(own.DividedBound <= optimum + close, $"the bound {own.DividedBound} is above the optimum {optimum}");
            Assert.True(own.Cost >= optimum - close, $"the plan {own.Cost} is better than the optimum {optimum}");
            Assert.True(own.Cost - optimum <= own.Gap + close, $"the plan {own.Cost} is further from the optimum {optimum} than its gap {own.Gap}");
            reached += own.Cost <= optimum + close ? 1 : 0;
            worst = Math.Max(worst, (own.Cost - optimum) / Math.Max(1, optimum));
        });
        Assert.Equal(Instances, proved);
        Assert.True(reached >= Instances * 9 / 10 && worst < 0.03, $"{reached} of {Instances} plans are best; the worst is {worst:P2} above");
    }

    [FactWithCbc]
    public void A_plan_that_cbc_proves_is_called_proved()
    {
        var question = RandomAllocations.Make(11, forces: 6, requirements: 6, units: 8);
        var answer = Allocator.Plan(question, AllocationSettings.Default with { Solver = (program, end) => Cbc.Ask(program, Programs.Run, SecondsEach, end) });
        Assert.Equal((PlanMethod.Proved, 0.0), (answer.Method, answer.Gap));
        Assert.True(answer.Cost <= Allocator.Plan(question, AllocationSettings.Default).Cost + 1e-6);
    }

    /// <summary>The linear part alone, whose optimum must be the same and not only near.</summary>
    [FactWithCbc]
    public void The_optimum_with_divided_units_is_that_of_cbc() => Seeds.Each(60, seed =>
    {
        var whole = Allocator.Program(RandomAllocations.Make(seed, forces: 9, requirements: 12, units: 12));
        var program = new LinearProgram(whole.Rows, whole.Columns.Select(column => column with { IsWhole = false }));
        var own = new DualSimplex(program).Solve();
        var solved = Cbc.Ask(program, Programs.Run, SecondsEach, CancellationToken.None);
        Assert.NotNull(solved);
        Assert.Equal(LinearStatus.Optimal, own.Status);
        Assert.Equal(program.Cost(solved.Values), own.Cost, 1e-4 * (1 + own.Cost));
        Assert.Equal(own.Cost, own.Bound, 1e-6 * (1 + own.Cost));
        Assert.True(program.Violation(own.Values) < 1e-6);
    });

    [Fact]
    public void Where_there_is_no_cbc_there_is_no_answer() =>
        Assert.Null(Cbc.Ask(Allocator.Program(RandomAllocations.Make(1)), _ => null, SecondsEach, CancellationToken.None));

    [Fact]
    public void What_cbc_did_not_write_is_no_answer() =>
        Assert.Null(Cbc.Ask(Allocator.Program(RandomAllocations.Make(1)), _ => new ProgramResult(0, Array.Empty<byte>(), ""), SecondsEach, CancellationToken.None));

    /// <summary>The question of the benchmark has the size it is said to have, and the plan for it stays as good as docs/benchmarks.md says.</summary>
    [Fact]
    public void The_question_of_the_benchmark_is_as_large_as_said_and_its_plan_as_good()
    {
        var question = ReferenceAllocation.Make(20261128, 12, 8, 12, 3);
        var program = Allocator.Program(question);
        Assert.Equal((1152, 252), (program.Columns.Count(column => column.IsWhole), program.Rows.Length));
        var answer = Allocator.Plan(question, AllocationSettings.Default);
        Assert.True(answer.Gap / answer.Cost < 0.06, $"the gap is {answer.Gap / answer.Cost:P2}");
    }
}
