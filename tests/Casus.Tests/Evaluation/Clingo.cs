using System.Diagnostics;
using System.Text.Json;

namespace Casus.Tests.Evaluation;

/// <summary>The answer set solver clingo (Debian package gringo), an oracle that nobody here wrote.</summary>
internal static class Clingo
{
    private const string Program = "clingo";

    /// <summary>Why it cannot be asked; null when it can.</summary>
    public static string? Absence { get; } = Find() is null ? "clingo is not installed (Debian: apt-get install gringo), so the fixed points were not compared with it." : null;

    /// <summary>
    /// The shown atoms of every answer. With <c>brave</c> or <c>cautious</c> the last answer holds what is in some, or in all, stable models;
    /// no answer at all means that there is no stable model.
    /// </summary>
    public static IReadOnlyList<IReadOnlySet<string>> Answers(string program, params string[] options)
    {
        var start = new ProcessStartInfo(Find() ?? throw new InvalidOperationException(Absence)) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var option in (string[])["--outf=2", "--warn=none", .. options, "-"])
        {
            start.ArgumentList.Add(option);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("clingo did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(program);
        process.StandardInput.Close();
        process.WaitForExit();
        using var answer = JsonDocument.Parse(output.GetAwaiter().GetResult());
        if (answer.RootElement.GetProperty("Result").GetString() is not ("SATISFIABLE" or "UNSATISFIABLE" or "OPTIMUM FOUND"))
        {
            throw new InvalidOperationException("clingo refused the program: " + complaints.GetAwaiter().GetResult());
        }
        return [.. from call in answer.RootElement.GetProperty("Call").EnumerateArray()
                   where call.TryGetProperty("Witnesses", out _)
                   from witness in call.GetProperty("Witnesses").EnumerateArray()
                   select (IReadOnlySet<string>)(witness.TryGetProperty("Value", out var atoms) ? atoms.EnumerateArray().Select(atom => atom.GetString() ?? "").ToHashSet() : [])];
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}
