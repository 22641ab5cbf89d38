using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Patterns;

/// <summary>A money or arms deal that says what war changes in it.</summary>
internal static class ContingencyPattern
{
    public static IEnumerable<PatternUse> Of(PackageIndex index, DateOnly day)
    {
        foreach (var instrument in index.Package.Instruments)
        {
            var own = index.Package.Clauses.Where(clause => clause.Instrument == instrument.Name && clause.Duty is not null).ToList();
            if (!own.Exists(clause => clause is { When: null, Duty: { Measure.Amount.Per: not null } duty } && !Heads.IsProhibition(duty)))
            {
                continue;
            }
            foreach (var clause in own)
            {
                var lifted = clause.Duty is { } duty && Heads.IsProhibition(duty) ? Slots.Conditions(index, clause).Where(slot => slot.Slot == Slot.Unless).Select(slot => slot.Condition).FirstOrDefault(condition => AsksForEvent(index, condition)) : null;
                var raised = clause is { When: { } when, Duty: { Measure.Amount: not null } owed } && !Heads.IsProhibition(owed) && AsksForEvent(index, when) ? when : null;
                if ((lifted ?? raised) is { } condition)
                {
                    yield return new PatternUse("contingency", $"{clause.Id}: {(lifted is null ? "more when" : "lifted by")} {Wording.Of(condition)}", clause.At);
                }
            }
        }
    }

    private static bool AsksForEvent(PackageIndex index, Condition condition) => Atoms.Of(index, condition).Any(leaf => leaf is { Positive: true, Atom: Occurs });
}
