using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Keystones;

/// <summary>Which promises of a package could be made unconditional, because they are conditional now.</summary>
internal static class DependentPromises
{
    /// <summary>Clauses that wait for another's promise or deed, or leave their bearers, or an organ of theirs, the choice whether; in the order of the text.</summary>
    public static IReadOnlyList<DependentPromise> Of(PackageIndex index, Case @case) =>
    [
        .. from candidate in Derivation.Candidates(index, @case)
           where !Heads.IsProhibition(candidate.Duty)
           group candidate by candidate.Clause.Id into bearers
           let clause = bearers.First().Clause
           let waits = bearers.Any(Waits)
           where waits || bearers.Any(candidate => candidate.Requirements.Any(requirement => IsOwnSay(index, candidate, requirement)))
           select new DependentPromise(clause.Id, bearers.Select(candidate => candidate.Bearer).ToSequence(), waits, clause.At),
    ];

    private static bool Waits(Candidate candidate) =>
        candidate.Requirements
            .Where(requirement => requirement.Kind == RequirementKind.Dependence)
            .SelectMany(requirement => requirement.Condition is { } condition ? Written(condition) : [])
            .Any(condition => condition is HasUndertaken or HasBegun);

    /// <summary>The parts of a condition that its own words name; what a fact means is no wait of the clause itself.</summary>
    private static IEnumerable<Condition> Written(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Written),
        AnyOf any => any.Parts.SelectMany(Written),
        _ => [condition],
    };

    private static bool IsOwnSay(PackageIndex index, Candidate candidate, Evaluation.Requirement requirement) =>
        requirement.Kind == RequirementKind.OwnChoice || (requirement.Criterion is DecidedBy decided && index.PrincipalOf(decided.Decider) == candidate.Bearer);
}
