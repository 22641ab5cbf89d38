namespace Casus.Treaties;

/// <summary>The legal effect of a clause, which may differ from the English verb of the original (design 1.2).</summary>
public enum Modal { Shall, ShallNot, Will, WillNot, IntendsTo, May }

public enum Distribution { Single, Each, EachOther, AtLeast, Jointly, JointlyAndSeverally }

/// <summary>Who bears the duty and how it is spread. <see cref="Names"/> holds one name except after <c>jointly</c>; for <c>each</c> it is the group or its member noun.</summary>
public sealed record Subject(Distribution Distribution, Sequence<string> Names, int Count, Sequence<string> Except, SourceLocation At);

public enum MeasureKind { Act, Assist, Refrain, SeekAction }

/// <summary><c>from state up to fight</c>, or one rung.</summary>
public sealed record RungRange(string From, string UpTo);

/// <summary><c>as it deems necessary</c> (how much) or <c>as NAME decides</c> (on whose authority).</summary>
public sealed record Judgement(Judge By, bool Decides);

/// <summary>What is owed: an act or rung, to whom, how much, with what, where, how far.</summary>
/// <param name="Kind">Act and Refrain carry <paramref name="Word"/>; Assist has none; SeekAction asks <paramref name="Organ"/> to do it.</param>
/// <param name="Word">The rung or act; null for <c>assist</c>.</param>
/// <param name="Object">Whom the act is done to (<c>assist Ukraine</c>) or a named thing (<c>supply Defense-Articles</c>).</param>
/// <param name="From">A place to keep away from (<c>from De Facto Line</c>).</param>
/// <param name="ByAllMeans"><c>by all means in its power</c>.</param>
public sealed record Measure(
    MeasureKind Kind,
    string? Word,
    string? Organ,
    Who? Object,
    Amount? Amount,
    Sequence<string> With,
    Who? To,
    string? In,
    string? From,
    RungRange? Range,
    bool ByAllMeans,
    Judgement? As,
    SourceLocation At);

/// <summary><c>not before 2026-01-01</c>, or <c>not before 15 days after mobilisation</c>.</summary>
public sealed record NotBefore(VagueDate? Date, Duration? Duration, ClockEvent? After);

/// <summary><c>not beyond WORD [without its consent]</c>.</summary>
public sealed record Cap(string Rung, bool UnlessItConsents);

/// <summary>The slots of a duty. A null or empty slot is one the sentence does not fill.</summary>
public sealed record Terms
{
    public static Terms Empty { get; } = new();

    public bool Automatically { get; init; }

    public bool Forthwith { get; init; }

    public Deadline? Within { get; init; }

    public Deadline? BeginningWithin { get; init; }

    public VagueDate? NoLaterThan { get; init; }

    public NotBefore? NotBefore { get; init; }

    public VagueDate? UntilDate { get; init; }

    public Condition? Until { get; init; }

    public Duration? For { get; init; }

    /// <summary>Discretion over whether to act at all.</summary>
    public bool IfItSoDecides { get; init; }

    /// <summary>Sequential dependence: all must hold first.</summary>
    public Sequence<Condition> Once { get; init; }

    /// <summary>Conditions; those that say <c>likewise</c> are simultaneous promises.</summary>
    public Sequence<Condition> Provided { get; init; }

    public Sequence<Condition> Unless { get; init; }

    public Who? AtRequestOf { get; init; }

    public Sequence<string> ConsentOf { get; init; }

    public string? DecisionOf { get; init; }

    public bool ItsOwnProcess { get; init; }

    public Reference? SubjectTo { get; init; }

    public string? OnlyIn { get; init; }

    public string? NotIn { get; init; }

    public Cap? NotBeyond { get; init; }

    public Sequence<string> AfterConsulting { get; init; }

    public string? VerifiedBy { get; init; }

    public Reference? Notwithstanding { get; init; }

    public Reference? WithoutPrejudiceTo { get; init; }

    public string? WithoutPrejudiceToText { get; init; }
}

/// <summary>Subject, modal, measure, slots, and what follows if it is not performed.</summary>
public sealed record Duty(Subject Subject, Modal Modal, Measure Measure, Terms Terms, Duty? FailingWhich, SourceLocation At);

public enum EffectKind { Void, Suspended, Revives, Lapses }

/// <summary><c>then instrument X is void</c>: it happens; nobody performs it and nobody breaches it.</summary>
public sealed record Effect(Reference Of, EffectKind Kind, SourceLocation At);
