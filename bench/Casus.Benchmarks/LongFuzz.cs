using System.Diagnostics;
using Casus.Tests.Fuzz;

namespace Casus.Benchmarks;

/// <summary>The long fuzz run. A failure names the number of its text; <c>fuzz 1 NUMBER</c> makes just that one again.</summary>
internal static class LongFuzz
{
    private const int Seed = 20261122;
    private const int ToldEvery = 20;

    public static int Run(int texts, int first)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        var began = Stopwatch.GetTimestamp();
        var told = TimeSpan.Zero;
        var result = FuzzRun.Run([.. Repository.Sources.Select(File.ReadAllText)], Seed, first, texts, done =>
        {
            var now = Stopwatch.GetElapsedTime(began);
            if (now - told >= TimeSpan.FromSeconds(ToldEvery))
            {
                told = now;
                Console.WriteLine($"{now:hh\\:mm\\:ss}  {done:N0} of {texts:N0}");
            }
        });
        Console.WriteLine($"{result.Texts:N0} texts (seed {Seed}, from {first:N0}) in {Stopwatch.GetElapsedTime(began):hh\\:mm\\:ss}; {result.Answered:N0} were sound enough to be checked and asked");
        Console.WriteLine($"slowest: number {result.SlowestNumber}, {result.Slowest.TotalMilliseconds:0} ms");
        foreach (var failure in result.Failures)
        {
            Console.WriteLine("FAILED " + failure);
        }
        Console.WriteLine(result.Failures.Count == 0 ? "no exception, no hang" : $"{result.Failures.Count} failures");
        return result.Failures.Count == 0 ? 0 : 1;
    }
}
