using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>From where a condition is read: whose duty it is part of (<c>itself</c>) and in which instrument it stands. Null outside a clause.</summary>
public sealed record Standpoint(string? Bearer, string? Instrument)
{
    public static Standpoint Nowhere { get; } = new(null, null);
}

/// <summary>
/// Whether a condition holds in one corner of one case. Every unknown is resolved where it stands, by whose it is and by whether it
/// helps or hurts the duty there; so one pass of yes and no gives the worst (FIRM) or best (POSSIBLE) over all completions, exactly
/// where no unknown both helps and hurts, and on the safe side otherwise.
/// </summary>
/// <param name="bound">Every party and word that some clause promises (<see cref="Heads.Bound"/>).</param>
public sealed class Evaluator(PackageIndex index, Knowledge knowledge, Case @case, Question question, CornerRule corner, IReadOnlySet<Atom> bound)
{
    private readonly Standing standing = new(index, question);

    /// <summary>
    /// The same corner, asking whether something has already ended a duty (<c>until</c>, <c>ends when</c>). What ends a duty comes after it:
    /// unless it is given, or lies in the aggressor's hands, it has not happened yet.
    /// </summary>
    public Evaluator OfEndings => corner.Exercised && !corner.Opposed ? this : new Evaluator(index, knowledge, @case, question, corner with { Exercised = true, Opposed = false }, bound);

    /// <summary>The same corner with every unknown read the other way.</summary>
    public Evaluator Opposed() => new(index, knowledge, @case, question, corner with { Opposed = !corner.Opposed }, bound);

    public PackageIndex Index => index;

    public Knowledge Knowledge => knowledge;

    public Standing Standing => standing;

    public Case Case => @case;

    public CornerRule Corner => corner;

    public Question Question => question;

    /// <param name="condition">What is asked.</param>
    /// <param name="helps">Whether its truth helps the duty (false under <c>not</c>, <c>unless</c>, <c>until</c>).</param>
    /// <param name="read">The promises made so far.</param>
    /// <param name="from">Whose duty it belongs to.</param>
    public bool Holds(Condition condition, bool helps, Interpretation read, Standpoint from)
    {
        switch (condition)
        {
            case AllOf all:
                return all.Parts.All(part => Holds(part, helps, read, from));
            case AnyOf any:
                return any.Parts.Any(part => Holds(part, helps, read, from));
            case Not not:
                return !Holds(not.Inner, !helps, read, from);
            case Found found:
                return HoldsAsFound(found.Inner, found.By, helps, read, from);
            case Occurs occurs:
                return HoldsAsFact(occurs, helps, read, from);
        }
        if (knowledge.Says(condition) is var said && said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        return condition switch
        {
            IsCase named => index.Casus.TryGetValue(named.Casus, out var definition) && Holds(definition.Condition, helps, read, from),
            HasState state => standing.Has(this, state, helps, read),
            HasUndertaken promise => Quantified(promise.By, party => Promised(party, promise, helps, read), () => PromisedTogether(promise, helps, read)),
            HasBegun begun => Quantified(begun.By, party => Says(begun with { By = One(party, begun.By) }, party, helps)),
            HasSigned signed => Quantified(signed.By, party => standing.Signed(this, party, signed.Instrument ?? from.Instrument, helps)),
            HasRatified ratified => Quantified(ratified.By, party => standing.Ratified(this, party, ratified.Instrument ?? from.Instrument, helps)),
            HasRequested requested => Quantified(requested.By, party => Says(requested with { By = One(party, requested.By) }, party, helps)),
            HasDecided decided => Quantified(decided.By, party => Decides(party, decided.Deed, helps)),
            HasNotDecided waited => !Quantified(waited.By, party => Decides(party, waited.Deed, !helps)),
            HasRole role => Quantified(role.Of, party => index.HasRole(party, role.Role)),
            IsBoundBy bound => Quantified(bound.Of, party => standing.InForceOf(this, bound.By, party, helps, read)),
            IsMemberOf member => Quantified(member.Of, party => index.IsMember(party, member.Group, @case.On)),
            IsPartyTo partyTo => Quantified(partyTo.Of, party => standing.IsParty(this, party, partyTo.Instrument, helps, read)),
            _ => throw new InvalidOperationException($"No meaning is given to {condition.GetType().Name}."),
        };
    }

    /// <summary>Whether a body or an office can be brought to decide. A body's free members vote as the corner says; the aggressor always against.</summary>
    public bool Decides(string decider, Deed deed, bool helps)
    {
        var literal = new HasDecided(Who.Named(decider, SourceLocation.None), deed, SourceLocation.None);
        if (knowledge.Says(literal) is var said && said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        return index.Bodies.TryGetValue(decider, out var body)
            ? Carries(body, helps)
            : corner.Resolve(@case.SideOf(decider), helps);
    }

    /// <summary>Votes, then the default that follows a failed vote.</summary>
    public bool Carries(Body body, bool helps)
    {
        if (Ballots.Carries(index, body, @case, voter => corner.Resolve(@case.SideOf(voter), helps)))
        {
            return true;
        }
        return body.Default?.Outcome switch
        {
            DefaultOutcome.Approved => true,
            DefaultOutcome.EachDecidesForItself => corner.Resolve(Side.Guarantor, helps),
            _ => false,
        };
    }

    /// <summary>Given word for word, or resolved by whose it is.</summary>
    public bool Says(Condition literal, string owner, bool helps) => knowledge.Says(literal) switch
    {
        Truth.True => true,
        Truth.False => false,
        _ => corner.Resolve(@case.SideOf(owner), helps),
    };

    /// <summary>The parties a phrase means here.</summary>
    public IReadOnlyList<string> Parties(Who who) => who.Kind switch
    {
        WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester => @case.Bound(who.Kind) is { } bound ? [bound] : [],
        _ => who.Name is { } name ? index.Members(name, @case.On) : [],
    };

    private static Who One(string party, Who like) => new(WhoKind.Named, party, 0, like.At);

    /// <summary><c>each</c>, a bare name and a role ask it of all; <c>at least n of</c> counts. A role nobody fills fails.</summary>
    private bool Quantified(Who who, Func<string, bool> holds, Func<bool>? together = null)
    {
        var parties = Parties(who);
        return who.Kind == WhoKind.AtLeast
            ? parties.Count(holds) >= who.Count || (together?.Invoke() ?? false)
            : parties.Count > 0 && parties.All(holds);
    }

    private bool Promised(string party, HasUndertaken promise, bool helps, Interpretation read)
    {
        var said = knowledge.Says(promise with { By = One(party, promise.By) });
        if (said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        if (Set(promise, helps, read).Contains(new Atom(party, promise.Word, promise.ByLaw)))
        {
            return true;
        }
        // A promise that no clause makes is an open fact in that party's hands (design 6.10, 4).
        var open = promise.By.Kind == WhoKind.AtLeast ? !Parties(promise.By).Any(other => bound.Contains(new Atom(other, promise.Word, ByLaw: false))) : !bound.Contains(new Atom(party, promise.Word, ByLaw: false));
        return open && corner.Resolve(@case.SideOf(party), helps);
    }

    private bool PromisedTogether(HasUndertaken promise, bool helps, Interpretation read) =>
        promise.By.Name is { } group && Enumerable.Range(promise.By.Count, Math.Max(0, index.Members(group, @case.On).Count - promise.By.Count + 1))
            .Any(count => Set(promise, helps, read).Contains(new Atom(Heads.CountBearer(count, index.GroupNamed(group)?.Name ?? group), promise.Word, promise.ByLaw)));

    private IReadOnlySet<Atom> Set(HasUndertaken promise, bool helps, Interpretation read) =>
        !helps ? read.Denied : promise.Likewise || corner.OneTable ? read.Simultaneous : read.Sequential;

    private bool HoldsAsFact(Occurs occurs, bool helps, Interpretation read, Standpoint from)
    {
        index.Facts.TryGetValue(occurs.Word, out var fact);
        var finder = fact?.FoundBy ?? (occurs.Place is { } place && index.Places.TryGetValue(place, out var declared) ? declared.FoundBy : null);
        return finder is { } ? HoldsAsFound(occurs, finder, helps, read, from) : HoldsPlainly(occurs, fact, helps, read, from);
    }

    private bool HoldsPlainly(Occurs occurs, Fact? fact, bool helps, Interpretation read, Standpoint from) => Known(occurs) switch
    {
        Truth.True => true,
        Truth.False => false,
        _ when fact?.Means is { } meaning => Holds(meaning, helps, read, from),
        _ => corner.ResolveFact(OwnerOf(fact), helps),
    };

    /// <summary>A fact in several hands is against the duty as soon as the aggressor's are among them.</summary>
    private Side OwnerOf(Fact? fact)
    {
        var owners = (fact?.InHandsOf ?? []).SelectMany(name => index.Members(name, @case.On)).ToList();
        return owners.Exists(owner => @case.SideOf(owner) == Side.Aggressor) ? Side.Aggressor
            : owners.Count > 0 && owners.TrueForAll(owner => @case.SideOf(owner) == Side.Protected) ? Side.Protected
            : Side.Guarantor;
    }

    /// <summary>The situation's word on a fact, each participant resolved to parties. A group asks for the case's victim or aggressor in it.</summary>
    public Truth Known(Occurs occurs)
    {
        var on = Candidates(occurs.On, @case.Victim);
        var by = Candidates(occurs.By, @case.Aggressor);
        if (on is { Count: 0 } || by is { Count: 0 })
        {
            return occurs.On is { Kind: WhoKind.Victim } or { Kind: WhoKind.Requester } || occurs.By is { Kind: WhoKind.Aggressor } ? Truth.Unknown : Truth.False;
        }
        var (so, notSo, pairs) = (0, 0, 0);
        foreach (var victim in on ?? [null])
        {
            foreach (var doer in by ?? [null])
            {
                var said = knowledge.Says(occurs, victim, doer);
                so += said == Truth.True ? 1 : 0;
                notSo += said == Truth.False ? 1 : 0;
                pairs++;
            }
        }
        var needed = Math.Max(1, Math.Max(occurs.On is { Kind: WhoKind.AtLeast } a ? a.Count : 1, occurs.By is { Kind: WhoKind.AtLeast } b ? b.Count : 1));
        return so >= needed ? Truth.True
            : pairs - notSo >= needed ? Truth.Unknown
            : Truth.False;
    }

    private IReadOnlyList<string?>? Candidates(Who? who, string? ofThisCase)
    {
        if (who is null)
        {
            return null;
        }
        var parties = Parties(who);
        var isGroup = who.Name is { } name && index.GroupNamed(name) is not null;
        return isGroup && ofThisCase is not null && who.Kind != WhoKind.AtLeast ? [.. parties.Where(party => party == ofThisCase)] : [.. parties];
    }

    private bool HoldsAsFound(Condition inner, Finder finder, bool helps, Interpretation read, Standpoint from)
    {
        var said = knowledge.Says(new Found(inner, finder, inner.At));
        if (said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        var truth = Known(inner, read, from);
        if (truth == Truth.False)
        {
            return false;
        }
        // A finding states what is so; its finder's choice is whether to state it.
        if (!Bare(inner, helps, read, from))
        {
            return false;
        }
        return finder.Kind switch
        {
            FinderKind.ObjectiveFact => true,
            FinderKind.Nobody => corner.Resolve(Side.Guarantor, helps),
            FinderKind.Itself => FoundBy(from.Bearer, truth, helps),
            FinderKind.Victim => FoundBy(@case.Victim, truth, helps),
            _ => FoundBy(finder.Name, truth, helps),
        };
    }

    /// <summary>A finding is a choice of its finder. The protected side finds what is so; good faith takes a true fact as found by a guarantor (S7).</summary>
    private bool FoundBy(string? finder, Truth truth, bool helps)
    {
        if (finder is not null && index.Bodies.TryGetValue(finder, out var body))
        {
            return Carries(body, helps);
        }
        var side = finder is null ? Side.Guarantor : @case.SideOf(finder);
        return side == Side.Protected
            || (truth == Truth.True && helps && side == Side.Guarantor && question.Reading.Kind == ReadingKind.GoodFaith)
            || corner.Resolve(side, helps);
    }

    /// <summary>The condition itself, its declared finder left aside.</summary>
    private bool Bare(Condition inner, bool helps, Interpretation read, Standpoint from) =>
        inner is Occurs occurs ? HoldsPlainly(occurs, index.Facts.GetValueOrDefault(occurs.Word), helps, read, from) : Holds(inner, helps, read, from);

    /// <summary>Three-valued truth from the situation alone: true when it holds with every unknown against it, false when it fails with every unknown for it.</summary>
    private Truth Known(Condition condition, Interpretation read, Standpoint from)
    {
        switch (condition)
        {
            case Occurs occurs:
                return index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning && Known(occurs) == Truth.Unknown ? Known(meaning, read, from) : Known(occurs);
            case Not not:
                return Inverse(Known(not.Inner, read, from));
            case AllOf all:
                return (Truth)all.Parts.Min(part => (int)Known(part, read, from));
            case AnyOf any:
                return (Truth)any.Parts.Max(part => (int)Known(part, read, from));
            case IsCase named when knowledge.Says(named) == Truth.Unknown && index.Casus.TryGetValue(named.Casus, out var definition):
                return Known(definition.Condition, read, from);
            default:
                return knowledge.Says(condition);
        }
    }

    public static Truth Inverse(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}
