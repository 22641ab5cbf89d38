using Casus.Checks;
using Casus.Edits;
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

    /// <param name="pageOf">The address of the page that explains a code; null when there is none.</param>
    public static EditorServices Of(Func<string, string?> pageOf) => new()
    {
        PlainChecks = package => Checker.Check(package),
        SearchChecks = (package, cancellation) => SearchChecker.Check(package, Z3.Settings, cancellation),
        Repairs = Repairs,
        Hints = Hints,
        PageOf = pageOf,
    };

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
        new[] { repair.Edit.OweMore.IsEmpty ? "" : $"{repair.Edit.OweMore} would have to accept more than now" }.Concat(repair.Weakens).Where(words => words.Length > 0));

    private static Sequence<Replacement> ChangesOf(Package package, Edit edit) =>
        Patch.Of(package, edit.Apply(package)).Select(change => new Replacement(change.At, change.Words, change.IsAfter)).ToSequence();

    private static IReadOnlyList<ClauseHint> Hints(Package package, CancellationToken cancellation) =>
        [.. Promises.Of(package, cancellation).Select(promise => new ClauseHint(promise.Clause.At, promise.Words, promise.Explanation))];
}
