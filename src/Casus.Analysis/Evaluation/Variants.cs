using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>A package holds every wording that is on the table; a question is asked of one.</summary>
public static class Variants
{
    /// <summary>Those who propose another wording of some clause, in order of first mention.</summary>
    public static IReadOnlyList<string> Proposers(Package package) =>
        [.. package.Clauses.SelectMany(clause => clause.ProposedBy).Distinct()];

    /// <summary>
    /// The package with one wording of each clause: the proposer's where it has one, else the wording without proposer.
    /// A clause that only others propose stands in no wording but theirs.
    /// </summary>
    public static Package Choose(Package package, string? proposer)
    {
        var replaced = package.Clauses
            .Where(clause => proposer is not null && clause.ProposedBy.Contains(proposer))
            .Select(Name.Of)
            .ToHashSet();
        bool Stands(Clause clause) => clause.ProposedBy.IsEmpty
            ? !replaced.Contains(Name.Of(clause))
            : proposer is not null && clause.ProposedBy.Contains(proposer);
        return package with { Clauses = package.Clauses.Where(Stands).ToSequence() };
    }

    /// <summary>What the wordings of one clause have in common.</summary>
    private sealed record Name(string? Instrument, string? Label)
    {
        public static Name Of(Clause clause) => new(clause.Instrument, clause.Label);
    }
}
