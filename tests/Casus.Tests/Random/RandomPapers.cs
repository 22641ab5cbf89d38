using Casus.Treaties;

namespace Casus.Tests;

/// <summary>The nouns that no answer of the corners depends on, and that the language must carry all the same.</summary>
internal static class RandomPapers
{
    private static readonly SourceLocation nowhere = SourceLocation.None;

    public static Package Add(Package package, RandomWorld world)
    {
        var dice = world.Dice;
        var conditions = new RandomConditions(world);
        return package with
        {
            Reading = dice.Below(3) switch { 0 => new Reading(ReadingKind.GoodFaith, null), 1 => new Reading(ReadingKind.GoodFaith, dice.Of(world.Rungs)), _ => Reading.Literal },
            AsOf = dice.OneIn(2) ? new VagueDate(2026, dice.Between(1, 12), dice.OneIn(3) ? null : 15, about: false) : null,
            Horizon = dice.OneIn(2) ? new Duration(dice.Between(2, 9), TimeUnit.Year) : null,
            Clauses = package.Clauses.Select(clause => dice.OneIn(3) ? clause with { Provenance = Source(world) } : clause).ToSequence(),
            Memberships = dice.OneIn(3) ? [new MembershipChange(dice.Of(world.States), dice.OneIn(2), world.Groups[0].Name, Date(dice), dice.OneIn(2) ? Source(world) : null, nowhere)] : [],
            Means = Means(world).ToSequence(),
            Gates = package.Gates.Select(gate => dice.OneIn(2) ? gate with { Took = Took(dice), Provenance = dice.OneIn(2) ? Source(world) : null } : gate).ToSequence(),
            Requirements = dice.OneIn(2) ? [Required(world)] : [],
            Deliveries = dice.OneIn(2) ? [Handed(world)] : [],
            Texts = Texts(package, dice).ToSequence(),
            Claims = dice.OneIn(2) ? [new Claim(conditions.FactOnly(), null, null, null, Source(world), nowhere)] : [],
            Positions = dice.OneIn(2) ? [new Position("p-1", dice.Of(world.States), dice.Of(Enum.GetValues<Stance>()), conditions.Any(1), Source(world), nowhere)] : [],
            Assumptions = dice.OneIn(3) ? [new Assumption(conditions.FactOnly(), nowhere)] : [],
            Likelihoods = dice.OneIn(3) ? [new Likelihood(conditions.Fact(), new Confidence(null, dice.Between(0, 100)), null, nowhere)] : [],
            Expectations = Expectations(world, conditions).ToSequence(),
            Scenarios = dice.OneIn(3) ? [Scenario(world, conditions)] : [],
        };
    }

    public static Provenance Source(RandomWorld world)
    {
        var dice = world.Dice;
        var confidence = dice.Below(3) switch { 0 => new Confidence(dice.Of(Confidence.KnownWords), null), 1 => new Confidence(null, dice.Between(1, 99)), _ => null };
        return new Provenance(
            dice.Of(["NYT, 15 June 2024", "Art. 5 (U.S. text) – «quoted»", "facts A.1 [S]"]), dice.OneIn(4) ? dice.Between(1, 300) : null,
            dice.OneIn(3) ? [dice.Of(world.States)] : [], Date(dice), confidence, dice.OneIn(5) ? [dice.Of(world.States)] : [], nowhere);
    }

    private static VagueDate Date(Dice dice) => new(dice.Between(1921, 2026), dice.Between(1, 12), dice.OneIn(3) ? null : dice.Between(1, 28), dice.OneIn(4));

    private static PastDelay Took(Dice dice)
    {
        var least = new Duration(dice.Between(2, 30), TimeUnit.Day);
        return new PastDelay(least, dice.OneIn(2) ? least : new Duration(dice.Between(2, 9), TimeUnit.Month));
    }

    private static Requirement Required(RandomWorld world)
    {
        var dice = world.Dice;
        return new Requirement("Tripwire", Amount(dice), dice.Of(world.Rungs), null, dice.OneIn(2) ? "enough to be noticed" : null, Source(world), nowhere)
        {
            Within = dice.OneIn(2) ? new Deadline(new Duration(dice.Between(2, 60), TimeUnit.Day), dice.OneIn(2) ? new ClockEvent(ClockEvent.Trigger) : null) : null,
            Lasting = dice.OneIn(2) ? new Duration(dice.Between(2, 60), TimeUnit.Month) : null,
            Method = dice.OneIn(2) ? "troops per km² of past missions" : null,
        };
    }

    private static Delivery Handed(RandomWorld world)
    {
        var dice = world.Dice;
        var under = dice.OneIn(2) ? new Reference(ReferenceKind.Instrument, null, world.Instruments[0].Name, nowhere) : null;
        return new Delivery(Amount(dice), under, dice.Of(Enum.GetValues<DeliveryStage>()), Date(dice), null, nowhere)
        {
            To = dice.OneIn(2) ? dice.Of(world.States) : null,
            CountedAs = dice.OneIn(2) ? "a system may be a battery, or a battalion" : null,
        };
    }

    private static Amount Amount(Dice dice) => dice.Below(5) switch
    {
        4 => new Amount(AmountBound.Unstated, null, null, "ships", null, null, null),
        0 => new Amount(AmountBound.Exactly, new Figure(dice.Between(2, 900) / 10m, Scale.Billion), null, "USD", "year", null, null),
        1 => new Amount(AmountBound.Exactly, new Figure(3, Scale.One), new Figure(5, Scale.One), "battalions", null, null, null),
        2 => new Amount(dice.Of([.. Enum.GetValues<AmountBound>().Where(bound => bound is not (AmountBound.MoreThan or AmountBound.Unstated))]), new Figure(dice.Between(1, 90_000), Scale.One), null, "troops", null, null, null),
        _ => new Amount(AmountBound.AtLeast, new Figure(dice.Between(2, 40), Scale.Thousand), null, "rounds", "month", null, null),
    };

    private static IEnumerable<MeansDeclaration> Means(RandomWorld world)
    {
        var dice = world.Dice;
        foreach (var kind in dice.Some(Enum.GetValues<MeansKind>(), 0, 4))
        {
            yield return new MeansDeclaration(
                kind, kind + " One", [dice.Of(world.States)], Amount(dice), kind == MeansKind.Supply ? Date(dice) : null,
                dice.OneIn(3) ? new Duration(dice.Between(2, 60), TimeUnit.Day) : null, null, null, dice.OneIn(4) ? new Rotation(3, 1) : null, null,
                dice.OneIn(4) ? dice.Some(world.States, 2, 2).ToSequence() : [], dice.OneIn(4) ? Date(dice) : null, dice.OneIn(2) ? Source(world) : null, nowhere)
            {
                NotFor = dice.OneIn(3) ? dice.Some(world.Rungs, 1, 2).ToSequence() : [],
                NotIn = dice.OneIn(3) ? [dice.Of(world.States)] : [],
                Needing = dice.OneIn(3) ? [new LiftNeed(new Amount(AmountBound.Exactly, new Figure(12, Scale.One), null, "trains", null, null, null), kind + " One")] : [],
                OnOrder = dice.OneIn(3) ? new StandingOrder(Amount(dice), dice.OneIn(2) ? kind + " One" : null, dice.OneIn(2) ? Date(dice) : null, dice.OneIn(2) ? dice.Between(1, 9) : null) : null,
                Appropriated = dice.OneIn(4) ? Amount(dice) : null,
                Contracted = dice.OneIn(4) ? Amount(dice) : null,
                Delivered = dice.OneIn(4) ? Amount(dice) : null,
            };
        }
    }

    /// <summary>Texts stand where clauses do: under the article of the same instrument.</summary>
    private static IEnumerable<TextItem> Texts(Package package, Dice dice)
    {
        foreach (var instrument in package.Instruments)
        {
            foreach (var article in package.Articles.Where(article => article.Instrument == instrument.Name).Select(article => article.Label).Prepend((string?)null))
            {
                if (dice.OneIn(3))
                {
                    yield return new TextItem(instrument.Name, article, dice.OneIn(2), dice.Of(["will assist the Party", "whatever “is” needed: 2.5 % – at once", "one, two; and — three"]), nowhere);
                }
            }
        }
    }

    private static IEnumerable<Expectation> Expectations(RandomWorld world, RandomConditions conditions)
    {
        var dice = world.Dice;
        if (dice.OneIn(2))
        {
            yield return Due(world, conditions);
        }
        if (dice.OneIn(3))
        {
            yield return new ExpectNoCircle(dice.OneIn(2) ? "Circle" : null, nowhere);
        }
        if (dice.OneIn(3))
        {
            yield return new ExpectNoGap(null, world.Victim, new VagueDate(2026, 1, 1, about: false), new VagueDate(2027, 1, 1, about: false), nowhere);
        }
    }

    private static ExpectDue Due(RandomWorld world, RandomConditions conditions)
    {
        var dice = world.Dice;
        var word = world.PromiseWord();
        return new ExpectDue(
            dice.OneIn(2) ? "Help" : null, dice.Of(world.Casus).Name, dice.OneIn(3) ? conditions.FactOnly() : null, conditions.Who(), dice.Of(Enum.GetValues<Strength>()),
            word == "assist" ? null : word, null, dice.OneIn(2) ? new Deadline(new Duration(7, TimeUnit.Day), null) : null, nowhere);
    }

    private static Scenario Scenario(RandomWorld world, RandomConditions conditions)
    {
        var dice = world.Dice;
        return new Scenario("First Course", new VagueDate(2026, 3, 1, about: false),
        [
            new StepHappens(0, 0, conditions.AttackFact(), nowhere),
            new StepHappens(0, dice.Between(1, 23), new HasRequested(Who.Named(world.Victim, nowhere), "assistance", nowhere), nowhere),
            new StepUnknown(conditions.Fact(), nowhere),
            new StepExpects(Due(world, conditions), nowhere),
        ], nowhere);
    }
}
