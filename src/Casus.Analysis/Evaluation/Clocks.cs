using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>When a duty is due, in words and as moments.</summary>
public static class Clocks
{
    public const string None = "no deadline";

    /// <summary>The clock as a reader needs it. <c>forthwith</c> names no date that could pass (design 6.3).</summary>
    public static string Words(Terms terms)
    {
        var parts = new List<string>();
        if (terms.NotBefore is { } start)
        {
            parts.Add(start.Date is { } date ? $"not before {date}" : $"not before {start.Duration} after {start.After?.Name}");
        }
        if (terms.BeginningWithin is { } beginning)
        {
            parts.Add("beginning " + Wording.Deadline(beginning));
        }
        if (terms.Within is { } within)
        {
            parts.Add(Wording.Deadline(within));
        }
        if (terms.NoLaterThan is { } last)
        {
            parts.Add("no later than " + last);
        }
        if (terms.Forthwith)
        {
            parts.Add(HasDate(terms) ? "forthwith" : "forthwith, no date");
        }
        if (!HasDate(terms) && !terms.Forthwith)
        {
            parts.Add(None);
        }
        return string.Join("; ", parts);
    }

    /// <summary>Whether there is a moment after which the duty is broken.</summary>
    public static bool HasDate(Terms terms) => terms.Within is not null || terms.NoLaterThan is not null || terms.BeginningWithin is not null;

    /// <summary>
    /// The moment by which a duty that arose at <paramref name="arose"/> must be done: the later of that moment and start + duration
    /// (design 6.9 S5). Null when no date is named.
    /// </summary>
    public static DateTimeOffset? Due(Terms terms, DateTimeOffset arose, Func<ClockEvent, DateTimeOffset?> startOf)
    {
        if ((terms.Within ?? terms.BeginningWithin) is { } within)
        {
            var start = within.Of is { } named ? startOf(named) : arose;
            return start is { } moment ? Later(arose, within.Within.After(moment)) : null;
        }
        return terms.NoLaterThan is { } last ? Later(arose, EndOf(last)) : null;
    }

    /// <summary>The first moment performance may begin, when the clause names one.</summary>
    public static DateTimeOffset? NotBefore(Terms terms, Func<ClockEvent, DateTimeOffset?> startOf) => terms.NotBefore switch
    {
        { Date: { } date } => new DateTimeOffset(date.Earliest.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        { Duration: { } duration, After: { } named } when startOf(named) is { } start => duration.After(start),
        _ => null,
    };

    private static DateTimeOffset EndOf(VagueDate date) => new DateTimeOffset(date.Latest.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1).AddMinutes(-1);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
