using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>How firm one clause is in the plain cases of its package.</summary>
/// <param name="Words">In a few words: <c>FIRM consult</c>, <c>POSSIBLE fight</c>, or both.</param>
/// <param name="Explanation">A line for each case: what happens, for whom it is firm, and what keeps it from being more.</param>
public sealed record Promise(Clause Clause, string Words, string Explanation);

/// <summary>
/// What each promise of a guarantor gives when its casus arises and nothing else happens: certainly, when everybody does the least that the words allow, and at
/// best, when everybody does the most. Where no text is certain to be in force, it is read as if all were, and the words say so.
/// </summary>
public static class Promises
{
    /// <summary>Of every wording on the table, each clause once, in the order of the package. A clause that gives nothing in any plain case has none.</summary>
    public static IReadOnlyList<Promise> Of(Package package, CancellationToken cancellation)
    {
        string?[] wordings = [null, .. Variants.Proposers(package)];
        var answers = wordings.SelectMany(proposer => Answers(new PackageIndex(Variants.Choose(package, proposer)), cancellation)).ToLookup(answer => answer.ClauseId, StringComparer.Ordinal);
        return [.. package.Clauses.Where(clause => answers.Contains(clause.Id)).DistinctBy(clause => clause.Id).Select(clause => Told(clause, [.. answers[clause.Id]]))];
    }

    /// <summary>What one clause gives in one case.</summary>
    /// <param name="Rank">Orders words: what helps more is higher.</param>
    private sealed record InCase(string ClauseId, string Case, bool IsSupposed, ClauseAnswer? Firm, ClauseAnswer? Possible, Func<string, int> Rank);

    private static List<InCase> Answers(PackageIndex index, CancellationToken cancellation)
    {
        var day = CheckDay.Of(index);
        var inForce = new Lazy<PackageIndex>(() => InForce.Supposed(index, day));
        var answers = new List<InCase>();
        foreach (var casus in index.Package.Casus)
        {
            cancellation.ThrowIfCancellationRequested();
            answers.AddRange(InPlainCase(index, inForce, casus.Name, casus.Condition, day));
        }
        var answered = answers.Select(answer => answer.ClauseId).ToHashSet(StringComparer.Ordinal);
        foreach (var own in index.Package.Clauses.Where(clause => clause.When is not null && !answered.Contains(clause.Id)).GroupBy(clause => clause.When))
        {
            cancellation.ThrowIfCancellationRequested();
            if (own.Key is { } when)
            {
                answers.AddRange(InPlainCase(index, inForce, Wording.Of(when), when, day).Where(answer => own.Any(clause => clause.Id == answer.ClauseId)));
            }
        }
        return answers;
    }

    private static IEnumerable<InCase> InPlainCase(PackageIndex index, Lazy<PackageIndex> inForce, string name, Condition condition, DateOnly day)
    {
        var plain = PlainCase.Of(index, condition, day);
        var answer = Answer(index, plain, day, supposed: false);
        var supposed = !answer.IsInForce;
        if (supposed)
        {
            answer = Answer(inForce.Value, plain, day, supposed: true);
        }
        return answer.Firm.Concat(answer.Possible).Select(given => given.Clause.Id).Distinct().Select(clause => new InCase(
            clause, name, supposed,
            Best(answer, answer.Firm, clause), Best(answer, answer.Possible, clause), answer.Rank));
    }

    private static PlainAnswer Answer(PackageIndex index, PlainCase plain, DateOnly day, bool supposed) =>
        new(index, plain.Solve(index, day, Relevance.ToCase(index, plain), Corner.Firm, Corner.Possible, Corner.AtOneTable), supposed);

    private static ClauseAnswer? Best(PlainAnswer answer, IReadOnlyList<ClauseAnswer> given, string clause) =>
        given.Where(item => item.Clause.Id == clause).MaxBy(item => answer.Rank(item.Reached[^1]));

    private static Promise Told(Clause clause, IReadOnlyList<InCase> cases)
    {
        // What holds as the texts stand says more than what would hold.
        var told = cases.Any(given => !given.IsSupposed) ? [.. cases.Where(given => !given.IsSupposed)] : cases;
        var firm = Highest(told, given => given.Firm);
        var possible = Highest(told, given => given.Possible);
        var words = string.Join(
            ", ",
            new[] { firm is null ? "" : $"FIRM {firm}", possible is null || possible == firm ? "" : $"POSSIBLE {possible}" }.Where(part => part.Length > 0));
        return new Promise(clause, words + (told[0].IsSupposed ? " (once in force)" : ""), string.Join("\n", told.Select(Line)));
    }

    private static string? Highest(IReadOnlyList<InCase> cases, Func<InCase, ClauseAnswer?> of) =>
        cases.Where(given => of(given) is not null).MaxBy(given => given.Rank(of(given)?.Reached[^1] ?? "")) is { } best ? of(best)?.Reached[^1] : null;

    private static string Line(InCase given)
    {
        var firm = given.Firm is { } certain ? $"firm {certain.Reached[^1]} for {Phrases.List(certain.Bearers)}" : "nothing firm";
        var possible = given.Possible is { } best && best.Reached[^1] != given.Firm?.Reached[^1] ? $"; possible {best.Reached[^1]} for {Phrases.List(best.Bearers)}" : "";
        var why = (given.Firm ?? given.Possible)?.Why is { IsEmpty: false } open ? $" ({string.Join("; ", open)})" : "";
        return $"{given.Case}: {firm}{possible}{why}.";
    }
}
