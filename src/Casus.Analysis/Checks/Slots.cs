using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>In which slot of a clause a condition stands.</summary>
internal enum Slot { When, Once, Provided, Unless, Until }

/// <summary>A condition of a clause, with the slot it fills. <see cref="OnlyFor"/> names those for whom a reservation adds it; empty for all.</summary>
internal sealed record SlotCondition(Slot Slot, Condition Condition, Sequence<string> OnlyFor)
{
    /// <summary>Whether its truth is asked for the duty to arise, and not against it.</summary>
    public bool Helps => Slot is Slot.When or Slot.Once or Slot.Provided;
}

/// <summary>The slots of a clause's sentence, or of a reservation laid on it. <see cref="OnlyFor"/> names those whose reservation it is; empty for the sentence.</summary>
internal sealed record SlotTerms(Terms Terms, Sequence<string> OnlyFor, SourceLocation At);

/// <summary>What a clause's sentence and the reservations laid on it ask, slot by slot.</summary>
internal static class Slots
{
    public static IEnumerable<SlotTerms> Terms(PackageIndex index, Clause clause)
    {
        if (clause.Duty is { } duty)
        {
            yield return new SlotTerms(duty.Terms, [], clause.At);
        }
        foreach (var reservation in index.Package.Reservations.Where(item => Standing.Names(item.To, clause)))
        {
            yield return new SlotTerms(reservation.Terms, reservation.By, reservation.At);
        }
    }

    public static IEnumerable<SlotCondition> Conditions(PackageIndex index, Clause clause)
    {
        if (clause.When is { } when)
        {
            yield return new SlotCondition(Slot.When, when, []);
        }
        foreach (var (terms, onlyFor, _) in Terms(index, clause))
        {
            foreach (var condition in OfTerms(terms, onlyFor))
            {
                yield return condition;
            }
        }
    }

    private static IEnumerable<SlotCondition> OfTerms(Terms terms, Sequence<string> onlyFor) =>
    [
        .. terms.Once.Select(condition => new SlotCondition(Slot.Once, condition, onlyFor)),
        .. terms.Provided.Select(condition => new SlotCondition(Slot.Provided, condition, onlyFor)),
        .. terms.Unless.Select(condition => new SlotCondition(Slot.Unless, condition, onlyFor)),
        .. terms.Until is { } until ? [new SlotCondition(Slot.Until, until, onlyFor)] : Array.Empty<SlotCondition>(),
    ];
}
