using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Casus.Benchmarks;

/// <summary>On what a number was measured; without it a number says nothing.</summary>
internal static class Machine
{
    public static IEnumerable<string> Lines()
    {
        yield return $"date       {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC";
        yield return $"commit     {Said("git", "rev-parse", "--short", "HEAD")}";
        yield return $"processor  {Processor()}, {Environment.ProcessorCount} cores";
        yield return $"load       {Load()}";
        yield return $"system     {RuntimeInformation.OSDescription.Trim()} {RuntimeInformation.OSArchitecture}";
        yield return $"runtime    {RuntimeInformation.FrameworkDescription}, SDK {Said("dotnet", "--version")}";
        yield return $"package    {Repository.Largest}, {Repository.FilesIn(Path.Combine(Repository.Library, Repository.Largest)).Sum(file => new FileInfo(file).Length) / 1024.0:0.0} KB";
    }

    private static string Processor()
    {
        const string CpuInfo = "/proc/cpuinfo";
        const string Model = "model name";
        return File.Exists(CpuInfo) && File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith(Model, StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>How many processes wanted a processor, on average over the last minute: above the number of cores every time is longer than the work.</summary>
    private static string Load()
    {
        const string LoadAverage = "/proc/loadavg";
        return File.Exists(LoadAverage) ? File.ReadAllText(LoadAverage).Split(' ')[0] : "unknown";
    }

    private static string Said(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        try
        {
            using var process = Process.Start(start);
            var said = process?.StandardOutput.ReadToEnd().Trim();
            process?.WaitForExit();
            return said is { Length: > 0 } ? said : "unknown";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program is not on this machine; then its line says so.
            return "unknown";
        }
    }
}
