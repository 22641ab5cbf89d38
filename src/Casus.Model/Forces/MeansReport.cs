namespace Casus.Forces;

/// <summary>Two circumstances, or a figure and a circumstance, that do not go together; or one worth saying.</summary>
/// <param name="Parties">Of whom it is said; none for what concerns nobody in particular.</param>
/// <param name="Words">Without a full stop.</param>
/// <param name="Sources">Each with its keys and date.</param>
public sealed record MeansNote(CircumstanceKind Kind, Sequence<string> Parties, string Words, Sequence<string> Sources);

/// <summary>The arithmetic of one pillar.</summary>
/// <param name="Levers">Every input that its steps use, in the order of the data.</param>
public sealed record PillarReport(Pillar Pillar, Sequence<Lever> Levers, Sequence<Step> Steps, Sequence<Shortfall> Shortfalls, Sequence<MeansNote> Notes);

/// <summary>What is behind the promises of a package.</summary>
/// <param name="Set">The levers that whoever asks has set.</param>
public sealed record MeansReport(string Package, Sequence<PillarReport> Pillars, Sequence<Lever> Set);
