using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>The part of a package that can bear on a condition, so that a question is not put to sixty clauses of which two matter.</summary>
internal static class Cone
{
    /// <summary>
    /// The package with only those clauses that promise or forbid a word that the condition speaks of, or that such a clause, the entry into
    /// force or the ending of its instrument waits for; with every effect. Everything else stays.
    /// </summary>
    public static Package Of(PackageIndex index, Condition condition)
    {
        var words = Words(index, [condition]).ToHashSet(StringComparer.Ordinal);
        var kept = new HashSet<Clause>(index.Package.Clauses.Where(clause => clause.Effect is not null), ReferenceEqualityComparer.Instance);
        var open = new Queue<Clause>(kept);
        foreach (var standing in index.Package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When }).OfType<Condition>())
        {
            words.UnionWith(Words(index, [standing]));
        }
        while (true)
        {
            while (open.TryDequeue(out var clause))
            {
                words.UnionWith(Words(index, Conditions(index, clause)));
            }
            foreach (var clause in index.Package.Clauses.Where(clause => !kept.Contains(clause) && clause.Duty is { } duty && words.Any(word => Touches(index, duty, word))))
            {
                kept.Add(clause);
                open.Enqueue(clause);
            }
            if (open.Count == 0)
            {
                return index.Package with { Clauses = index.Package.Clauses.Where(kept.Contains).ToSequence() };
            }
        }
    }

    /// <summary>Every condition that a clause, or a reservation laid on it, holds.</summary>
    public static IEnumerable<Condition> Conditions(PackageIndex index, Clause clause) => Slotted(index, clause).Select(slot => slot.Condition);

    /// <summary>The same, each with whether the duty waits for it (and not for its absence).</summary>
    public static IEnumerable<(Condition Condition, bool Helps)> Slotted(PackageIndex index, Clause clause)
    {
        var terms = index.Package.Reservations.Where(reservation => Standing.Names(reservation.To, clause)).Select(reservation => reservation.Terms)
            .Concat(clause.Duty is { } duty ? [duty.Terms] : []).ToList();
        return new[] { clause.When }.OfType<Condition>().Select(condition => (condition, clause.Effect is null))
            .Concat(terms.SelectMany(slots => slots.Once.Concat(slots.Provided)).Select(condition => (condition, true)))
            .Concat(terms.SelectMany(slots => slots.Unless.Concat(new[] { slots.Until }.OfType<Condition>())).Select(condition => (condition, false)));
    }

    private static IEnumerable<string> Words(PackageIndex index, IEnumerable<Condition> conditions) =>
        conditions.SelectMany(condition => Leaves.Of(index, condition, helps: true)).Select(leaf => leaf.Condition).OfType<HasUndertaken>().Select(promise => promise.Word);

    private static bool Touches(PackageIndex index, Duty duty, string word) =>
        Heads.IsProhibition(duty) ? Forbids(index, duty, word) : Heads.Promises(index, duty, word) || Heads.Word(duty.Measure) == word;

    /// <summary>Who must not do a thing must not do more of it either.</summary>
    public static bool Forbids(PackageIndex index, Duty duty, string word) =>
        Heads.IsProhibition(duty) && duty.Measure.Word is { } forbidden && index.DownFrom(word).Contains(forbidden);
}
