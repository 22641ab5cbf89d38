using Casus.Allocations;

namespace Casus.Allocation;

/// <summary>Whether a force can serve a requirement at all, and what stands against it.</summary>
public static class Eligibility
{
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>How many months a deployment for the requirement takes; null when it has no end.</summary>
    public static double? Months(ForceRequirement requirement) => requirement.Until is { } end ? (end - requirement.By) / DaysOfMonth : null;

    /// <summary>The day on which the last approval is there; null while one is closed, or named and not described.</summary>
    public static int? Opens(AllocationQuestion question, ForceElement force)
    {
        var opens = 0;
        foreach (var name in force.Gates)
        {
            if (question.Gates.FirstOrDefault(gate => gate.Name == name)?.Days is not { } days)
            {
                return null;
            }
            opens = Math.Max(opens, days);
        }
        return opens;
    }

    /// <summary>Whether each of its units could be sent there in time. A force of another kind never can.</summary>
    public static bool Holds(AllocationQuestion question, ForceElement force, ForceRequirement requirement) =>
        force.Kind == requirement.Kind
        && !force.NotFor.Contains(requirement.Mission)
        && !force.NotFor.Contains(requirement.Place)
        && (force.Months is null || requirement.Until is not null)
        && Opens(question, force) is { } opens
        && opens + force.Readiness <= requirement.By;
}
