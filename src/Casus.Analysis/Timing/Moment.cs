using Casus.Responses;

namespace Casus.Timing;

/// <summary>By when something has come about, and by which steps: a value of max-plus, where what has no clock is infinite.</summary>
/// <param name="Hours">Hours after what happens; null is never for certain.</param>
/// <param name="Steps">The chain that takes longest.</param>
/// <param name="Open">Every step on any chain that has no clock.</param>
internal sealed record Moment(double? Hours, Sequence<TimeStep> Steps, Sequence<TimeStep> Open)
{
    /// <summary>So from the beginning.</summary>
    public static Moment AtOnce { get; } = new(0, [], []);

    /// <summary>When a step has been taken that begins at the latest with this moment.</summary>
    public Moment Then(TimeStep step) => step.HasClock
        ? new Moment(step.By, [.. Steps, step], Open)
        : new Moment(null, [.. Steps, step], [.. Open, step]);

    /// <summary>When all of them are so: the last one counts. Of two that are equally late the one with more to tell.</summary>
    public static Moment Latest(IEnumerable<Moment> moments)
    {
        var latest = AtOnce;
        var open = new List<TimeStep>();
        foreach (var moment in moments)
        {
            open.AddRange(moment.Open);
            if (IsLater(moment, latest))
            {
                latest = moment;
            }
        }
        return latest with { Open = open.Distinct().ToSequence() };
    }

    /// <summary>When the first of them is so; of two that never are for certain, the one that lacks fewer clocks. Never, when there are none.</summary>
    public static Moment? Earliest(IEnumerable<Moment> moments) => Nth(1, moments);

    /// <summary>When so many of them are so; null when there are fewer.</summary>
    public static Moment? Nth(int count, IEnumerable<Moment> moments)
    {
        var first = moments.OrderBy(moment => moment.Hours ?? double.PositiveInfinity).ThenBy(moment => moment.Open.Count).Take(count).ToList();
        return first.Count < count ? null : Latest(first);
    }

    private static bool IsLater(Moment one, Moment other) =>
        (one.Hours ?? double.PositiveInfinity) is var a && (other.Hours ?? double.PositiveInfinity) is var b && (a > b || (a.Equals(b) && one.Steps.Count > other.Steps.Count));
}
