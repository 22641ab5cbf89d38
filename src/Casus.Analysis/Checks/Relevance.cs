using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Which clauses can bear on a question, so that a package of many offers is not solved whole for each case.</summary>
internal static class Relevance
{
    /// <summary>
    /// Clauses that can answer the case: set off by it, or standing help on a ladder; with every clause whose promise one of them waits for,
    /// and every clause that prevails over one.
    /// </summary>
    public static IReadOnlySet<string> ToCase(PackageIndex index, PlainCase plain)
    {
        var denied = plain.DoesNotHappen.OfType<Not>().Select(not => not.Inner).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        bool CanBegin(Condition when) => Atoms.Branches(index, when).Any(branch => !branch.Any(leaf => leaf is { Positive: true, Atom: Occurs fact } && denied.Contains(fact.Word)));
        bool IsOnLadder(Duty duty) => Heads.Ceilings(index, duty.Measure).Any(word => index.RungOf(word) is not null);
        return WithWaits(index, index.Package.Clauses.Where(clause =>
            clause.Duty is { } duty && !Heads.IsProhibition(duty) && (clause.When is { } when ? CanBegin(when) : IsOnLadder(duty))));
    }

    /// <summary>These clauses, with every clause that they rest on.</summary>
    public static IReadOnlySet<string> WithWaits(PackageIndex index, IEnumerable<Clause> clauses)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Clause>(clauses);
        var overriding = index.Package.Clauses.Where(clause => clause.Duty?.Terms.Notwithstanding is not null).ToList();
        var makers = new Dictionary<string, IReadOnlyList<Clause>>(StringComparer.Ordinal);
        IReadOnlyList<Clause> Makers(string word) =>
            makers.TryGetValue(word, out var known) ? known : makers[word] = [.. index.Package.Clauses.Where(other => other.Duty is { } duty && Heads.Promises(index, duty, word))];
        while (open.TryDequeue(out var clause))
        {
            if (!kept.Add(clause.Id))
            {
                continue;
            }
            var resting = overriding.Where(other => Prevails(clause, other))
                .Concat(PrevailingBy(clause) is { Length: > 0 } references ? index.Package.Clauses.Where(other => other.Duty is not null && references.Any(reference => Standing.Names(reference, other))) : [])
                .Concat(Waited(index, clause).SelectMany(Makers));
            foreach (var other in resting.Where(other => !kept.Contains(other.Id)))
            {
                open.Enqueue(other);
            }
        }
        return kept;
    }

    private static IEnumerable<string> Waited(PackageIndex index, Clause clause) =>
        Slots.Conditions(index, clause).SelectMany(slot => Atoms.Of(index, slot.Condition)).Select(leaf => leaf.Atom).OfType<HasUndertaken>().Select(promise => promise.Word).Distinct();

    private static bool Prevails(Clause clause, Clause other) => other.Duty?.Terms.Notwithstanding is { } over && Standing.Names(over, clause);

    private static Reference[] PrevailingBy(Clause clause) => [.. new[] { clause.Duty?.Terms.SubjectTo, clause.Duty?.Terms.WithoutPrejudiceTo }.OfType<Reference>()];
}
