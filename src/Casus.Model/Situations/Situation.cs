using Casus.Treaties;

namespace Casus.Situations;

/// <summary>A literal that is so (or, when a <see cref="Not"/>, is not so), since when, and by whom it is said.</summary>
public sealed record Given(Condition Literal, DateTimeOffset? Since, Provenance? Provenance);

/// <summary>
/// What is known of the world at an instant. What is not given is unknown, not false.
/// The same type serves an imagined situation, a scenario's day and an observed one.
/// </summary>
public sealed record Situation(DateTimeOffset At, Sequence<Given> Given)
{
    public static Situation Of(DateTimeOffset at, IEnumerable<Condition> literals) =>
        new(at, literals.Select(literal => new Given(literal, null, null)).ToSequence());
}

/// <summary>How the question is asked: the reading, whether unsigned drafts are read as if signed, and whose proposed wording is used.</summary>
/// <param name="ProposedBy">Null: the wording without <c>as proposed by</c>; otherwise that party's variants replace it.</param>
public sealed record Question(Reading Reading, bool AsIfSigned, string? ProposedBy);
