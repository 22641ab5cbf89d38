using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>An act of one party without which an instrument cannot enter into force. <see cref="Of"/> is the instrument whose entry asks for it.</summary>
internal sealed record EntryNeed(string Party, string Act, string Of, SourceLocation At)
{
    /// <summary>Whether the act is to make a fact so, and not to sign, ratify or vote.</summary>
    public bool IsFact { get; init; }
}

/// <summary>Which acts an instrument's entry into force cannot do without, and that are not on record.</summary>
internal static class EntryNeeds
{
    private const int LongestChain = 16;

    public static IReadOnlyList<EntryNeed> Of(Evaluator evaluator, Instrument instrument) => [.. OfInstrument(evaluator, instrument, 0).DistinctBy(need => new { need.Party, need.Act, need.Of })];

    private static IEnumerable<EntryNeed> OfInstrument(Evaluator evaluator, Instrument instrument, int depth)
    {
        if (depth > LongestChain)
        {
            return [];
        }
        var entry = instrument.Entry is { Kind: EntryKind.WhenCondition, When: { } condition } ? OfCondition(evaluator, instrument, condition, depth) : [];
        return Signatures(evaluator, instrument).Concat(entry);
    }

    private static IEnumerable<EntryNeed> Signatures(Evaluator evaluator, Instrument instrument) =>
        instrument.Kind != InstrumentKind.Draft && !instrument.Unsigned ? []
        : evaluator.Index.Members(instrument.UnsignedBy.IsEmpty ? instrument.Parties : instrument.UnsignedBy, evaluator.Case.On)
            .Where(party => evaluator.Knowledge.Says(new HasSigned(Who.Named(party, SourceLocation.None), instrument.Name, SourceLocation.None)) != Truth.True)
            .Select(party => new EntryNeed(party, "sign " + instrument.Name, instrument.Name, instrument.At));

    /// <summary>What every way of fulfilling the condition asks. What is already certain asks nothing.</summary>
    private static List<EntryNeed> OfCondition(Evaluator evaluator, Instrument instrument, Condition condition, int depth)
    {
        if (InForce.IsCertain(evaluator, instrument, condition))
        {
            return [];
        }
        var ways = Atoms.Branches(evaluator.Index, condition).Select(branch => branch.SelectMany(leaf => OfLeaf(evaluator, instrument, leaf, depth)).ToList()).ToList();
        return ways.Count == 0 ? [] : [.. ways[0].Where(need => ways.TrueForAll(way => way.Exists(other => other.Party == need.Party && other.Act == need.Act)))];
    }

    private static IEnumerable<EntryNeed> OfLeaf(Evaluator evaluator, Instrument instrument, Leaf leaf, int depth)
    {
        if (!leaf.Positive || InForce.IsCertain(evaluator, instrument, leaf.Atom))
        {
            return [];
        }
        return leaf.Atom switch
        {
            HasRatified ratified => Each(evaluator, instrument, ratified.By, "ratify " + (ratified.Instrument ?? instrument.Name), ratified.At,
                party => new HasRatified(Who.Named(party, ratified.At), ratified.Instrument ?? instrument.Name, ratified.At)),
            HasSigned signed => Each(evaluator, instrument, signed.By, "sign " + (signed.Instrument ?? instrument.Name), signed.At,
                party => new HasSigned(Who.Named(party, signed.At), signed.Instrument ?? instrument.Name, signed.At)),
            HasUndertaken promise => Each(evaluator, instrument, promise.By, "undertake to " + promise.Word, promise.At, party => promise with { By = Who.Named(party, promise.At) }),
            HasBegun begun => Each(evaluator, instrument, begun.By, "begin to " + begun.Word, begun.At, party => begun with { By = Who.Named(party, begun.At) }),
            HasDecided decided => OfDecision(evaluator, instrument, decided),
            Occurs occurs => OfFact(evaluator, instrument, occurs),
            HasState { State: InForceState.Signed, Of: { Kind: ReferenceKind.Instrument, Of: { } name } } when evaluator.Index.Instruments.TryGetValue(name, out var other) =>
                Signatures(evaluator, other),
            HasState { State: InForceState.InForce, Of.Of: { } name } when evaluator.Index.Instruments.TryGetValue(name, out var other) =>
                OfInstrument(evaluator, other, depth + 1),
            _ => [],
        };
    }

    private static IEnumerable<EntryNeed> Each(Evaluator evaluator, Instrument instrument, Who who, string act, SourceLocation at, Func<string, Condition> one)
    {
        var parties = evaluator.Parties(who);
        // "At least n of G" can do without any one of them unless all are needed.
        return who.Kind == WhoKind.AtLeast && who.Count < parties.Count ? []
            : parties.Where(party => !InForce.IsCertain(evaluator, instrument, one(party))).Select(party => new EntryNeed(party, act, instrument.Name, at));
    }

    private static IEnumerable<EntryNeed> OfDecision(Evaluator evaluator, Instrument instrument, HasDecided decided)
    {
        if (decided.By.Name is not { } name || !evaluator.Index.Bodies.TryGetValue(name, out var body))
        {
            return decided.By.Name is { } party && evaluator.Index.PartyNamed(party) is not null
                ? [new EntryNeed(evaluator.Index.PrincipalOf(party), "decide " + Wording.Deed(decided.Deed), instrument.Name, decided.At)]
                : [];
        }
        return body.Default?.Outcome is DefaultOutcome.Approved ? []
            : Ballots.BlockingSets(evaluator.Index, body, evaluator.Case)
                .Where(set => set.Count == 1)
                .Select(set => new EntryNeed(evaluator.Index.PrincipalOf(set[0]), $"vote in {name} {Wording.Deed(decided.Deed)}", instrument.Name, decided.At));
    }

    /// <summary>A fact in several hands needs each of them.</summary>
    private static IEnumerable<EntryNeed> OfFact(Evaluator evaluator, Instrument instrument, Occurs occurs) =>
        evaluator.Index.Members(evaluator.Index.Facts.GetValueOrDefault(occurs.Word)?.InHandsOf ?? [], evaluator.Case.On)
            .Select(party => new EntryNeed(party, "bring about " + occurs.Word, instrument.Name, occurs.At) { IsFact = true });
}
