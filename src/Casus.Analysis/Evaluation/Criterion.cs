using Casus.Responses;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>What decides whether a requirement holds, as data: the reference evaluator asks it of one situation, the sweep compiles it for all.</summary>
public abstract record Criterion;

/// <summary>The clause is in force for a party (null: at all).</summary>
public sealed record ClauseInForce(Clause Clause, string? Party) : Criterion;

/// <summary>The condition is so, or, where its truth hurts the duty, is not so.</summary>
public sealed record ConditionMet(Condition Condition, bool Helps, Standpoint From) : Criterion;

/// <summary>What would end the duty has not happened yet.</summary>
public sealed record NotYetOver(Condition Ending, Standpoint From) : Criterion;

/// <summary>The bearer makes use of its freedom to act.</summary>
public sealed record Chosen : Criterion;

/// <summary>A body or an office decides so.</summary>
public sealed record DecidedBy(string Decider, Deed Deed) : Criterion;

/// <summary>The day of the case lies within a time that the text names.</summary>
public sealed record WithinTime(bool IsSo) : Criterion;

/// <summary>The event lies inside, or outside, a place.</summary>
public sealed record EventLies(string Place, bool Inside) : Criterion;

/// <summary>No clause that prevails has arisen for the same bearer and says the opposite.</summary>
public sealed record NotOverruled(Atom Stronger) : Criterion;

/// <summary>Asks a criterion of one corner of one situation.</summary>
public static class Criteria
{
    public static bool Holds(this Criterion criterion, Evaluator evaluator, Interpretation read) => criterion switch
    {
        ClauseInForce force => evaluator.Standing.InForce(evaluator, force.Clause, force.Party, helps: true, read),
        ConditionMet { Helps: true } met => evaluator.Holds(met.Condition, helps: true, read, met.From),
        ConditionMet met => !evaluator.Holds(met.Condition, helps: false, read, met.From),
        NotYetOver over => !evaluator.OfEndings.Holds(over.Ending, helps: false, read, over.From),
        Chosen => evaluator.Corner.Exercised,
        DecidedBy decided => evaluator.Decides(decided.Decider, decided.Deed, helps: true),
        WithinTime window => window.IsSo,
        EventLies lies => evaluator.Knowledge.EventIn(lies.Place) switch
        {
            Truth.True => lies.Inside,
            Truth.False => !lies.Inside,
            _ => evaluator.Corner.Resolve(Side.Guarantor, helps: true),
        },
        NotOverruled overruled => !read.Denied.Contains(overruled.Stronger),
        _ => throw new InvalidOperationException($"No meaning is given to {criterion.GetType().Name}."),
    };
}
