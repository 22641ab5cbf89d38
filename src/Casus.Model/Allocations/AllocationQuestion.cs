namespace Casus.Allocations;

/// <summary>What forces are wanted for, what there is, and what stands between the two. Days count from the day of the decision.</summary>
public sealed record AllocationQuestion(
    Sequence<ForceRequirement> Requirements, Sequence<ForceElement> Forces, Sequence<ForceGate> Gates, Sequence<LiftCapacity> Lifts);

/// <summary>So much of a kind, for a mission, at a place, from a day on.</summary>
/// <param name="Kind">What is counted: troops, aircraft, fire units.</param>
/// <param name="Least">The lower end of what is required.</param>
/// <param name="Most">The upper end; equal to <paramref name="Least"/> where one figure is given.</param>
/// <param name="By">The day by which it must be there.</param>
/// <param name="Until">The day on which it ends; null when it has no end.</param>
/// <param name="Weight">What one of <paramref name="Kind"/> short of the least counts beside other requirements.</param>
/// <param name="Source">Where the figure is from.</param>
public sealed record ForceRequirement(
    string Name, string Mission, string Place, string Kind, double Least, double Most, int By, int? Until, double Weight, string Source, SourceLocation At)
{
    /// <summary>Whether both are asked for on the same day.</summary>
    public bool Overlaps(ForceRequirement other) => IsOn(other.By) || other.IsOn(By);

    public bool IsOn(int day) => By <= day && (Until is not { } end || day < end);
}

/// <summary>Units that somebody has and could send.</summary>
/// <param name="Units">How many whole units there are.</param>
/// <param name="Counts">What one unit counts toward a requirement: a brigade may count 4,500 troops.</param>
/// <param name="Readiness">Days from the last approval until it stands where it is wanted.</param>
/// <param name="Rotation">How many units it takes to keep one deployed; 1 when it does not rotate.</param>
/// <param name="Months">The most months that each unit may be deployed in all; null without a limit.</param>
/// <param name="NotFor">Missions and places that its caveats exclude.</param>
/// <param name="Gates">The names of the approvals it needs.</param>
/// <param name="Loads">Loads of <paramref name="Over"/> that one unit takes.</param>
/// <param name="Over">The name of the lift it needs; empty when it needs none.</param>
public sealed record ForceElement(
    string Name,
    string Owner,
    string Kind,
    int Units,
    double Counts,
    int Readiness,
    double Rotation,
    double? Months,
    Sequence<string> NotFor,
    Sequence<string> Gates,
    Sequence<Earmark> Earmarks,
    double Loads,
    string Over,
    string Source,
    SourceLocation At)
{
    /// <summary>Units that no earmark holds elsewhere.</summary>
    public int Free => Math.Max(0, Units - Earmarks.Sum(earmark => earmark.Units));

    /// <summary>Whole units that can be deployed on one day.</summary>
    public int Deployable => (int)Math.Floor(Free / Rotation + 1e-9);
}

/// <summary>Units already promised elsewhere.</summary>
public sealed record Earmark(int Units, string For);

/// <summary>An approval that a force waits for: a parliament, a host nation, a strait.</summary>
/// <param name="Days">How many days it takes; null while it is closed.</param>
public sealed record ForceGate(string Name, int? Days, string Source, SourceLocation At);

/// <summary>How much can be moved: a corridor, a port, an airlift.</summary>
/// <param name="LoadsADay">Loads that it moves each day.</param>
public sealed record LiftCapacity(string Name, double LoadsADay, string Source, SourceLocation At);
