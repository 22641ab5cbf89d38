using System.Numerics;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>
/// Looks at every situation in which a casus arises for one in which a demand is not met (design 6.6). Guarantors own their choices and votes,
/// so a demand of FIRM fails where somebody's freedom makes it fail.
/// </summary>
public static class LoopholeSearch
{
    /// <summary>One way in which the casus arises, with the signal that says where the demand is met.</summary>
    private sealed record Way(Inquiry Inquiry, Signal Met, Signal MetAtBest, SweepResult Result);

    /// <summary>Every way in which a casus of one wording arises, ready to be asked, with every cause liftable.</summary>
    public static IReadOnlyList<Inquiry> WaysOf(PackageIndex index, string casus, Question question, DateOnly day, IReadOnlyList<Condition> given) =>
        [.. Occasion.Of(index, day).Where(occasion => occasion.Casus == casus).Select(occasion => Inquiry.Of(index, occasion, question, day, given, Enum.GetValues<Cause>()))];

    /// <summary>The loophole in a demand; null where it is met in every situation. Undecided ways are told by the proof.</summary>
    /// <param name="ways">The ways in which the demand's casus arises.</param>
    /// <param name="expected">The expectation behind the demand, whose amount and time limit count too.</param>
    public static Loophole? Find(Demand demand, IReadOnlyList<Inquiry> ways, SweepSettings settings, ExpectDue? expected = null, CancellationToken cancellation = default)
    {
        var asked = ways.Select(way => Ask(demand, way, settings, expected, cancellation)).ToList();
        if (asked.Count == 0)
        {
            return null;
        }
        var undecided = asked.Find(way => !way.Result.IsDecided);
        bool HasHole(Way way) => way.Result.Outputs is { } tallies && tallies[0].Count > 0;
        var holes = asked.Where(HasHole).ToList();
        if (holes.Count == 0)
        {
            return undecided is null ? null : Undecided(demand, undecided, asked.Count);
        }
        var shown = holes[0];
        var situation = Smallest(shown, settings, cancellation);
        var proof = new Proof(undecided is null ? ProofKind.Enumeration : ProofKind.Undecided, asked.Aggregate(BigInteger.Zero, (sum, way) => sum + way.Result.Situations), asked.Max(way => way.Result.Swept.Count));
        return new Loophole(
            demand, shown.Inquiry.Occasion.Words, shown.Inquiry.Occasion.Given.ToSequence(), situation, Causes(shown, settings, cancellation), holes.Count, asked.Count,
            IsEverywhere: asked.TrueForAll(way => way.Result.Outputs is { } tallies && tallies[0].Count == All(way)),
            IsPossible: asked.Exists(way => way.Result.Outputs is { } tallies && tallies[1].Count > 0),
            Clauses(demand, shown.Inquiry), proof);
    }

    /// <summary>Whether there is a loophole in a demand; null where nobody can tell.</summary>
    public static bool? Exists(Demand demand, IReadOnlyList<Inquiry> ways, SweepSettings settings, ExpectDue? expected = null, CancellationToken cancellation = default)
    {
        bool? exists = false;
        foreach (var way in ways)
        {
            var asked = Ask(demand, way, settings, expected, cancellation);
            if (asked.Result.Outputs is { } tallies && tallies[0].Count > 0)
            {
                return true;
            }
            exists = asked.Result.IsDecided ? exists : null;
        }
        return exists;
    }

    private static long All(Way way) => 1L << way.Result.Swept.Count;

    private static Loophole Undecided(Demand demand, Way way, int ways) =>
        new(demand, way.Inquiry.Occasion.Words, way.Inquiry.Occasion.Given.ToSequence(), [], [], 0, ways, IsEverywhere: false, IsPossible: true, Clauses(demand, way.Inquiry), Matrices.ProofOf(way.Result));

    private static Way Ask(Demand demand, Inquiry inquiry, SweepSettings settings, ExpectDue? expected, CancellationToken cancellation)
    {
        var corner = demand.Strength switch
        {
            Strength.Firmly => Corner.Firm,
            Strength.Assuredly => Corner.Assured,
            _ => Corner.Possible,
        };
        var (circuit, cover) = (inquiry.Space.Circuit, inquiry.Cover);
        Signal Met(Corner at) => cover.AtLeast(at, demand.Count, demand.Parties, demand.Rung, expected is null ? null : candidate => Cover.Meets(candidate, expected));
        // Lifting the clock makes a duty count that has none, or a longer one.
        var late = expected?.Within is null ? Signal.No : circuit.And(
            inquiry.Space.Relaxation.Of(Cause.Deadline),
            cover.AtLeast(corner, demand.Count, demand.Parties, demand.Rung, candidate => Cover.Meets(candidate, expected with { Within = null })));
        var met = circuit.Or(Met(corner), late);
        var within = expected?.Where is { } where ? inquiry.Space.Holds(where, corner) : Signal.Yes;
        var hole = circuit.And(within, circuit.Not(met));
        var best = circuit.And(within, Met(Corner.AtOneTable));
        return new Way(inquiry, met, best, inquiry.Sweep([hole, best], settings, cancellation: cancellation));
    }

    /// <summary>The first situation with the hole, less everything that need not be said of it: whatever the rest is, the demand fails.</summary>
    private static Sequence<Condition> Smallest(Way way, SweepSettings settings, CancellationToken cancellation)
    {
        var kept = new Dictionary<Signal, bool>(Witness(way));
        var hole = way.Inquiry.Space.Circuit.Not(way.Met);
        // What is denied is left out first: a reader sees sooner what must happen than what must not.
        foreach (var (fact, _) in Witness(way).OrderBy(pair => pair.Value))
        {
            var without = kept.Where(pair => pair.Key != fact).ToDictionary(pair => pair.Key, pair => pair.Value);
            var result = way.Inquiry.Sweep([hole], settings, without, cancellation);
            if (result.Outputs is { } tallies && tallies[0].Count == 1L << result.Swept.Count)
            {
                kept.Remove(fact);
            }
        }
        var space = way.Inquiry.Space;
        return space.Unknowns.Zip(space.Inputs).Where(pair => kept.ContainsKey(pair.Second)).Select(pair => pair.First.Literal(kept[pair.Second])).ToSequence();
    }

    private static IReadOnlyDictionary<Signal, bool> Witness(Way way) =>
        way.Result.Values(way.Result.Outputs?[0].First ?? throw new InvalidOperationException("The way has no hole."));

    /// <summary>The smallest sets of causes whose lifting meets the demand in the witness: one sweep over all ways to lift them.</summary>
    private static Sequence<Sequence<Cause>> Causes(Way way, SweepSettings settings, CancellationToken cancellation)
    {
        var space = way.Inquiry.Space;
        var values = new Dictionary<Signal, bool>(Witness(way));
        foreach (var input in space.Inputs)
        {
            values.TryAdd(input, false);
        }
        var closing = new List<long>();
        var result = Sweep.Run(
            new SweepQuestion(space.Circuit, space.Corners, [.. space.Relaxation.Causes.Values], values, [way.Met]),
            settings with { Seen = (_, first, bits) => closing.AddRange(Enumerable.Range(0, 64).Where(bit => ((bits >> bit) & 1) == 1).Select(bit => first + bit)) }, cancellation);
        var minimal = new List<long>();
        foreach (var lifted in closing.OrderBy(lifted => BitOperations.PopCount((ulong)lifted)))
        {
            if (!minimal.Exists(smaller => (smaller & lifted) == smaller))
            {
                minimal.Add(lifted);
            }
        }
        var causes = space.Relaxation.Causes.ToDictionary(pair => pair.Value, pair => pair.Key);
        return minimal
            .Select(set => result.Swept.Where((_, place) => ((set >> place) & 1) == 1).Select(signal => causes[signal]).Order().ToSequence())
            .ToSequence();
    }

    /// <summary>Clauses of the parties asked that reach as far as is asked, then those that stop short of it.</summary>
    private static Sequence<string> Clauses(Demand demand, Inquiry inquiry)
    {
        var own = Enumerable.Range(0, inquiry.Space.Candidates.Count)
            .Where(i => !Heads.IsProhibition(inquiry.Space.Candidates[i].Duty)
                && (demand.Parties.Contains(inquiry.Space.Candidates[i].Bearer) || inquiry.Space.Candidates[i].Duty.Subject.Distribution == Distribution.AtLeast))
            .ToList();
        var far = own.Where(i => inquiry.Cover.Reaches(Corner.AtOneTable, i, demand.Rung) != Signal.No).ToList();
        return (far.Count > 0 ? far : own.Where(i => inquiry.Space.Candidates[i].Clause.When is not null)).Select(i => inquiry.Space.Candidates[i].Clause.Id).Distinct().ToSequence();
    }
}
