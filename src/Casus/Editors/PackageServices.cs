using System.Collections.Immutable;
using Casus.Checks;
using Casus.Edits;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Protocol;
using Casus.Situations;
using Casus.Solvers;
using Casus.Treaties;

namespace Casus.Editors;

/// <summary>What an editor is told of the meaning of a package: the checks, the tried repairs, how firm each promise is.</summary>
public static class PackageServices
{
    /// <summary>As many tries as the findings of <c>casus check</c> rest on.</summary>
    private const int MostTries = 40;

    /// <summary>As long as <c>casus check</c> looks.</summary>
    private static readonly TimeSpan most = TimeSpan.FromSeconds(30);

    /// <param name="pageOf">The address of the page that explains a code; null when there is none.</param>
    public static EditorServices Of(Func<string, string?> pageOf) => new()
    {
        PlainChecks = package => Checker.Check(package),
        SearchChecks = (package, cancellation) => Searched(package, cancellation),
        Repairs = Repairs,
        Hints = Hints,
        PageOf = pageOf,
    };

    /// <summary>A search that takes longer than anybody waits says what it has not looked for.</summary>
    private static ImmutableArray<Finding> Searched(Package package, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(most);
        return SearchChecker.Check(package, Z3.Settings, end.Token);
    }

    private static IReadOnlyList<OfferedRepair> Repairs(Package package, CancellationToken cancellation)
    {
        var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
        return
        [
            .. RepairSearch.Of(package, question, MostTries, Z3.Settings, cancellation)
                .SelectMany(loophole => loophole.Repairs)
                .DistinctBy(repair => repair.Edit.Words)
                .Select(repair => new OfferedRepair(repair.Edit.Words, Cost(repair), ChangesOf(package, repair.Edit))),
        ];
    }

    private static string Cost(Repair repair) => string.Join(
        "; ",
        new[] { RepairWords.Accepts(repair), RepairWords.Weakens(repair) }.Where(words => words.Length > 0));

    private static Sequence<Replacement> ChangesOf(Package package, Edit edit) =>
        Patch.Of(package, edit.Apply(package)).Select(change => new Replacement(change.At, change.Words, change.IsAfter)).ToSequence();

    private static IReadOnlyList<ClauseHint> Hints(Package package, CancellationToken cancellation) =>
        [.. Promises.Of(package, cancellation).Select(promise => new ClauseHint(promise.Clause.At, promise.Words, promise.Explanation))];
}
