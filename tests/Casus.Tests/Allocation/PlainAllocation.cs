using Casus.Allocations;

namespace Casus.Tests.Allocation;

/// <summary>
/// The meaning of a plan, day by day and unit by unit, and the best plan by trying all: slow, plain, and written from docs/plan.md and not from the
/// code that is tested.
/// </summary>
internal static class PlainAllocation
{
    private const int LastDay = 130;
    private const double Month = 365.25 / 12;

    /// <summary>Why the plan cannot be carried out; null when it can.</summary>
    public static string? Fault(AllocationQuestion question, IReadOnlyDictionary<(string Force, string Requirement), int> plan)
    {
        foreach (var force in question.Forces)
        {
            var sent = question.Requirements.Select(requirement => (Requirement: requirement, Units: plan.GetValueOrDefault((force.Name, requirement.Name)))).Where(item => item.Units > 0).ToList();
            foreach (var (requirement, _) in sent)
            {
                if (WhyNot(question, force, requirement) is { } why)
                {
                    return $"{force.Name} cannot serve {requirement.Name}: {why}";
                }
            }
            var free = Math.Max(0, force.Units - force.Earmarks.Sum(earmark => earmark.Units));
            for (var day = 0; day <= LastDay; day++)
            {
                var deployed = sent.Where(item => item.Requirement.By <= day && (item.Requirement.Until is null || day < item.Requirement.Until)).Sum(item => item.Units);
                if (deployed * force.Rotation > free + 1e-9)
                {
                    return $"{force.Name} has {deployed} units deployed on day {day}, of {free} that rotate {force.Rotation}";
                }
            }
            if (force.Months is { } months && sent.Sum(item => item.Units * ((item.Requirement.Until ?? double.PositiveInfinity) - item.Requirement.By) / Month) > (free * months) + 1e-6)
            {
                return $"{force.Name} is deployed for longer than it may be";
            }
        }
        foreach (var lift in question.Lifts)
        {
            for (var day = 0; day <= LastDay; day++)
            {
                var moved = question.Forces.Where(force => force.Over == lift.Name)
                    .Sum(force => question.Requirements.Where(requirement => requirement.By <= day).Sum(requirement => plan.GetValueOrDefault((force.Name, requirement.Name)) * force.Loads));
                // What must be there by a day is moved by that day; what begins later may move later.
                if (question.Requirements.Any(requirement => requirement.By == day) && moved > (lift.LoadsADay * day) + 1e-6)
                {
                    return $"{lift.Name} would move {moved} loads by day {day}";
                }
            }
        }
        return null;
    }

    public static double Cost(AllocationQuestion question, IReadOnlyDictionary<(string Force, string Requirement), int> plan) => question.Requirements.Sum(requirement =>
    {
        var provided = question.Forces.Sum(force => plan.GetValueOrDefault((force.Name, requirement.Name)) * force.Counts);
        var belowLeast = Math.Max(0, requirement.Least - provided);
        var belowMost = Math.Max(0, requirement.Most - provided);
        return requirement.Weight * (belowLeast + (0.1 * (belowMost - belowLeast)));
    });

    /// <summary>The least cost of all plans, by trying each.</summary>
    public static double Best(AllocationQuestion question)
    {
        var open = question.Forces.SelectMany(force => question.Requirements.Where(requirement => WhyNot(question, force, requirement) is null).Select(requirement => (force, requirement))).ToList();
        var plan = new Dictionary<(string, string), int>();
        var best = double.PositiveInfinity;
        void Try(int place)
        {
            if (place == open.Count)
            {
                if (Fault(question, plan) is null)
                {
                    best = Math.Min(best, Cost(question, plan));
                }
                return;
            }
            var (force, requirement) = open[place];
            for (var units = 0; units <= force.Units; units++)
            {
                plan[(force.Name, requirement.Name)] = units;
                Try(place + 1);
            }
            plan[(force.Name, requirement.Name)] = 0;
        }
        Try(0);
        return best;
    }

    private static string? WhyNot(AllocationQuestion question, ForceElement force, ForceRequirement requirement)
    {
        var gates = force.Gates.Select(name => question.Gates.Single(gate => gate.Name == name)).ToList();
        return force.Kind != requirement.Kind ? "another kind"
            : force.NotFor.Contains(requirement.Mission) || force.NotFor.Contains(requirement.Place) ? "a caveat"
            : gates.Exists(gate => gate.Days is null) ? "a closed gate"
            : gates.Select(gate => gate.Days ?? 0).DefaultIfEmpty(0).Max() + force.Readiness > requirement.By ? "too late"
            : force.Months is not null && requirement.Until is null ? "no end"
            : null;
    }
}
