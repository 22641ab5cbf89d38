using System.Globalization;

namespace Casus.Benchmarks.Peers;

/// <summary>Where a script finds what it is asked, and where it is to write its answers.</summary>
internal sealed record ScriptFiles(string Folder, string Rules, string Situations, string Answers);

/// <summary>
/// Peers that are asked by a script of theirs (<c>bench/peers/ask.*</c>), one situation after the other. The script times every pass over all situations itself:
/// from the facts of the first to the answer of the last.
/// </summary>
internal static class ScriptedPeer
{
    public static string Scripts { get; } = Path.Combine(Repository.Root, "bench", "peers");

    /// <param name="situations">What is asked.</param>
    /// <param name="runs">How often.</param>
    /// <param name="name">Of its folder under <c>artifacts/peers</c>.</param>
    /// <param name="write">Writes the rules, for so many passes.</param>
    /// <param name="start">Runs the script, for so many passes.</param>
    public static PeerAnswers Ask(FixedSituations situations, int runs, string name, Action<ScriptFiles, int> write, Action<ScriptFiles, int> start)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "peers", name)).FullName;
        var files = new ScriptFiles(folder, Path.Combine(folder, "rules"), Path.Combine(folder, "situations"), Path.Combine(folder, "answers"));
        File.WriteAllLines(files.Situations, situations.All.Select(situation => string.Concat(situation.Select(so => so ? '1' : '0'))));
        IReadOnlyList<TimeSpan> whole = [.. Enumerable.Range(0, runs).Select(_ =>
        {
            write(files, 1);
            return Timed.Of(() => Run(1)).Time;
        })];
        // The first pass is the one in which a just-in-time compiler still works.
        write(files, runs + 1);
        var lines = Run(runs + 1);
        IReadOnlyList<TimeSpan> warm = [.. lines[0].Split(' ').Skip(1).Select(Timed.Seconds)];
        return new PeerAnswers([.. lines.Skip(1).Select(line => Named(situations, line))], warm, whole);

        string[] Run(int passes)
        {
            start(files, passes);
            return File.ReadAllLines(files.Answers);
        }
    }

    /// <summary>Numbers of rungs, 0 for none, in the order of the parties.</summary>
    private static IReadOnlyList<string?> Named(FixedSituations situations, string line)
    {
        var rungs = situations.Package.Ladders.SelectMany(ladder => ladder.Rungs).ToList();
        return [.. line.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Select(number => number == 0 ? null : rungs[number - 1])];
    }
}
