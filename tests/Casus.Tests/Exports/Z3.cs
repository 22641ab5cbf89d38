using System.Diagnostics;

namespace Casus.Tests.Exports;

/// <summary>The solver Z3 (Debian package z3), an oracle that nobody here wrote.</summary>
internal static class Z3
{
    private const string Program = "z3";

    /// <summary>Why it cannot be asked; null when it can.</summary>
    public static string? Absence { get; } = Find() is null ? "z3 is not installed (Debian: apt-get install z3), so answers about existence were not compared with it." : null;

    /// <summary>The lines that it answers to SMT-LIB text.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var start = new ProcessStartInfo(Find() ?? throw new InvalidOperationException(Absence)) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-in");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("z3 did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
