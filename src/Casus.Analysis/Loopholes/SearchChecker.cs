using System.Collections.Immutable;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>What is found by looking at every situation: ways round a promise, expectations not kept, duties that contradict, clauses that change nothing.</summary>
public static class SearchChecker
{
    /// <summary>What is looked for, in words that end "… were not all looked for".</summary>
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
        }
        catch (OperationCanceledException)
        {
            var at = search.Index.Package.Casus.Count > 0 ? search.Index.Package.Casus[0].At : SourceLocation.None;
            found.Add(Finding.At("CAS407", Severity.Info, at, $"Not decided: {family.Words} could not all be looked for in the time there was."));
        }
        return found;
    }
}

/// <summary>One wording of a package with all ways in which its casus arise, opened once for every question.</summary>
internal sealed class Search(PackageIndex index, Question question, DateOnly day, SweepSettings settings, CancellationToken cancellation)
{
    private const int MostTries = 40;
    private const int LeastTries = 6;
    private readonly Dictionary<string, IReadOnlyList<Questions.Inquiry>> ways = new(StringComparer.Ordinal);

    public PackageIndex Index => index;

    public Question Question => question;

    public DateOnly Day => day;

    public SweepSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<Questions.Inquiry> WaysOf(string casus)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!ways.TryGetValue(casus, out var known))
        {
            ways[casus] = known = LoopholeSearch.WaysOf(index, casus, question, day, []);
        }
        return known;
    }

    /// <summary>The finding with the repairs that a few tries show. <c>casus repair</c> tries more.</summary>
    public Finding WithRepairs(Finding finding, Responses.Loophole loophole, IReadOnlyList<Questions.Inquiry> asked, ExpectDue? expected)
    {
        // A try looks at every way again, so that a casus with many ways gets fewer tries.
        var tries = loophole.Holes == 0 ? 0 : Math.Max(LeastTries, MostTries / Math.Max(1, asked.Count));
        return tries == 0 ? finding : finding with
        {
            Repairs = new Trial(index, question, day, asked, settings, cancellation).Repair(loophole, expected, tries).Repairs.Select(repair => Words(repair)).ToSequence(),
        };
    }

    private static string Words(Repair repair) =>
        repair.Edit.Words
        + (repair.Edit.OweMore.IsEmpty ? "" : $": {Phrases.List(repair.Edit.OweMore)} would have to accept more than now")
        + (repair.Weakens.IsEmpty ? "" : "; it weakens: " + string.Join("; ", repair.Weakens));

    public IEnumerable<Questions.Inquiry> AllWays => index.Package.Casus.SelectMany(casus => WaysOf(casus.Name));
}
