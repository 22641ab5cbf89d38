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
        var waits = clauses.SelectMany(clause => WaitsOf(index, clause, clauses, on)).Distinct().ToList();
        return new DependencyGraph(waiters.ToSequence(), waits.ToSequence(), Circles(clauses, waits).ToSequence());
    }

    private static Waiter? WaiterOf(PackageIndex index, Clause clause, DateOnly on) => clause.Duty is { } duty
        ? new Waiter(clause.Id, clause.Label ?? "", Heads.Bearers(index, duty.Subject, on).ToSequence(), Wording.Modal(duty.Modal) + " " + Wording.Measure(duty.Measure), clause.At)
        : null;

    private static IEnumerable<Wait> WaitsOf(PackageIndex index, Clause clause, List<Clause> clauses, DateOnly on)
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
            .SelectMany(leaf => Legs(index, clause, leaf, clauses, on));
    }

    private static IEnumerable<Wait> Legs(PackageIndex index, Clause clause, Leaf leaf, List<Clause> clauses, DateOnly on)
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
        var anyBound = parties.Any(party => clauses.Exists(other => Makes(index, other, party, word, on)));
        foreach (var party in parties)
        {
            var makers = clauses.Where(other => other != clause && Makes(index, other, party, word, on)).ToList();
            foreach (var maker in makers)
            {
                yield return new Wait(clause.Id, maker.Id, leaf.Helps ? kind : WaitKind.Absence, party, word, byLaw, leaf.Through, leaf.Condition.At);
            }
            // "At least one of G" waits for those who promise; "each" and a name also for those who do not.
            if (makers.Count == 0 && leaf.Helps && (who.Kind != WhoKind.AtLeast || !anyBound))
            {
                yield return new Wait(clause.Id, null, kind, party, word, byLaw, leaf.Through, leaf.Condition.At);
            }
        }
    }

    private static bool Makes(PackageIndex index, Clause clause, string party, string word, DateOnly on) =>
        clause.Duty is { } duty && Heads.Promises(index, duty, word) && Heads.Bearers(index, duty.Subject, on).Contains(party);

    /// <summary>Strongly connected clauses; those that a wait joins are told as one.</summary>
    private static IEnumerable<Circle> Circles(List<Clause> clauses, List<Wait> waits)
    {
        var next = waits.Where(wait => wait.To is not null).ToLookup(wait => wait.From, wait => wait.To ?? "", StringComparer.Ordinal);
        var reach = clauses.ToDictionary(clause => clause.Id, clause => Reachable(next, clause.Id), StringComparer.Ordinal);
        var onCircle = clauses.Select(clause => clause.Id).Where(id => reach[id].Contains(id)).ToList();
        var left = new HashSet<string>(onCircle, StringComparer.Ordinal);
        foreach (var start in onCircle)
        {
            if (!left.Contains(start))
            {
                continue;
            }
            var joined = new HashSet<string>([start], StringComparer.Ordinal);
            while (onCircle.Find(id => !joined.Contains(id) && joined.Any(member => reach[id].Contains(member) || reach[member].Contains(id))) is { } more)
            {
                joined.Add(more);
            }
            left.ExceptWith(joined);
            var ordered = onCircle.Where(joined.Contains).ToSequence();
            yield return new Circle(
                ordered,
                waits.Where(wait => joined.Contains(wait.From) && wait.To is { } to && joined.Contains(to)).ToSequence(),
                waits.Where(wait => joined.Contains(wait.From) && !(wait.To is { } to && joined.Contains(to))).ToSequence());
        }
    }

    private static HashSet<string> Reachable(ILookup<string, string> next, string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(next[start]);
        while (waiting.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var following in next[id])
                {
                    waiting.Push(following);
                }
            }
        }
        return seen;
    }
}
