namespace Casus.Allocation;

/// <summary>
/// Improves a plan in whole units by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): a unit more here, and where a capacity has no room a
/// unit less of what uses it. The number of steps is fixed and chance has a seed, so the same question has the same plan on every machine.
/// </summary>
internal sealed class Annealing
{
    private const int Tries = 5;
    private const int MostRemoved = 4;
    private const int StepsBetweenLooks = 1 << 16;

    private readonly AllocationProgram program;
    private readonly UnitState state;
    private readonly int[][] choicesOfCapacity;
    private readonly int[][] choicesOfRequirement;
    private readonly int[] removed = new int[MostRemoved];
    private Chance chance;

    public Annealing(AllocationProgram program, int seed)
    {
        (this.program, state, chance) = (program, new UnitState(program), new Chance(seed));
        var places = Enumerable.Range(0, program.Choices.Length).ToList();
        choicesOfCapacity = [.. Enumerable.Range(0, program.Capacities.Length).Select(capacity => places.Where(place => program.Uses[place].Any(use => use.Capacity == capacity)).ToArray())];
        choicesOfRequirement = [.. Enumerable.Range(0, program.Question.Requirements.Count).Select(requirement => places.Where(place => program.Choices[place].Requirement == requirement).ToArray())];
    }

    /// <summary>The best plan seen, no worse than the one it begins with.</summary>
    /// <param name="bound">No plan is better; when it is reached the search ends.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public int[] Improve(int[] start, double bound, int steps, CancellationToken cancellation)
    {
        var cost = state.Set(start);
        int[] best = [.. start];
        var bestCost = cost;
        if (program.Choices.Length == 0)
        {
            return best;
        }
        var (hot, cold) = Temperatures();
        var temperature = hot;
        var cooling = Math.Pow(cold / hot, (double)StepsBetweenLooks / Math.Max(steps, StepsBetweenLooks) / 64);
        for (var step = 0; step < steps && bestCost > bound + AllocationProgram.Slack(bound); step++)
        {
            if (step % (StepsBetweenLooks / 64) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                temperature *= cooling;
            }
            cost += Step(temperature);
            if (cost < bestCost - AllocationProgram.Slack(bestCost))
            {
                (bestCost, best) = (cost, [.. state.Units]);
            }
        }
        state.Set(best);
        Rounding.Fill(state, new double[best.Length]);
        Rounding.Clean(state, program);
        return [.. state.Units];
    }

    /// <summary>From what the smaller of the steps changes down to a small part of it.</summary>
    private (double Hot, double Cold) Temperatures()
    {
        var sizes = program.Choices.Select(choice => program.RequirementOf(choice).Weight * program.ForceOf(choice).Counts).Order().ToList();
        var middle = sizes[sizes.Count / 2];
        return (middle * 0.3, middle * 0.003);
    }

    /// <summary>One trial; gives by how much the cost changes, 0 when all was put back.</summary>
    private double Step(double temperature)
    {
        var added = chance.Below(state.Units.Length);
        var count = 0;
        var change = 0.0;
        if (chance.Below(4) == 0)
        {
            // In exchange for a unit of another force, for the same requirement.
            var other = Occupied(choicesOfRequirement[state.RequirementOf(added)], added);
            if (other >= 0)
            {
                change += state.Add(other, -1);
                removed[count++] = other;
            }
        }
        if (state.IsFull(added))
        {
            return PutBack(count);
        }
        for (var blocking = state.Blocking(added); blocking >= 0; blocking = state.Blocking(added))
        {
            var other = count < MostRemoved ? Occupied(choicesOfCapacity[blocking], added) : -1;
            if (other < 0)
            {
                return PutBack(count);
            }
            change += state.Add(other, -1);
            removed[count++] = other;
        }
        change += state.Add(added, 1);
        if (change <= 0 || chance.Share() < Math.Exp(-change / temperature))
        {
            return change;
        }
        state.Add(added, -1);
        return PutBack(count);
    }

    private double PutBack(int count)
    {
        for (var i = 0; i < count; i++)
        {
            state.Add(removed[i], 1);
        }
        return 0;
    }

    /// <summary>A choice of the list, by chance, that has a unit to give; −1 when a few tries find none.</summary>
    private int Occupied(int[] choices, int but)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var choice = choices[chance.Below(choices.Length)];
            if (choice != but && state.Units[choice] > 0)
            {
                return choice;
            }
        }
        return -1;
    }
}
