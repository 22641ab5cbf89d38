using Casus.Treaties;

namespace Casus.Forces;

/// <summary>What a number rests on, best first. A result has the worst grade of all it depends on.</summary>
public enum Grade
{
    /// <summary>Logic or arithmetic.</summary>
    Exact,

    /// <summary>Measured, counted or estimated from named data.</summary>
    Data,

    /// <summary>Somebody's judgement: a plan, a demand, a rule of thumb, an assumption.</summary>
    Judgement,
}

/// <summary>A number with what it rests on.</summary>
/// <param name="Range">From the least to the most it can be.</param>
/// <param name="Unit">What is counted (<c>troops</c>, <c>km</c>, <c>troops per km</c>); <c>share</c> for a part of one.</param>
/// <param name="Source">The keys of its sources; for a result, where the formula is from.</param>
/// <param name="On">When the source said it; null when that is not known.</param>
public sealed record Quantity(Interval Range, string Unit, Grade Grade, string Source, VagueDate? On)
{
    /// <summary>The unit of parts of one.</summary>
    public const string Share = "share";
}
