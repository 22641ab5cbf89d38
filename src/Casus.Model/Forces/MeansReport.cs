namespace Casus.Forces;

/// <summary>Two circumstances, or a figure and a circumstance, that do not go together; or one worth saying.</summary>
/// <param name="Parties">Of whom it is said; none for what concerns nobody in particular.</param>
/// <param name="Words">Without a full stop.</param>
/// <param name="Sources">Each with its keys and date.</param>
public sealed record MeansNote(CircumstanceKind Kind, Sequence<string> Parties, string Words, Sequence<string> Sources);

/// <summary>The arithmetic of one pillar.</summary>
/// <param name="Levers">Every input that its steps use, in the order of the data.</param>
public sealed record PillarReport(Pillar Pillar, Sequence<Lever> Levers, Sequence<Step> Steps, Sequence<Shortfall> Shortfalls, Sequence<MeansNote> Notes)
{
    /// <summary>Every pledge held against every need, enough or not.</summary>
    public Sequence<HeldPledge> Held { get; init; } = [];

    /// <summary>Promises of intelligence, communications, cyber and sanctions.</summary>
    public Sequence<SupportPromise> Promises { get; init; } = [];

    /// <summary>Who may start or stop a return of sanctions.</summary>
    public Sequence<StandingRule> Rules { get; init; } = [];

    /// <summary>When each duty could really be met.</summary>
    public Sequence<DutyTime> Duties { get; init; } = [];
}

/// <summary>A pledge held against a need. All are names of levers or steps.</summary>
/// <param name="Pledge">What is offered.</param>
/// <param name="There">What comes of it where it is needed; the pledge itself when nothing is taken off.</param>
/// <param name="Need">What is needed; empty when it stands in the formula of the gap alone.</param>
/// <param name="Gap">What is needed less what is there.</param>
/// <param name="Words">The need in words, without the pledge.</param>
public sealed record HeldPledge(string Pledge, string There, string Need, string Gap, string Words);

/// <summary>What is behind the promises of a package.</summary>
/// <param name="Set">The levers that whoever asks has set.</param>
public sealed record MeansReport(string Package, Sequence<PillarReport> Pillars, Sequence<Lever> Set);
