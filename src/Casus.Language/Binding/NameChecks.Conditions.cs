using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>This part: conditions, and whom they speak of.</summary>
internal sealed partial class NameChecks
{
    /// <summary>
    /// Checks what is held to be so: a question, a scenario's day, an assumption. There, <c>has ratified</c> without a name means whatever instrument the party is bound to.
    /// </summary>
    public void CheckGiven(Condition condition)
    {
        isGiven = true;
        Check(condition);
        isGiven = false;
    }

    private void Check(Condition? condition)
    {
        switch (condition)
        {
            case AllOf all:
                Each(all.Parts, Check);
                break;
            case AnyOf any:
                Each(any.Parts, Check);
                break;
            case Not not:
                Check(not.Inner);
                break;
            case Found found:
                Check(found.Inner);
                Check(found.By);
                break;
            case Occurs occurs:
                Check(occurs);
                break;
            case IsCase isCase:
                findings.Name(isCase.Casus, NameKinds.Casus, isCase.At);
                break;
            case HasState state:
                Check(state.Of);
                break;
            case HasUndertaken undertaken:
                Doer(undertaken.By, undertaken.At);
                findings.Word(undertaken.Word, WordKinds.Measure, undertaken.At);
                break;
            case HasBegun begun:
                Doer(begun.By, begun.At);
                findings.Word(begun.Word, WordKinds.Measure, begun.At);
                break;
            case HasSigned signed:
                Doer(signed.By, signed.At);
                InstrumentSpokenOf(signed.Instrument, "signed", signed.At);
                break;
            case HasRatified ratified:
                Doer(ratified.By, ratified.At);
                InstrumentSpokenOf(ratified.Instrument, "ratified", ratified.At);
                break;
            case HasRequested requested:
                Doer(requested.By, requested.At);
                findings.Word(requested.Word, WordKinds.Asked, requested.At);
                break;
            case HasDecided decided:
                Check(decided.By, NameKinds.Decider, decided.At);
                Check(decided.Deed, decided.At);
                break;
            case HasNotDecided decided:
                Check(decided.By, NameKinds.Decider, decided.At);
                Check(decided.Deed, decided.At);
                Check(decided.Within, decided.At);
                break;
            case HasRole role:
                Doer(role.Of, role.At);
                break;
            case IsBoundBy bound:
                Doer(bound.Of, bound.At);
                Check(bound.By);
                break;
            case IsMemberOf member:
                Doer(member.Of, member.At);
                findings.Name(member.Group, NameKinds.Group, member.At);
                break;
            case IsPartyTo party:
                Doer(party.Of, party.At);
                findings.Name(party.Instrument, NameKinds.Instrument, party.At);
                break;
        }
    }

    private void Check(Occurs occurs)
    {
        findings.Word(occurs.Word, WordKinds.Fact, occurs.At);
        Check(occurs.On, NameKinds.Thing, occurs.At);
        Check(occurs.By, NameKinds.Actors | NameKinds.Means, occurs.At);
        Name(occurs.Place, NameKinds.Territory, occurs.At);
    }

    private void Check(Who? who, NameKinds named, SourceLocation at)
    {
        if (who?.Name is { } name)
        {
            findings.Name(name, who.Kind is WhoKind.Each or WhoKind.AtLeast ? NameKinds.Members : named, Nearer(who.At, at));
        }
    }

    /// <summary>One who promises, acts, signs: a bare group leaves open whether one of it is enough or all are meant.</summary>
    private void Doer(Who who, SourceLocation at)
    {
        if (who is { Kind: WhoKind.Named, Name: { } name } && IsBareGroup(name))
        {
            var group = findings.Scope.GroupOf(name);
            findings.Add(new Finding(
                "CAS210",
                Severity.Error,
                $"\"{name}\" is a group: the sentence does not say whether all of it is meant or some of it.",
                findings.Places.All(name, [Nearer(who.At, at)]),
                $"Say \"each {group?.MemberNoun ?? name}\" or \"at least 1 of {group?.Name ?? name}\".",
                []));
            return;
        }
        Check(who, NameKinds.Actors, at);
    }

    private bool IsBareGroup(string name) =>
        findings.Scope.KindsOf(name) is var kinds && kinds.Has(NameKinds.Members) && !kinds.Has(~NameKinds.Members);

    private void Check(Finder? finder)
    {
        if (finder?.Name is { } name)
        {
            findings.Name(name, NameKinds.Decider, finder.At);
        }
    }

    private void Check(Deadline? deadline, SourceLocation at) => Check(deadline?.Of, at);

    private void Check(ClockEvent? clock, SourceLocation at)
    {
        if (clock is { IsFact: true })
        {
            findings.Word(clock.Name, WordKinds.Fact | WordKinds.Measure, at);
        }
    }

    private void InstrumentSpokenOf(string? instrument, string done, SourceLocation at)
    {
        if (instrument is not null)
        {
            findings.Name(instrument, NameKinds.Instrument, at);
        }
        else if (!isGiven || findings.Scope.Package.Instruments.IsEmpty)
        {
            findings.Add(Finding.At(
                "CAS207",
                Severity.Error,
                at,
                findings.Scope.Package.Instruments.IsEmpty ? $"This speaks of an instrument that is {done}, and the package has none." : $"The sentence does not say which instrument is {done}.",
                $"Name it: \"has {done} NAME\"."));
        }
    }

    private static SourceLocation Nearer(SourceLocation inner, SourceLocation outer) => inner.Line == 0 ? outer : inner;

    private void Check(Deed deed, SourceLocation at)
    {
        if (deed.That || !BuiltInWords.Decisions.Contains(deed.Word))
        {
            findings.Word(deed.Word, WordKinds.Asked, at);
        }
    }
}
