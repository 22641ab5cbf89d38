namespace Casus.Responses;

/// <summary>A duty passing from one state of its life-cycle to the next.</summary>
/// <param name="Due">The moment by which it must be performed, when it has one.</param>
/// <param name="Why">One line: the event or the passing of the date.</param>
public sealed record DutyChange(string Bearer, string ClauseId, string Measure, DutyState From, DutyState To, DateTimeOffset? Due, string Why, SourceLocation At);

/// <summary>What became of one expectation. Null means that it could not be asked at that moment.</summary>
public sealed record ExpectationResult(string Text, bool? Met, string Why, SourceLocation At);

/// <summary>One moment of a course of events: what happened, which duties changed, which expectations were asked.</summary>
public sealed record CourseMoment(DateTimeOffset At, int Day, int Hour, Sequence<string> Happened, Sequence<DutyChange> Changes, Sequence<ExpectationResult> Expectations);

/// <summary>A scenario played through. <see cref="Open"/> are duties still to be performed when it ends.</summary>
public sealed record Course(string Scenario, Sequence<CourseMoment> Moments, Sequence<DutyChange> Open);
