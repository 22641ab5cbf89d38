using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Casus.Benchmarks;

/// <summary>What a process wrote and how it ended, and the time from before its start to after its end.</summary>
internal sealed record ChildProcess(string Output, string Errors, int ExitCode, TimeSpan Time)
{
    /// <summary>Runs it to its end. Null when there is no such program on this machine.</summary>
    public static ChildProcess? TryRun(string program, IReadOnlyList<string> arguments, string? input = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), WorkingDirectory = folder ?? Repository.Root,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Started(start);
        if (process is null)
        {
            return null;
        }
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(began);
        return new ChildProcess(output, errors.GetAwaiter().GetResult(), process.ExitCode, time);
    }

    /// <exception cref="InvalidOperationException">There is no such program, or it ended in none of the ways that are answers.</exception>
    public static ChildProcess Run(string program, IReadOnlyList<string> arguments, IReadOnlyCollection<int> answers, string? input = null, string? folder = null)
    {
        var ended = TryRun(program, arguments, input, folder) ?? throw new InvalidOperationException($"{program} is not on this machine.");
        return answers.Contains(ended.ExitCode) ? ended : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {ended.ExitCode}: {ended.Errors}{ended.Output}");
    }

    /// <summary>The line of its version in which a figure stands; null when the program is not on this machine.</summary>
    public static string? VersionOf(string program) =>
        TryRun(program, ["--version"])?.Output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Any(char.IsAsciiDigit));

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            // The program is not on this machine; the caller says so.
            return null;
        }
    }
}
