using Casus.Allocations;

namespace Casus.Tests.Allocation;

/// <summary>Questions made by chance: small ones that can be tried out whole, and larger ones for a solver.</summary>
internal static class RandomAllocations
{
    private static readonly string[] kinds = ["troops", "aircraft"];
    private static readonly string[] missions = ["reassure", "monitor", "train"];
    private static readonly string[] places = ["Odesa", "Lviv"];

    /// <param name="forces">The most forces.</param>
    /// <param name="units">The most units of a force.</param>
    public static AllocationQuestion Make(int seed, int forces = 3, int requirements = 3, int units = 3)
    {
        var dice = new Dice(seed);
        var gates = new[] { new ForceGate("vote", dice.OneIn(4) ? null : dice.Between(0, 40), "", SourceLocation.None), new ForceGate("strait", dice.Between(0, 20), "", SourceLocation.None) };
        var lifts = new[] { new LiftCapacity("rail", dice.Between(1, 20) / 10.0, "", SourceLocation.None) };
        return new AllocationQuestion(
            Enumerable.Range(1, dice.Between(1, requirements)).Select(number => Requirement(dice, number)).ToSequence(),
            Enumerable.Range(1, dice.Between(1, forces)).Select(number => Force(dice, number, units)).ToSequence(),
            gates.ToSequence(),
            lifts.ToSequence());
    }

    private static ForceRequirement Requirement(Dice dice, int number)
    {
        var least = dice.Between(1, 40);
        var by = dice.Between(0, 6) * 10;
        return new ForceRequirement(
            $"requirement {number}", dice.Of(missions), dice.Of(places), dice.OneIn(4) ? kinds[1] : kinds[0], least, dice.OneIn(2) ? least : least + dice.Between(1, 20),
            by, dice.OneIn(3) ? null : by + dice.Between(1, 6) * 10, dice.Between(1, 5), "", SourceLocation.None);
    }

    private static ForceElement Force(Dice dice, int number, int units)
    {
        var has = dice.Between(0, units);
        return new ForceElement(
            $"force {number}", "", dice.OneIn(4) ? kinds[1] : kinds[0], has, dice.Between(2, 25) / 2.0, dice.OneIn(2) ? 0 : dice.Between(1, 4) * 10, dice.OneIn(4) ? 2 : 1,
            dice.OneIn(3) ? dice.Between(1, 30) / 10.0 : null, dice.Some([.. missions, .. places], 0, 1).ToSequence(), dice.Some(["vote", "strait"], 0, 1).ToSequence(),
            has > 0 && dice.OneIn(4) ? [new Earmark(1, "home")] : [], dice.OneIn(3) ? dice.Between(1, 30) : 0, "rail", "", SourceLocation.None);
    }
}
