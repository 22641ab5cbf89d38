namespace Casus.Benchmarks.Peers;

/// <summary>What a peer said, and how long all the situations took it.</summary>
/// <param name="Warm">One time a run, start, loading and first run left out; empty where the peer cannot be had without them.</param>
/// <param name="Process">One time a run, from before a process is started to after it has ended; empty for what runs in this process.</param>
internal sealed record PeerAnswers(IReadOnlyList<IReadOnlyList<string?>> Answers, IReadOnlyList<TimeSpan> Warm, IReadOnlyList<TimeSpan> Process);

/// <summary>An engine that can say what is owed in fixed situations.</summary>
/// <param name="Name">The engine and how it is asked.</param>
/// <param name="Version">As the engine says it; null when it is not on this machine.</param>
/// <param name="Origin">Where to get it.</param>
/// <param name="IsOurs">Whether it is compared with the others, or is one of them.</param>
/// <param name="Ask">Puts every situation to it, so many times.</param>
internal sealed record Peer(string Name, string? Version, string Origin, bool IsOurs, Func<FixedSituations, int, PeerAnswers> Ask)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>An engine of ours, in this process. It is prepared once for a package; then each request is put to it by itself.</summary>
    /// <param name="prepare">Not timed.</param>
    public static Peer InProcess(string name, Func<FixedSituations, Evaluate> prepare) => new(name, "this commit", "this repository", IsOurs: true, (situations, runs) =>
    {
        var evaluate = prepare(situations);
        IReadOnlyList<IReadOnlyList<string?>> AskAll() => [.. situations.All.Select(situation => evaluate(situation))];
        var answers = AskAll();
        // Warm is what a server is after its first second: by then the runtime has compiled what is asked often.
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (System.Diagnostics.Stopwatch.GetElapsedTime(began) < WarmUp)
        {
            AskAll();
        }
        return new PeerAnswers(answers, [.. Enumerable.Range(0, runs).Select(_ => Timed.Of(AskAll).Time)], []);
    });
}
