namespace Casus.Treaties;

/// <summary>An approval that stands before performance but not in the text of the promise: a parliament, a strait, a constitution.</summary>
public sealed record Gate(
    string Name, bool Prior, string By, Duration? Within, string For, string To, string? In, string? Gloss, Condition? ClosedWhile, Condition? Unless, SourceLocation At)
{
    /// <summary>How long it took in the past; null when no source says.</summary>
    public PastDelay? Took { get; init; }

    public Provenance? Provenance { get; init; }
}

/// <summary>How long something took: <c>took 12 days to 55 days</c>; the same twice for one.</summary>
public sealed record PastDelay(Duration Least, Duration Most);

public enum MeansKind { Force, Stock, Fund, Supply }

public sealed record Rotation(int Total, int Deployed);

public sealed record Ramp(Amount To, VagueDate By);

/// <summary>The lift or reception that means need: <c>needing 12 trains over Rzeszow Corridor</c>. <see cref="Over"/> is a supply of so many loads in a time.</summary>
public sealed record LiftNeed(Amount Loads, string Over);

/// <summary>Units ordered and not yet there: from which supply, since when, and with which place in its queue (the lower, the sooner).</summary>
public sealed record StandingOrder(Amount Amount, string? From, VagueDate? Since, int? Priority);

/// <summary>
/// Forces, stocks, funds and production lines that promises rest on. The amount of a fund is what was announced; what was appropriated, contracted and
/// delivered of it are other things, and none is reckoned from another.
/// </summary>
public sealed record MeansDeclaration(
    MeansKind Kind,
    string Name,
    Sequence<string> Of,
    Amount Amount,
    VagueDate? From,
    Duration? Readiness,
    string? BasedIn,
    string? EarmarkedFor,
    Rotation? Rotating,
    Ramp? RisingTo,
    Sequence<string> SharedAmong,
    VagueDate? Until,
    Provenance? Provenance,
    SourceLocation At)
{
    /// <summary>Acts and rungs that caveats exclude.</summary>
    public Sequence<string> NotFor { get; init; }

    /// <summary>Places that caveats exclude.</summary>
    public Sequence<string> NotIn { get; init; }

    /// <summary>What has to carry or receive them, one after the other.</summary>
    public Sequence<LiftNeed> Needing { get; init; }

    public StandingOrder? OnOrder { get; init; }

    /// <summary>What a parliament or budget has set aside.</summary>
    public Amount? Appropriated { get; init; }

    /// <summary>For what contracts are signed.</summary>
    public Amount? Contracted { get; init; }

    /// <summary>What was paid out or handed over.</summary>
    public Amount? Delivered { get; init; }
}

/// <summary>What a mission needs, by somebody's method. <see cref="For"/> is the act or rung it is needed for.</summary>
public sealed record Requirement(string Name, Amount Amount, string For, string? In, string? Gloss, Provenance? Provenance, SourceLocation At)
{
    /// <summary>By when it must be there.</summary>
    public Deadline? Within { get; init; }

    /// <summary>How long it is needed from then; null for no end.</summary>
    public Duration? Lasting { get; init; }

    /// <summary>How the figure was found, in words.</summary>
    public string? Method { get; init; }
}

public enum DeliveryStage { Promised, Appropriated, Contracted, Dispatched, Arrived, InUse }

/// <summary>What came of a promise, or of none that the package holds (<see cref="Under"/> is null).</summary>
public sealed record Delivery(Amount Amount, Reference? Under, DeliveryStage Stage, VagueDate On, Provenance? Provenance, SourceLocation At)
{
    /// <summary>To whom; null where the promise says it, or nobody does.</summary>
    public string? To { get; init; }

    /// <summary>On what definition it was counted, in words.</summary>
    public string? CountedAs { get; init; }
}
