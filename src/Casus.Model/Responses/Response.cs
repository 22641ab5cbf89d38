using Casus.Situations;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>Three truth values; <see cref="Unknown"/> is what nobody has given, or what the texts do not settle.</summary>
public enum Truth { False, Unknown, True }

/// <summary>Why: one line, whether it holds, where it stands, who said so, and what it rests on.</summary>
public sealed record Reason(string Text, Truth Holds, SourceLocation At, Provenance? Provenance, Sequence<Reason> Because);

/// <summary>The four values of WHETHER (design 6.9 S1).</summary>
public enum Whether { None, AtItsOwnDiscretion, OnConsent, Firm }

/// <summary>The four corners (design 6.4 and 6.9 S2).</summary>
public enum Corner { Firm, Assured, Possible, AtOneTable }

/// <summary>What one corner says of one duty: the word reached (<c>consult</c>), or null; contested when the texts do not settle it (a negative cycle).</summary>
public sealed record CornerAnswer(string? Reached, bool Contested)
{
    public static CornerAnswer None { get; } = new(null, Contested: false);
}

/// <summary>The life-cycle of one duty (design 6.3).</summary>
public enum DutyState { Dormant, Conditional, Triggered, Due, Fulfilled, FulfilledLate, Breached, Waived, Lapsed, Suspended }

/// <summary>One duty of one bearer in one situation.</summary>
/// <param name="Bearer">The party; for a count duty the words of the subject (<c>at least 1 of Coalition</c>).</param>
/// <param name="Floor">The least that complies, a rung or act; null when nothing is asked.</param>
/// <param name="Ceiling">The most the words allow.</param>
/// <param name="When">The clock in words: <c>within 24 hours of request</c>, <c>forthwith, no date</c>, <c>no deadline</c>.</param>
/// <param name="OnWhoseSay">Who can keep it from becoming due, or must move first; empty when nobody.</param>
/// <param name="Gates">Approvals outside the text that stand before performance.</param>
/// <param name="Presumes">What the protected side must do, presumed done: <c>Ukraine asks</c>.</param>
/// <param name="Needs">Facts it waits for that nobody has given.</param>
/// <param name="IsProhibition">A duty not to act; it adds to no rung.</param>
/// <param name="IsPermission">A <c>may</c>: what the bearer is allowed, not what it owes.</param>
public sealed record DutyAnswer(
    string Bearer,
    string ClauseId,
    string Label,
    string Instrument,
    string Measure,
    string? Floor,
    string? Ceiling,
    Whether Whether,
    CornerAnswer Firm,
    CornerAnswer Assured,
    CornerAnswer Possible,
    CornerAnswer AtOneTable,
    bool Deliverable,
    Sequence<string> Gates,
    string When,
    Sequence<string> OnWhoseSay,
    Sequence<string> Presumes,
    Sequence<string> Needs,
    bool IsProhibition,
    bool IsPermission,
    DutyState State,
    string? Victim,
    string? Aggressor,
    Reason Because,
    SourceLocation At)
{
    /// <summary>
    /// POSSIBLE with every fact of <see cref="Needs"/> still open, also one that lies in the aggressor's hands and on which <see cref="Possible"/> does not count.
    /// </summary>
    public CornerAnswer Open { get; init; } = CornerAnswer.None;

    /// <summary>Whether it waits for nothing but a fact that nobody has given: it is not owed, and it is not ruled out.</summary>
    public bool IsOpen => Open.Reached is not null && Possible.Reached is null && AtOneTable.Reached is null;
}

/// <summary>The answer for one situation.</summary>
/// <param name="Unsettled">Negative cycles met: the clauses of each, in order.</param>
/// <param name="Assumptions">What the package assumes, in words.</param>
public sealed record Response(
    string Package,
    Situation Situation,
    Question Question,
    Sequence<DutyAnswer> Duties,
    Sequence<Sequence<string>> Unsettled,
    Sequence<string> Assumptions);
