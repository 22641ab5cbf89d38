using Casus.Evaluation;

namespace Casus.Checks;

/// <summary>Paths through waits, and their legs in words.</summary>
internal static class WaitPaths
{
    /// <summary>The shortest way from one clause to another along the waits; empty when they are the same, null when there is none.</summary>
    public static IReadOnlyList<Wait>? Shortest(IEnumerable<Wait> waits, string from, string to)
    {
        if (from == to)
        {
            return [];
        }
        var next = waits.Where(wait => wait.To is not null).ToLookup(wait => wait.From, StringComparer.Ordinal);
        var cameBy = new Dictionary<string, Wait>(StringComparer.Ordinal);
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var at))
        {
            foreach (var wait in next[at])
            {
                if (wait.To is not { } reached || reached == from || !cameBy.TryAdd(reached, wait))
                {
                    continue;
                }
                if (reached == to)
                {
                    return Back(cameBy, from, to);
                }
                open.Enqueue(reached);
            }
        }
        return null;
    }

    /// <summary>One line a clause and what it waits for; waits of the same clause for the same word are told together.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Wait> waits) =>
        waits.GroupBy(wait => new { wait.From, wait.Kind, wait.OnParty, wait.OnWord, wait.ByLaw, wait.Through }).Select(same =>
            $"{same.Key.From} {Verb(same.First())}"
            + (same.Select(wait => wait.To).OfType<string>().Distinct().ToList() is { Count: > 0 } makers ? $" ({Phrases.List(makers)})" : " (nobody has promised it)")
            + (same.Key.Through is { } hidden ? $", hidden in {hidden}" : "")
            + ".");

    public static string Verb(Wait wait) => wait.Kind switch
    {
        WaitKind.Likewise => $"asks that {wait.OnParty} likewise undertakes{Law(wait)} to {wait.OnWord}",
        WaitKind.Deed => $"waits until {wait.OnParty} has begun to {wait.OnWord}",
        WaitKind.Signature => $"waits until {wait.OnParty} has {(wait.OnWord == "sign" ? "signed" : "ratified")}",
        WaitKind.Absence => $"holds unless {wait.OnParty} undertakes to {wait.OnWord}",
        _ => $"waits until {wait.OnParty} has undertaken{Law(wait)} to {wait.OnWord}",
    };

    private static string Law(Wait wait) => wait.ByLaw ? " by law" : "";

    private static List<Wait> Back(Dictionary<string, Wait> cameBy, string from, string to)
    {
        var path = new List<Wait>();
        for (var at = to; at != from; at = path[^1].From)
        {
            path.Add(cameBy[at]);
        }
        path.Reverse();
        return path;
    }
}
