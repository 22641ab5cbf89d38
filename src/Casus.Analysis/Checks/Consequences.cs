using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS320: nothing follows when a duty is broken. One finding an instrument, so that a text without consequences is not told clause by clause.</summary>
internal static class Consequences
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        foreach (var instrument in index.Package.Instruments)
        {
            var open = index.Package.Clauses
                .Where(clause => clause.Instrument == instrument.Name && clause.Duty is { Modal: not (Modal.May or Modal.IntendsTo), FailingWhich: null })
                .Where(clause => !IsFollowed(index, clause))
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

    /// <summary>Whether some clause or ending is set off by the forbidden deed, or by the deed's not being done.</summary>
    private static bool IsFollowed(PackageIndex index, Clause clause)
    {
        if (clause.Duty is not { } duty)
        {
            return true;
        }
        var (word, forbids) = (Heads.Word(duty.Measure), Heads.IsProhibition(duty));
        var triggers = index.Package.Clauses.Where(other => other != clause).Select(other => other.When)
            .Concat(index.Package.Instruments.Select(instrument => instrument.Ending?.When))
            .OfType<Condition>();
        return triggers.SelectMany(trigger => Atoms.Of(index, trigger)).Any(leaf => leaf.Atom switch
        {
            HasBegun begun => begun.Word == word && leaf.Positive == forbids,
            Occurs occurs => forbids && leaf.Positive && occurs.Word == word,
            HasDecided decided => forbids && leaf.Positive && decided.Deed.Word == word,
            _ => false,
        });
    }
}
