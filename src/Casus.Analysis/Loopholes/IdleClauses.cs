using Casus.Checks;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Questions;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>CAS901: a clause whose words no situation fulfils. CAS903: a clause beside which another always asks at least as much of the same party.</summary>
internal static class IdleClauses
{
    private const int MostVictims = 1;

    public static IEnumerable<Finding> Of(Search search)
    {
        var plain = Vacuity.Of(search.Index).SelectMany(finding => finding.Places).Select(place => place.At.Key).ToHashSet();
        // Asked of every pair of clauses, so worked out once.
        var certain = RestOnFactsAlone(search);
        foreach (var clause in search.Index.Package.Clauses.Where(clause => clause is { Duty: not null, When: not null } && !plain.Contains(clause.At.Key)))
        {
            search.Cancellation.ThrowIfCancellationRequested();
            var ways = WaysOf(search, clause).ToList();
            if (ways.Count == 0)
            {
                continue;
            }
            if (Never(search, clause, ways))
            {
                yield return new Finding(
                    "CAS901", Severity.Warning, $"{clause.Id} can never apply: no situation fulfils what it asks.", [Phrases.Place(clause, "when " + Wording.Of(clause.When ?? throw new InvalidOperationException("The clause was chosen for its trigger.")))],
                    "Take out a condition that excludes the others.", [Phrases.Line("proof", Total(ways))]);
            }
            else if (Shadow(search, clause, ways, certain) is { } stronger)
            {
                yield return new Finding(
                    "CAS903", Severity.Info, $"{clause.Id} adds nothing: whenever it binds, {stronger.Id} asks at least as much of the same party.", [Phrases.Place(clause), Phrases.Place(stronger)],
                    "Strike it, or say what it is for.", [Phrases.Line("proof", Total(ways))]);
            }
        }
    }

    /// <summary>The ways in which the clause's own trigger comes about.</summary>
    private static IEnumerable<Inquiry> WaysOf(Search search, Clause clause) =>
        PlainCase.Each(search.Index, clause.When ?? throw new InvalidOperationException("The clause has a trigger."), search.Day, MostVictims)
            .Select(plain => Inquiry.Of(
                search.Index, new Occasion(clause.Id, plain.Happens, plain.DoesNotHappen, plain.Victim, plain.Aggressor), search.Question, search.Day, null, Enum.GetValues<Cause>()));

    private static string Total(IEnumerable<Inquiry> ways) =>
        ProofWords.Of(new Proof(ProofKind.Enumeration, ways.Aggregate(System.Numerics.BigInteger.Zero, (sum, way) => sum + System.Numerics.BigInteger.Pow(2, way.Space.Inputs.Count)), 0));

    /// <summary>Whatever is signed, decided, asked and promised: only facts and places are left to stand against each other.</summary>
    private static bool Never(Search search, Clause clause, List<Inquiry> ways) => ways.TrueForAll(way =>
    {
        var lifted = way.Space.Relaxation.Causes.ToDictionary(pair => pair.Value, pair => pair.Key is not (Cause.Coverage or Cause.Geography));
        var arises = way.Space.Circuit.Any(Own(way, clause).Select(way.Space.Corner(Corner.AtOneTable).Reachable));
        return search.Count(way, [arises], lifted, existenceOnly: true) is [{ Tally.Count: 0 }];
    });

    private static IEnumerable<int> Own(Inquiry way, Clause clause) => Enumerable.Range(0, way.Space.Candidates.Count).Where(i => way.Space.Candidates[i].Clause.Id == clause.Id);

    /// <summary>A clause of at least the same force, measure and haste that has arisen for each bearer wherever this one has, in every corner.</summary>
    private static Clause? Shadow(Search search, Clause clause, List<Inquiry> ways, IReadOnlyList<Clause> certain)
    {
        if (clause.Duty is not { } duty || Heads.IsProhibition(duty) || duty.FailingWhich is not null)
        {
            return null;
        }
        return certain.FirstOrDefault(other =>
            other.Id != clause.Id && other.Duty is { } stronger && IsAtLeast(search.Index, stronger, duty) && other.Level >= clause.Level
            // Of two that ask the same the later one stands in the shadow.
            && !(IsAtLeast(search.Index, duty, stronger) && IsLater(search.Index.Package, other, clause))
            && ways.TrueForAll(way => IsAlwaysThere(search, clause, other, way)));
    }

    private static bool IsLater(Package package, Clause one, Clause other)
    {
        var first = package.Clauses.First(clause => clause.Id == one.Id || clause.Id == other.Id);
        return first.Id != one.Id;
    }

    /// <summary>
    /// The clauses before which nobody's choice, vote, finding, request or promise stands, in the order of the text; what somebody can withhold
    /// does not take the place of another clause.
    /// </summary>
    private static IReadOnlyList<Clause> RestOnFactsAlone(Search search)
    {
        var held = Derivation.Candidates(search.Index, new Case(search.Index, null, null, null, search.Day))
            .Where(candidate => !candidate.Requirements.All(requirement =>
                requirement.Kind is RequirementKind.Force or RequirementKind.Time or RequirementKind.Trigger or RequirementKind.Place or RequirementKind.Exception
                && (requirement.Condition is not { } condition || !Atoms.Findings(search.Index, condition).Any())))
            .Select(candidate => candidate.Clause.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. search.Index.Package.Clauses.Where(clause => clause.Duty is { Modal: not (Modal.May or Modal.IntendsTo) } && !held.Contains(clause.Id))];
    }

    private static bool IsAlwaysThere(Search search, Clause clause, Clause other, Inquiry way)
    {
        var circuit = way.Space.Circuit;
        var outputs = new List<Signal>();
        foreach (var corner in new[] { Corner.Firm, Corner.Possible })
        {
            var solved = way.Space.Corner(corner);
            foreach (var own in Own(way, clause))
            {
                var beside = circuit.Any(Own(way, other).Where(i => way.Space.Candidates[i].Bearer == way.Space.Candidates[own].Bearer).Select(solved.Settled));
                outputs.Add(circuit.And(solved.Settled(own), circuit.Not(beside)));
                outputs.Add(solved.Settled(own));
            }
        }
        if (outputs.Count == 0)
        {
            return false;
        }
        var counted = search.Count(way, outputs);
        return counted.All(count => count is not null)
            && Enumerable.Range(0, counted.Count / 2).All(i => counted[2 * i] is { Tally.Count: 0 })
            && Enumerable.Range(0, counted.Count / 2).Any(i => counted[2 * i + 1] is { Tally.Count: > 0 });
    }

    /// <summary>Whether one duty asks at least what another does: the same object and place, as high a floor and ceiling, no later clock, no larger amount left out.</summary>
    private static bool IsAtLeast(PackageIndex index, Duty one, Duty other)
    {
        bool Covers(string? high, string? low) => low is null || (high is not null && index.DownFrom(high).Contains(low));
        string? Floor(Duty duty) => Heads.Floor(index, duty.Measure, null, CheckDay.Of(index), index.Package.Reading);
        bool Hasty() => other.Terms is { Within: null, BeginningWithin: null, NoLaterThan: null, Forthwith: false } || one.Terms with { Once = [], Provided = [], Unless = [] } == other.Terms with { Once = [], Provided = [], Unless = [] };
        return one.Measure.Object?.Name == other.Measure.Object?.Name && one.Measure.In == other.Measure.In && one.Measure.Amount == other.Measure.Amount
            && one.Measure.With == other.Measure.With && one.Measure.To == other.Measure.To
            && Covers(Floor(one), Floor(other)) && Heads.Ceilings(index, other.Measure).All(low => Heads.Ceilings(index, one.Measure).Any(high => Covers(high, low))) && Hasty();
    }
}
