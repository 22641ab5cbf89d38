namespace Casus.Forces;

/// <summary>What is behind a promise, pillar by pillar.</summary>
public enum Pillar { Land, Air, Defence, Stocks, Sea, Money, Intelligence, Arrival }

/// <summary>What part a named figure has in the arithmetic.</summary>
public enum LeverKind
{
    /// <summary>A factor of a formula, known by its name (<c>tour</c>, <c>horizon</c>).</summary>
    Rule,

    /// <summary>What a mission needs, by somebody's method.</summary>
    Requirement,

    /// <summary>What somebody offers, or is reported to offer.</summary>
    Offer,

    /// <summary>The trained strength of a party.</summary>
    Strength,

    /// <summary>The length of a named line.</summary>
    Line,

    /// <summary>Forces per length that were found elsewhere, to compare with.</summary>
    Density,

    /// <summary>The size of a mission that existed.</summary>
    Mission,

    /// <summary>How long it took before.</summary>
    Precedent,

    /// <summary>The share of aircraft that can fly.</summary>
    Availability,

    /// <summary>The distance from a base to where a patrol flies.</summary>
    Route,

    /// <summary>Units made in a year.</summary>
    Production,

    /// <summary>Units that somebody waits for.</summary>
    Order,

    /// <summary>Units that somebody has.</summary>
    Stock,

    /// <summary>What one unit costs.</summary>
    Price,

    /// <summary>Ships, cargo, incidents in a time.</summary>
    Traffic,

    /// <summary>Money announced or asked for.</summary>
    Promised,

    /// <summary>Money that a parliament or budget has set aside.</summary>
    Appropriated,

    /// <summary>Money for which contracts are signed.</summary>
    Contracted,

    /// <summary>Money paid, or arms handed over.</summary>
    Delivered,

    /// <summary>Money that comes in month by month.</summary>
    Funding,

    /// <summary>The time a step takes.</summary>
    Delay,

    /// <summary>What a corridor carries in a day.</summary>
    Corridor,
}

/// <summary>A named input that can be set. Everything that depends on it moves with it.</summary>
/// <param name="Name">Unique; small letters, digits and hyphens.</param>
/// <param name="Of">The party, base or thing it belongs to; empty for none.</param>
/// <param name="Words">What it is, in a few words.</param>
/// <param name="Unit">The unit its figure is, or would be, in.</param>
/// <param name="Quantity">Its figure; null when no source gives one.</param>
/// <param name="Note">What must be known to read it; may be empty.</param>
public sealed record Lever(string Name, Pillar Pillar, LeverKind Kind, string Of, string Words, string Unit, Quantity? Quantity, string Note, SourceLocation At)
{
    /// <summary>Whether whoever asks has set it in place of the source's figure.</summary>
    public bool IsSet { get; init; }

    /// <summary>Of an order: the lever of the supply it is ordered from; null where nobody says.</summary>
    public string? SuppliedBy { get; init; }

    /// <summary>The figure of the source, which stands back while another is set; null when no source gives one, or none is set.</summary>
    public Quantity? Sourced { get; init; }
}
