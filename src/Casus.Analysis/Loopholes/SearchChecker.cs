using System.Collections.Immutable;
using Casus.Checks;
using Casus.Findings;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>What is found by looking at every situation: ways round a promise, expectations not kept, duties that contradict, clauses that change nothing.</summary>
public static class SearchChecker
{
    /// <summary>What is looked for, in words that end "… could not all be looked for".</summary>
    private sealed record Family(string Words, Func<Search, IEnumerable<Finding>> Of);

    private static readonly Family[] families =
    [
        new("ways round the help offered", WaysRound.Of), new("expectations not kept", SearchedExpectations.Of),
        new("contradictions", Contradictions.Of), new("clauses that change nothing", IdleClauses.Of),
    ];

    /// <param name="cancellation">Ends the search: what has been found stays, and what has not been looked for is told.</param>
    public static ImmutableArray<Finding> Check(Package package, SweepSettings settings, CancellationToken cancellation = default) =>
        Checker.InOrder(Checker.InEveryWording(package, index =>
        {
            var search = new Search(index, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), CheckDay.Of(index), settings, cancellation);
            return families.SelectMany(family => Found(family, search));
        }));

    private static List<Finding> Found(Family family, Search search)
    {
        var found = new List<Finding>();
        try
        {
            search.Cancellation.ThrowIfCancellationRequested();
            foreach (var finding in family.Of(search))
            {
                found.Add(finding);
                search.Cancellation.ThrowIfCancellationRequested();
            }
            if (search.TakeMostOpen() is > 0 and var open)
            {
                found.Add(NotDecided(family, search, $"{open} facts are open, which is too many to try each way"));
            }
        }
        catch (OperationCanceledException)
        {
            found.Add(NotDecided(family, search, "the time was up"));
        }
        return found;
    }

    private static Finding NotDecided(Family family, Search search, string why) => Finding.At(
        "CAS407", Severity.Info, search.Index.Package.Casus.Count > 0 ? search.Index.Package.Casus[0].At : SourceLocation.None,
        $"Not decided: {family.Words} could not all be looked for, because {why}.");
}
