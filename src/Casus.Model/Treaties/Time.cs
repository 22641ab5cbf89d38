namespace Casus.Treaties;

/// <summary>A calendar date that may be known only to the month, or only about (<c>about 2025-11</c>).</summary>
public sealed record VagueDate
{
    public VagueDate(int year, int month, int? day, bool about)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year:0000}-{month:00}-{day:00} is not a date.");
        }
        (Year, Month, Day, About) = (year, month, day, about);
    }

    public int Year { get; }

    public int Month { get; }

    /// <summary>Null when only the month is known.</summary>
    public int? Day { get; }

    public bool About { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month, Day ?? 1);

    /// <summary>The last day it can mean (the month's last, when no day is said).</summary>
    public DateOnly Latest => new(Year, Month, Day ?? DateTime.DaysInMonth(Year, Month));

    public static bool Exists(int year, int month, int? day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month)));

    public static VagueDate Of(DateOnly date) => new(date.Year, date.Month, date.Day, about: false);

    public override string ToString() => (About ? "about " : "") + (Day is int day ? $"{Year:0000}-{Month:00}-{day:00}" : $"{Year:0000}-{Month:00}");
}

/// <summary>The units a duration or a rate may be said in.</summary>
public enum TimeUnit { Minute, Hour, Day, Week, Month, Year }

/// <summary>A length of time as the text says it: <c>24 hours</c>, <c>10 years</c>.</summary>
public sealed record Duration(int Count, TimeUnit Unit)
{
    /// <summary>The moment this long after <paramref name="start"/>; months and years by the calendar. The calendar's end when beyond it.</summary>
    public DateTimeOffset After(DateTimeOffset start)
    {
        try
        {
            return Unit switch
            {
                TimeUnit.Minute => start.AddMinutes(Count),
                TimeUnit.Hour => start.AddHours(Count),
                TimeUnit.Day => start.AddDays(Count),
                TimeUnit.Week => start.AddDays(7.0 * Count),
                TimeUnit.Month => start.AddMonths(Count),
                _ => start.AddYears(Count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Hours, for ordering durations; a month counts 30 days and a year 365.</summary>
    public double Hours => Count * Unit switch
    {
        TimeUnit.Minute => 1.0 / 60,
        TimeUnit.Hour => 1,
        TimeUnit.Day => 24,
        TimeUnit.Week => 168,
        TimeUnit.Month => 720,
        _ => 8760,
    };

    public override string ToString() => $"{Count} {Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")}";
}

/// <summary>
/// What a clock starts at: one of <c>trigger, request, decision, signature, entry into force</c>, or a fact word (<c>mobilisation</c>).
/// </summary>
public sealed record ClockEvent(string Name)
{
    public const string Trigger = "trigger";
    public const string Request = "request";
    public const string Decision = "decision";
    public const string Signature = "signature";
    public const string EntryIntoForce = "entry into force";

    /// <summary>True when the clock starts at a fact of the package and not at a step of the duty itself.</summary>
    public bool IsFact => Name is not (Trigger or Request or Decision or Signature or EntryIntoForce);
}

/// <summary><c>within 24 hours of request</c>; without <see cref="Of"/> the clock starts when the duty arises.</summary>
public sealed record Deadline(Duration Within, ClockEvent? Of);
