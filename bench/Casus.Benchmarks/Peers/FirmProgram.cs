using System.Collections.Immutable;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Benchmarks.Peers;

/// <summary>Something a duty needs that is not settled before a situation is given.</summary>
internal abstract record Need;

/// <summary>That a fact is so, or is not.</summary>
internal sealed record FactNeed(string Word, bool So) : Need;

/// <summary>That a party has promised this rung or a higher one of its ladder.</summary>
internal sealed record PromiseNeed(string Party, string Rung) : Need;

/// <summary>A party owes a rung where all needs are met. One clause gives a rule for each of its alternatives.</summary>
internal sealed record FirmRule(string Party, string Rung, ImmutableArray<Need> Needs);

/// <summary>
/// What a package makes its parties owe firmly under one attack, as rules any rule engine can take. What no fact and no other promise can change (signatures,
/// permissions that nobody has to use, votes that nobody has to cast) is settled by the reference evaluator and left out, which helps every peer alike.
/// </summary>
internal sealed record FirmProgram(ImmutableArray<string> Parties, ImmutableArray<string> Facts, ImmutableArray<Ladder> Ladders, ImmutableArray<FirmRule> Rules)
{
    /// <summary>All rungs, the ladders one after the other; the later counts as the higher.</summary>
    public ImmutableArray<string> Rungs { get; } = [.. Ladders.SelectMany(ladder => ladder.Rungs)];

    /// <summary>Each rung but the lowest of its ladder, with the one below it.</summary>
    public IEnumerable<(string Lower, string Higher)> Steps => Ladders.SelectMany(ladder => ladder.Rungs.Zip(ladder.Rungs.Skip(1)));

    /// <param name="package">What is asked about.</param>
    /// <param name="attack">The attack that is given in every situation.</param>
    /// <param name="facts">The facts that a situation settles; all others stay unknown.</param>
    /// <exception cref="NotSupportedException">The package says something that these rules cannot.</exception>
    public static FirmProgram Of(Package package, Occurs attack, IEnumerable<string> facts)
    {
        if (package.Instruments.Any(instrument => instrument.Entry.When is not null || instrument.Ending?.When is not null) || package.Clauses.Any(clause => clause.Effect is not null))
        {
            throw new NotSupportedException("An instrument enters into force or ends by what happens, and these rules take it as settled.");
        }
        var question = FirmQuestion.Of(new PackageIndex(package), attack, []);
        var evaluator = question.Evaluator;
        ImmutableArray<string> asked = [.. facts];
        var conditions = new FirmConditions(evaluator, asked.ToHashSet(StringComparer.Ordinal));
        return new FirmProgram(
            [.. package.Parties.Select(party => party.Name)], asked, [.. package.Ladders],
            [.. question.Candidates.SelectMany(candidate => RulesOf(evaluator, conditions, candidate))]);
    }

    private static IEnumerable<FirmRule> RulesOf(Evaluator evaluator, FirmConditions conditions, Candidate candidate)
    {
        var nothing = new Interpretation(ImmutableHashSet<Atom>.Empty, ImmutableHashSet<Atom>.Empty, ImmutableHashSet<Atom>.Empty);
        bool Open(Casus.Evaluation.Requirement requirement) => requirement is { Condition: not null, Kind: RequirementKind.Trigger or RequirementKind.Dependence or RequirementKind.Exception };
        if (candidate.Requirements.Any(requirement => requirement.Kind == RequirementKind.Priority || requirement is { Kind: RequirementKind.Time, Condition: not null }))
        {
            throw new NotSupportedException($"{candidate.Clause.Id} gives way to another clause or ends by what happens.");
        }
        var settled = candidate.Requirements.Where(requirement => !Open(requirement)).All(requirement => requirement.Holds(evaluator, nothing));
        if (!settled || Heads.IsProhibition(candidate.Duty) || Reach.Of(evaluator, candidate, exercised: false) is not [var rung] || evaluator.Index.RungOf(rung) is null)
        {
            return [];
        }
        if (!evaluator.Index.Package.BindingMeans.Contains(candidate.Clause.Level))
        {
            throw new NotSupportedException($"{candidate.Clause.Id} binds at a level that does not count, and still others may wait for it.");
        }
        var alternatives = candidate.Requirements.Where(Open)
            .Select(requirement => requirement.Condition is { } condition ? conditions.Alternatives(condition, so: requirement.Helps) : [])
            .Aggregate(FirmConditions.Always, FirmConditions.Both);
        return alternatives.Select(needs => new FirmRule(candidate.Bearer, rung, needs));
    }
}
