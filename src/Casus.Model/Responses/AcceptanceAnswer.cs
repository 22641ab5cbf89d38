using Casus.Treaties;

namespace Casus.Responses;

/// <summary>
/// How a text stands to one stated position, the less troublesome first. <see cref="NotContained"/> is said of what a party accepts and the
/// text does not have; <see cref="NotDecided"/> of what the text alone does not settle.
/// </summary>
public enum PositionFit { Meets, NotContained, Bends, NotDecided, Breaks }

/// <summary>How a text brings something about, the weaker first.</summary>
/// <remarks>
/// <see cref="Unsettled"/>: it depends on its own denial. <see cref="AtOneTable"/>: only if all who wait for one another sign together.
/// <see cref="Possible"/>: by somebody's choice or consent. <see cref="Firm"/>: whatever anybody chooses, exchanged promises being kept.
/// </remarks>
public enum BroughtAbout { Not, Unsettled, AtOneTable, Possible, Firm }

/// <summary>Whether a party could sign, as things are said today.</summary>
public enum CouldSign
{
    /// <summary>Nothing that it has said is broken, and everything is decided.</summary>
    Yes,

    /// <summary>Nothing is known to be broken, and something is not decided.</summary>
    NotDecided,

    /// <summary>It has said nothing with a source that could be held against the text.</summary>
    HasNotSpoken,

    /// <summary>At least one of its positions is broken.</summary>
    No,
}

/// <summary>A clause that bears on a position: who would do what by it, and what it still waits for (empty when nothing).</summary>
/// <param name="Forbids">Whether it forbids what the position requires; otherwise it makes, or could make, what the position speaks of.</param>
public sealed record BearingClause(string ClauseId, string Words, bool Forbids, BroughtAbout Strength, Sequence<string> Waits, Provenance? Provenance, SourceLocation At);

/// <summary>Another position that an edit would move for the worse.</summary>
public sealed record Trouble(string Party, string Label, PositionFit Now, PositionFit Then);

/// <summary>The smallest change found that lifts a block, tried and asked again.</summary>
/// <param name="Words">What it changes, as an order to the drafter.</param>
/// <param name="Clauses">The clauses it touches.</param>
/// <param name="Then">How the text would then stand to the position.</param>
/// <param name="Troubles">The positions of anybody that would then stand worse.</param>
/// <param name="OweMore">Who would owe more than now.</param>
/// <param name="OweLess">Who would owe less than now.</param>
public sealed record Lift(string Words, Sequence<string> Clauses, PositionFit Then, Sequence<Trouble> Troubles, Sequence<string> OweMore, Sequence<string> OweLess)
{
    /// <summary>Those who would owe more and of whom no position on this is recorded: that they are not troubled says nothing.</summary>
    public Sequence<string> Silent { get; init; } = [];
}

/// <summary>One stated position, asked of a text.</summary>
/// <param name="Position">What was said, by whom, with its source.</param>
/// <param name="Fit">How the text stands to it.</param>
/// <param name="AtBest">The same, with all that is not decided going the speaker's way; equal to <paramref name="Fit"/> when all is decided.</param>
/// <param name="AtWorst">The same, with all that is not decided going the other way.</param>
/// <param name="Why">One short sentence.</param>
/// <param name="Clauses">The clauses that bear on it. A refusal is broken by those that are firm; a requirement by those that forbid, or by there being none that reaches it.</param>
/// <param name="Undecided">What the text alone does not settle, each with its reason.</param>
/// <param name="Lifts">Of a broken position: the smallest change that lifts it; after it, where that troubles somebody, the smallest that troubles nobody.</param>
public sealed record PositionAnswer(
    Position Position, PositionFit Fit, PositionFit AtBest, PositionFit AtWorst, string Why, Sequence<BearingClause> Clauses, Sequence<string> Undecided, Sequence<Lift> Lifts);

/// <summary>A party and all its stated positions.</summary>
/// <param name="Because">Why it must agree: <c>party to X</c>, <c>beneficiary</c>; empty when it need not.</param>
public sealed record PartyAnswer(string Party, Sequence<string> Because, CouldSign CouldSign, Sequence<PositionAnswer> Positions)
{
    /// <summary>The instruments asked about that it has signed; where it has, the question is no longer whether it could sign but whether what it demands is met.</summary>
    public Sequence<string> Signed { get; init; } = [];
}

/// <summary>A position that is not used, and why.</summary>
public sealed record PositionSetAside(Position Position, string Why);

/// <summary>A package among others: of those who must agree, who could sign, who could not, and of whom it is not known.</summary>
/// <param name="Rank">From 1; packages with the same share have the same rank.</param>
public sealed record RankedPackage(int Rank, string Title, Sequence<string> Yes, Sequence<string> No, Sequence<string> NotDecided, Sequence<string> HaveNotSpoken)
{
    public int MustAgree => Yes.Count + No.Count + NotDecided.Count + HaveNotSpoken.Count;
}

/// <summary>Who could sign a package as things are said today. No probability stands in it.</summary>
/// <param name="Package">The package asked about.</param>
/// <param name="On">The day on which it was read.</param>
/// <param name="PositionsOf">The package whose positions were asked.</param>
/// <param name="Instruments">The instruments asked about, read as if all their parties had signed.</param>
/// <param name="LeftOut">Instruments of the package that were left out: drafts beside a signed text, or not asked for.</param>
/// <param name="Parties">Those who must agree.</param>
/// <param name="Others">Those who have spoken and need not agree.</param>
/// <param name="SetAside">Positions that are not used: without a source, replaced, contested.</param>
/// <param name="Supposed">What was taken as done because the clauses asked about wait for it.</param>
public sealed record AcceptanceAnswer(
    string Package,
    DateOnly On,
    string PositionsOf,
    Sequence<string> Instruments,
    Sequence<string> LeftOut,
    Sequence<PartyAnswer> Parties,
    Sequence<PartyAnswer> Others,
    Sequence<PositionSetAside> SetAside,
    Sequence<string> Supposed)
{
    /// <summary>A possible aggressor that is party to no instrument asked about: what it says is shown, and it is not counted among those who must agree.</summary>
    public Sequence<PartyAnswer> Apart { get; init; } = [];
}

/// <summary>Packages that protect the same beneficiary, by the share of those who must agree that could sign.</summary>
/// <param name="PositionsOf">The package whose positions were asked of all.</param>
/// <param name="Packages">The highest share first; the same share in the order of their names.</param>
/// <param name="NotRanked">Packages left out, each with its reason.</param>
public sealed record AcceptanceRanking(string PositionsOf, Sequence<RankedPackage> Packages, Sequence<string> NotRanked);
