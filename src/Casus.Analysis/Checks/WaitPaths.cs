using Casus.Evaluation;

namespace Casus.Checks;

/// <summary>Paths through waits, and their legs in words.</summary>
internal static class WaitPaths
{
    /// <summary>The waits by the clause that waits, for <see cref="Shortest"/>; those that nobody has promised lead nowhere.</summary>
    public static ILookup<string, Wait> ByClause(IEnumerable<Wait> waits) => waits.Where(wait => wait.To is not null).ToLookup(wait => wait.From, StringComparer.Ordinal);

    /// <summary>The shortest way from one clause to another along the waits; empty when they are the same, null when there is none.</summary>
    public static IReadOnlyList<Wait>? Shortest(ILookup<string, Wait> next, string from, string to)
    {
        if (from == to)
        {
            return [];
        }
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

    /// <summary>Some loop among these waits, leg by leg; none where nobody waits for himself in the end.</summary>
    public static IReadOnlyList<Wait> AnyLoop(IReadOnlyList<Wait> waits)
    {
        var (next, back) = (ByClause(waits), waits.Where(wait => wait.To is not null).ToLookup(wait => wait.To ?? "", StringComparer.Ordinal));
        var waitsLeft = next.ToDictionary(legs => legs.Key, legs => legs.Count(), StringComparer.Ordinal);
        // What waits for nothing is on no loop, and neither, without it, is what waited for it alone.
        var free = new Stack<string>(back.Select(legs => legs.Key).Where(id => !waitsLeft.ContainsKey(id)));
        while (free.TryPop(out var id))
        {
            foreach (var leg in back[id])
            {
                if (--waitsLeft[leg.From] == 0)
                {
                    waitsLeft.Remove(leg.From);
                    free.Push(leg.From);
                }
            }
        }
        if (waitsLeft.Count == 0)
        {
            return [];
        }
        // Every clause that is left waits for another that is left: following them must come round.
        var (path, met) = (new List<Wait>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var at = waitsLeft.Keys.First();
        while (met.TryAdd(at, path.Count))
        {
            var leg = next[at].First(leg => waitsLeft.ContainsKey(leg.To ?? ""));
            path.Add(leg);
            at = leg.To ?? "";
        }
        return path[met[at]..];
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
