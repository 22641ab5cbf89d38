using Casus.Treaties;

namespace Casus.Edits;

/// <summary>
/// A change of a package that somebody could propose at the table, as data: it can be told, applied, joined with another and compared.
/// An edit never changes positions, claims or facts, only what the instruments say.
/// </summary>
/// <param name="Words">What it changes, as an order to the drafter without a full stop: <c>strike "once settlement-signed" from clause uk of Positions</c>.</param>
/// <param name="Clauses">The <see cref="Clause.Id"/> of every clause it touches; of one that it adds, the new clause's.</param>
/// <param name="OweMore">The bearers who would owe more than now, or on fewer conditions; empty where nobody would.</param>
/// <param name="OweLess">The bearers who would owe less than now, or on more conditions.</param>
/// <param name="Weight">How much of the text it takes away, for choosing the smaller of two that do as well: 1 a word, 2 a condition, 3 a party, 4 a clause, 5 an instrument.</param>
/// <param name="Changes">What is done, in order.</param>
public sealed record Edit(string Words, Sequence<string> Clauses, Sequence<string> OweMore, Sequence<string> OweLess, int Weight, Sequence<Change> Changes)
{
    /// <summary>The package as it would then be. A clause that is not there (any more) is passed over.</summary>
    public Package Apply(Package package) => Changes.Aggregate(package, (changed, change) => change.To(changed));

    /// <summary>Both edits as one. Who would owe more by one and less by the other stands in both lists.</summary>
    public Edit And(Edit other) => new(
        Words + "; and " + other.Words,
        Clauses.Concat(other.Clauses).Distinct().ToSequence(),
        OweMore.Concat(other.OweMore).Distinct().ToSequence(),
        OweLess.Concat(other.OweLess).Distinct().ToSequence(),
        Weight + other.Weight,
        [.. Changes, .. other.Changes]);
}

/// <summary>One step of an edit.</summary>
public abstract record Change
{
    public abstract Package To(Package package);
}

/// <summary>A step that changes one clause, found by its <see cref="Clause.Id"/>, and leaves the others alone.</summary>
public abstract record ChangeOfClause(string ClauseId) : Change
{
    public sealed override Package To(Package package) =>
        package with { Clauses = package.Clauses.Select(clause => clause.Id == ClauseId ? To(clause) : clause).OfType<Clause>().ToSequence() };

    /// <summary>The clause as it would then be; null when it is gone.</summary>
    protected abstract Clause? To(Clause clause);
}

/// <summary>The clause is struck out. What refers to it then refers to nothing.</summary>
public sealed record StrikeClause(string ClauseId) : ChangeOfClause(ClauseId)
{
    protected override Clause? To(Clause clause) => null;
}

/// <summary>A step that changes the duty of a clause; an effect (<c>then … is void</c>) has none and stays.</summary>
public abstract record ChangeOfDuty(string ClauseId) : ChangeOfClause(ClauseId)
{
    protected sealed override Clause? To(Clause clause) => clause.Duty is { } duty ? clause with { Duty = To(duty) } : clause;

    protected abstract Duty To(Duty duty);
}

/// <summary>Another modal: <c>shall</c> becomes <c>will</c>. <paramref name="Level"/> is how binding the clause then is.</summary>
public sealed record SetModal(string ClauseId, Modal Modal, Level Level) : ChangeOfClause(ClauseId)
{
    protected override Clause? To(Clause clause) => clause.Duty is { } duty ? clause with { Duty = duty with { Modal = Modal }, Level = Level } : clause;
}

/// <summary>The slots that hold conditions.</summary>
public enum ConditionSlot { When, Once, Provided, Unless, Until }

/// <summary>A condition, or a part of one, is replaced by another in its slot; by null it is struck.</summary>
public sealed record ReplaceCondition(string ClauseId, ConditionSlot Slot, Condition Old, Condition? New) : ChangeOfClause(ClauseId)
{
    protected override Clause? To(Clause clause)
    {
        if (Slot == ConditionSlot.When)
        {
            return clause with { When = clause.When is { } when ? Replaced(when) : null };
        }
        return clause.Duty is { } duty ? clause with { Duty = duty with { Terms = In(duty.Terms) } } : clause;
    }

    private Terms In(Terms terms) => Slot switch
    {
        ConditionSlot.Once => terms with { Once = Replaced(terms.Once) },
        ConditionSlot.Provided => terms with { Provided = Replaced(terms.Provided) },
        ConditionSlot.Unless => terms with { Unless = Replaced(terms.Unless) },
        _ => terms with { Until = terms.Until is { } until ? Replaced(until) : null },
    };

    private Sequence<Condition> Replaced(Sequence<Condition> conditions) => conditions.Select(Replaced).OfType<Condition>().ToSequence();

    private Condition? Replaced(Condition condition) => condition == Old ? New : condition switch
    {
        AllOf all => Joined(all.Parts, parts => all with { Parts = parts }),
        AnyOf any => Joined(any.Parts, parts => any with { Parts = parts }),
        _ => condition,
    };

    /// <summary>One part left stands alone; none left is no condition at all.</summary>
    private Condition? Joined(Sequence<Condition> parts, Func<Sequence<Condition>, Condition> join) => Replaced(parts) switch
    {
        { IsEmpty: true } => null,
        { Count: 1 } one => one[0],
        var several => join(several),
    };
}

/// <summary>A wait for another's promise (<c>once X has undertaken</c>) becomes a promise at the same time (<c>provided X likewise undertakes</c>).</summary>
public sealed record MakeSimultaneous(string ClauseId, HasUndertaken Promise) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with
    {
        Terms = duty.Terms with
        {
            Once = duty.Terms.Once.Where(condition => condition != Promise).ToSequence(),
            Provided = [.. duty.Terms.Provided, Promise with { Likewise = true }],
        },
    };
}

/// <summary><c>subject to consent of X</c>, beside any consent asked already.</summary>
public sealed record AddConsent(string ClauseId, string Of) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with { Terms = duty.Terms with { ConsentOf = [.. duty.Terms.ConsentOf, Of] } };
}

/// <summary>The slots by which somebody may keep a duty from arising.</summary>
public enum Say { Request, Consent, Decision, OwnProcess, OwnChoice }

/// <summary>A say is struck: a request, a consent, a body's decision, the bearer's own process or choice.</summary>
public sealed record StrikeSay(string ClauseId, Say Say) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with
    {
        Terms = Say switch
        {
            Say.Request => duty.Terms with { AtRequestOf = null },
            Say.Consent => duty.Terms with { ConsentOf = [] },
            Say.Decision => duty.Terms with { DecisionOf = null },
            Say.OwnProcess => duty.Terms with { ItsOwnProcess = false },
            _ => duty.Terms with { IfItSoDecides = false },
        },
    };
}

/// <summary>One bearer is left out: taken off the list that names it, or excepted from the group it belongs to.</summary>
public sealed record ExceptBearer(string ClauseId, string Party) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty)
    {
        var (subject, name) = (duty.Subject, Party);
        if (!subject.Names.Contains(name))
        {
            return duty with { Subject = subject with { Except = [.. subject.Except, name] } };
        }
        var left = subject.Names.Where(other => other != name).ToSequence();
        return duty with { Subject = subject with { Names = left, Distribution = left.Count == 1 && subject.Distribution != Distribution.Each ? Distribution.Single : subject.Distribution } };
    }
}

/// <summary>Every condition, consent and choice is struck; the case in which the clause bites (<c>when</c>) stays.</summary>
public sealed record MakeUnconditional(string ClauseId) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with
    {
        Terms = duty.Terms with
        {
            Once = [], Provided = [], Unless = [], Until = null, AtRequestOf = null, ConsentOf = [], DecisionOf = null, ItsOwnProcess = false, IfItSoDecides = false,
        },
    };
}
