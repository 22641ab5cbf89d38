using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Random situations of a world, and all ways to fill in what one leaves open.</summary>
internal static class RandomSituations
{
    private static readonly SourceLocation nowhere = SourceLocation.None;

    public static Question Literal { get; } = new(Reading.Literal, AsIfSigned: false, null);

    public static Question Some(Dice dice, RandomWorld world) => new(
        dice.Below(3) switch { 0 => new Reading(ReadingKind.GoodFaith, null), 1 => new Reading(ReadingKind.GoodFaith, dice.Of(world.Rungs)), _ => Reading.Literal }, dice.OneIn(4), null);

    /// <summary>Who attacked whom is said; of the rest, each thing is so, not so, or left open.</summary>
    public static Situation Partial(RandomWorld world, Dice dice, int openIn = 2)
    {
        var literals = new List<Condition> { Attack(world) };
        foreach (var literal in Open(world))
        {
            if (!dice.OneIn(openIn))
            {
                literals.Add(dice.OneIn(2) ? literal : new Not(literal, nowhere));
            }
        }
        return Situation.Of(On(dice), literals);
    }

    /// <summary>Everything that may be left open is said.</summary>
    public static Situation Complete(RandomWorld world, Dice dice) => Partial(world, dice, openIn: int.MaxValue);

    /// <summary>The same situation with one more of its open facts said, each way in turn.</summary>
    public static Situation With(Situation situation, IEnumerable<Condition> literals) =>
        Situation.Of(situation.At, [.. situation.Given.Select(given => given.Literal), .. literals]);

    public static Occurs Attack(RandomWorld world) =>
        new(RandomWorld.Attack, Who.Named(world.Victim, nowhere), Who.Named(world.Aggressor, nowhere),
            world.Places.Count > 0 ? PlaceRelation.In : null, world.Places.Count > 0 ? world.Places[0].Name : null, nowhere);

    /// <summary>The base facts of a package, other than the attack.</summary>
    public static IEnumerable<Occurs> Facts(RandomWorld world) =>
        world.Facts.Where(fact => fact.Means is null && fact.Word != RandomWorld.Attack).Select(fact => new Occurs(fact.Word, null, null, null, null, nowhere));

    private static IEnumerable<Condition> Open(RandomWorld world)
    {
        foreach (var fact in Facts(world))
        {
            yield return fact;
        }
        if (world.Shape.Ground)
        {
            yield return new HasRequested(Who.Named(world.Victim, nowhere), "assistance", nowhere);
            yield break;
        }
        foreach (var state in world.States)
        {
            yield return new HasRequested(Who.Named(state, nowhere), "assistance", nowhere);
            yield return new HasBegun(Who.Named(state, nowhere), world.Rungs[^1], nowhere);
        }
        foreach (var instrument in world.Instruments)
        {
            yield return new HasRatified(Who.Named(world.States[0], nowhere), instrument.Name, nowhere);
        }
    }

    private static DateTimeOffset On(Dice dice) => new(2026, dice.Between(1, 12), dice.Between(1, 28), 12, 0, 0, TimeSpan.Zero);
}
