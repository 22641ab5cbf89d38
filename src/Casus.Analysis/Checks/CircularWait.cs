using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// CAS601: clauses that wait for one another in sequence, so that none can be first. A circle in which one leg is simultaneous
/// (<c>likewise</c>) is no deadlock: the others can follow that leg. Circles that a wait joins are told as one, with the whole path.
/// </summary>
internal static class CircularWait
{
    private const int MostPartiesTogether = 3;

    public static Finding? Of(DependencyGraph graph, Circle circle, Dictionary<string, Clause> clauses)
    {
        var sequential = circle.Legs.Where(leg => leg.Kind is WaitKind.Promise or WaitKind.Deed or WaitKind.Signature).ToList();
        var loops = Loops(sequential);
        if (loops.Count == 0)
        {
            return null;
        }
        var bearers = graph.Waiters.GroupBy(waiter => waiter.ClauseId).ToDictionary(same => same.Key, same => same.First().Bearers, StringComparer.Ordinal);
        var onLoops = loops.SelectMany(loop => loop).Select(leg => leg.From).Distinct().ToList();
        var inside = onLoops.Concat(circle.Clauses.Except(onLoops)).ToList();
        var members = circle.Clauses.ToHashSet(StringComparer.Ordinal);
        var outside = graph.Waits.Where(wait => wait.To is { } to && members.Contains(to) && !members.Contains(wait.From)).Select(wait => wait.From).Distinct().ToList();
        var parties = onLoops.SelectMany(id => bearers[id]).Distinct().ToList();
        var behind = circle.Clauses.SelectMany(id => bearers[id]).Distinct().Except(parties).ToList();
        return new Finding(
            "CAS601", Severity.Error,
            $"A circular wait: {Phrases.List(parties)} wait for one another, and nobody can move first" + (behind.Count > 0 ? $"; {Phrases.List(behind)} {(behind.Count == 1 ? "waits" : "wait")} behind them." : "."),
            inside.Select(id => Phrases.Place(clauses[id])).ToSequence(),
            "Let one of them promise without waiting, or at the same time (\"provided … likewise undertakes to …\"), or cover the time between.",
            [
                .. WaitPaths.Lines(loops.SelectMany(loop => loop).Distinct()),
                .. WaitPaths.Lines(circle.Legs.Except(loops.SelectMany(loop => loop))),
                .. WaitPaths.Lines(circle.Outside.Where(wait => wait.To is null)),
                .. outside.Count > 0 ? [$"From outside the circle these wait for it: {Wording.Names(outside.Select(id => Wording.Subject((clauses[id].Duty ?? throw new InvalidOperationException("Only duties wait.")).Subject)).Distinct().ToSequence())}."] : Array.Empty<string>(),
                Breakers(sequential, loops, bearers, parties),
            ]);
    }

    /// <summary>One shortest loop through each clause that has one, without repeating a loop.</summary>
    private static List<IReadOnlyList<Wait>> Loops(List<Wait> sequential)
    {
        var loops = new List<IReadOnlyList<Wait>>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var next = WaitPaths.ByClause(sequential);
        foreach (var first in sequential)
        {
            if (told.Contains(first.From) || first.To is not { } to || WaitPaths.Shortest(next, to, first.From) is not { } back)
            {
                continue;
            }
            loops.Add([first, .. back]);
            told.UnionWith(loops[^1].Select(leg => leg.From));
        }
        return loops;
    }

    /// <summary>The smallest sets of parties that undo every loop when they promise without waiting.</summary>
    private static string Breakers(List<Wait> sequential, IEnumerable<IReadOnlyList<Wait>> loops, Dictionary<string, Sequence<string>> bearers, List<string> parties)
    {
        var known = loops.Select(loop => loop.Select(leg => leg.From).ToList()).ToList();
        bool Undoes(IReadOnlyList<string> set)
        {
            bool IsGone(string clause) => bearers[clause].Any(set.Contains);
            // A loop that was in the way of another set is mostly in the way of this one; a new one is looked for only where none is.
            if (known.Exists(loop => !loop.Exists(IsGone)))
            {
                return false;
            }
            var left = WaitPaths.AnyLoop([.. sequential.Where(leg => !IsGone(leg.From))]);
            if (left.Count > 0)
            {
                known.Add([.. left.Select(leg => leg.From)]);
            }
            return left.Count == 0;
        }
        for (var size = 1; size <= Math.Min(MostPartiesTogether, parties.Count); size++)
        {
            var sets = Subsets.Of(parties, size).Where(Undoes).ToList();
            if (sets.Count > 0)
            {
                return size == 1
                    ? $"Any one of these breaks it by moving first: {Phrases.List(sets.Select(set => set[0]))}."
                    : $"It takes {size} to break it by moving first: {string.Join("; or ", sets.Take(4).Select(set => Wording.Names(set.ToSequence())))}.";
            }
        }
        return $"More than {MostPartiesTogether} would have to move first to break it.";
    }
}
