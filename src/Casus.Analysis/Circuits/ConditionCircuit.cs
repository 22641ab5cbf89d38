using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>
/// What conditions mean in one corner, as signals over every situation at once: the twin of <see cref="Evaluator"/>, rule for rule. A cause
/// that is lifted makes the leaves of its kind hold wherever that helps.
/// </summary>
public sealed class ConditionCircuit
{
    private readonly CircuitCase asked;
    private readonly CornerRule corner;
    private readonly PromiseCircuit promises;
    private readonly StandingCircuit standing;
    private readonly Lazy<ConditionCircuit> ofEndings;

    public ConditionCircuit(CircuitCase asked, CornerRule corner, PromiseCircuit promises)
    {
        (this.asked, this.corner, this.promises) = (asked, corner, promises);
        standing = new StandingCircuit(asked, this);
        ofEndings = new(() => corner.Exercised && !corner.Opposed ? this : new ConditionCircuit(asked, corner with { Exercised = true, Opposed = false }, promises));
    }

    public CornerRule Corner => corner;

    public KnowledgeCircuit Knowledge => asked.Knowledge;

    private Circuit Circuit => asked.Circuit;

    private PackageIndex Index => asked.Index;

    /// <summary>Whether a requirement holds.</summary>
    public Signal Holds(Evaluation.Requirement requirement)
    {
        var holds = requirement.Criterion switch
        {
            ClauseInForce force => Circuit.Or(standing.InForce(force.Clause, force.Party, helps: true), Lifted(Cause.InForce)),
            ConditionMet { Helps: true } met => Holds(met.Condition, helps: true, met.From),
            ConditionMet met => Circuit.Not(Holds(met.Condition, helps: false, met.From)),
            NotYetOver over => Circuit.Or(Circuit.Not(ofEndings.Value.Holds(over.Ending, helps: false, over.From)), Lifted(Cause.Deadline)),
            Chosen => Circuit.Or(Signal.Of(corner.Exercised), Lifted(Cause.Discretion)),
            DecidedBy decided => Decides(decided.Decider, decided.Deed, helps: true),
            WithinTime window => Circuit.Or(Signal.Of(window.IsSo), Lifted(Cause.Deadline)),
            EventLies lies => Circuit.Or(Lies(lies), Lifted(Cause.Geography)),
            NotOverruled overruled => Circuit.Not(promises.Has(ReadFrom.Denied, overruled.Stronger)),
            _ => throw new InvalidOperationException($"No circuit is given for {requirement.Criterion.GetType().Name}."),
        };
        return requirement.IsReserved ? Circuit.Or(holds, Lifted(Cause.Reservation)) : holds;
    }

    /// <summary>Whether a dependence holds where, besides, the signal waives the waits for another's promise or deed that its words name. Facts are asked all the same, also those that promises define.</summary>
    public Signal Holds(Evaluation.Requirement requirement, Signal waived) => requirement.Criterion is ConditionMet { Helps: true } met
        ? Circuit.Or(Waived(met.Condition, met.From, waived), requirement.IsReserved ? Lifted(Cause.Reservation) : Signal.No)
        : Holds(requirement);

    private Signal Waived(Condition condition, Standpoint from, Signal waived) => condition switch
    {
        AllOf all => Circuit.All(all.Parts.Select(part => Waived(part, from, waived))),
        AnyOf any => Circuit.Any(any.Parts.Select(part => Waived(part, from, waived))),
        HasUndertaken or HasBegun => Circuit.Or(Holds(condition, helps: true, from), waived),
        _ => Holds(condition, helps: true, from),
    };

    public Signal Holds(Condition condition, bool helps, Standpoint from)
    {
        switch (condition)
        {
            case AllOf all:
                return Circuit.All(all.Parts.Select(part => Holds(part, helps, from)));
            case AnyOf any:
                return Circuit.Any(any.Parts.Select(part => Holds(part, helps, from)));
            case Not not:
                return Circuit.Not(Holds(not.Inner, !helps, from));
            case Found found:
                return HoldsAsFound(found.Inner, found.By, helps, from);
            case Occurs occurs:
                return HoldsAsFact(occurs, helps, from);
        }
        return Otherwise(Knowledge.Says(condition), () => condition switch
        {
            IsCase named => Index.Casus.TryGetValue(named.Casus, out var definition) ? Holds(definition.Condition, helps, from) : Signal.No,
            HasState state => Relax(Cause.InForce, helps, standing.Has(state, helps)),
            HasUndertaken promise => Quantified(promise.By, party => Promised(party, promise, helps), () => PromisedTogether(promise, helps)),
            HasBegun begun => Quantified(begun.By, party => Relax(Cause.FirstMover, helps, Says(begun with { By = One(party, begun.By) }, party, helps))),
            HasSigned signed => Quantified(signed.By, party => Relax(Cause.InForce, helps, standing.Signed(party, signed.Instrument ?? from.Instrument, helps))),
            HasRatified ratified => Quantified(ratified.By, party => Relax(Cause.InForce, helps, standing.Ratified(party, ratified.Instrument ?? from.Instrument, helps))),
            HasRequested requested => Quantified(requested.By, party => Relax(Cause.RequestOrFinder, helps, Says(requested with { By = One(party, requested.By) }, party, helps))),
            HasDecided decided => Quantified(decided.By, party => Decides(party, decided.Deed, helps)),
            HasNotDecided waited => Circuit.Not(Quantified(waited.By, party => Decides(party, waited.Deed, !helps))),
            HasRole role => Quantified(role.Of, party => Signal.Of(Index.HasRole(party, role.Role))),
            IsBoundBy bound => Quantified(bound.Of, party => standing.InForceOf(bound.By, party, helps)),
            IsMemberOf member => Quantified(member.Of, party => Signal.Of(Index.IsMember(party, member.Group, asked.Case.On))),
            IsPartyTo partyTo => Quantified(partyTo.Of, party => standing.IsParty(party, partyTo.Instrument, helps)),
            _ => throw new InvalidOperationException($"No circuit is given for {condition.GetType().Name}."),
        });
    }

    /// <summary>Whether something has already ended an instrument.</summary>
    public Signal HasEnded(Condition ending, string instrument) => ofEndings.Value.Holds(ending, helps: false, new Standpoint(null, instrument));

    /// <summary>Known where it is said, else as resolved.</summary>
    public Signal Otherwise(ThreeValued said, Func<Signal> else_) =>
        said.IsSo == Signal.Yes ? Signal.Yes
        : said.IsNot == Signal.Yes ? Signal.No
        : Circuit.Or(said.IsSo, Circuit.And(Circuit.Not(said.IsNot), else_()));

    private Signal Lifted(Cause cause) => asked.Relaxation.Of(cause);

    private Signal Relax(Cause cause, bool helps, Signal holds) =>
        helps ? Circuit.Or(holds, Lifted(cause)) : Circuit.And(holds, Circuit.Not(Lifted(cause)));

    private Signal Resolve(Side side, bool helps) => Signal.Of(corner.Resolve(side, helps));

    private Signal Lies(EventLies lies)
    {
        var known = Knowledge.EventIn(lies.Place);
        var open = Circuit.And(Resolve(Side.Guarantor, helps: true), Circuit.Not(Circuit.Or(known.IsSo, known.IsNot)));
        return Circuit.Or(lies.Inside ? known.IsSo : known.IsNot, open);
    }

    private Signal Decides(string decider, Deed deed, bool helps)
    {
        var said = Knowledge.Says(new HasDecided(Who.Named(decider, SourceLocation.None), deed, SourceLocation.None));
        return Relax(Cause.Consent, helps, Otherwise(said, () => Signal.Of(Index.Bodies.TryGetValue(decider, out var body)
            ? Carries(body, helps)
            : corner.Resolve(asked.Case.SideOf(decider), helps))));
    }

    private bool Carries(Body body, bool helps) =>
        Ballots.Carries(Index, body, asked.Case, voter => corner.Resolve(asked.Case.SideOf(voter), helps))
        || body.Default?.Outcome switch
        {
            DefaultOutcome.Approved => true,
            DefaultOutcome.EachDecidesForItself => corner.Resolve(Side.Guarantor, helps),
            _ => false,
        };

    private Signal Says(Condition literal, string owner, bool helps) => Otherwise(Knowledge.Says(literal), () => Resolve(asked.Case.SideOf(owner), helps));

    private static Who One(string party, Who like) => new(WhoKind.Named, party, 0, like.At);

    private Signal Quantified(Who who, Func<string, Signal> holds, Func<Signal>? together = null)
    {
        var parties = asked.Parties(who);
        return who.Kind == WhoKind.AtLeast
            ? Circuit.Or(Circuit.AtLeast(who.Count, parties.Select(holds)), together?.Invoke() ?? Signal.No)
            : parties.Count > 0 ? Circuit.All(parties.Select(holds)) : Signal.No;
    }

    private Signal Promised(string party, HasUndertaken promise, bool helps)
    {
        var said = Knowledge.Says(promise with { By = One(party, promise.By) });
        return Relax(Cause.FirstMover, helps, Otherwise(said, () => Circuit.Or(promises.Has(Set(promise, helps), new Atom(party, promise.Word, promise.ByLaw)), Signal.Of(IsOpen(party, promise) && corner.Resolve(asked.Case.SideOf(party), helps)))));
    }

    /// <summary>A promise that no clause makes is an open fact in that party's hands (design 6.10, 4).</summary>
    private bool IsOpen(string party, HasUndertaken promise)
    {
        bool IsBound(string name) => asked.Bound.Contains(new Atom(name, promise.Word, ByLaw: false));
        return promise.By.Kind == WhoKind.AtLeast ? !asked.Parties(promise.By).Any(IsBound) : !IsBound(party);
    }

    private Signal PromisedTogether(HasUndertaken promise, bool helps) =>
        promise.By.Name is { } group
            ? Circuit.Any(Enumerable.Range(promise.By.Count, Math.Max(0, Index.Members(group, asked.Case.On).Count - promise.By.Count + 1))
                .Select(count => promises.Has(Set(promise, helps), new Atom(Heads.CountBearer(count, Index.GroupNamed(group)?.Name ?? group), promise.Word, promise.ByLaw))))
            : Signal.No;

    private ReadFrom Set(HasUndertaken promise, bool helps) =>
        !helps ? ReadFrom.Denied : promise.Likewise || corner.OneTable ? ReadFrom.Simultaneous : ReadFrom.Sequential;

    private Signal HoldsAsFact(Occurs occurs, bool helps, Standpoint from)
    {
        Index.Facts.TryGetValue(occurs.Word, out var fact);
        var finder = fact?.FoundBy ?? (occurs.Place is { } place && Index.Places.TryGetValue(place, out var declared) ? declared.FoundBy : null);
        var holds = finder is not null ? HoldsAsFound(occurs, finder, helps, from) : HoldsPlainly(occurs, helps, from);
        var covered = Relax(Cause.Coverage, helps, holds);
        return occurs.Place is null || Lifted(Cause.Geography) == Signal.No || !helps
            ? covered
            : Circuit.Or(covered, Circuit.And(Lifted(Cause.Geography), HoldsAsFact(occurs with { Relation = null, Place = null }, helps, from)));
    }

    private Signal HoldsPlainly(Occurs occurs, bool helps, Standpoint from)
    {
        var fact = Index.Facts.GetValueOrDefault(occurs.Word);
        return Otherwise(Known(occurs), () => fact?.Means is { } meaning ? Holds(meaning, helps, from) : Resolve(OwnerOf(fact), helps));
    }

    private Side OwnerOf(Fact? fact)
    {
        var owners = (fact?.InHandsOf ?? []).SelectMany(name => Index.Members(name, asked.Case.On)).Select(asked.Case.SideOf).ToList();
        return owners.Contains(Side.Aggressor) ? Side.Aggressor
            : owners.Count > 0 && owners.TrueForAll(side => side == Side.Protected) ? Side.Protected
            : Side.Guarantor;
    }

    private ThreeValued Known(Occurs occurs)
    {
        var on = Candidates(occurs.On, asked.Case.Victim);
        var by = Candidates(occurs.By, asked.Case.Aggressor);
        if (on is { Count: 0 } || by is { Count: 0 })
        {
            var roleIsOpen = occurs.On is { Kind: WhoKind.Victim } or { Kind: WhoKind.Requester } || occurs.By is { Kind: WhoKind.Aggressor };
            return new ThreeValued(Signal.No, Signal.Of(!roleIsOpen));
        }
        var values = (on ?? [null]).SelectMany(victim => (by ?? [null]).Select(doer => Knowledge.Says(occurs, victim, doer))).ToList();
        var needed = Math.Max(1, Math.Max(occurs.On is { Kind: WhoKind.AtLeast } a ? a.Count : 1, occurs.By is { Kind: WhoKind.AtLeast } b ? b.Count : 1));
        return new ThreeValued(
            Circuit.AtLeast(needed, values.Select(value => value.IsSo)),
            Circuit.Not(Circuit.AtLeast(needed, values.Select(value => Circuit.Not(value.IsNot)))));
    }

    private IReadOnlyList<string?>? Candidates(Who? who, string? ofThisCase)
    {
        if (who is null)
        {
            return null;
        }
        var parties = asked.Parties(who);
        var isGroup = who.Name is { } name && Index.GroupNamed(name) is not null;
        return isGroup && ofThisCase is not null && who.Kind != WhoKind.AtLeast ? [.. parties.Where(party => party == ofThisCase)] : [.. parties];
    }

    private Signal HoldsAsFound(Condition inner, Finder finder, bool helps, Standpoint from)
    {
        var said = Knowledge.Says(new Found(inner, finder, inner.At));
        return Otherwise(said, () =>
        {
            var truth = Known(inner);
            var bare = inner is Occurs occurs ? HoldsPlainly(occurs, helps, from) : Holds(inner, helps, from);
            var found = finder.Kind switch
            {
                FinderKind.ObjectiveFact => Signal.Yes,
                FinderKind.Nobody => Resolve(Side.Guarantor, helps),
                FinderKind.Itself => FoundBy(from.Bearer, truth, helps),
                FinderKind.Victim => FoundBy(asked.Case.Victim, truth, helps),
                _ => FoundBy(finder.Name, truth, helps),
            };
            return Circuit.And(Circuit.Not(truth.IsNot), Circuit.And(bare, Relax(Cause.RequestOrFinder, helps, found)));
        });
    }

    private Signal FoundBy(string? finder, ThreeValued truth, bool helps)
    {
        if (finder is not null && Index.Bodies.TryGetValue(finder, out var body))
        {
            return Signal.Of(Carries(body, helps));
        }
        var side = finder is null ? Side.Guarantor : asked.Case.SideOf(finder);
        var inGoodFaith = helps && side == Side.Guarantor && asked.Question.Reading.Kind == ReadingKind.GoodFaith ? truth.IsSo : Signal.No;
        return Circuit.Or(Signal.Of(side == Side.Protected || corner.Resolve(side, helps)), inGoodFaith);
    }

    private ThreeValued Known(Condition condition)
    {
        switch (condition)
        {
            case Occurs occurs:
                return Index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning ? Else(Known(occurs), () => Known(meaning)) : Known(occurs);
            case Not not:
                var inner = Known(not.Inner);
                return new ThreeValued(inner.IsNot, inner.IsSo);
            case AllOf all:
                var parts = all.Parts.Select(Known).ToList();
                return new ThreeValued(Circuit.All(parts.Select(part => part.IsSo)), Circuit.Any(parts.Select(part => part.IsNot)));
            case AnyOf any:
                var ways = any.Parts.Select(Known).ToList();
                return new ThreeValued(Circuit.Any(ways.Select(way => way.IsSo)), Circuit.All(ways.Select(way => way.IsNot)));
            case IsCase named when Index.Casus.TryGetValue(named.Casus, out var definition):
                return Else(Knowledge.Says(named), () => Known(definition.Condition));
            default:
                return Knowledge.Says(condition);
        }
    }

    /// <summary>The first where it says anything, else the second.</summary>
    private ThreeValued Else(ThreeValued first, Func<ThreeValued> second)
    {
        var open = Circuit.Not(Circuit.Or(first.IsSo, first.IsNot));
        if (open == Signal.No)
        {
            return first;
        }
        var then = second();
        return new ThreeValued(Circuit.Or(first.IsSo, Circuit.And(open, then.IsSo)), Circuit.Or(first.IsNot, Circuit.And(open, then.IsNot)));
    }
}
