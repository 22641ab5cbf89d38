namespace Casus.Allocations;

/// <summary>The best plan that was found, what it leaves short, and how far it can be from the best there is.</summary>
/// <param name="Cost">The weighted shortfall of the plan.</param>
/// <param name="Bound">No plan has a smaller weighted shortfall: the optimum when units could be divided, or what a solver proved.</param>
/// <param name="DividedBound">The optimum when units could be divided.</param>
/// <param name="Worths">What one more unit of each force would be worth.</param>
public sealed record AllocationAnswer(
    AllocationQuestion Question,
    PlanMethod Method,
    Sequence<Assignment> Assignments,
    Sequence<RequirementOutcome> Outcomes,
    double Cost,
    double Bound,
    double DividedBound,
    Sequence<UnitWorth> Worths)
{
    /// <summary>The most by which the weighted shortfall of the plan exceeds that of the best one.</summary>
    public double Gap => Math.Max(0, Cost - Bound);
}

/// <summary>How whole units were found: by a solver that proved the plan best, by a solver that was stopped, or by our own rounding and search.</summary>
public enum PlanMethod { Proved, Solver, Search }

/// <summary>So many units of a force for a requirement.</summary>
public sealed record Assignment(ForceElement Force, ForceRequirement Requirement, int Units);

/// <summary>What a plan gives a requirement, counted in its kind.</summary>
public sealed record RequirementOutcome(ForceRequirement Requirement, double Provided)
{
    public double ShortOfLeast => Short(Requirement.Least);

    public double ShortOfMost => Short(Requirement.Most);

    /// <summary>What adding up leaves of a zero is nothing.</summary>
    private double Short(double wanted) => wanted - Provided is var missing && missing > 1e-9 * (1 + wanted) ? missing : 0;
}

/// <summary>The most by which one more unit of a force would lower the weighted shortfall, if units could be divided (its dual value).</summary>
public sealed record UnitWorth(ForceElement Force, double Worth);

/// <summary>Why the least of a requirement is not reached.</summary>
/// <param name="Reason">What kind of explanation the limits are.</param>
/// <param name="Limits">With these alone it cannot be reached, and with any one of them lifted it can; empty where units would have to be divided.</param>
/// <param name="IsSmallest">Whether every smaller set of limits was tried and none suffices.</param>
public sealed record UnmetRequirement(ForceRequirement Requirement, UnmetReason Reason, Sequence<Limit> Limits, bool IsSmallest);

/// <summary>It cannot be met even alone; it cannot be met beside what the plan gives others; or units would have to be divided, as far as our search shows.</summary>
public enum UnmetReason { Alone, BesideOthers, OnlyDivided }

public enum LimitKind { Stock, Earmark, Readiness, Rotation, Months, Caveat, Gate, Lift, OtherRequirement }

/// <summary>A fact that holds a plan back.</summary>
/// <param name="Of">The force, gate, lift or requirement it is a fact of.</param>
/// <param name="What">The mission, place or purpose, for caveats and earmarks.</param>
public sealed record Limit(LimitKind Kind, string Of, string What);
