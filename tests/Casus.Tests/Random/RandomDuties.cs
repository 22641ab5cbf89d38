using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Random duties: subject, modal, measure and slots.</summary>
internal sealed class RandomDuties(RandomWorld world, RandomConditions conditions)
{
    private static readonly SourceLocation nowhere = SourceLocation.None;
    private readonly Dice dice = world.Dice;

    public Duty Any(bool last = false)
    {
        var subject = Subject();
        var measure = Measure();
        var modal = dice.Below(10) switch
        {
            < 4 => Modal.Shall,
            < 7 => Modal.Will,
            < 8 => Modal.IntendsTo,
            _ => Modal.May,
        };
        if (world.Shape.Negation && measure.Kind == MeasureKind.Act && dice.OneIn(8))
        {
            modal = dice.OneIn(2) ? Modal.ShallNot : Modal.WillNot;
            measure = !world.Shape.Ground && dice.OneIn(3) ? measure with { Amount = Amount() with { Bound = AmountBound.MoreThan } } : measure;
        }
        var next = !last && world.Shape.Papers && dice.OneIn(10) ? Any(last: true) : null;
        return new Duty(subject, modal, measure, Terms(), next, nowhere);
    }

    private Subject Subject()
    {
        var group = dice.Of(world.Groups);
        var noun = group.MemberNoun ?? group.Name;
        return dice.Below(10) switch
        {
            < 5 => new Subject(Distribution.Single, [dice.Of(dice.OneIn(6) ? world.States : world.Guarantors)], 0, [], nowhere),
            < 7 => new Subject(Distribution.Each, [noun], 0, Except(group), nowhere),
            7 => new Subject(Distribution.EachOther, [noun], 0, [], nowhere),
            8 => new Subject(Distribution.AtLeast, [group.Name], dice.Between(1, group.Members.Count), [], nowhere),
            _ => new Subject(dice.OneIn(2) ? Distribution.Jointly : Distribution.JointlyAndSeverally, dice.Some(world.States, 2, 3).ToSequence(), 0, [], nowhere),
        };
    }

    private Sequence<string> Except(Group group) => dice.OneIn(5) ? [dice.Of(group.Members)] : [];

    private Measure Measure()
    {
        var bare = new Measure(MeasureKind.Act, null, null, Target(), null, [], null, null, null, null, ByAllMeans: false, null, nowhere);
        switch (dice.Below(12))
        {
            case < 6:
                return bare with { Word = dice.Of(world.Rungs), Amount = dice.OneIn(5) ? Amount() : null, In = Somewhere() };
            case < 8:
                return bare with { Word = dice.Of(world.ActWords) };
            case 8 when world.Shape.Negation:
                return bare with { Kind = MeasureKind.Refrain, Word = dice.Of(world.ActWords) };
            case 9 when world.Bodies.Count > 0 && !world.Shape.Ground:
                return bare with { Kind = MeasureKind.SeekAction, Word = dice.Of(world.Rungs), Organ = dice.Of(world.Bodies).Name, Object = null };
            case 10:
                return bare with { Kind = MeasureKind.Assist };
            default:
                var judged = dice.OneIn(2) ? new Judgement(new Judge(null), Decides: false) : null;
                return bare with { Kind = MeasureKind.Assist, Range = Range(), As = judged };
        }
    }

    private Who? Target() => dice.Below(4) switch
    {
        0 => new Who(WhoKind.Victim, null, 0, nowhere),
        1 => null,
        _ => Treaties.Who.Named(world.Victim, nowhere),
    };

    private string? Somewhere() => world.Places.Count > 0 && dice.OneIn(6) ? dice.Of(world.Places).Name : null;

    /// <summary>From a rung to one that stands at least as late in the order of the ladders.</summary>
    private RungRange Range()
    {
        var first = dice.Below(world.Rungs.Count);
        return new RungRange(world.Rungs[first], world.Rungs[dice.Between(first, world.Rungs.Count - 1)]);
    }

    private Amount Amount() => new(
        dice.Of([AmountBound.Exactly, AmountBound.AtLeast, AmountBound.UpTo, AmountBound.About]), new Figure(dice.Between(1, 60) * 500, Scale.One), null, "troops", null, null, null);

    private Terms Terms()
    {
        var terms = Treaties.Terms.Empty;
        if (dice.OneIn(2))
        {
            terms = Dependence(terms);
        }
        if (dice.OneIn(3))
        {
            terms = Say(terms);
        }
        if (!world.Shape.Ground && dice.OneIn(3))
        {
            terms = Time(terms);
        }
        if (world.Places.Count > 0 && dice.OneIn(8))
        {
            terms = dice.OneIn(2) ? terms with { OnlyIn = dice.Of(world.Places).Name } : terms with { NotIn = dice.Of(world.Places).Name };
        }
        if (!world.Shape.Ground && dice.OneIn(8))
        {
            terms = terms with { NotBeyond = new Cap(dice.Of(world.Rungs), dice.OneIn(2)) };
        }
        return terms;
    }

    private Terms Dependence(Terms terms)
    {
        switch (dice.Below(world.Shape.NegatedPromises ? 6 : world.Shape.Negation ? 5 : 4))
        {
            case < 2:
                return terms with { Once = dice.OneIn(4) ? [conditions.Promise(likewise: false), conditions.Any(1)] : [conditions.Promise(likewise: false)] };
            case 2:
                return terms with { Provided = [world.Shape.Simultaneous ? conditions.Promise(likewise: true) : conditions.Any(1)] };
            case 3:
                return terms with { Provided = [conditions.Any(2, likewise: world.Shape.Simultaneous)] };
            case 4:
                return terms with { Unless = [conditions.Any(1, positive: false)] };
            default:
                return terms with { Unless = [conditions.Promise(likewise: false)] };
        }
    }

    private Terms Say(Terms terms) => dice.Below(6) switch
    {
        0 => terms with { IfItSoDecides = true },
        1 => terms with { AtRequestOf = dice.OneIn(2) ? new Who(WhoKind.Victim, null, 0, nowhere) : Treaties.Who.Named(world.Victim, nowhere) },
        2 when world.Bodies.Count > 0 => terms with { DecisionOf = dice.Of(world.Bodies).Name },
        3 when !world.Shape.Ground => terms with { ConsentOf = dice.Some(world.States, 1, 2).ToSequence() },
        4 when !world.Shape.Ground => terms with { ItsOwnProcess = true },
        5 when world.Shape.Papers => terms with { AfterConsulting = [dice.Of(world.States)], VerifiedBy = dice.Of(world.States) },
        _ => terms,
    };

    private Terms Time(Terms terms) => dice.Below(world.Shape is { Negation: true, Endings: true } ? 8 : 7) switch
    {
        0 => terms with { Forthwith = true },
        1 => terms with { Within = Deadline() },
        2 => terms with { BeginningWithin = Deadline() },
        3 => terms with { NotBefore = dice.OneIn(2) ? new NotBefore(Date(), null, null) : new NotBefore(null, Days(), new ClockEvent(ClockEvent.Request)) },
        4 => terms with { UntilDate = Date() },
        5 => terms with { For = new Duration(dice.Between(1, 20), TimeUnit.Year) },
        6 => terms with { NoLaterThan = Date() },
        _ => terms with { Until = conditions.Any(1, positive: false) },
    };

    private Deadline Deadline() => new(Days(), dice.Of([null, new ClockEvent(ClockEvent.Request), new ClockEvent(ClockEvent.Trigger), new ClockEvent(ClockEvent.EntryIntoForce), new ClockEvent(RandomWorld.Attack)]));

    private Duration Days() => new(dice.Between(1, 72), dice.Of([TimeUnit.Hour, TimeUnit.Day, TimeUnit.Week]));

    private VagueDate Date() => new(dice.Between(2025, 2027), dice.Between(1, 12), dice.OneIn(3) ? null : dice.Between(1, 28), dice.OneIn(4));
}
