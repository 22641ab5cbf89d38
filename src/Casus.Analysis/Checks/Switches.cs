using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS343: the possible aggressor can bring about what ends the guarantee, or nobody says whether it happened.</summary>
internal static class Switches
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        return
        [
            .. index.Package.Clauses.Where(clause => clause.Effect is { Kind: not EffectKind.Revives }).Select(clause => Effect(index, clause, day)).OfType<Finding>(),
            .. index.Package.Instruments.Select(instrument => Ending(index, instrument, day)).OfType<Finding>(),
            .. index.Package.Clauses.Select(clause => Until(index, clause, day)).OfType<Finding>(),
        ];
    }

    private static Finding? Effect(PackageIndex index, Clause clause, DateOnly day)
    {
        if (clause is not { Effect: { } effect, When: { } when } || !IsGuarantee(index, other => Standing.Names(effect.Of, other), day) || Switch(index, when, day) is not { Count: > 0 } hands)
        {
            return null;
        }
        return Make($"{clause.Id} ends the guarantee on an event that {Whose(hands)}.", [Phrases.Place(clause), .. Places(hands)], hands);
    }

    private static Finding? Ending(PackageIndex index, Instrument instrument, DateOnly day) =>
        instrument.Ending?.When is { } when && IsGuarantee(index, clause => clause.Instrument == instrument.Name, day) && Switch(index, when, day) is { Count: > 0 } hands
            ? Make($"{instrument.Name} ends on an event that {Whose(hands)}.", [new FindingPlace(instrument.At, Wording.Of(instrument.Ending)), .. Places(hands)], hands)
            : null;

    private static Finding? Until(PackageIndex index, Clause clause, DateOnly day) =>
        clause.Duty is { Modal: not Modal.May, Terms.Until: { } until } && IsGuarantee(index, other => other == clause, day) && Switch(index, until, day) is { Count: > 0 } hands
            ? Make($"{clause.Id} ends on an event that {Whose(hands)}.", [Phrases.Place(clause, "until " + Wording.Of(until)), .. Places(hands)], hands)
            : null;

    private static Finding Make(string message, IEnumerable<FindingPlace> places, List<Hand> hands) => new(
        "CAS343", Severity.Warning, message, places.DistinctBy(place => place.At.Key).ToSequence(),
        "Let a finder that the adversary does not control establish the event, or let the effect be smaller than the end of everything.",
        hands.Select(hand => hand.Words).Distinct().ToSequence());

    /// <summary>Why one leaf can be switched.</summary>
    private sealed record Hand(bool IsAggressor, string Words, SourceLocation At);

    private static string Whose(List<Hand> hands) => hands.Exists(hand => hand.IsAggressor) ? "the possible aggressor can bring about" : "nobody is named to establish";

    private static IEnumerable<FindingPlace> Places(List<Hand> hands) => hands.Where(hand => hand.At.Line > 0).Select(hand => new FindingPlace(hand.At, ""));

    private static bool IsGuarantee(PackageIndex index, Func<Clause, bool> concerns, DateOnly day) =>
        index.Package.Clauses.Any(clause => concerns(clause) && clause.Duty is { Modal: not Modal.May } && Sides.Guarantors(index, clause, day).Any(bearer => !Sides.IsPossibleAggressor(index, bearer)));

    /// <summary>The leaves of one way in which it comes true that are in the wrong hands or in nobody's; empty when every way asks an independent finder.</summary>
    private static List<Hand> Switch(PackageIndex index, Condition condition, DateOnly day)
    {
        foreach (var branch in Atoms.Branches(index, condition))
        {
            var hands = branch.SelectMany(leaf => HandsOn(index, leaf, day)).ToList();
            if (hands.Count > 0 && !branch.Any(leaf => IsIndependent(index, leaf)))
            {
                return hands;
            }
        }
        return [];
    }

    private static bool IsIndependent(PackageIndex index, Leaf leaf) =>
        leaf.By is { Kind: FinderKind.Named, Name: { } finder } && !Sides.IsPossibleAggressor(index, finder);

    private static IEnumerable<Hand> HandsOn(PackageIndex index, Leaf leaf, DateOnly day)
    {
        if (leaf.By is { Kind: FinderKind.Nobody })
        {
            yield return new Hand(IsAggressor: false, $"Nobody finds whether {Wording.Of(leaf.Atom)}.", leaf.Atom.At);
        }
        if (leaf.By is { Kind: FinderKind.Named, Name: { } finder } && Sides.IsPossibleAggressor(index, finder))
        {
            yield return new Hand(IsAggressor: true, $"{finder} finds whether {Wording.Of(leaf.Atom)}.", leaf.Atom.At);
        }
        var owners = leaf.Atom is Occurs occurs ? index.Members(index.Facts.GetValueOrDefault(occurs.Word)?.InHandsOf ?? [], day).Where(owner => Sides.IsPossibleAggressor(index, owner)).ToList() : [];
        if (owners.Count > 0)
        {
            yield return new Hand(IsAggressor: true, $"{Phrases.Capital(Wording.Of(leaf.Atom))}: {Phrases.List(owners)} can bring it about.", leaf.Atom.At);
        }
        var doer = leaf.Atom switch
        {
            Occurs { By: { Kind: WhoKind.Named } by } => by.Name,
            HasBegun { By.Kind: WhoKind.Named } begun => begun.By.Name,
            HasRequested { By.Kind: WhoKind.Named } requested => requested.By.Name,
            HasDecided { By.Kind: WhoKind.Named } decided => decided.By.Name,
            _ => null,
        };
        if (doer is not null && leaf.Positive && Sides.IsPossibleAggressor(index, doer))
        {
            yield return new Hand(IsAggressor: true, $"{doer} brings it about: {Wording.Of(leaf.Atom)}.", leaf.Atom.At);
        }
    }
}
