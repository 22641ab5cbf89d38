namespace Casus.Forces;

/// <summary>What takes time between the start of a clock and performance.</summary>
public enum TimePartKind
{
    /// <summary>A body decides.</summary>
    Decision,

    /// <summary>An approval that the text of the promise does not mention.</summary>
    Gate,

    /// <summary>The force makes ready.</summary>
    Readiness,

    /// <summary>It is carried, or received.</summary>
    Lift,
}

/// <summary>One part of the way to performance.</summary>
/// <param name="Of">The body, gate, force or supply.</param>
/// <param name="Words">The arithmetic, or why it is not known.</param>
/// <param name="Days">From the shortest to the longest; null where no source says, and then it may take any time.</param>
/// <param name="Source">Where the figures are from; empty for the text itself.</param>
public sealed record TimePart(TimePartKind Kind, string Of, string Words, Interval? Days, string Source, SourceLocation At);

/// <summary>
/// When one bearer could really meet a duty, counted in days from the start of its clock: decision, then the gates side by side, then readiness, then
/// each lift after the other.
/// </summary>
/// <param name="Clause">The clause by its name in answers.</param>
/// <param name="Words">What is owed.</param>
/// <param name="Due">Days that the text gives; null when it names no period.</param>
/// <param name="DueWords">The same as the text says it; empty when it says nothing.</param>
/// <param name="Days">Together; the upper end is infinite where a part is not known or a gate may stay shut.</param>
public sealed record DutyTime(string Clause, string Bearer, string Words, double? Due, string DueWords, Sequence<TimePart> Parts, Interval Days, SourceLocation At)
{
    /// <summary>Later than due, whatever is not known.</summary>
    public bool IsTooLate => Due is { } due && Days.Low > due;

    /// <summary>In time by the shortest of what is known, and late by the longest, all of which is known.</summary>
    public bool MayBeTooLate => Due is { } due && Days.Low <= due && Days.High > due && double.IsFinite(Days.High);

    /// <summary>The parts of which no source says how long they take.</summary>
    public Sequence<string> NotKnown => Parts.Where(part => part.Days is null).Select(part => part.Of).ToSequence();
}
