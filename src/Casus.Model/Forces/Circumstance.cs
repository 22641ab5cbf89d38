using Casus.Treaties;

namespace Casus.Forces;

/// <summary>What kind of thing stands beside the numbers.</summary>
public enum CircumstanceKind
{
    /// <summary>A party offers something.</summary>
    Offer,

    /// <summary>A party refuses something, or has none of it.</summary>
    Refusal,

    /// <summary>The same force is needed elsewhere.</summary>
    Elsewhere,

    /// <summary>Something must be approved, or is closed.</summary>
    Gate,

    /// <summary>Two sources give different figures for one thing.</summary>
    Difference,

    /// <summary>A figure that is often taken for something it is not.</summary>
    Misreading,

    /// <summary>What is needed and has no figure.</summary>
    Need,

    /// <summary>Only one party is named for it.</summary>
    OneProvider,

    /// <summary>What came of a promise.</summary>
    Delivered,
}

/// <summary>A fact without a number that the numbers do not show.</summary>
/// <param name="Party">Whose it is; empty for nobody's.</param>
/// <param name="Subject">What is offered, refused, gated: one word of the data (<c>troops</c>, <c>ships</c>, <c>hubs</c>).</param>
public sealed record Circumstance(Pillar Pillar, CircumstanceKind Kind, string Party, string Subject, string Words, string Source, VagueDate? On, SourceLocation At);
