using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>What comes true in one corner: what is settled, and what the texts leave open because it depends on its own denial.</summary>
/// <param name="Settled">True whatever the order of steps.</param>
/// <param name="Reachable">Settled, or caught in a negative cycle.</param>
/// <param name="Reckoned">What a denial has to reckon with.</param>
public sealed record Outcome(IReadOnlySet<Atom> Settled, IReadOnlySet<Atom> Reachable, IReadOnlySet<Atom> Reckoned)
{
    /// <summary>How the settled part is read when a reason is asked for.</summary>
    public Interpretation AsSettled => new(Settled, Settled, Reckoned);
}

/// <summary>A duty of one bearer, with what must be so for it.</summary>
public sealed record Candidate(Clause Clause, Duty Duty, string Bearer, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>The atom that this duty has arisen.</summary>
    public Atom Arisen { get; } = Atom.Arisen(Bearer, Clause.Id);
}

/// <summary>
/// The fixed points of design 6.4, by definition and not by speed: derive until nothing changes (μ), shrink the simultaneous promises until
/// they all come true (ν), and alternate between over- and under-estimates of what is denied until both stand (well-founded negation).
/// </summary>
public static class Derivation
{
    public static IReadOnlyList<Candidate> Candidates(PackageIndex index, Case @case) =>
    [
        .. from clause in index.Package.Clauses
           where clause.Duty is not null
           let duty = clause.Duty
           from bearer in Heads.Bearers(index, duty.Subject, @case.On, @case.Victim)
           select new Candidate(clause, duty, bearer, Requirements.Of(index, clause, duty, bearer, @case.On)),
    ];

    public static Outcome Solve(Evaluator evaluator, IReadOnlyList<Candidate> candidates)
    {
        var reads = Reads.Of(evaluator.Index, evaluator.Corner, candidates);
        var open = new Dictionary<Evaluator, IReadOnlyList<OpenDuty>>();
        HashSet<Atom> Derive(Evaluator with, HashSet<Atom> denied)
        {
            if (!open.TryGetValue(with, out var left))
            {
                open[with] = left = OpenDuty.Of(with, candidates, reads.InStanding);
            }
            return Closure(with, left, reads, denied);
        }
        var first = Derive(evaluator, []);
        if (!reads.Denials)
        {
            return new Outcome(first, first, first);
        }
        var (settled, reachable) = Alternate(denied => Derive(evaluator, denied), denied => Derive(evaluator, denied), first);
        // An unknown may help one promise and hurt another that denies it. So what a denial reckons with is derived with the unknowns read
        // the other way, which keeps FIRM below every completion and POSSIBLE above.
        var opposed = evaluator.Opposed();
        if (!evaluator.Corner.Exercised)
        {
            var (least, reckoned) = Alternate(denied => Derive(evaluator, denied), denied => Derive(opposed, denied), Derive(opposed, []));
            return new Outcome(least, reachable, reckoned);
        }
        var (_, widest) = Alternate(denied => Derive(opposed, denied), denied => Derive(evaluator, denied), first);
        // What only some completion reaches is possible; what the same completion both reaches and denies is not settled.
        return new Outcome(settled.Concat(widest.Except(reachable)).ToHashSet(), reachable.Concat(widest).ToHashSet(), reachable);
    }

    /// <summary>Under- and over-estimate, each derived from the other as what is denied, until both stand.</summary>
    private static (HashSet<Atom> Low, HashSet<Atom> High) Alternate(Func<HashSet<Atom>, HashSet<Atom>> lower, Func<HashSet<Atom>, HashSet<Atom>> upper, HashSet<Atom> high)
    {
        while (true)
        {
            var low = lower(high);
            var next = upper(low);
            if (next.SetEquals(high))
            {
                return (low, high);
            }
            high = next;
        }
    }

    /// <summary>Which of the fixed points have any work to do: whether some promise is read as simultaneous in a corner, and whether some denial is read.</summary>
    /// <param name="InStanding">Whether what is in force rests on promises.</param>
    public sealed record Reads(bool Simultaneous, bool Denials, bool InStanding)
    {
        public static Reads Of(PackageIndex index, CornerRule corner, IReadOnlyList<Candidate> candidates)
        {
            var requirements = candidates.SelectMany(candidate => candidate.Requirements).ToList();
            var promises = requirements.SelectMany(requirement => requirement.Leaves).Where(leaf => leaf.Condition is HasUndertaken).ToList();
            // Standing is asked from both sides (what strikes a clause, what a clause strikes), so a promise in it counts as a denial too.
            var inStanding = Standing.RestsOnPromises(index);
            return new Reads(
                corner.Honoured && (inStanding || promises.Exists(leaf => leaf.Helps && (corner.OneTable || leaf.Condition is HasUndertaken { Likewise: true }))),
                inStanding || promises.Exists(leaf => !leaf.Helps) || requirements.Exists(requirement => requirement.Kind == RequirementKind.Priority),
                inStanding);
        }
    }

    /// <summary>νX. μY. F(X, Y) where simultaneous promises are honoured, else μY. F(Y, Y).</summary>
    private static HashSet<Atom> Closure(Evaluator evaluator, IReadOnlyList<OpenDuty> open, Reads reads, HashSet<Atom> denied)
    {
        if (!reads.Simultaneous)
        {
            return Least(evaluator, open, simultaneous: null, denied);
        }
        var simultaneous = open.SelectMany(duty => Made(evaluator, duty.Candidate, exercised: true)).ToHashSet();
        while (true)
        {
            var derived = Least(evaluator, open, simultaneous, denied);
            if (derived.SetEquals(simultaneous))
            {
                return derived;
            }
            simultaneous = derived;
        }
    }

    private static HashSet<Atom> Least(Evaluator evaluator, IReadOnlyList<OpenDuty> open, HashSet<Atom>? simultaneous, HashSet<Atom> denied)
    {
        var derived = new HashSet<Atom>();
        while (true)
        {
            var read = new Interpretation(simultaneous ?? derived, derived, denied);
            // What has been derived stays derived while more is promised, so it need not be asked again.
            var made = open
                .Where(duty => !derived.Contains(duty.Candidate.Arisen) && duty.Reading.All(requirement => requirement.Holds(evaluator, read)))
                .SelectMany(duty => duty.Made)
                .ToList();
            var before = derived.Count;
            derived.UnionWith(made);
            if (derived.Count == before)
            {
                return derived;
            }
        }
    }

    /// <summary>A duty against which, in one corner of one situation, nothing stands but what promises decide.</summary>
    /// <param name="Reading">The requirements that promises bear on.</param>
    /// <param name="Made">What it promises once it has arisen.</param>
    private sealed record OpenDuty(Candidate Candidate, IReadOnlyList<Requirement> Reading, IReadOnlyList<Atom> Made)
    {
        public static IReadOnlyList<OpenDuty> Of(Evaluator evaluator, IReadOnlyList<Candidate> candidates, bool inStanding)
        {
            var nothing = new Interpretation(new HashSet<Atom>(), new HashSet<Atom>(), new HashSet<Atom>());
            return
            [
                .. candidates
                    .Where(candidate => candidate.Requirements.All(requirement => requirement.ReadsPromises(inStanding) || requirement.Holds(evaluator, nothing)))
                    .Select(candidate => new OpenDuty(
                        candidate, [.. candidate.Requirements.Where(requirement => requirement.ReadsPromises(inStanding))], [.. Derivation.Made(evaluator, candidate, evaluator.Corner.Exercised)])),
            ];
        }
    }

    /// <summary>What a duty that has arisen promises: its floor and below, or when exercised its ceilings and below.</summary>
    private static IEnumerable<Atom> Made(Evaluator evaluator, Candidate candidate, bool exercised)
    {
        yield return candidate.Arisen;
        if (Heads.IsProhibition(candidate.Duty))
        {
            yield break;
        }
        var byLaw = IsByLaw(evaluator.Index, candidate);
        var reached = Reach.Of(evaluator, candidate, exercised);
        IEnumerable<string> words = reached.Count == 0 ? [] : reached.SelectMany(evaluator.Index.DownFrom).Append(Heads.Word(candidate.Duty.Measure)).Distinct();
        foreach (var word in words)
        {
            yield return new Atom(candidate.Bearer, word, ByLaw: false);
            if (byLaw)
            {
                yield return new Atom(candidate.Bearer, word, ByLaw: true);
            }
        }
    }

    /// <summary>A promise of level law: <c>shall</c> in an instrument that holds law, or a choice under one once it is exercised.</summary>
    public static bool IsByLaw(PackageIndex index, Candidate candidate) =>
        candidate.Duty.Modal is not (Modal.Will or Modal.WillNot)
        && candidate.Clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument)
        && Levels.CapOf(instrument.Kind) == Level.Law;
}
