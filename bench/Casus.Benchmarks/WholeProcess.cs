using System.Diagnostics;

namespace Casus.Benchmarks;

/// <summary>
/// How long <c>casus check</c> of the largest package takes from the moment it is started to the moment it has ended, as a user waits for it: with the script, then the
/// native program that the script has built, where it could, and the managed one beside it.
/// </summary>
internal static class WholeProcess
{
    private const int WarmUp = 5;

    public static int Measure(int runs)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        var script = Path.Combine(Repository.Root, "casus");
        Run(script, ["check", Repository.Largest]);
        var (native, managed) = (Path.Combine(Build(), "native", "casus"), Path.Combine(Build(), "casus.dll"));
        Console.WriteLine($"runs       {runs} after {WarmUp} to warm the file cache");
        Console.WriteLine();
        Console.WriteLine("whole process                       median      p95      min      max");
        Report("./casus check " + Repository.Largest, runs, script, ["check", Repository.Largest]);
        if (File.Exists(native))
        {
            Report("native/casus check " + Repository.Largest, runs, native, ["check", Repository.Largest]);
        }
        Report("dotnet casus.dll check " + Repository.Largest, runs, "dotnet", [managed, "check", Repository.Largest]);
        Report("dotnet casus.dll --help", runs, "dotnet", [managed, "--help"]);
        return 0;
    }

    /// <summary>The native program that <c>./casus</c> built last; null where there is none.</summary>
    public static string? Native() => File.Exists(Path.Combine(Builds, "current")) && Path.Combine(Build(), "native", "casus") is var native && File.Exists(native) ? native : null;

    private static string Builds => Path.Combine(Repository.Root, "artifacts", "casus");

    private static string Build() => Path.Combine(Builds, File.ReadAllText(Path.Combine(Builds, "current")).Trim());

    private static void Report(string named, int runs, string program, string[] arguments)
    {
        var times = Enumerable.Range(0, WarmUp + runs).Select(_ => Run(program, arguments).TotalMilliseconds).Skip(WarmUp).Order().ToArray();
        double At(double share) => times[(int)Math.Ceiling(share * times.Length) - 1];
        Console.WriteLine($"{named,-34} {At(0.5),5:0} ms {At(0.95),5:0} ms {times[0],5:0} ms {times[^1],5:0} ms");
    }

    /// <summary>From before the start to after the end. 0 and 1 are answers; anything else is a broken measurement.</summary>
    private static TimeSpan Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.Environment["CASUS_LIBRARY"] = Repository.Library;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(began);
        return process.ExitCode is 0 or 1 ? time : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {complaints.GetAwaiter().GetResult()}");
    }
}
