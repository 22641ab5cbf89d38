using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>A fact that a question leaves open in both directions: nature's, with nobody to play it for or against the duty.</summary>
public sealed record Unknown(Occurs Fact)
{
    /// <summary>The fact given, or given as not so.</summary>
    public Condition Literal(bool isSo) => isSo ? Fact : new Not(Fact, Fact.At);
}
