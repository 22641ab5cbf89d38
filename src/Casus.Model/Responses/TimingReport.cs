using Casus.Situations;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>How long it takes from what happens to help that is due, situation by situation.</summary>
public sealed record TimingReport(string Package, Question Question, DateOnly On, Sequence<TimingAnswer> Answers);

/// <summary>The answer for the plain situation of some casus; several where it is the same for all.</summary>
/// <param name="Happens">What happens, one way for each casus; hour 0 is when it happens.</param>
/// <param name="Given">What is given besides, the premises presumed included.</param>
/// <param name="Presumed">Of these, the premises that the question did not give.</param>
public sealed record TimingAnswer(Sequence<string> Casus, Sequence<Sequence<Condition>> Happens, Sequence<Condition> Given, Sequence<Condition> Presumed, Sequence<WordTime> Times);

/// <summary>When a rung, or an act on no ladder, is due.</summary>
/// <param name="WhyNot">Null where somebody firmly owes it here; else why nobody does, and the times are those of the duty that lacks the fewest clocks.</param>
/// <param name="First">The duty that is due first: the response time of the package.</param>
/// <param name="Last">The duty that is due last: until then not all that is owed has come. Equal to <paramref name="First"/> where one duty stands alone.</param>
/// <param name="Duties">How many duties of guarantors reach it so.</param>
public sealed record WordTime(string Word, NotFirm? WhyNot, DutyTime First, DutyTime Last, int Duties)
{
    /// <summary>Whether anybody firmly owes it.</summary>
    public bool IsFirm => WhyNot is null;
}

/// <summary>Why a duty that can be brought about is not firm: something it waits for is open, its level does not bind, or the word is more than the least that complies.</summary>
public enum NotFirm { Open, Level, Floor }

/// <summary>When one duty of one party is due, with its longest chain of steps.</summary>
/// <param name="Hours">Hours after what happens; null when a step on the way has no clock.</param>
/// <param name="Steps">The chain that takes longest, in order; the last step is the doing of it.</param>
/// <param name="WithoutClock">Every step that can take for ever.</param>
public sealed record DutyTime(string Party, string ClauseId, double? Hours, Sequence<TimeStep> Steps, Sequence<TimeStep> WithoutClock, SourceLocation At);

public enum TimeStepKind { Happens, Premise, Force, Request, Finding, Decision, Signature, Promise, Deed, Choice, NotBefore, Doing }

/// <summary>One step.</summary>
/// <param name="Of">Who takes it; empty for what nobody does.</param>
/// <param name="Words">What it is.</param>
/// <param name="Clock">The time it is given, in words; why there is none, when it has none.</param>
/// <param name="By">Hours after what happens by which it is done; null when it has no clock, or follows one that has none.</param>
/// <param name="HasClock">Whether the text limits the step itself.</param>
public sealed record TimeStep(TimeStepKind Kind, string Of, string Words, string Clock, double? By, bool HasClock, SourceLocation At);
