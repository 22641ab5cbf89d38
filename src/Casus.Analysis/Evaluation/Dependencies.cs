using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>How one clause waits: for a promise first, for a promise at the same time, for a deed, for a signature or ratification, or for the absence of a promise.</summary>
public enum WaitKind { Promise, Likewise, Deed, Signature, Absence }

/// <summary>One leg: a clause waits for a party's word.</summary>
/// <param name="From">The waiting clause.</param>
/// <param name="To">The clause by which the party promises it; null when no clause does (or for a signature).</param>
/// <param name="OnParty">Whose word is waited for.</param>
/// <param name="OnWord">The word: a rung, an act, or <c>sign</c> / <c>ratify</c>.</param>
/// <param name="ByLaw">Whether a promise of level law is asked.</param>
/// <param name="Through">The derived fact or casus that hides the wait; null when it is written in the clause.</param>
public sealed record Wait(string From, string? To, WaitKind Kind, string OnParty, string OnWord, bool ByLaw, string? Through, SourceLocation At);

/// <summary>A clause that waits or is waited for.</summary>
public sealed record Waiter(string ClauseId, string Label, Sequence<string> Bearers, string Promise, SourceLocation At);

/// <summary>Clauses that wait for one another in a circle, or in circles joined by a wait; with every leg among them and every wait that leads out of them.</summary>
public sealed record Circle(Sequence<string> Clauses, Sequence<Wait> Legs, Sequence<Wait> Outside);

/// <summary>Who waits for whom, of one wording of a package.</summary>
public sealed record DependencyGraph(Sequence<Waiter> Waiters, Sequence<Wait> Waits, Sequence<Circle> Circles);

/// <summary>Reads the graph of dependence off the clauses; no situation is asked.</summary>
public static class Dependencies
{
    public static DependencyGraph Of(PackageIndex index, DateOnly on)
    {
        var clauses = index.Package.Clauses.Where(clause => clause.Duty is not null).ToList();
        var waiters = clauses.Select(clause => WaiterOf(index, clause, on)).OfType<Waiter>().ToList();
        var makers = new Makers(index, clauses, on);
        var waits = clauses.SelectMany(clause => WaitsOf(index, clause, makers, on)).Distinct().ToList();
        return new DependencyGraph(waiters.ToSequence(), waits.ToSequence(), Circles(clauses, waits).ToSequence());
    }

    private static Waiter? WaiterOf(PackageIndex index, Clause clause, DateOnly on) => clause.Duty is { } duty
        ? new Waiter(clause.Id, clause.Label ?? "", Heads.Bearers(index, duty.Subject, on).ToSequence(), Wording.Modal(duty.Modal) + " " + Wording.Measure(duty.Measure), clause.At)
        : null;

    private static IEnumerable<Wait> WaitsOf(PackageIndex index, Clause clause, Makers makers, DateOnly on)
    {
        if (clause.Duty is not { } duty)
        {
            return [];
        }
        var entry = clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument) ? instrument.Entry.When : null;
        var helping = new[] { clause.When, entry }.OfType<Condition>().Concat(duty.Terms.Once).Concat(duty.Terms.Provided);
        var hindering = new[] { duty.Terms.Until }.OfType<Condition>().Concat(duty.Terms.Unless);
        return helping.SelectMany(condition => Leaves.Of(index, condition, helps: true))
            .Concat(hindering.SelectMany(condition => Leaves.Of(index, condition, helps: false)))
            .SelectMany(leaf => Legs(index, clause, leaf, makers, on));
    }

    private static IEnumerable<Wait> Legs(PackageIndex index, Clause clause, Leaf leaf, Makers makers, DateOnly on)
    {
        var (who, word, byLaw, kind) = leaf.Condition switch
        {
            HasUndertaken promise => (promise.By, promise.Word, promise.ByLaw, promise.Likewise ? WaitKind.Likewise : WaitKind.Promise),
            HasBegun begun => (begun.By, begun.Word, false, WaitKind.Deed),
            HasSigned signed => (signed.By, "sign", false, WaitKind.Signature),
            HasRatified ratified => (ratified.By, "ratify", false, WaitKind.Signature),
            _ => (null, "", false, WaitKind.Promise),
        };
        if (who?.Name is not { } name)
        {
            yield break;
        }
        var parties = index.Members(name, on);
        var anyBound = parties.Any(party => makers.Of(party, word).Count > 0);
        foreach (var party in parties)
        {
            var others = makers.Of(party, word).Where(id => id != clause.Id).ToList();
            foreach (var maker in others)
            {
                yield return new Wait(clause.Id, maker, leaf.Helps ? kind : WaitKind.Absence, party, word, byLaw, leaf.Through, leaf.Condition.At);
            }
            // "At least one of G" waits for those who promise; "each" and a name also for those who do not.
            if (others.Count == 0 && leaf.Helps && (who.Kind != WhoKind.AtLeast || !anyBound))
            {
                yield return new Wait(clause.Id, null, kind, party, word, byLaw, leaf.Through, leaf.Condition.At);
            }
        }
    }

    /// <summary>The clauses by which a party promises a word; asked of every wait, so looked up once for each.</summary>
    private sealed class Makers(PackageIndex index, List<Clause> clauses, DateOnly on)
    {
        private readonly Dictionary<string, ILookup<string, string>> byWord = new(StringComparer.Ordinal);

        public IReadOnlyList<string> Of(string party, string word)
        {
            if (!byWord.TryGetValue(word, out var byParty))
            {
                byWord[word] = byParty = clauses
                    .Where(clause => clause.Duty is { } duty && Heads.Promises(index, duty, word))
                    .SelectMany(clause => clause.Duty is { } duty ? Heads.Bearers(index, duty.Subject, on).Distinct().Select(bearer => (Bearer: bearer, clause.Id)) : [])
                    .ToLookup(made => made.Bearer, made => made.Id, StringComparer.Ordinal);
            }
            return [.. byParty[party]];
        }
    }

    /// <summary>Strongly connected clauses; those that a chain of waits joins are told as one.</summary>
    private static IEnumerable<Circle> Circles(List<Clause> clauses, List<Wait> waits)
    {
        var ids = clauses.Select(clause => clause.Id).Distinct().ToList();
        var number = ids.Select((id, place) => (id, place)).ToDictionary(item => item.id, item => item.place, StringComparer.Ordinal);
        var next = Neighbours(ids.Count, waits.Where(wait => wait.To is not null).Select(wait => (number[wait.From], number[wait.To ?? ""])));
        var before = Neighbours(ids.Count, Enumerable.Range(0, ids.Count).SelectMany(from => next[from].Select(to => (to, from))));
        var onCircle = Components.Of([.. Enumerable.Range(0, ids.Count)], node => next[node]).Where(component => component.IsCircle).SelectMany(component => component.Members).ToHashSet();
        // What lies on a way from a circle to a circle joins the two: whatever comes before it leads to whatever comes after.
        var between = Reached(next, onCircle);
        between.IntersectWith(Reached(before, onCircle));
        var left = new HashSet<int>(between);
        foreach (var start in Enumerable.Range(0, ids.Count).Where(onCircle.Contains))
        {
            if (!left.Contains(start))
            {
                continue;
            }
            var together = Reached([.. next.Zip(before, (after, earlier) => (IReadOnlyList<int>)[.. after.Concat(earlier).Where(between.Contains)])], [start]);
            left.ExceptWith(together);
            var joined = together.Where(onCircle.Contains).Select(node => ids[node]).ToHashSet(StringComparer.Ordinal);
            yield return new Circle(
                ids.Where(joined.Contains).ToSequence(),
                waits.Where(wait => joined.Contains(wait.From) && wait.To is { } to && joined.Contains(to)).ToSequence(),
                waits.Where(wait => joined.Contains(wait.From) && !(wait.To is { } to && joined.Contains(to))).ToSequence());
        }
    }

    private static IReadOnlyList<IReadOnlyList<int>> Neighbours(int count, IEnumerable<(int From, int To)> edges)
    {
        var all = edges.Distinct().ToLookup(edge => edge.From, edge => edge.To);
        return [.. Enumerable.Range(0, count).Select(node => (IReadOnlyList<int>)[.. all[node]])];
    }

    /// <summary>The starting nodes and everything that can be reached from one of them.</summary>
    private static HashSet<int> Reached(IReadOnlyList<IReadOnlyList<int>> next, IEnumerable<int> starts)
    {
        var seen = new HashSet<int>(starts);
        var open = new Stack<int>(seen);
        while (open.TryPop(out var node))
        {
            foreach (var following in next[node].Where(seen.Add))
            {
                open.Push(following);
            }
        }
        return seen;
    }
}
