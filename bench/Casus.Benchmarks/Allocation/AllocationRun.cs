using System.Diagnostics;
using Casus.Allocation;
using Casus.Allocations;
using Casus.Files;
using Casus.LinearPrograms;
using Casus.Solvers;

namespace Casus.Benchmarks.Allocation;

/// <summary>The best plan for a question of 1,152 whole numbers and 252 rows: our own search, and CBC on the same program where it is installed.</summary>
internal static class AllocationRun
{
    private const int Forces = 12;
    private const int Theatres = 8;
    private const int Months = 12;

    public static int Run(int runs, int seed, int grain, int seconds)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        var question = ReferenceAllocation.Make(seed, Forces, Theatres, Months, grain);
        Console.WriteLine($"question   seed {seed}, {Forces} forces, {Theatres} theatres, {Months} months");
        Divided(Allocator.Program(question), runs);
        var own = Measured("own search", runs, () => Allocator.Plan(question, AllocationSettings.Default));
        if (own.Cost < own.Bound - 1e-6)
        {
            Console.WriteLine("FAILED: the plan is better than the bound allows.");
            return 1;
        }
        var program = Allocator.Program(question);
        var before = Stopwatch.GetTimestamp();
        if (Cbc.Ask(program, Programs.Run, seconds, isWallTime: false, CancellationToken.None) is not { } answer)
        {
            Console.WriteLine("cbc is not installed, so the plan was not compared with it.");
            return 0;
        }
        var best = program.Cost(answer.Values);
        Console.WriteLine($"cbc        shortfall {best:0.0}, {(answer.IsProved ? "proved best" : $"stopped at {seconds} s of processor time")}; wall {Stopwatch.GetElapsedTime(before).TotalSeconds:0.00} s");
        Console.WriteLine($"own plan is {(own.Cost - best) / best:P2} above that of cbc");
        return best < own.DividedBound - 1e-6 ? 1 : 0;
    }

    /// <summary>The optimum with divided units alone.</summary>
    private static void Divided(LinearProgram program, int runs)
    {
        var solved = Enumerable.Range(0, runs).Select(_ => Timed.Of(() => new DualSimplex(program).Solve())).ToList();
        Console.WriteLine($"divided    {program.Columns.Count(column => column.IsWhole):N0} whole numbers, {program.Rows.Length} rows; {solved[0].Result.Status}, shortfall {solved[0].Result.Cost:0.0} in {solved[0].Result.Steps} exchanges; wall median {Timed.Median([.. solved.Select(run => run.Time)]).TotalMilliseconds:0.0} ms, least {solved.Min(run => run.Time).TotalMilliseconds:0.0} ms");
    }

    private static AllocationAnswer Measured(string name, int runs, Func<AllocationAnswer> plan)
    {
        var (times, busy) = (new List<TimeSpan>(), new List<TimeSpan>());
        AllocationAnswer? answer = null;
        for (var run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var began = Stopwatch.GetTimestamp();
            answer = plan();
            times.Add(Stopwatch.GetElapsedTime(began));
            busy.Add(Environment.CpuUsage.TotalTime - before);
        }
        var found = answer ?? plan();
        Console.WriteLine(
            $"{name,-10} {found.Method}, shortfall {found.Cost:0.0}, no plan below {found.Bound:0.0}, gap {found.Gap / found.Cost:P2}; wall median {Timed.Median(times).TotalSeconds:0.00} s, least {times.Min().TotalSeconds:0.00} s;"
            + $" processor median {Timed.Median(busy).TotalSeconds:0.00} s");
        return found;
    }
}
