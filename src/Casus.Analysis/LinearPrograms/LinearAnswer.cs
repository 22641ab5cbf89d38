using System.Collections.Immutable;

namespace Casus.LinearPrograms;

public enum LinearStatus { Optimal, Infeasible, BrokenOff }

/// <summary>An answer to a linear program.</summary>
/// <param name="Values">The variables in their order; they keep all limits only when the status is optimal.</param>
/// <param name="Duals">For each row by how much the least cost rises when its limit does by one.</param>
/// <param name="Bound">No values cost less. It follows from the duals alone, so it holds also when the search was broken off.</param>
/// <param name="Steps">Exchanges of the basis that were made.</param>
public sealed record LinearAnswer(LinearStatus Status, double Cost, ImmutableArray<double> Values, ImmutableArray<double> Duals, double Bound, int Steps);

/// <summary>What a solver of whole numbers answered.</summary>
/// <param name="Values">The variables in their order.</param>
/// <param name="IsProved">Whether the solver proved that there is no better answer.</param>
public sealed record WholeAnswer(ImmutableArray<double> Values, bool IsProved);
