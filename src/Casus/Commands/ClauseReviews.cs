using Casus.Files;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>How a clause stands to the review of its package.</summary>
/// <param name="State">disputed, changed, added, reviewed, unrecorded, not-reviewed.</param>
/// <param name="Words">The same in words, with the day or with who disputes it.</param>
public sealed record ClauseReview(string State, string Words);

/// <summary>
/// The review state of every clause, derived from the package's review, from the record of how its clauses stood then, and from the text itself.
/// A clause is disputed first of all; then it is told whether somebody else has looked at it as it stands.
/// </summary>
public sealed class ClauseReviews(OpenedPackage opened, Package package, string folder)
{
    private readonly ReviewRecord? record = ReviewRecord.Of(folder);

    /// <summary>The review of the package.</summary>
    public Review Review { get; } = Review.Of(folder);

    /// <summary>What the review left open, with the clauses that it names.</summary>
    public IReadOnlyList<(ReviewDifference Difference, Sequence<string> Clauses)> Open => field ??=
        [.. Review.Differences.Where(difference => difference.Outcome == ReviewOutcome.NotSettled).Select(difference => (difference, ClausesOf(difference)))];

    /// <summary>The clauses of this package that a difference names.</summary>
    public Sequence<string> ClausesOf(ReviewDifference difference) =>
        difference.ClausesAmong(package.Clauses.Select(clause => clause.Label).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>How it stands.</summary>
    public ClauseReview Of(Clause clause)
    {
        if (Disputes(clause).ToList() is { Count: > 0 } disputes)
        {
            return new ClauseReview("disputed", "disputed: " + string.Join("; ", disputes));
        }
        if (Review.Second is not { } day)
        {
            return new ClauseReview("not-reviewed", "not reviewed");
        }
        if (record is null || record.Day != day)
        {
            return new ClauseReview("unrecorded", $"the package was reviewed {day:yyyy-MM-dd}; how its clauses stood then is not recorded");
        }
        return record.Find(clause, opened.Trees) switch
        {
            (Known: true, Same: true) => new ClauseReview("reviewed", $"reviewed {day:yyyy-MM-dd}"),
            (Known: true, Same: false) => new ClauseReview("changed", $"changed since the review of {day:yyyy-MM-dd}"),
            _ => new ClauseReview("added", $"added since the review of {day:yyyy-MM-dd}"),
        };
    }

    /// <summary>Why a report is in dispute: another has it otherwise.</summary>
    public IEnumerable<string> Disputes(Claim claim)
    {
        if ((claim.Provenance ?? claim.Clause?.Provenance) is { ContestedBy.IsEmpty: false } provenance)
        {
            yield return "contested by " + Wording.Names(provenance.ContestedBy);
        }
        if (claim.Clause is not { Label: { } label } told)
        {
            yield break;
        }
        if (package.Claims.Any(other => other.Clause is { } clause && clause.Label == label && !Equals(clause.Duty, told.Duty)))
        {
            yield return "another report has it otherwise";
        }
        if (package.Clauses.Any(clause => clause.Label == label && !Equals(clause.Duty, told.Duty)))
        {
            yield return "the text has it otherwise";
        }
    }

    /// <summary>Of clauses with one label, a reading "as proposed by" somebody means those of the instrument in which somebody proposes another wording.</summary>
    private bool IsMeant(DisputedReading reading, Clause clause) =>
        !reading.Words.Contains(" as proposed by ", StringComparison.Ordinal)
        || package.Clauses.Any(other => other.Label == clause.Label && other.Instrument == clause.Instrument && !other.ProposedBy.IsEmpty);

    /// <summary>Why a clause can be read or told in more than one way.</summary>
    public IEnumerable<string> Disputes(Clause clause)
    {
        if (clause.Provenance is { ContestedBy.IsEmpty: false } provenance)
        {
            yield return "contested by " + Wording.Names(provenance.ContestedBy);
        }
        if (!clause.ProposedBy.IsEmpty)
        {
            yield return "as proposed by " + Wording.Names(clause.ProposedBy);
        }
        if (clause.Label is { } label)
        {
            if (clause.ProposedBy.IsEmpty && package.Clauses.Any(other => other.Label == label && other.Instrument == clause.Instrument && !other.ProposedBy.IsEmpty))
            {
                yield return "another wording is proposed";
            }
            if (package.Claims.Any(claim => claim.Clause is { } other && other.Label == label && !Equals(other.Duty, clause.Duty)))
            {
                yield return "reported otherwise too";
            }
            if (Open.Any(open => open.Clauses.Contains(label)))
            {
                yield return "the review left it open";
            }
            foreach (var reading in Review.Disputed.Where(reading => (reading.Names(label) || (clause.Article is { } article && reading.Names(article))) && IsMeant(reading, clause)))
            {
                yield return reading.Words;
            }
        }
    }
}
