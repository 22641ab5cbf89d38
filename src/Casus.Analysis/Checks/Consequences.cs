using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS320: nothing follows when a duty is broken. One finding an instrument, so that a text without consequences is not told clause by clause.</summary>
internal static class Consequences
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var sets = SetOffBy(index);
        foreach (var instrument in index.Package.Instruments)
        {
            var open = index.Package.Clauses
                .Where(clause => clause.Instrument == instrument.Name && clause.Duty is { Modal: not (Modal.May or Modal.IntendsTo), FailingWhich: null })
                .Where(clause => !IsFollowed(sets, clause))
                .ToList();
            if (open.Count == 0)
            {
                continue;
            }
            var prohibits = open.Exists(clause => clause.Duty is { } duty && Heads.IsProhibition(duty));
            yield return new Finding(
                "CAS320",
                prohibits ? Severity.Warning : Severity.Info,
                $"In {instrument.Name} nothing follows when a duty is broken.",
                [new FindingPlace(instrument.At, instrument.Title ?? ""), .. open.Select(Phrases.Place)],
                "Add \"failing which …\", or a clause whose trigger is the breach.",
                []);
        }
    }

    /// <summary>What sets a clause or an ending off: a word done or left undone, and by which clause that is asked (empty for an ending).</summary>
    private sealed record Deed(string Word, bool Done);

    private static ILookup<Deed, string> SetOffBy(PackageIndex index) => index.Package.Clauses.Select(clause => (clause.Id, clause.When))
        .Concat(index.Package.Instruments.Select(instrument => (Id: "", instrument.Ending?.When)))
        .SelectMany(item => item.When is { } when ? Atoms.Of(index, when).Select(leaf => (item.Id, Deed: DeedOf(leaf))) : [])
        .Where(item => item.Deed is not null)
        .ToLookup(item => item.Deed ?? throw new InvalidOperationException("Those without a deed are left out."), item => item.Id);

    private static Deed? DeedOf(Leaf leaf) => leaf.Atom switch
    {
        HasBegun begun => new Deed(begun.Word, leaf.Positive),
        Occurs occurs when leaf.Positive => new Deed(occurs.Word, Done: true),
        HasDecided decided when leaf.Positive => new Deed(decided.Deed.Word, Done: true),
        _ => null,
    };

    /// <summary>Whether some other clause or an ending is set off by the forbidden deed, or by the deed's not being done.</summary>
    private static bool IsFollowed(ILookup<Deed, string> setOffBy, Clause clause) =>
        clause.Duty is not { } duty || (Heads.Word(duty.Measure) is { } word && setOffBy[new Deed(word, Heads.IsProhibition(duty))].Any(id => id != clause.Id));
}
