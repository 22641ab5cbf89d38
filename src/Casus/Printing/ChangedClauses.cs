using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>What became of the clauses, in sentences: which went, which came, and which say something else.</summary>
internal sealed class ChangedClauses(Comparison comparison, IReadOnlyList<ComparedClasses> classes, PartyNames names, ProseWords prose, TextNames texts)
{
    private const int MostClauses = 3;
    private const int MostReworded = 2;
    private readonly HashSet<string> guarantors = classes.SelectMany(one => one.Parties).SelectMany(row => row.Parties).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<string> Sentences() =>
    [
        .. Only(ClauseFate.Lost, change => change.Before, change => change.BearersLost, texts.First),
        .. Only(ClauseFate.Gained, change => change.After, change => change.BearersGained, texts.Second),
        .. Reworded(),
    ];

    /// <summary>The clauses that one text alone has, the weightiest first.</summary>
    private IEnumerable<string> Only(ClauseFate fate, Func<ClauseChange, Clause?> side, Func<ClauseChange, Sequence<string>> bearers, string text)
    {
        var found = comparison.Clauses
            .Where(change => change.Fate == fate)
            .OrderByDescending(change => bearers(change).Any(guarantors.Contains))
            .ThenByDescending(change => side(change) is { } clause && prose.IsHelp(clause))
            .ThenBy(change => side(change)?.Duty?.Modal ?? Modal.Shall)
            .Select(change => side(change) is { } clause ? prose.Of(clause, bearers(change).IsEmpty ? null : (names.InProse(bearers(change)), names.IsOne(bearers(change)))) : "")
            .Where(words => words.Length > 0)
            .ToList();
        if (found.Count > 0)
        {
            var rest = found.Count - MostClauses;
            yield return $"Only {text} says that {That([.. found.Take(MostClauses)])}{(rest > 0 ? $"; there {(rest == 1 ? "is 1 more clause" : $"are {rest} more clauses")} of its own" : "")}.";
        }
    }

    private IEnumerable<string> Reworded()
    {
        var all = comparison.Clauses
            .Where(change => change.Fate == ClauseFate.Reworded)
            .OrderByDescending(change => change.After is { } clause && prose.IsHelp(clause))
            .ToList();
        foreach (var change in all.Take(MostReworded))
        {
            if (change is { Before: { } was, After: { } now })
            {
                yield return Reworded(change, was, now);
            }
        }
        if (all.Count > MostReworded)
        {
            yield return all.Count == MostReworded + 1 ? "One more clause is worded otherwise." : $"Of {all.Count - MostReworded} more clauses the words differ.";
        }
    }

    /// <summary>The whole of it where what is done is another thing; where only its conditions are, those alone.</summary>
    private string Reworded(ClauseChange change, Clause was, Clause now)
    {
        var core = prose.Core(now);
        if (core != prose.Core(was))
        {
            return $"Where under {texts.First} {prose.Of(was)}, under {texts.Second} {prose.Of(now)}.";
        }
        var news = change.Words.Select(word => (word.Before, word.After) switch
        {
            ({ } before, { } after) => $"has {prose.Plain(after)} instead of {prose.Plain(before)}",
            ({ } before, null) => $"leaves out {prose.Plain(before)}",
            (_, { } after) => $"adds {prose.Plain(after)}",
            _ => "",
        }).Concat(
        [
            change.BearersLost.IsEmpty ? "" : $"leaves out {names.InProse(change.BearersLost)}",
            change.BearersGained.IsEmpty ? "" : $"binds {names.InProse(change.BearersGained)} as well",
        ]).Where(words => words.Length > 0).Distinct().ToList();
        return $"Both say that {core} ({now.Id}), and {texts.Second} {Listing.Of(news)}.";
    }

    private static string That(IReadOnlyList<string> all) => all.Count < 2 ? string.Concat(all) : string.Join("; that ", all.SkipLast(1)) + "; and that " + all[^1];
}
