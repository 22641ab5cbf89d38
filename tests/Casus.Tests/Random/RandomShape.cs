namespace Casus.Tests;

/// <summary>What a random package may hold. Each property asks for what it speaks of, and no less.</summary>
internal sealed record RandomShape
{
    /// <summary><c>not</c>, <c>unless</c>, <c>until</c> a condition, effects, priority, endings: everything by which more of one thing makes less of another.</summary>
    public bool Negation { get; init; }

    /// <summary>Whether negation may reach promises, so that one duty stands against another.</summary>
    public bool NegatedPromises { get; init; }

    /// <summary><c>until</c> a condition and <c>ends when</c>; only with <see cref="Negation"/>.</summary>
    public bool Endings { get; init; } = true;

    /// <summary>Decision bodies, whose free votes nobody knows.</summary>
    public bool Bodies { get; init; } = true;

    /// <summary><c>about</c>, and dates without a day.</summary>
    public bool VagueDates { get; init; } = true;

    /// <summary><c>likewise</c>.</summary>
    public bool Simultaneous { get; init; } = true;

    /// <summary><c>as found by</c>, on facts and on conditions.</summary>
    public bool Finders { get; init; } = true;

    /// <summary>What only the language must carry and no answer depends on: means, claims, positions, expectations, scenarios, sources.</summary>
    public bool Papers { get; init; }

    /// <summary>Facts, force and votes that a small independent translation can follow: see the oracle test.</summary>
    public bool Ground { get; init; }

    public static RandomShape Positive { get; } = new();

    public static RandomShape Negative { get; } = new() { Negation = true, NegatedPromises = true };

    public static RandomShape Whole { get; } = new() { Negation = true, NegatedPromises = true, Papers = true };
}
