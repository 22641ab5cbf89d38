namespace Casus.Responses;

/// <summary>One thing in which two packages are compared.</summary>
/// <param name="Name">What is compared: <c>clock</c>, <c>firm</c>.</param>
/// <param name="Where">In what kind of event: <c>in an attack</c>; empty where it is asked of the whole.</param>
/// <param name="Weight">How much it counts; 0 where neither text has anything to compare.</param>
/// <param name="Distance">From 0, the same, to 1, as far apart as can be.</param>
/// <param name="Own">What the package asked about says.</param>
/// <param name="Other">What the other says.</param>
public sealed record ComparedFeature(string Name, string Where, double Weight, double Distance, string Own, string Other);

/// <summary>Another package, and how near it stands by what it obliges.</summary>
/// <param name="Distance">The weighed mean of all that is compared: 0 obliges the same, 1 nothing alike.</param>
public sealed record Precedent(string Title, double Distance, Sequence<ComparedFeature> Compared);

/// <summary>The packages that stand nearest, the nearest first.</summary>
public sealed record PrecedentAnswer(string Title, DateOnly On, Sequence<Precedent> Nearest, int Of);
