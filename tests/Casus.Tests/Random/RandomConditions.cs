using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Random conditions over the names of a world.</summary>
internal sealed class RandomConditions(RandomWorld world)
{
    private static readonly SourceLocation nowhere = SourceLocation.None;
    private readonly Dice dice = world.Dice;

    /// <param name="likewise">Whether it stands after <c>provided</c>, where promises may be simultaneous.</param>
    /// <param name="positive">Whether its truth helps: under a denial, promises appear only where the shape lets them.</param>
    public Condition Any(int depth = 2, bool likewise = false, bool positive = true)
    {
        if (depth > 0 && dice.OneIn(3))
        {
            Sequence<Condition> parts = [Any(depth - 1, likewise, positive), Any(depth - 1, likewise, positive)];
            return dice.OneIn(2) ? new AllOf(parts, nowhere) : new AnyOf(parts, nowhere);
        }
        if (world.Shape.Negation && dice.OneIn(5))
        {
            return new Not(Any(depth - 1, likewise: false, !positive), nowhere);
        }
        if (world.Shape.Finders && depth > 0 && dice.OneIn(8))
        {
            return new Found(Any(0, likewise: false, positive), Finder(), nowhere);
        }
        return Leaf(likewise, positive);
    }

    /// <summary>A promise of somebody: what makes duties wait for one another.</summary>
    public Condition Promise(bool likewise) => new HasUndertaken(Who(), world.PromiseWord(), dice.OneIn(5), likewise, nowhere);

    public Who Who() => dice.Below(8) switch
    {
        < 5 => Named(dice.Of(world.States)),
        < 7 => Each(dice.Of(world.Groups)),
        _ => AtLeast(),
    };

    public Who Party() => Named(dice.Of(world.States));

    /// <summary>The attack, said as packages say it: on somebody, perhaps by somebody, perhaps in a place.</summary>
    public Occurs AttackFact()
    {
        var on = dice.Below(6) switch
        {
            0 => Each(world.Groups[0]),
            1 => (Who?)null,
            _ => Named(world.Victim),
        };
        var by = dice.OneIn(3) ? Named(dice.OneIn(4) ? dice.Of(world.States) : world.Aggressor) : null;
        return InPlace(new Occurs(RandomWorld.Attack, on, by, null, null, nowhere));
    }

    public Condition FactOnly(int depth = 1)
    {
        if (depth > 0 && dice.OneIn(3))
        {
            Sequence<Condition> parts = [FactOnly(depth - 1), FactOnly(depth - 1)];
            return dice.OneIn(2) ? new AllOf(parts, nowhere) : new AnyOf(parts, nowhere);
        }
        return world.Shape.Negation && dice.OneIn(5) ? new Not(Fact(promises: false), nowhere) : Fact(promises: false);
    }

    /// <param name="promises">Whether it may be a fact that promises make true. Where negation is about facts only, such a fact stands where nothing is denied.</param>
    public Occurs Fact(bool promises = true)
    {
        var free = promises || !world.Shape.Negation || world.Shape.NegatedPromises;
        var fact = dice.Of(world.Facts.Where(fact => free || fact.Means is null).ToList());
        return fact.Word == RandomWorld.Attack ? AttackFact() : new Occurs(fact.Word, null, null, null, null, nowhere);
    }

    public Finder Finder() => dice.Below(6) switch
    {
        0 => new Finder(FinderKind.ObjectiveFact, null, nowhere),
        1 => new Finder(FinderKind.Nobody, null, nowhere),
        2 => new Finder(FinderKind.Itself, null, nowhere),
        3 => new Finder(FinderKind.Victim, null, nowhere),
        4 when world.Bodies.Count > 0 => new Finder(FinderKind.Named, dice.Of(world.Bodies).Name, nowhere),
        _ => new Finder(FinderKind.Named, dice.Of(world.States), nowhere),
    };

    private static Who Named(string name) => Treaties.Who.Named(name, nowhere);

    private static Who Each(Group group) => new(WhoKind.Each, group.MemberNoun ?? group.Name, 0, nowhere);

    private Who AtLeast()
    {
        var group = dice.Of(world.Groups);
        return new Who(WhoKind.AtLeast, group.Name, dice.Between(1, group.Members.Count), nowhere);
    }

    private Occurs InPlace(Occurs occurs) => world.Places.Count > 0 && dice.OneIn(4)
        ? occurs with { Relation = dice.OneIn(3) ? PlaceRelation.Outside : PlaceRelation.In, Place = dice.Of(world.Places).Name }
        : occurs;

    private Condition Leaf(bool likewise, bool positive)
    {
        var promises = positive || world.Shape.NegatedPromises;
        return dice.Below(12) switch
        {
            < 4 when promises => Promise(likewise && dice.OneIn(2)),
            < 6 => Fact(promises),
            6 when world.Casus.Count > 0 => new IsCase(dice.Of(world.Casus).Name, nowhere),
            _ when world.Shape.Ground => Fact(promises),
            7 => new HasRequested(Party(), "assistance", nowhere),
            8 when world.Instruments.Count > 0 && promises => OfInstrument(),
            9 => Decided(),
            10 => new HasBegun(Party(), dice.Of(world.Rungs), nowhere),
            11 when dice.OneIn(2) => new HasRole(Party(), dice.Of([Role.Guarantor, Role.Beneficiary, Role.PossibleAggressor]), nowhere),
            11 => new IsMemberOf(Party(), world.Groups[0].Name, nowhere),
            _ => Fact(promises),
        };
    }

    private Condition OfInstrument()
    {
        var instrument = dice.Of(world.Instruments).Name;
        var reference = new Reference(ReferenceKind.Instrument, null, instrument, nowhere);
        return dice.Below(6) switch
        {
            0 => new HasSigned(Party(), instrument, nowhere),
            1 => new HasRatified(Party(), instrument, nowhere),
            2 => new HasState(reference, InForceState.InForce, nowhere),
            3 => new HasState(reference, InForceState.Signed, nowhere),
            4 => new IsPartyTo(Party(), instrument, nowhere),
            _ => new IsBoundBy(Party(), reference, nowhere),
        };
    }

    private Condition Decided()
    {
        var decider = world.Bodies.Count > 0 && dice.OneIn(2) ? dice.Of(world.Bodies).Name : dice.Of(world.States);
        var deed = dice.OneIn(4) ? new Deed(That: true, "danger-exists") : new Deed(That: false, dice.Of(world.Rungs));
        return world.Shape.Negation && dice.OneIn(4)
            ? new HasNotDecided(Named(decider), deed, new Deadline(new Duration(dice.Between(1, 5), TimeUnit.Day), dice.OneIn(2) ? new ClockEvent(ClockEvent.Request) : null), nowhere)
            : new HasDecided(Named(decider), deed, nowhere);
    }
}
