using System.Text.Json;

namespace Casus.Benchmarks.Existence;

/// <summary>What a solver said of one question, once.</summary>
/// <param name="Exists">Null when it did not decide.</param>
/// <param name="Solving">As the solver reports it, as coarse as it does; null where it does not.</param>
/// <param name="Process">From before its start to after its end.</param>
internal sealed record SolverAnswer(bool? Exists, TimeSpan? Solving, TimeSpan Process);

/// <summary>A program that says whether a situation exists that meets all that a file asks for.</summary>
/// <param name="Version">As it says it; null when it is not on this machine.</param>
/// <param name="Extension">Of the files it reads.</param>
/// <param name="Trivial">A question with nothing in it: what the process takes for that, it takes for starting.</param>
internal sealed record Solver(string Name, string? Version, string Origin, string Extension, string Trivial, Func<string, SolverAnswer> Ask)
{
    /// <summary>The time in search, without reading and grounding; in milliseconds.</summary>
    public static Solver Clingo { get; } = new("clingo", ChildProcess.VersionOf("clingo"), "Debian package gringo", ".lp", "", file =>
    {
        var ended = ChildProcess.Run("clingo", ["--outf=2", "--warn=none", file], [10, 20, 30]);
        using var answer = JsonDocument.Parse(ended.Output);
        var exists = answer.RootElement.GetProperty("Result").GetString() switch { "SATISFIABLE" => true, "UNSATISFIABLE" => false, _ => (bool?)null };
        return new SolverAnswer(exists, TimeSpan.FromSeconds(answer.RootElement.GetProperty("Time").GetProperty("Solve").GetDouble()), ended.Time);
    });

    /// <summary>The time of <c>check-sat</c>, in hundredths of a second.</summary>
    public static Solver Z3 { get; } = new("z3", ChildProcess.VersionOf("z3"), "Debian package z3", ".smt2", "(check-sat)\n", file =>
    {
        // 1: it was asked for the facts of a situation, and there is none.
        var ended = ChildProcess.Run("z3", ["-st", file], [0, 1]);
        return new SolverAnswer(Verdict(ended.Output, "sat", "unsat"), Reported(ended.Output, ":time"), ended.Time);
    });

    /// <summary>The time of the whole run but for its start, in hundredths of a second.</summary>
    public static Solver Cadical { get; } = new("cadical", ChildProcess.VersionOf("cadical"), "Debian package cadical", ".cnf", "p cnf 0 0\n", file =>
    {
        var ended = ChildProcess.Run("cadical", ["-n", file], [10, 20]);
        return new SolverAnswer(Verdict(ended.Output, "s SATISFIABLE", "s UNSATISFIABLE"), Reported(ended.Output, "c total process time since initialization:"), ended.Time);
    });

    /// <summary>Our own native program, which reads the package itself; the rung is the last part of the file's name. It reports no time.</summary>
    public static Solver Casus { get; } = new("casus", WholeProcess.Native() is null ? null : "this commit", "made by ./casus where there is a linker", ".casus", ReferencePackage.Text(new ReferenceShape(3, Clauses: 4, Parties: 6, Bodies: 1)), file =>
    {
        var rung = Path.GetFileNameWithoutExtension(file).Split('-')[^1];
        var ended = ChildProcess.Run(WholeProcess.Native() ?? throw new InvalidOperationException("There is no native program."), ["export", file, "--as", "answer", "--rung", rung == "trivial" ? "consult" : rung], [0]);
        return new SolverAnswer(ended.Output.StartsWith("There is a situation", StringComparison.Ordinal) ? true : ended.Output.StartsWith("There is none", StringComparison.Ordinal) ? false : null, null, ended.Time);
    });

    private static bool? Verdict(string output, string exists, string none)
    {
        var lines = output.Split('\n');
        return lines.Contains(exists) ? true : lines.Contains(none) ? false : null;
    }

    /// <summary>The number after a word, in the line that has it.</summary>
    private static TimeSpan Reported(string output, string word)
    {
        var line = output.Split('\n').Select(line => line.Trim(' ', '(', ')')).First(line => line.StartsWith(word, StringComparison.Ordinal));
        return Timed.Seconds(line[word.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
    }
}
