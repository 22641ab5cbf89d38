using Casus.Treaties;

namespace Casus.Responses;

/// <summary>
/// What may keep a duty from being firm (design 6.6): the families of cause. Each can be lifted in thought, which makes every requirement of
/// its kind hold; a loophole is explained by the smallest sets of families whose lifting closes it.
/// </summary>
public enum Cause
{
    /// <summary>The words of no clause reach the case: a fact they ask for is not so, or an exclusion is.</summary>
    Coverage,

    /// <summary>The instrument is not signed, not ratified, not in force, or no longer.</summary>
    InForce,

    /// <summary>The promise is of a level that does not count as binding.</summary>
    Bindingness,

    /// <summary>The bearer may, intends to, or decides whether.</summary>
    Discretion,

    /// <summary>The least that complies is less than what is asked.</summary>
    Floor,

    /// <summary>A body, an office or a party must consent.</summary>
    Consent,

    /// <summary>Another must have promised or begun first.</summary>
    FirstMover,

    /// <summary>Somebody must ask, or find that the case has arisen.</summary>
    RequestOrFinder,

    /// <summary>The place lies outside, or nobody knows whether it does.</summary>
    Geography,

    /// <summary>A reservation stands in the way.</summary>
    Reservation,

    /// <summary>The time for it has not come, has run out, or is not named.</summary>
    Deadline,
}

/// <summary>What a loophole is measured by: at least so many of these parties firmly due to go so far.</summary>
/// <param name="Rung">The rung or act; null for any rung of any ladder.</param>
/// <param name="Parties">Whose duty counts.</param>
/// <param name="Strength">In which corner.</param>
/// <param name="Expectation">The package's own words, where it asks for just this; else null.</param>
public sealed record Demand(string Casus, string? Rung, int Count, Sequence<string> Parties, Strength Strength, string? Expectation, SourceLocation At);

/// <summary>A case in which the demand is not met.</summary>
/// <param name="Happens">What happens, in words.</param>
/// <param name="Situation">The smallest situation that shows it: what must be so, or not, besides; whatever else is so, the demand fails.</param>
/// <param name="Causes">The smallest sets of causes whose lifting meets the demand in it; none where not even all together do.</param>
/// <param name="Holes">In how many of the ways in which the casus arises there is such a situation.</param>
/// <param name="Ways">In how many ways the casus arises.</param>
/// <param name="IsEverywhere">Whether the demand fails in every situation of every way.</param>
/// <param name="IsPossible">Whether it is met anywhere when everybody does the most.</param>
/// <param name="Clauses">The clauses that offer what is asked, and those that say something weaker in the case.</param>
public sealed record Loophole(
    Demand Demand, string Happens, Sequence<Condition> Given, Sequence<Condition> Situation, Sequence<Sequence<Cause>> Causes, int Holes, int Ways, bool IsEverywhere, bool IsPossible,
    Sequence<string> Clauses, Proof Proof);
