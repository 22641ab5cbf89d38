using Casus.LinearPrograms;

namespace Casus.Allocation;

/// <summary>From a plan with divided units to one with whole units.</summary>
internal static class Rounding
{
    private const double AlmostWhole = 1e-6;

    /// <summary>
    /// Rounds down, then adds unit by unit what lowers the shortfall most beside the duals of what it takes. Rounding down keeps every capacity,
    /// because none is used less by more units. Where there is no plan with divided units to begin with, it begins with nothing.
    /// </summary>
    public static int[] Of(AllocationProgram program, LinearAnswer divided)
    {
        var state = new UnitState(program);
        if (divided.Status == LinearStatus.Optimal)
        {
            state.Set([.. program.Choices.Select((choice, place) => Math.Clamp((int)Math.Floor(divided.Values[place] + AlmostWhole), 0, choice.Most))]);
        }
        var prices = program.Uses.Select(uses => uses.Sum(use => -divided.Duals[use.Capacity] * use.Amount)).ToArray();
        Fill(state, prices);
        Clean(state, program);
        return [.. state.Units];
    }

    /// <summary>Adds units while one lowers the shortfall.</summary>
    public static void Fill(UnitState state, double[] prices)
    {
        while (true)
        {
            var (best, chosen) = (double.NegativeInfinity, -1);
            for (var choice = 0; choice < state.Units.Length; choice++)
            {
                if (state.IsFull(choice) || state.Blocking(choice) >= 0)
                {
                    continue;
                }
                var gain = state.Gain(choice);
                if (gain > AlmostWhole && gain - prices[choice] > best)
                {
                    (best, chosen) = (gain - prices[choice], choice);
                }
            }
            if (chosen < 0)
            {
                return;
            }
            state.Add(chosen, 1);
        }
    }

    /// <summary>Leaves at home every unit without which nothing more is short, those that count least first.</summary>
    public static void Clean(UnitState state, AllocationProgram program)
    {
        foreach (var choice in Enumerable.Range(0, state.Units.Length).OrderBy(choice => program.ForceOf(program.Choices[choice]).Counts).ThenBy(choice => choice))
        {
            while (state.Units[choice] > 0)
            {
                if (state.Add(choice, -1) > AllocationProgram.Slack(0))
                {
                    state.Add(choice, 1);
                    break;
                }
            }
        }
    }
}
