using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Timing;

/// <summary>By when what a duty asks for is so.</summary>
internal sealed partial class Clockwork
{
    private Moment Of(Evaluation.Requirement requirement, Candidate candidate)
    {
        var from = new Standpoint(candidate.Bearer, candidate.Clause.Instrument);
        var holds = requirement.Holds(firm.Evaluator, firm.Outcome.AsSettled);
        Moment Never(TimeStepKind kind, string of, string why) => Moment.AtOnce.Then(new TimeStep(kind, of, requirement.Text, why, null, HasClock: false, requirement.At));
        return requirement switch
        {
            { Criterion: ConditionMet { Helps: true } met } => Of(met.Condition, met.From),
            { Criterion: DecidedBy decided } => Decision(decided.Decider, decided.Deed, candidate, requirement.At),
            // What is forbidden, excepted or ended takes no time; whether it is so is not a question of time.
            _ when holds => Moment.AtOnce,
            { Kind: RequirementKind.OwnChoice } => Never(TimeStepKind.Choice, candidate.Bearer, "it need not, and nothing limits its choice"),
            { Kind: RequirementKind.Force } => Never(TimeStepKind.Force, from.Instrument ?? "", "it is not in force"),
            _ => Never(TimeStepKind.Premise, "", "it is not so, or nobody has said so"),
        };
    }

    private Moment Of(Condition condition, Standpoint from)
    {
        switch (condition)
        {
            case AllOf all:
                return Moment.Latest(all.Parts.Select(part => Of(part, from)));
            case AnyOf any:
                // An alternative that is not so brings nothing about, however short its clock.
                var so = any.Parts.Where(part => IsSo(part, from)).ToList();
                return Moment.Earliest((so.Count > 0 ? so : [.. any.Parts]).Select(part => Of(part, from))) ?? Unsaid(condition);
            case Not:
                return IsSo(condition, from) ? Moment.AtOnce : Unsaid(condition);
            case Found found:
                return Finding(found.Inner, found.By, from);
            case Occurs occurs:
                return Fact(occurs, from);
        }
        if (condition is not HasBegun && firm.Evaluator.Knowledge.Says(condition) == Truth.True)
        {
            return Moment.AtOnce;
        }
        return condition switch
        {
            IsCase named when Index.Casus.TryGetValue(named.Casus, out var definition) => Of(definition.Condition, from),
            HasUndertaken promise => Each(promise.By, party => Promised(party, promise)),
            HasBegun begun => Each(begun.By, party => Begun(party, begun)),
            HasRequested requested => Each(requested.By, party => Act(TimeStepKind.Request, party, requested, "asks for " + requested.Word)),
            HasDecided decided => Each(decided.By, party => Decision(party, decided.Deed, null, decided.At)),
            HasNotDecided waited => Moment.AtOnce.Then(new TimeStep(
                TimeStepKind.Decision, waited.By.Name ?? "", Wording.Of(waited), Wording.Deadline(waited.Within), waited.Within.Within.Hours, HasClock: true, waited.At)),
            HasSigned signed => IsSo(signed, from) ? Moment.AtOnce : Each(signed.By, party => Act(TimeStepKind.Signature, party, signed, "signs")),
            HasRatified ratified => IsSo(ratified, from) ? Moment.AtOnce : Each(ratified.By, party => Act(TimeStepKind.Signature, party, ratified, "ratifies")),
            _ => IsSo(condition, from) ? Moment.AtOnce : Unsaid(condition),
        };
    }

    private bool IsSo(Condition condition, Standpoint from) => firm.Evaluator.Holds(condition, helps: true, firm.Outcome.AsSettled, from);

    private static Moment Unsaid(Condition condition) =>
        Moment.AtOnce.Then(new TimeStep(TimeStepKind.Premise, "", Wording.Of(condition), "it is not so, or nobody has said so", null, HasClock: false, condition.At));

    private Moment Fact(Occurs occurs, Standpoint from)
    {
        Index.Facts.TryGetValue(occurs.Word, out var fact);
        var finder = fact?.FoundBy ?? (occurs.Place is { } place && Index.Places.TryGetValue(place, out var declared) ? declared.FoundBy : null);
        return finder is not null ? Finding(occurs, finder, from) : Bare(occurs, from);
    }

    /// <summary>The fact without its finding.</summary>
    private Moment Bare(Condition condition, Standpoint from)
    {
        if (condition is not Occurs occurs)
        {
            return Of(condition, from);
        }
        if (firm.Evaluator.Known(occurs) == Truth.True)
        {
            return Moment.AtOnce;
        }
        var fact = Index.Facts.GetValueOrDefault(occurs.Word);
        if (fact?.Means is { } meaning)
        {
            return Of(meaning, from);
        }
        return IsSo(occurs, from) ? Moment.AtOnce : Moment.AtOnce.Then(new TimeStep(
            TimeStepKind.Premise, string.Join(" and ", fact?.InHandsOf ?? []), Wording.Of(occurs), "nobody has said that it is so, and nothing says by when", null, HasClock: false, occurs.At));
    }

    private Moment Finding(Condition inner, Finder finder, Standpoint from)
    {
        var happened = Bare(inner, from);
        var name = finder.Kind switch
        {
            FinderKind.Itself => from.Bearer,
            FinderKind.Victim => Case.Victim,
            FinderKind.Named => finder.Name,
            _ => null,
        };
        if (finder.Kind == FinderKind.ObjectiveFact || firm.Evaluator.Knowledge.Says(new Found(inner, finder, inner.At)) == Truth.True)
        {
            return happened;
        }
        if (name is not null && Index.Bodies.TryGetValue(name, out var body))
        {
            return BodyDecides(happened, TimeStepKind.Finding, body, "finds " + Wording.Of(inner), inner.At);
        }
        var who = name ?? "nobody";
        var step = new TimeStep(TimeStepKind.Finding, who, "finds " + Wording.Of(inner), "no time is set for it", null, HasClock: false, inner.At);
        return happened.Then(name is not null && Case.SideOf(name) == Side.Protected ? AtOnce(step, happened) : step);
    }

    /// <summary>What the protected side does for itself it does at once.</summary>
    private static TimeStep AtOnce(TimeStep step, Moment after) => step with { Clock = "at once: it is for the attacked to do", By = after.Hours, HasClock = true };

    private Moment Act(TimeStepKind kind, string party, Condition act, string words)
    {
        var step = new TimeStep(kind, party, words, "no time is set for it", null, HasClock: false, act.At);
        return Moment.AtOnce.Then(Case.SideOf(party) == Side.Protected ? AtOnce(step, Moment.AtOnce) : step);
    }

    private Moment Decision(string decider, Deed deed, Candidate? asking, SourceLocation at)
    {
        if (firm.Evaluator.Knowledge.Says(new HasDecided(Who.Named(decider, SourceLocation.None), deed, SourceLocation.None)) == Truth.True)
        {
            return Moment.AtOnce;
        }
        var words = "decides " + Wording.Deed(deed);
        if (Index.Bodies.TryGetValue(decider, out var body))
        {
            var asked = asking is null ? Moment.AtOnce : Moment.Latest(asking.Requirements.Where(requirement => requirement.Kind == RequirementKind.Request).Select(requirement => Of(requirement, asking)));
            return BodyDecides(asked, TimeStepKind.Decision, body, words, at);
        }
        var step = new TimeStep(TimeStepKind.Decision, decider, words, "no time is set for it", null, HasClock: false, at);
        return Moment.AtOnce.Then(Case.SideOf(decider) == Side.Protected ? AtOnce(step, Moment.AtOnce) : step);
    }

    /// <summary>A body has decided when its time to decide is over, or when silence speaks for it.</summary>
    private static Moment BodyDecides(Moment asked, TimeStepKind kind, Body body, string words, SourceLocation at)
    {
        var (clock, hours) = body.Default is { } fallback ? (Wording.Deadline(fallback.Within), fallback.Within.Within.Hours)
            : body.Silence is { } silence ? ($"silence for {silence.For}", silence.For.Hours)
            : ("", 0.0);
        return asked.Then(clock.Length > 0
            ? new TimeStep(kind, body.Name, words, clock, asked.Hours + hours, HasClock: true, at)
            : new TimeStep(kind, body.Name, words, "no time is set for its decision", null, HasClock: false, at));
    }

    private Moment Each(Who who, Func<string, Moment> one)
    {
        var parties = firm.Evaluator.Parties(who);
        return who.Kind == WhoKind.AtLeast ? Moment.Nth(who.Count, parties.Select(one)) ?? Moment.AtOnce : Moment.Latest(parties.Select(one));
    }

    private Moment Promised(string party, HasUndertaken promise)
    {
        if (firm.Evaluator.Knowledge.Says(promise with { By = Who.Named(party, promise.By.At) }) == Truth.True)
        {
            return Moment.AtOnce;
        }
        return Moment.Earliest(Makers(party, promise.Word).Select(Arises)) is { } made
            ? made.Then(new TimeStep(TimeStepKind.Promise, party, "has undertaken to " + promise.Word, "with what it waits for", made.Hours, HasClock: true, promise.At))
            : Moment.AtOnce.Then(new TimeStep(TimeStepKind.Promise, party, "undertakes to " + promise.Word, "no clause promises it", null, HasClock: false, promise.At));
    }

    private Moment Begun(string party, HasBegun begun)
    {
        var deed = begun with { By = Who.Named(party, begun.By.At) };
        if (!owed.Contains(deed) && firm.Evaluator.Knowledge.Says(deed) == Truth.True)
        {
            return Moment.AtOnce;
        }
        return Moment.Earliest(Makers(party, begun.Word).Select(Due)) is { } done
            ? done.Then(new TimeStep(TimeStepKind.Deed, party, "has begun to " + begun.Word, "with its own duty", done.Hours, HasClock: true, begun.At))
            : Moment.AtOnce.Then(new TimeStep(TimeStepKind.Deed, party, "begins to " + begun.Word, "no clause obliges it", null, HasClock: false, begun.At));
    }

    /// <summary>Duties that make a promise: those that arise for certain, or where none does all that may.</summary>
    private List<Candidate> Makers(string party, string word)
    {
        var all = solved.Candidates.Where(candidate => candidate.Bearer == party && Heads.Promises(Index, candidate.Duty, word)).ToList();
        var certain = all.Where(candidate => firm.Outcome.Settled.Contains(candidate.Arisen)).ToList();
        return certain.Count > 0 ? certain : all;
    }
}
