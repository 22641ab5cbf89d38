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
    public static ImmutableArray<Finding> Check(Package package, SweepSettings settings, CancellationToken cancellation = default) =>
        Checker.InOrder(Checker.InEveryWording(package, index =>
        {
            var search = new Search(index, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), CheckDay.Of(index), settings, cancellation);
            return [.. WaysRound.Of(search), .. SearchedExpectations.Of(search), .. Contradictions.Of(search), .. IdleClauses.Of(search)];
        }));
}

/// <summary>One wording of a package with all ways in which its casus arise, opened once for every question.</summary>
internal sealed class Search(PackageIndex index, Question question, DateOnly day, SweepSettings settings, CancellationToken cancellation)
{
    private readonly Dictionary<string, IReadOnlyList<Questions.Inquiry>> ways = new(StringComparer.Ordinal);

    public PackageIndex Index => index;

    public Question Question => question;

    public DateOnly Day => day;

    public SweepSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<Questions.Inquiry> WaysOf(string casus)
    {
        if (!ways.TryGetValue(casus, out var known))
        {
            ways[casus] = known = LoopholeSearch.WaysOf(index, casus, question, day, []);
        }
        return known;
    }

    public IEnumerable<Questions.Inquiry> AllWays => index.Package.Casus.SelectMany(casus => WaysOf(casus.Name));
}
