using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Casus.Circuits;
using Casus.Exports;
using Casus.Sweeping;

namespace Casus.Solvers;

/// <summary>The program <c>z3</c>, where it is on this machine (Debian: <c>apt install z3</c>): asked where there are too many facts to try each way and our own means give up.</summary>
public static class Z3
{
    private const string Program = "z3";
    private const int MostSeconds = 20;

    /// <summary>Sweeps as usual, with Z3 to fall back on.</summary>
    public static SweepSettings Settings { get; } = SweepSettings.Default with { Solver = Ask };

    /// <summary>Null where the program is absent, gives up, or says what cannot be understood.</summary>
    /// <exception cref="OperationCanceledException">It was broken off; the program is ended.</exception>
    public static FormulaAnswer? Ask(Formula formula, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(Program, ["-in", string.Create(CultureInfo.InvariantCulture, $"-T:{MostSeconds}")])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Started(start);
        if (process is null)
        {
            return null;
        }
        using var ending = cancellation.Register(process.Kill);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            process.StandardInput.Write(SmtLibText.Asked(formula));
            foreach (var fact in formula.Facts)
            {
                process.StandardInput.Write($"(eval {SmtLibText.Name(fact)} :completion true)\n");
            }
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; what it said by then decides, as below.
        }
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        complaints.Wait(CancellationToken.None);
        return Understood(formula, output.GetAwaiter().GetResult());
    }

    private static FormulaAnswer? Understood(Formula formula, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines is ["unsat", ..])
        {
            return new FormulaAnswer(false, new Dictionary<Unknown, bool>());
        }
        return lines is ["sat", .. var values] && values.Length == formula.Facts.Count && Array.TrueForAll(values, value => value is "true" or "false")
            ? new FormulaAnswer(true, formula.Facts.Zip(values).ToDictionary(pair => pair.First.Fact, pair => pair.Second == "true"))
            : null;
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            // The program is not on this machine; the answer then says what would decide it.
            return null;
        }
    }
}
