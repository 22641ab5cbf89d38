using Casus.Allocations;

namespace Casus.Printing;

/// <summary>A limit of an allocation as one sentence, without a full stop.</summary>
internal static class LimitWords
{
    public static string Of(AllocationAnswer answer, Limit limit)
    {
        var question = answer.Question;
        var other = answer.Outcomes.FirstOrDefault(outcome => outcome.Requirement.Name == limit.Of);
        var force = question.Forces.FirstOrDefault(force => force.Name == limit.Of);
        var lift = question.Lifts.FirstOrDefault(lift => lift.Name == limit.Of);
        return limit.Kind switch
        {
            LimitKind.Stock when force is not null => $"{limit.Of} has {Units(force.Units)}" + (force.Counts == 1 ? "" : $", each counting {Number(force.Counts)} {force.Kind}"),
            LimitKind.Earmark when force is not null => Held(force, limit.What),
            LimitKind.Readiness when force is not null => $"{limit.Of} needs {Days(force.Readiness)} from the last approval until it stands there",
            LimitKind.Rotation when force is not null => $"of {limit.Of} it takes {Number(force.Rotation)} units to keep one deployed",
            LimitKind.Months when force is not null => $"no unit of {limit.Of} may be deployed for more than {Number(force.Months ?? 0)} months",
            LimitKind.Caveat => $"a caveat of {limit.Of} excludes {limit.What}",
            LimitKind.Gate => question.Gates.FirstOrDefault(gate => gate.Name == limit.Of)?.Days is { } days ? $"the gate {limit.Of} takes {Days(days)}" : $"the gate {limit.Of} is closed",
            LimitKind.Lift when lift is not null => $"the lift {limit.Of} moves {Number(lift.LoadsADay)} loads a day",
            _ when other is not null => $"the plan gives {limit.Of} {Number(other.Provided)} {other.Requirement.Kind}",
            _ => throw new ArgumentException($"The question has no {limit.Of} of which this could be a limit.", nameof(limit)),
        };
    }

    private static string Held(ForceElement force, string purpose)
    {
        var units = force.Earmarks.Where(earmark => earmark.For == purpose).Sum(earmark => earmark.Units);
        return $"{Units(units)} of {force.Name} {(units == 1 ? "is" : "are")} held for {purpose}";
    }

    public static string Units(int units) => units == 1 ? "1 unit" : $"{units:N0} units";

    public static string Days(int days) => days == 1 ? "1 day" : $"{days:N0} days";

    public static string Number(double number) => number.ToString("#,0.##");
}
