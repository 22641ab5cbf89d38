using Casus.Commands;
using Casus.Comparing;
using Casus.Files;
using Casus.Formatting;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Server;

/// <summary>One reading of a clause.</summary>
/// <param name="Of">Whose it is: the text, a proposer, a report, the second encoding.</param>
/// <param name="File">Where it stands; null in the second encoding, which the studio does not open.</param>
public sealed record Reading(string Of, string Clause, string Sentence, string? Source, string? On, string? Confidence, string? File, int? Line);

/// <summary>A clause that can be read or told in more than one way.</summary>
/// <param name="Why">Why it is disputed, in words.</param>
/// <param name="Readings">The readings, the package's own first.</param>
public sealed record DisputedClause(string Clause, IReadOnlyList<string> Why, IReadOnlyList<Reading> Readings);

/// <summary>A difference that the review found.</summary>
/// <param name="Outcome">not-settled, mended, stands.</param>
/// <param name="Readings">The clauses it names, as the first encoding and as the second has them.</param>
public sealed record FoundDifference(string Subject, string Words, string Outcome, IReadOnlyList<Reading> Readings);

/// <summary>A clause that the two encodings have not in the same words.</summary>
/// <param name="Fate">lost (only in the first), gained (only in the second), reworded, renamed.</param>
public sealed record EncodedTwice(string Fate, Reading? First, Reading? Second);

/// <summary>How many clauses are in a review state.</summary>
public sealed record StateCount(string State, int Clauses);

/// <summary>What is disputed in a package, side by side, and what its review found.</summary>
/// <param name="Encoded">The day of the first encoding, where it is said.</param>
/// <param name="Reviewed">The day of the second; null where there was none.</param>
/// <param name="Twice">Clauses that the two encodings word differently; empty when the second does not lie beside the package.</param>
/// <param name="Alike">How many clauses both have in the same words.</param>
public sealed record ReadingsView(
    string? Encoded, string? Reviewed, IReadOnlyList<StateCount> States, IReadOnlyList<DisputedClause> Disputed, IReadOnlyList<FoundDifference> Differences,
    IReadOnlyList<EncodedTwice> Twice, int Alike)
{
    private const string TheText = "the text as encoded", TheFirst = "first encoding", TheSecond = "second encoding";

    /// <param name="second">The package as it was encoded a second time; null where there is no such text, or it is not understood.</param>
    public static ReadingsView Of(Package package, ClauseReviews reviews, Package? second)
    {
        var (changes, alike) = second is null ? ([], 0) : Comparer.Clauses(Comparable(package), Comparable(second));
        return new ReadingsView(
            reviews.Review.First?.ToString("yyyy-MM-dd"),
            reviews.Review.Second?.ToString("yyyy-MM-dd"),
            [.. package.Clauses.GroupBy(clause => reviews.Of(clause).State).Select(same => new StateCount(same.Key, same.Count())).OrderByDescending(count => count.Clauses)],
            [.. package.Clauses.Where(clause => reviews.Disputes(clause).Any()).GroupBy(clause => (clause.Instrument, clause.Label)).Select(same => SideBySide([.. same], package, reviews)), .. DifferingReports(package)],
            [.. reviews.Review.Differences.Select(difference => Found(difference, package, reviews, changes)).OrderBy(found => Array.IndexOf(order, found.Outcome))],
            [.. changes.Select(change => new EncodedTwice(change.Fate.ToString().ToLowerInvariant(), change.Before is { } before ? As(before, TheFirst) : null, change.After is { } after ? As(after, TheSecond) : null))],
            alike);
    }

    private static readonly string[] order = ["not-settled", "mended", "stands"];

    private static ComparableText Comparable(Package package) => ComparableText.Of(package.Name, package, null, package.Reading, []);

    private static DisputedClause SideBySide(IReadOnlyList<Clause> clauses, Package package, ClauseReviews reviews)
    {
        var label = clauses[0].Label;
        var reports = package.Claims.Where(claim => label is not null && claim.Clause?.Label == label).SelectMany(Reported);
        return new DisputedClause(
            (clauses[0] with { ProposedBy = [] }).Id,
            [.. clauses.SelectMany(reviews.Disputes).Distinct()],
            [.. clauses.Select(clause => As(clause, clause.ProposedBy.IsEmpty ? TheText : "as proposed by " + Wording.Names(clause.ProposedBy))), .. reports]);
    }

    /// <summary>Clauses that are known by reports alone, where these differ.</summary>
    private static IEnumerable<DisputedClause> DifferingReports(Package package) =>
        package.Claims.Where(claim => claim.Clause is { Label: { } label } && package.Clauses.All(clause => clause.Label != label))
            .GroupBy(claim => claim.Clause?.Label ?? "")
            .Where(same => same.Select(claim => claim.Clause?.Duty).Distinct().Count() > 1)
            .Select(same => new DisputedClause("clause " + same.Key, ["reports differ"], [.. same.SelectMany(Reported)]));

    private static IEnumerable<Reading> Reported(Claim claim) => claim.Clause is { } told
        ? [new Reading("reported", told.Id, ReadBack.Of(told, "").Sentence, claim.Provenance?.Source, claim.Provenance?.On.ToString(), claim.Provenance?.Confidence?.ToString(), claim.At.File, claim.At.Line)]
        : Array.Empty<Reading>();

    private static FoundDifference Found(ReviewDifference difference, Package package, ClauseReviews reviews, Sequence<ClauseChange> changes)
    {
        var named = reviews.ClausesOf(difference);
        var readings = package.Clauses.Where(clause => clause.Label is { } label && named.Contains(label) && clause.ProposedBy.IsEmpty)
            .SelectMany(clause => changes.FirstOrDefault(change => change.Before?.Id == clause.Id && change.After is not null)?.After is { } other
                ? [As(clause, TheFirst), As(other, TheSecond)]
                : new[] { As(clause, TheFirst) });
        return new FoundDifference(
            difference.Subject, difference.Words,
            difference.Outcome switch { ReviewOutcome.NotSettled => order[0], ReviewOutcome.Mended => order[1], _ => order[2] },
            [.. readings]);
    }

    private static Reading As(Clause clause, string of) => new(
        of, clause.Id, ReadBack.Of(clause, "").Sentence, clause.Provenance?.Source, clause.Provenance?.On.ToString(), clause.Provenance?.Confidence?.ToString(),
        of == TheSecond ? null : clause.At.File, of == TheSecond ? null : clause.At.Line);
}
