using System.Numerics;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>A clause and the text it stands in.</summary>
public sealed record ComposedClause(string Text, Clause Clause);

/// <summary>A name that two texts declare otherwise, and how the two were read together.</summary>
/// <param name="First">The text that declared it first, and its words.</param>
/// <param name="Second">The other.</param>
/// <param name="Read">How it was settled, a clause of a sentence.</param>
public sealed record NameConflict(string Kind, string Name, string First, string FirstWords, string Second, string SecondWords, string Read)
{
    /// <summary>The kind of a party whose roles differ.</summary>
    public const string Party = "party";
}

/// <summary>Where a thing is so: in which casus, and in which situation for example.</summary>
/// <param name="Casus">The casus, by name.</param>
/// <param name="Happens">What happens in the example.</param>
/// <param name="Given">What is so in it besides.</param>
public sealed record ComposedWhere(Sequence<string> Casus, Sequence<Condition> Happens, Sequence<Condition> Given);

/// <summary>Parties that several texts take equally far in one situation.</summary>
/// <param name="Corner">Firm, or possible where it is not firm by two of them.</param>
/// <param name="Ladder">The ladder; null for an act off the ladders.</param>
/// <param name="Word">The farthest word on it that two texts reach.</param>
/// <param name="Clauses">The clauses of the texts by which they go so far.</param>
public sealed record Overlap(Sequence<string> Parties, Corner Corner, string? Ladder, string Word, Sequence<ComposedClause> Clauses, ComposedWhere Where);

/// <summary>How a clause relies on another text.</summary>
public enum SeamKind
{
    /// <summary>It waits for a promise or deed that only the other text holds.</summary>
    Waits,

    /// <summary>It exempts its bearer where the other text is to act.</summary>
    GivesWay,

    /// <summary>It holds only while an instrument of the other text is, or is not, in force or signed.</summary>
    Rests,
}

/// <summary>In how many situations something is so.</summary>
public enum Extent { Nowhere, Somewhere, Everywhere, NotDecided }

/// <summary>A place where one text relies on another.</summary>
/// <param name="On">The clauses of the other text on which it relies.</param>
/// <param name="Words">The condition that does it.</param>
/// <param name="Firm">Where the relying duty is firm, both texts taken together.</param>
/// <param name="Possible">Where it is possible.</param>
/// <param name="IsMutual">Whether the other text relies on this one as well.</param>
public sealed record Seam(SeamKind Kind, ComposedClause Clause, Sequence<string> Bearers, string Words, Sequence<ComposedClause> On, Extent Firm, Extent Possible, bool IsMutual);

/// <summary>A duty of one text that another forbids.</summary>
/// <param name="Corner">Firm: must and must not; possible: may go as far as it must not.</param>
public sealed record Contradiction(Sequence<string> Parties, Corner Corner, string Word, ComposedClause Must, ComposedClause MustNot, ComposedWhere Where);

/// <summary>Several texts read as one.</summary>
/// <param name="Supposed">Whether all were read as if signed and in force.</param>
/// <param name="Ways">In how many ways a casus arises.</param>
/// <param name="Undecided">How many questions have too many unknowns to try every situation.</param>
public sealed record Composition(
    Sequence<ComparedText> Texts, DateOnly On, bool Supposed, Sequence<NameConflict> Conflicts,
    Sequence<Overlap> Overlaps, Sequence<Seam> Seams, Sequence<Contradiction> Contradictions,
    int Ways, BigInteger Situations, int Undecided);
