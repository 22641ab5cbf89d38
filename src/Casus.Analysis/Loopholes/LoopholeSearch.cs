using System.Numerics;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Existence;
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
    private sealed record Way(Inquiry Inquiry, Signal Met, HoleAnswer Answer);

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
        var undecided = asked.Find(way => way.Answer.Exists is null);
        var holes = asked.Where(way => way.Answer.Exists == true).ToList();
        var proof = HoleAnswer.Together([.. asked.Select(way => way.Answer)]);
        if (holes.Count == 0)
        {
            return undecided is null ? null : Undecided(demand, undecided, asked.Count);
        }
        var shown = holes[0];
        return new Loophole(
            demand, shown.Inquiry.Occasion.Words, shown.Inquiry.Occasion.Given.ToSequence(), Smallest(shown, settings, cancellation), Causes(shown, settings, cancellation), holes.Count, asked.Count,
            IsEverywhere: asked.TrueForAll(way => way.Answer.IsEverywhere), IsPossible: asked.Exists(way => way.Answer.IsPossible), Clauses(demand, shown.Inquiry), proof);
    }

    /// <summary>Whether there is a loophole in a demand; null where nobody can tell.</summary>
    public static bool? Exists(Demand demand, IEnumerable<Inquiry> ways, SweepSettings settings, ExpectDue? expected = null, CancellationToken cancellation = default)
    {
        bool? exists = false;
        foreach (var answer in ways.Select(way => Ask(demand, way, settings, expected, cancellation).Answer))
        {
            if (answer.Exists == true)
            {
                return true;
            }
            exists = answer.Exists is null ? null : exists;
        }
        return exists;
    }

    private static Loophole Undecided(Demand demand, Way way, int ways) =>
        new(demand, way.Inquiry.Occasion.Words, way.Inquiry.Occasion.Given.ToSequence(), [], [], 0, ways, IsEverywhere: false, IsPossible: true, Clauses(demand, way.Inquiry), way.Answer.Proof);

    private static Way Ask(Demand demand, Inquiry inquiry, SweepSettings settings, ExpectDue? expected, CancellationToken cancellation)
    {
        var corner = demand.Strength switch
        {
            Strength.Firmly => Corner.Firm,
            Strength.Assuredly => Corner.Assured,
            _ => Corner.Possible,
        };
        var (circuit, cover) = (inquiry.Space.Circuit, inquiry.Cover);
        var owing = Demands.Owing(demand, inquiry, expected);
        var count = expected is { Quantity.Kind: WhoKind.Each } ? owing.Count : demand.Count;
        Signal Met(Corner at) => cover.AtLeast(at, count, owing, demand.Rung, expected is null ? null : candidate => Cover.Meets(candidate, expected));
        // Lifting the clock makes a duty count that has none, or a longer one.
        var late = expected?.Within is null ? Signal.No : circuit.And(
            inquiry.Space.Relaxation.Of(Cause.Deadline),
            cover.AtLeast(corner, count, owing, demand.Rung, candidate => Cover.Meets(candidate, expected with { Within = null })));
        var met = circuit.Or(Met(corner), late);
        var within = expected?.Where is { } where ? inquiry.Space.Holds(where, corner) : Signal.Yes;
        var hole = circuit.And(within, circuit.Not(met));
        var best = circuit.And(within, Met(Corner.AtOneTable));
        return new Way(inquiry, met, HoleAnswer.Of(inquiry, hole, best, settings, cancellation));
    }

    /// <summary>The first situation with the hole, less everything that need not be said of it: whatever the rest is, the demand fails.</summary>
    private static Sequence<Condition> Smallest(Way way, SweepSettings settings, CancellationToken cancellation)
    {
        var kept = new Dictionary<Signal, bool>(way.Answer.Witness);
        var fails = Failing(way, settings, cancellation);
        // What is denied is left out first: a reader sees sooner what must happen than what must not.
        foreach (var (fact, _) in way.Answer.Witness.OrderBy(pair => pair.Value))
        {
            var without = kept.Where(pair => pair.Key != fact).ToDictionary(pair => pair.Key, pair => pair.Value);
            if (fails(without))
            {
                kept.Remove(fact);
            }
        }
        var space = way.Inquiry.Space;
        return space.Unknowns.Zip(space.Inputs).Where(pair => kept.ContainsKey(pair.Second)).Select(pair => pair.First.Literal(kept[pair.Second])).ToSequence();
    }

    /// <summary>Whether the demand fails whatever else is so, given some facts. Where that is not decided the answer is no, and more is said of the situation than need be.</summary>
    private static Func<IReadOnlyDictionary<Signal, bool>, bool> Failing(Way way, SweepSettings settings, CancellationToken cancellation)
    {
        var space = way.Inquiry.Space;
        if (way.Answer.Proof.Kind == ProofKind.Enumeration)
        {
            var hole = space.Circuit.Not(way.Met);
            return given => way.Inquiry.Sweep([hole], settings, given, cancellation) is { Outputs: { } tallies } result && tallies[0].Count == 1L << result.Swept.Count;
        }
        if (Formulas.Of([new Sought(space, way.Met)]) is not { } met)
        {
            return _ => false;
        }
        var form = new ClauseForm(met);
        var facts = space.Inputs.Zip(space.Unknowns).ToDictionary(pair => pair.First, pair => pair.Second);
        return given => Decider.Decide(form, settings, given.ToDictionary(pair => facts[pair.Key], pair => pair.Value), cancellation).Exists == false;
    }

    /// <summary>The smallest sets of causes whose lifting meets the demand in the witness: one sweep over all ways to lift them.</summary>
    private static Sequence<Sequence<Cause>> Causes(Way way, SweepSettings settings, CancellationToken cancellation)
    {
        var space = way.Inquiry.Space;
        var values = new Dictionary<Signal, bool>(way.Answer.Witness);
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
