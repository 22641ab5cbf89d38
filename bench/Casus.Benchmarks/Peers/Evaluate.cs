namespace Casus.Benchmarks.Peers;

/// <summary>Answers one request: which facts are so, in the order of <see cref="FixedSituations.Facts"/>; the highest rung that each party of the package owes firmly, or null.</summary>
internal delegate IReadOnlyList<string?> Evaluate(IReadOnlyList<bool> facts);
