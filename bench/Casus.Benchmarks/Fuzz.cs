using System.Diagnostics;
using Casus.Binding;
using Casus.Checks;
using Casus.Formatting;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Benchmarks;

/// <summary>
/// Mutated library files through parser, binder, formatter and checks: nothing may throw, and nothing may hang. A short run of the same kind is in
/// the tests; this is the long one.
/// </summary>
public static class Fuzz
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int Report = 50_000;

    /// <summary>Checks run on every so-manieth mutant that still compiles without an error; they take longer than all the rest.</summary>
    private const int CheckEvery = 50;

    public static int Run(int count, ulong seed, TextWriter output)
    {
        var sources = Library.Files.Select(File.ReadAllText).ToArray();
        var dice = new SplitMix(seed);
        var (slowest, failures, compiled) = (TimeSpan.Zero, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var mutant = Mutate(Excerpt(sources[dice.Below(sources.Length)], dice), dice);
            var clock = Stopwatch.StartNew();
            try
            {
                var tree = Parser.Parse(new SourceText("mutant.casus", mutant));
                if (string.Concat(tree.Tokens.Select(token => token.Leading + token.Text)) != mutant)
                {
                    throw new InvalidOperationException("The tokens are not the source.");
                }
                Formatter.Format(tree);
                var compilation = Compiler.Compile([new SourceText("mutant.casus", mutant)], _ => null);
                if (compilation is { HasErrors: false, Package: { } package })
                {
                    compiled++;
                    if (compiled % CheckEvery == 0)
                    {
                        Checker.Check(package);
                    }
                }
            }
#pragma warning disable CA1031 // A fuzz run is there to catch whatever comes out.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures++;
                Keep(mutant, i, exception.ToString(), output);
            }
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            if (clock.Elapsed > Patience)
            {
                failures++;
                Keep(mutant, i, $"took {clock.Elapsed}", output);
            }
            if ((i + 1) % Report == 0)
            {
                output.WriteLine($"{i + 1:N0} mutants, {compiled:N0} without errors, {failures} failures, slowest {slowest.TotalMilliseconds:0} ms");
            }
        }
        output.WriteLine($"{count:N0} mutants, seed {seed}: {failures} failures, slowest {slowest.TotalMilliseconds:0} ms");
        return failures == 0 ? 0 : 1;
    }

    /// <summary>The header and a random run of lines, so that a million mutants take hours and not days.</summary>
    private static string Excerpt(string source, SplitMix dice)
    {
        const int Longest = 40;
        var lines = source.Split('\n');
        var from = dice.Below(lines.Length);
        return lines[0] + "\n" + lines[Math.Min(2, lines.Length - 1)] + "\n" + string.Join('\n', lines.Skip(from).Take(1 + dice.Below(Longest)));
    }

    private static string Mutate(string source, SplitMix dice)
    {
        string[] pieces = [".", ",", "\"", "{", "}", "(", ")", " and ", " or ", " not ", "\n", "\0", "é", "clause ", "when ", "shall ", "if ", "2026-02-30", "--", "999999999999", "automatically", "\uD83D"];
        for (var edits = 1 + dice.Below(4); edits > 0 && source.Length > 0; edits--)
        {
            var at = dice.Below(source.Length);
            var length = Math.Min(dice.Below(12), source.Length - at);
            source = dice.Below(5) switch
            {
                0 => source.Remove(at, length),
                1 => source.Insert(at, pieces[dice.Below(pieces.Length)]),
                2 => source.Insert(at, source.Substring(dice.Below(source.Length - length + 1), length)),
                3 => source.Remove(at, length).Insert(at, pieces[dice.Below(pieces.Length)]),
                _ => string.Concat(source.AsSpan(0, at), source.AsSpan(at + length), source.AsSpan(at, length)),
            };
        }
        return source;
    }

    private static void Keep(string mutant, int number, string why, TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), $"casus-mutant-{number}.casus");
        File.WriteAllText(path, mutant);
        output.WriteLine($"mutant {number} ({path}): {why}");
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): small, seeded, the same on every machine.</summary>
    private sealed class SplitMix(ulong seed)
    {
        private ulong state = seed;

        public int Below(int bound)
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                var z = state;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return (int)((z ^ (z >> 31)) % (ulong)bound);
            }
        }
    }
}
