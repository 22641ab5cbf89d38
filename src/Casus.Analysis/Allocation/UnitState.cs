namespace Casus.Allocation;

/// <summary>A plan in whole units while it is being improved: what it provides, what it leaves of each capacity, and what it costs.</summary>
internal sealed class UnitState
{
    private readonly AllocationProgram program;
    private readonly double[] limits;
    private readonly double[] used;
    private readonly double[] provided;
    private readonly double[] counts;
    private readonly int[] requirements;
    private readonly int[] most;
    private readonly int[][] capacities;
    private readonly double[][] amounts;
    private readonly (double Least, double Most, double Weight)[] wanted;

    public UnitState(AllocationProgram program)
    {
        this.program = program;
        limits = [.. program.Capacities.Select(capacity => capacity.Limit + AllocationProgram.Slack(capacity.Limit))];
        used = new double[limits.Length];
        provided = new double[program.Question.Requirements.Count];
        counts = [.. program.Choices.Select(choice => program.ForceOf(choice).Counts)];
        requirements = [.. program.Choices.Select(choice => choice.Requirement)];
        most = [.. program.Choices.Select(choice => choice.Most)];
        capacities = [.. program.Uses.Select(uses => uses.Select(use => use.Capacity).ToArray())];
        amounts = [.. program.Uses.Select(uses => uses.Select(use => use.Amount).ToArray())];
        wanted = [.. program.Question.Requirements.Select(requirement => (requirement.Least, requirement.Most, requirement.Weight))];
        Units = new int[most.Length];
    }

    public int[] Units { get; }

    public int RequirementOf(int choice) => requirements[choice];

    public bool IsFull(int choice) => Units[choice] >= most[choice];

    /// <summary>The capacities that one unit of the choice uses.</summary>
    public ReadOnlySpan<int> CapacitiesOf(int choice) => capacities[choice];

    /// <summary>The first capacity that has no room for one more unit of the choice; −1 when all have.</summary>
    public int Blocking(int choice)
    {
        var (places, takes) = (capacities[choice], amounts[choice]);
        for (var i = 0; i < places.Length; i++)
        {
            if (used[places[i]] + takes[i] > limits[places[i]])
            {
                return places[i];
            }
        }
        return -1;
    }

    /// <summary>Adds units (or takes them away) and gives by how much the cost rises.</summary>
    public double Add(int choice, int change)
    {
        Units[choice] += change;
        var (places, takes) = (capacities[choice], amounts[choice]);
        for (var i = 0; i < places.Length; i++)
        {
            used[places[i]] += takes[i] * change;
        }
        var requirement = requirements[choice];
        var before = CostOf(requirement);
        provided[requirement] += counts[choice] * change;
        return CostOf(requirement) - before;
    }

    /// <summary>By how much the cost would fall with one more unit.</summary>
    public double Gain(int choice)
    {
        var requirement = requirements[choice];
        var before = CostOf(requirement);
        provided[requirement] += counts[choice];
        var after = CostOf(requirement);
        provided[requirement] -= counts[choice];
        return before - after;
    }

    /// <summary>Sets all units anew, so that what rounding has left in the sums is gone.</summary>
    public double Set(IReadOnlyList<int> units)
    {
        Array.Clear(used);
        Array.Clear(provided);
        Array.Clear(Units);
        for (var choice = 0; choice < Units.Length; choice++)
        {
            if (units[choice] != 0)
            {
                Add(choice, units[choice]);
            }
        }
        return program.Cost(Units);
    }

    private double CostOf(int requirement)
    {
        var (least, upper, weight) = wanted[requirement];
        var missing = upper - provided[requirement];
        if (missing <= 0)
        {
            return 0;
        }
        var between = upper - least;
        return missing <= between ? weight * AllocationProgram.UpperShare * missing : weight * ((AllocationProgram.UpperShare * between) + missing - between);
    }
}
