using Casus.Tests.Fuzz;

namespace Casus.Benchmarks;

/// <summary>Spoiled library files by the million: none may throw or hang. The tests make the same run, shorter.</summary>
internal static class LongFuzz
{
    private const int Step = 20_000;

    public static int Run(int count, int seed, TextWriter output)
    {
        var sources = Library.Files.Select(File.ReadAllText).ToList();
        var told = 0;
        var result = FuzzRun.Run(sources, seed, first: 0, count, done =>
        {
            if (done / Step > told)
            {
                told = done / Step;
                output.WriteLine($"{done:N0} of {count:N0}");
            }
        });
        foreach (var failure in result.Failures)
        {
            output.WriteLine(failure);
        }
        output.WriteLine(
            $"{result.Texts:N0} spoiled texts of {sources.Count} packages, seed {seed}: {result.Failures.Count} failures; {result.Answered:N0} were sound enough to be checked and asked; "
            + $"slowest {result.Slowest.TotalMilliseconds:0} ms (number {result.SlowestNumber})");
        return result.Failures.Count == 0 && result.Texts == count ? 0 : 1;
    }
}
