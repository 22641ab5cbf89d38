using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casus.Benchmarks.Peers;

/// <summary>The answer set solver clingo, asked in three ways. Each answer is the one stable model of a program without denied promises.</summary>
internal static partial class ClingoPeers
{
    private const string Program = "clingo";
    private const string Origin = "Debian package gringo";

    /// <summary>0 and 30: done; 10: there is a model.</summary>
    private static readonly int[] answers = [0, 10, 30];

    public static IEnumerable<Peer> All()
    {
        var version = ChildProcess.VersionOf(Program);
        yield return new Peer("clingo, grounded once, asked one by one", version, Origin, IsOurs: false, GroundedOnce);
        yield return new Peer("clingo, all situations in one program", version, Origin, IsOurs: false, AllTogether);
        yield return new Peer("clingo, a process a situation", version, Origin, IsOurs: false, ProcessEach);
    }

    private static PeerAnswers GroundedOnce(FixedSituations situations, int runs)
    {
        var program = situations.Program();
        return ScriptedPeer.Ask(
            situations, runs, "clingo",
            (files, passes) => File.WriteAllText(files.Rules, $"""
                {AnswerSetForm.Rules(program)}
                {string.Join('\n', program.Facts.Select(fact => $"#external holds(\"{fact}\")."))}
                #script (python)
                SITUATIONS, ANSWERS, PASSES = {Json(files.Situations)}, {Json(files.Answers)}, {passes}
                FACTS, PARTIES, RUNGS = {Json(program.Facts)}, {Json(program.Parties)}, {Json(program.Rungs)}
                {File.ReadAllText(Path.Combine(ScriptedPeer.Scripts, "ask.py"))}
                #end.

                """),
            (files, _) => ChildProcess.Run(Program, ["--outf=3", files.Rules], answers));
    }

    /// <summary>What the solver reports as its time holds reading and grounding too: without them there is no answer.</summary>
    private static PeerAnswers AllTogether(FixedSituations situations, int runs)
    {
        var program = situations.Program();
        var text = AnswerSetForm.Rules(program, "S,") + $"situation(1..{situations.All.Count}).\n"
            + string.Concat(situations.All.Select((situation, i) => AnswerSetForm.Facts(program, situation, $"{i + 1},")));
        var ended = Enumerable.Range(0, runs).Select(_ => ChildProcess.Run(Program, ["--outf=2", "--warn=none", "-"], answers, text)).ToList();
        var owed = Owed(ended[^1].Output).ToLookup(match => int.Parse(match.Groups["situation"].ValueSpan) - 1);
        return new PeerAnswers([.. situations.All.Select((_, i) => Highest(program, owed[i]))], [.. ended.Select(Reported)], [.. ended.Select(process => process.Time)]);
    }

    private static PeerAnswers ProcessEach(FixedSituations situations, int runs)
    {
        var program = situations.Program();
        var rules = AnswerSetForm.Rules(program);
        var all = Enumerable.Range(0, runs).Select(_ => situations.All
            .Select(situation => ChildProcess.Run(Program, ["--outf=2", "--warn=none", "-"], answers, rules + AnswerSetForm.Facts(program, situation))).ToList()).ToList();
        return new PeerAnswers(
            [.. all[^1].Select(process => Highest(program, Owed(process.Output)))],
            [.. all.Select(run => run.Aggregate(TimeSpan.Zero, (sum, process) => sum + Reported(process)))],
            [.. all.Select(run => run.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.Time))]);
    }

    private static TimeSpan Reported(ChildProcess process)
    {
        using var answer = JsonDocument.Parse(process.Output);
        return TimeSpan.FromSeconds(answer.RootElement.GetProperty("Time").GetProperty("Total").GetDouble());
    }

    private static IEnumerable<Match> Owed(string output)
    {
        using var answer = JsonDocument.Parse(output);
        var model = answer.RootElement.GetProperty("Call")[0].GetProperty("Witnesses")[0].GetProperty("Value");
        return [.. model.EnumerateArray().Select(atom => OwedAtom().Match(atom.GetString() ?? ""))];
    }

    private static IReadOnlyList<string?> Highest(FirmProgram program, IEnumerable<Match> owed)
    {
        var highest = owed.GroupBy(match => match.Groups["party"].Value).ToDictionary(group => group.Key, group => group.Max(match => program.Rungs.IndexOf(match.Groups["rung"].Value)));
        return [.. program.Parties.Select(party => highest.TryGetValue(party, out var height) ? program.Rungs[height] : null)];
    }

    /// <summary>The words of a list in JSON are words of Python too.</summary>
    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    [GeneratedRegex("""^owes\((?:(?<situation>\d+),)?"(?<party>[^"]*)","(?<rung>[^"]*)"\)$""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OwedAtom();
}
