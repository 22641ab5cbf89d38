using System.Numerics;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>How a second text stands to a first, for one party in one class of situation, over all situations of the class.</summary>
public enum Verdict
{
    /// <summary>As far in every situation, in every corner.</summary>
    Equal,

    /// <summary>Nowhere farther, and somewhere less far.</summary>
    Weaker,

    /// <summary>Nowhere less far, and somewhere farther.</summary>
    Stronger,

    /// <summary>Somewhere farther and somewhere less far; there is no rate of exchange between the two.</summary>
    Incomparable,

    /// <summary>Too many unknowns bear on it to try every situation.</summary>
    NotDecided,
}

/// <summary>One of the two texts of a comparison.</summary>
public enum ComparedSide { First, Second }

/// <summary>A text as it was compared.</summary>
/// <param name="Title">How answers speak of it.</param>
/// <param name="Package">The package it stands in.</param>
/// <param name="ProposedBy">Whose wording; null for the one without proposer.</param>
/// <param name="On">The day on which it was looked at.</param>
/// <param name="InForce">Those of its instruments with clauses that are signed and have entered into force on that day.</param>
/// <param name="NotInForce">Those that are not.</param>
/// <param name="Clauses">How many clauses it has.</param>
public sealed record ComparedText(
    string Title, string Package, string? ProposedBy, DateOnly On, Sequence<string> InForce, Sequence<string> NotInForce, int Clauses);

/// <summary>How far a party is due to go in one corner by each text.</summary>
/// <param name="Ladder">The ladder; null for one act off the ladders.</param>
/// <param name="Before">The farthest word by the first text; null for none.</param>
/// <param name="After">The farthest word by the second.</param>
/// <param name="Verdict">Weaker or stronger; incomparable where the two texts order the rungs differently.</param>
public sealed record ReachChange(Corner Corner, string? Ladder, string? Before, string? After, Verdict Verdict);

/// <summary>A situation in which the two texts differ for a party.</summary>
/// <param name="Given">What is so besides what is so in every situation of the class; of what is not said nothing is known.</param>
/// <param name="Changes">What differs there, corner by corner.</param>
public sealed record ComparisonExample(Sequence<Condition> Given, Sequence<ReachChange> Changes);

/// <summary>The verdict for parties of whom the same is so.</summary>
/// <param name="Parties">Parties, or the bearer of a count duty (<c>at least 1 of Coalition</c>).</param>
/// <param name="Examples">The smallest situation that shows it, and further ones until every word lost or gained is shown; none for equal.</param>
public sealed record PartyComparison(Sequence<string> Parties, Verdict Verdict, Sequence<ComparisonExample> Examples);

/// <summary>One way in which a casus of either text arises, put to both.</summary>
/// <param name="Casus">The casus that so arise, by name.</param>
/// <param name="OnlyIn">The text that alone declares them; null when both do.</param>
/// <param name="Happens">What happens in every situation of the class.</param>
/// <param name="DoesNotHappen">What does not: events that would set off other clauses by themselves.</param>
/// <param name="Unknowns">How many facts each situation of it settles.</param>
public sealed record ClassComparison(
    Sequence<string> Casus, ComparedSide? OnlyIn, Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, string? Victim, string? Aggressor, int Unknowns, Sequence<PartyComparison> Parties)
{
    /// <summary>Every setting of every unknown.</summary>
    public BigInteger Situations => BigInteger.Pow(2, Unknowns);
}

/// <summary>What became of a clause from the first text to the second.</summary>
public enum ClauseFate { Lost, Gained, Reworded, Renamed }

/// <summary>Words of a clause that changed; null where one of the two says nothing there.</summary>
public sealed record WordChange(string? Before, string? After);

/// <summary>A clause of either text that is not in the other as it stands.</summary>
/// <param name="Before">The clause in the first text; null when gained.</param>
/// <param name="After">The clause in the second text; null when lost.</param>
/// <param name="BearersLost">The parties that bear it in the first text and in the second no more.</param>
/// <param name="BearersGained">The parties that bear it only in the second.</param>
/// <param name="Words">What is worded otherwise.</param>
public sealed record ClauseChange(
    ClauseFate Fate, Clause? Before, Clause? After, Sequence<string> BearersLost, Sequence<string> BearersGained, Sequence<WordChange> Words);

/// <summary>A declaration (party, casus, body …) that one text lacks or words otherwise; null where it lacks it.</summary>
public sealed record DeclarationChange(string Kind, string Name, string? Before, string? After);

/// <summary>Two texts compared.</summary>
/// <param name="Supposed">Whether both were read as if signed and in force.</param>
/// <param name="Given">What was given to the second text only.</param>
/// <param name="Unchanged">How many clauses stand in both as they are.</param>
public sealed record Comparison(
    ComparedText First, ComparedText Second, bool Supposed, Sequence<Condition> Given,
    Sequence<ClassComparison> Classes, Sequence<ClauseChange> Clauses, int Unchanged, Sequence<DeclarationChange> Declarations);
