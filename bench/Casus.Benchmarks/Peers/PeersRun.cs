namespace Casus.Benchmarks.Peers;

/// <summary>Casus and other engines on the same fixed situations. No time is printed before the answers have been found equal.</summary>
internal static class PeersRun
{
    private const int Situations = 1000;
    private const int Seed = 20261128;

    /// <summary>Engines of ours that are compared. The reference evaluator is the judge, and says what is right.</summary>
    private static IReadOnlyList<Peer> Ours => [CompiledPeer.One()];

    public static int Run(int runs, int facts)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        var shape = new ReferenceShape(facts);
        var recursive = FixedSituations.Of(ReferencePackage.Compile(shape), Situations, Seed);
        Console.WriteLine($"asked      {recursive.Package.Name} (seed {shape.Seed}), {recursive.Package.Clauses.Count} clauses, {recursive.Package.Parties.Count} parties, {Situations:N0} situations (seed {Seed}), medians of {runs} runs, one thread");
        IReadOnlyList<Peer> forRecursive = [.. Ours, .. ClingoPeers.All(), PrologPeer.One()];
        IReadOnlyList<Peer> forFlat = [.. Ours, JsonRulesPeer.One()];
        var equal = Compare("with dependence, least fixed point", recursive, forRecursive, runs);
        return Compare("dependence left out", recursive.WithoutDependence(), forFlat, runs) && equal ? 0 : 1;
    }

    private static bool Compare(string title, FixedSituations situations, IReadOnlyList<Peer> peers, int runs)
    {
        var reference = situations.Reference();
        var judge = Timed.Of(() => situations.All.Select(situation => reference(situation)).ToList());
        Console.WriteLine();
        Console.WriteLine($"{title}: {situations.Program().Rules.Length} clauses can bind firmly; in a situation {judge.Result.Average(answer => answer.Count(rung => rung is not null)):0.0} parties owe something");
        foreach (var peer in peers.Where(peer => peer.Version is null))
        {
            Console.WriteLine($"left out: {peer.Name} is not on this machine ({peer.Origin})");
        }
        var asked = peers.Where(peer => peer.Version is not null).Select(peer => (Peer: peer, Said: peer.Ask(situations, runs))).ToList();
        var differing = asked.ToDictionary(item => item.Peer, item => Differing(judge.Result, item.Said.Answers));
        Console.WriteLine($"situations answered otherwise than by the reference evaluator: {differing.Values.Sum()}");
        if (differing.Values.Any(count => count > 0))
        {
            foreach (var (peer, count) in differing.Where(item => item.Value > 0))
            {
                Console.WriteLine($"  {peer.Name}: {count}");
            }
            return false;
        }
        var best = asked.Where(item => !item.Peer.IsOurs && item.Said.Warm.Count > 0).Select(item => Timed.Median(item.Said.Warm)).DefaultIfEmpty().Min();
        Console.WriteLine($"{"",-42} {"one situation",14} {"least",14} {"a second",10} {"whole process",14}  version");
        foreach (var (peer, said) in asked)
        {
            Print(peer, said, situations.All.Count, best);
        }
        Print("Casus, reference evaluator, four corners", [judge.Time], [], situations.All.Count, "this commit, one run");
        return true;
    }

    private static int Differing(List<IReadOnlyList<string?>> expected, IReadOnlyList<IReadOnlyList<string?>> said) =>
        Math.Abs(expected.Count - said.Count) + expected.Zip(said).Count(pair => !pair.First.SequenceEqual(pair.Second));

    private static void Print(Peer peer, PeerAnswers said, int situations, TimeSpan best)
    {
        var times = peer.IsOurs && best > TimeSpan.Zero ? $", {best / Timed.Median(said.Warm):0.0} times the best of the others" : "";
        Print(peer.Name, said.Warm, said.Process, situations, peer.Version + times);
    }

    private static void Print(string name, IReadOnlyList<TimeSpan> warm, IReadOnlyList<TimeSpan> process, int situations, string version)
    {
        var median = Timed.Median(warm);
        var whole = process.Count > 0 ? $"{Timed.Median(process).TotalMilliseconds:N0} ms" : "";
        Console.WriteLine($"{name,-42} {median.TotalMicroseconds / situations,11:N1} µs {warm.Min().TotalMicroseconds / situations,11:N1} µs {situations / median.TotalSeconds,10:N0} {whole,14}  {version}");
    }
}
