using Casus.Situations;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>What would close the circle of promises that wait for one another, situation by situation.</summary>
/// <param name="Bodies">Who can keep each decision body from deciding.</param>
public sealed record KeystoneReport(string Package, Question Question, DateOnly On, Sequence<KeystoneAnswer> Answers, Sequence<BodyBlocks> Bodies);

/// <summary>A party and what it is due to do, a rung or an act: <c>France: deploy</c>.</summary>
public sealed record Commitment(string Party, string Word);

/// <summary>The answer for one situation.</summary>
/// <param name="Casus">The casus of which it is the plain situation; several where the answer is the same for all.</param>
/// <param name="Happens">What happens, one way for each casus.</param>
/// <param name="Given">What is given besides: what the question gives, and the premises presumed.</param>
/// <param name="Presumed">Of these, the premises that the question did not give: plain facts for which clauses wait (<c>once settlement-signed</c>).</param>
/// <param name="Reached">What each corner reaches with the texts as they stand, corner by corner.</param>
/// <param name="Promises">The promises that wait for another or leave their bearer a choice: what could be made unconditional.</param>
/// <param name="Closings">For each gap between two corners the smallest sets of promises that close it.</param>
/// <param name="Alone">What each holder brings about by making its own promises unconditional.</param>
/// <param name="RestsIn">The strongest corner in which anybody is due to help; null when none is.</param>
/// <param name="SinglePoints">On whose say alone all of that rests.</param>
public sealed record KeystoneAnswer(
    Sequence<string> Casus,
    Sequence<Sequence<Condition>> Happens,
    Sequence<Condition> Given,
    Sequence<Condition> Presumed,
    Sequence<CornerReach> Reached,
    Sequence<DependentPromise> Promises,
    Sequence<Closing> Closings,
    Sequence<Unlocking> Alone,
    Corner? RestsIn,
    Sequence<SinglePoint> SinglePoints)
{
    /// <summary>The says that would take the highest help away, and leave some that is lower.</summary>
    public Sequence<SinglePoint> HighestRestsOn { get; init; } = [];

    /// <summary>Whether any promise that bears on a gap waits for another; else there is no circle, and no keystone.</summary>
    public bool HasKeystones() => Closings.Any(closing => closing.Bearing.Any(id => Promises.Any(promise => promise.ClauseId == id && promise.Waits)));

    public Sequence<Commitment> In(Corner corner) => Reached.FirstOrDefault(reach => reach.Corner == corner)?.Commitments ?? [];

    /// <summary>What one simultaneous signing would buy: AT ONE TABLE without what is possible anyway.</summary>
    public IEnumerable<Commitment> BoughtBySigning => In(Corner.AtOneTable).Except(In(Corner.Possible));
}

/// <summary>What a corner reaches.</summary>
public sealed record CornerReach(Corner Corner, Sequence<Commitment> Commitments);

/// <summary>A promise that waits for another's promise or deed, or leaves its bearers the choice whether.</summary>
/// <param name="Waits">Whether it waits for somebody; else only its bearers' own choice keeps it from being firm.</param>
public sealed record DependentPromise(string ClauseId, Sequence<string> Holders, bool Waits, SourceLocation At);

/// <summary>A gap between two corners, and how it closes.</summary>
/// <param name="Words">The rungs or acts asked about, all with the same answer.</param>
/// <param name="Target">The corner that shows what could be reached.</param>
/// <param name="In">The corner that should come to reach it: FIRM for keystones, POSSIBLE for interim cover.</param>
/// <param name="Parties">For whom.</param>
/// <param name="OutOfReach">Parties that the target reaches, and that no set of promises takes there in the other corner.</param>
/// <param name="Sets">Sets of clauses which, made unconditional, close the gap, and of which none can be left out; smallest first.</param>
/// <param name="Shown">Whether all of them are listed.</param>
/// <param name="Bearing">The clauses that bear on it.</param>
/// <param name="LargestTried">Sets up to this many promises were tried; all sets when it equals the number of clauses that bear on it.</param>
public sealed record Closing(
    Sequence<string> Words, Corner Target, Corner In, Sequence<string> Parties, Sequence<string> OutOfReach, Sequence<Sequence<string>> Sets, bool Shown, Sequence<string> Bearing, int LargestTried);

/// <summary>What follows when all promises that one holder (or the same several together) holds are unconditional.</summary>
/// <param name="Firm">What others then owe firmly that they did not before.</param>
/// <param name="Possible">What is then possible that was not: what interim cover by this holder buys.</param>
/// <param name="NoLongerPossible">What another offers only while this is not promised.</param>
public sealed record Unlocking(Sequence<string> Holders, Sequence<string> Clauses, Sequence<Commitment> Firm, Sequence<Commitment> Possible, Sequence<Commitment> NoLongerPossible);

public enum SinglePointKind { Party, Request, Finding, Decision, Signature, Fact }

/// <summary>One say on which every duty of the answer rests: denied, none is left.</summary>
/// <param name="Of">Whose say it is.</param>
/// <param name="Words">What it is, as a condition in words; for a party, that its promises stand.</param>
/// <param name="Lost">The rungs that nobody reaches any more; empty when no help at all is left.</param>
public sealed record SinglePoint(SinglePointKind Kind, string Of, string Words, Sequence<string> Lost);

/// <summary>Who can keep a decision body from deciding in one case.</summary>
/// <param name="Sets">The smallest sets of voters whose refusal alone blocks.</param>
/// <param name="Aggressor">The attacker, when it is among those who vote.</param>
/// <param name="Failing">What follows when no decision is made, in words; null when nothing does.</param>
public sealed record BodyBlocks(string Body, string? Victim, string? Attacker, Sequence<string> Voters, Sequence<Sequence<string>> Sets, string? Aggressor, string? Failing, SourceLocation At);
