using System.Diagnostics;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Situations;
using Casus.Sweeping;

namespace Casus.Benchmarks;

/// <summary>
/// Every situation of the reference package, in all four corners with the nested fixed points: for each guarantor and rung, in how many it is
/// reached. On one thread, at every vector width, with the memory that the process ever held.
/// </summary>
internal static class WholeSweep
{
    private const int Runs = 5;

    public static int Measure(int facts, int runsAtWidest = Runs)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        var package = ReferencePackage.Compile(new ReferenceShape(facts));
        var index = new PackageIndex(package);
        var day = CheckDay.Of(index);
        var occasion = Occasion.Of(index, day)[0];
        var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
        Console.WriteLine($"situation  {occasion.Words}");
        string? checksum = null;
        foreach (var width in VectorWidths.All.Where(width => width <= VectorWidths.Widest).Reverse())
        {
            var times = new List<double>();
            var busy = 0.0;
            for (var run = 0; run < (width == VectorWidths.Widest ? runsAtWidest : 1); run++)
            {
                var began = Stopwatch.GetTimestamp();
                var before = Environment.CpuUsage.TotalTime;
                var inquiry = Inquiry.Of(index, occasion, question, day);
                var outputs = (
                    from rule in CornerRule.All
                    from guarantor in inquiry.Cover.Guarantors
                    from rung in inquiry.Rungs
                    select inquiry.Cover.Reaches(rule.Corner, guarantor, rung)).ToList();
                var compiled = Stopwatch.GetElapsedTime(began);
                var result = inquiry.Sweep(outputs, SweepSettings.Default with { Width = width });
                times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
                busy += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                var tallies = result.Outputs ?? throw new InvalidOperationException("Too many unknowns for this benchmark.");
                var sum = $"{tallies.Sum(tally => tally.Count):N0} reached of {tallies.Count:N0} outputs";
                checksum ??= sum;
                if (checksum != sum)
                {
                    Console.WriteLine($"FAILED: {(int)width} bits give {sum}, and another width {checksum}");
                    return 1;
                }
                if (run == 0)
                {
                    Console.WriteLine($"{(int)width,4} bits  2^{result.Swept.Count} situations, {inquiry.Space.Circuit.Count:N0} signals, {sum}; compiled in {compiled.TotalMilliseconds:0} ms");
                }
            }
            times.Sort();
            Console.WriteLine($"{(int)width,4} bits  median {times[times.Count / 2]:0.00} s of {times.Count}, least {times[0]:0.00} s, most {times[^1]:0.00} s; processor time {busy / times.Count:0.00} s a run");
        }
        Console.WriteLine($"most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB");
        return 0;
    }
}
