using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Casus.Benchmarks;

/// <summary>
/// The time of <c>casus check</c> as a user sees it: a new process each time, from start to exit, with what it prints thrown away.
/// BenchmarkDotNet measures inside a process, so this is measured by hand: a few runs unmeasured, then many, median and 95th percentile.
/// </summary>
internal static class WholeProcess
{
    private const int Unmeasured = 5;

    /// <param name="program">The built program (<c>artifacts/casus/build-…/casus.dll</c>), or the <c>casus</c> script.</param>
    public static void Measure(string program, int runs, TextWriter output)
    {
        var file = Library.Largest.Path;
        var times = new List<double>();
        for (var run = 0; run < runs + Unmeasured; run++)
        {
            var took = Once(program, "check", file);
            if (run >= Unmeasured)
            {
                times.Add(took);
            }
        }
        times.Sort();
        output.WriteLine($"{RuntimeInformation.OSDescription} · {RuntimeInformation.FrameworkDescription} · {Environment.ProcessorCount} cores");
        output.WriteLine($"casus check {Path.GetFileName(file)} ({new FileInfo(file).Length:N0} bytes), whole process, {runs} runs of {Path.GetFileName(program)}");
        output.WriteLine($"median {times[times.Count / 2]:0} ms · 95th percentile {times[times.Count * 95 / 100]:0} ms · least {times[0]:0} ms");
    }

    private static double Once(string program, params string[] arguments)
    {
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Library.Root };
        foreach (var argument in isLibrary ? [program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        clock.Stop();
        // 0 and 1 are answers (findings without and with errors); anything else did not run.
        return process.ExitCode is 0 or 1 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
    }
}
