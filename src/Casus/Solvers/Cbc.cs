using System.Collections.Immutable;
using System.Globalization;
using Casus.Files;
using Casus.LinearPrograms;

namespace Casus.Solvers;

/// <summary>The program <c>cbc</c>, where it is on this machine (Debian: <c>apt install coinor-cbc</c>): asked for the best plan in whole units, which it proves.</summary>
public static class Cbc
{
    private const string Program = "cbc";
    private const string Optimal = "Optimal - objective value";
    private const string StoppedOnTime = "Stopped on time - objective value";

    /// <summary>Longer nobody waits for a proof.</summary>
    public const int MostSeconds = 10;

    /// <summary>Asks with the given way of running programs; null where the program is absent, gives up, or says what cannot be understood.</summary>
    /// <param name="seconds">After so many seconds it gives the best that it has, unproved.</param>
    /// <exception cref="OperationCanceledException">It was broken off before it began; once begun it ends by itself in time.</exception>
    public static WholeAnswer? Ask(LinearProgram program, Func<ProgramCall, ProgramResult?> run, int seconds, CancellationToken cancellation)
    {
        return Ask(program, run, seconds, isWallTime: true, cancellation);
    }

    /// <summary>The same; without <paramref name="isWallTime"/> the seconds are those of the processor, so that other work on the machine takes nothing from it.</summary>
    public static WholeAnswer? Ask(LinearProgram program, Func<ProgramCall, ProgramResult?> run, int seconds, bool isWallTime, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var folder = Directory.CreateTempSubdirectory("casus-cbc-").FullName;
        try
        {
            const string question = "question.mps";
            const string answer = "answer.txt";
            File.WriteAllText(Path.Combine(folder, question), MpsText.Of(program));
            var time = seconds.ToString(CultureInfo.InvariantCulture);
            var ended = run(new ProgramCall(Program, [question, "timeMode", isWallTime ? "elapsed" : "cpu", "sec", time, "ratioGap", "0", "allowableGap", "0", "solve", "solution", answer], folder));
            var written = Path.Combine(folder, answer);
            return ended is { Exit: 0 } && File.Exists(written) ? Understood(File.ReadAllLines(written), program.Columns.Length) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first line says how it ended; each further one has a place, a name, a value and a reduced cost.</summary>
    private static WholeAnswer? Understood(string[] lines, int variables)
    {
        if (lines.Length == 0 || !(lines[0].StartsWith(Optimal, StringComparison.Ordinal) || lines[0].StartsWith(StoppedOnTime, StringComparison.Ordinal)))
        {
            return null;
        }
        var byName = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // A value that misses a bound is marked by two stars in front.
            var from = parts is ["**", ..] ? 1 : 0;
            if (parts.Length < from + 3 || !double.TryParse(parts[from + 2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }
            byName[parts[from + 1]] = value;
        }
        // What the answer does not name is zero.
        var values = Enumerable.Range(0, variables).Select(place => byName.GetValueOrDefault(MpsText.VariableName(place))).ToImmutableArray();
        return new WholeAnswer(values, lines[0].StartsWith(Optimal, StringComparison.Ordinal));
    }
}
