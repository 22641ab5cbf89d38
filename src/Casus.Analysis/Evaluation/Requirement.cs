using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>The kinds of thing that must be so before a duty arises, in the order a reader asks them.</summary>
public enum RequirementKind { Force, Time, Trigger, Place, Request, Dependence, Exception, Consent, OwnChoice, Priority }

/// <summary>One thing that must be so before a clause's duty arises for a bearer.</summary>
/// <param name="Kind">Which slot it comes from.</param>
/// <param name="Words">It in words, where the condition behind it does not say it.</param>
/// <param name="Criterion">What decides whether it holds.</param>
/// <param name="IsReserved">Whether a reservation lays it on the duty, and not the clause itself.</param>
/// <param name="Condition">The condition behind it, when there is one to look into.</param>
/// <param name="Helps">Whether the condition's truth helps the duty.</param>
/// <param name="OnSayOf">Who can withhold it, when no condition tells.</param>
/// <param name="Leaves">What the condition comes down to.</param>
public sealed record Requirement(
    RequirementKind Kind,
    string? Words,
    Criterion Criterion,
    Condition? Condition,
    bool Helps,
    Sequence<string> OnSayOf,
    SourceLocation At,
    bool IsReserved = false,
    Sequence<Leaf> Leaves = default)
{
    /// <summary>Whether it holds in a corner, given the promises made so far.</summary>
    public bool Holds(Evaluator evaluator, Interpretation read) => Criterion.Holds(evaluator, read);

    /// <summary>Whether the promises made so far bear on it; otherwise the situation alone decides.</summary>
    /// <param name="inStanding">Whether it rests on promises what is in force (<see cref="Standing.RestsOnPromises"/>).</param>
    public bool ReadsPromises(bool inStanding) =>
        Criterion is NotOverruled
        || (inStanding && Criterion is ClauseInForce)
        || Leaves.Any(leaf => leaf.Condition is HasUndertaken || (inStanding && leaf.Condition is HasState or IsBoundBy or IsPartyTo));

    /// <summary>It in words. Only answers ask for them, and far more requirements are evaluated than answered for.</summary>
    public string Text => Words ?? (Condition is { } condition ? (Helps ? "" : "not: ") + Wording.Of(condition) : "");
}

/// <summary>What must be so before a clause binds a bearer: read once from the clause and the reservations laid on it.</summary>
public static class Requirements
{
    public static IReadOnlyList<Requirement> Of(PackageIndex index, Clause clause, Duty duty, string bearer, DateOnly on)
    {
        var from = new Standpoint(bearer, clause.Instrument);
        var party = duty.Subject.Distribution == Distribution.AtLeast ? null : bearer;
        var all = new List<Requirement>
        {
            new(RequirementKind.Force, (clause.Instrument ?? "no instrument") + " is in force" + (party is null ? "" : " for " + party),
                new ClauseInForce(clause, party), null, Helps: true, [], clause.At),
        };
        if (clause.When is { } trigger)
        {
            all.Add(FromCondition(RequirementKind.Trigger, trigger, helps: true, from));
        }
        all.AddRange(OfMeasure(duty, bearer));
        all.AddRange(OfTerms(index, duty.Terms, clause, duty, bearer, on, from));
        foreach (var reservation in index.Package.Reservations.Where(item => Standing.Names(item.To, clause) && index.Members(item.By, on).Contains(bearer)))
        {
            all.AddRange(OfTerms(index, reservation.Terms, clause, duty, bearer, on, from).Select(requirement => requirement with { IsReserved = true }));
        }
        all.AddRange(OfPriority(index, clause, duty, bearer));
        return
        [
            .. all.Select(requirement => requirement.Condition is { } condition ? requirement with { Leaves = Evaluation.Leaves.Of(index, condition, requirement.Helps).ToSequence() } : requirement)
                .OrderBy(requirement => (int)requirement.Kind),
        ];
    }

    /// <summary>Whether the measure leaves the bearer the choice of how much (a range, or assistance of an unnamed kind).</summary>
    public static bool LeavesRange(Measure measure) => measure.Range is not null || measure.Kind == MeasureKind.Assist || measure.ByAllMeans;

    private static IEnumerable<Requirement> OfMeasure(Duty duty, string bearer)
    {
        if (duty.Modal is Modal.May or Modal.IntendsTo)
        {
            var text = duty.Modal == Modal.May ? bearer + " chooses to (it may)" : bearer + " carries out its intention";
            yield return Choice(text, bearer, duty.At);
        }
        if (duty.Measure.As is { Decides: true, By: { } judge } && (judge.Name is not null || !LeavesRange(duty.Measure)))
        {
            yield return judge.Name is { } name && name != bearer
                ? Decision(name, duty.Measure, duty.At)
                : Choice(bearer + " so decides", bearer, duty.At);
        }
    }

    private static IEnumerable<Requirement> OfTerms(PackageIndex index, Terms terms, Clause clause, Duty duty, string bearer, DateOnly on, Standpoint from)
    {
        if (terms.IfItSoDecides)
        {
            yield return Choice(bearer + " so decides", bearer, duty.At);
        }
        if (terms.ItsOwnProcess && !LeavesRange(duty.Measure))
        {
            yield return Choice("the own process of " + bearer + " allows it", bearer, duty.At);
        }
        foreach (var window in Windows(index, terms, clause, on, duty.At, from))
        {
            yield return window;
        }
        foreach (var condition in terms.Once.Concat(terms.Provided))
        {
            yield return FromCondition(RequirementKind.Dependence, condition, helps: true, from);
        }
        foreach (var exception in terms.Unless)
        {
            yield return FromCondition(RequirementKind.Exception, exception, helps: false, from);
        }
        if (terms.AtRequestOf is { } requester)
        {
            yield return FromCondition(RequirementKind.Request, new HasRequested(requester, "assistance", requester.At), helps: true, from);
        }
        foreach (var consenter in terms.ConsentOf)
        {
            yield return FromCondition(RequirementKind.Consent, new HasDecided(Who.Named(consenter, duty.At), new Deed(That: false, "consent"), duty.At), helps: true, from);
        }
        if (terms.DecisionOf is { } decider)
        {
            yield return Decision(decider, duty.Measure, duty.At);
        }
        if (terms.OnlyIn is { } only)
        {
            yield return InPlace("the event lies in " + only, only, inside: true, duty.At);
        }
        if (terms.NotIn is { } excluded)
        {
            yield return InPlace("the event lies outside " + excluded, excluded, inside: false, duty.At);
        }
    }

    private static IEnumerable<Requirement> Windows(PackageIndex index, Terms terms, Clause clause, DateOnly on, SourceLocation at, Standpoint from)
    {
        if (terms.NotBefore?.Date is { } start)
        {
            yield return InTime("not before " + start, start.Latest <= on, at);
        }
        if (terms.UntilDate is { } end)
        {
            yield return InTime("until " + end, on <= end.Latest, at);
        }
        if (terms.For is { } term && clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument)
            && !instrument.Signatures.IsEmpty && instrument.Signatures.Max(signature => signature.On.Latest) is var signed)
        {
            var last = DateOnly.FromDateTime(term.After(new DateTimeOffset(signed.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).UtcDateTime);
            yield return InTime($"for {term}", on <= last, at);
        }
        if (terms.Until is { } until)
        {
            yield return new Requirement(
                RequirementKind.Time, "not yet: " + Wording.Of(until), new NotYetOver(until, from),
                until, Helps: false, [], until.At);
        }
    }

    /// <summary>A clause gives way where one that prevails over it has arisen for the same bearer and says the opposite.</summary>
    private static IEnumerable<Requirement> OfPriority(PackageIndex index, Clause clause, Duty duty, string bearer)
    {
        foreach (var other in index.Package.Clauses.Where(other => other.Duty is not null && other != clause && Prevails(other, clause)))
        {
            if (other.Duty is { } stronger && Opposes(index, stronger, duty))
            {
                yield return new Requirement(
                    RequirementKind.Priority, "no clause that prevails says the opposite (" + other.Id + ")",
                    new NotOverruled(Atom.Arisen(bearer, other.Id)), null, Helps: true, [], other.At);
            }
        }
    }

    private static bool Prevails(Clause stronger, Clause weaker) =>
        (stronger.Duty?.Terms.Notwithstanding is { } over && Standing.Names(over, weaker))
        || (weaker.Duty?.Terms.SubjectTo is { } under && Standing.Names(under, stronger))
        || (weaker.Duty?.Terms.WithoutPrejudiceTo is { } kept && Standing.Names(kept, stronger));

    private static bool Opposes(PackageIndex index, Duty one, Duty other)
    {
        var (forbidden, asked) = Heads.IsProhibition(one) ? (one, other) : (other, one);
        return Heads.IsProhibition(forbidden) && !Heads.IsProhibition(asked) && forbidden.Measure.Word is { } word && Heads.Promises(index, asked, word) && !Heads.IsWithinLimit(forbidden, asked);
    }

    private static Requirement FromCondition(RequirementKind kind, Condition condition, bool helps, Standpoint from) => new(
        kind,
        Words: null,
        new ConditionMet(condition, helps, from),
        condition, helps, [], condition.At);

    private static Requirement Choice(string text, string bearer, SourceLocation at) =>
        new(RequirementKind.OwnChoice, text, new Chosen(), null, Helps: true, [bearer], at);

    private static Requirement Decision(string decider, Measure measure, SourceLocation at)
    {
        var deed = new Deed(That: false, Heads.Word(measure));
        return new Requirement(
            RequirementKind.Consent, decider + " decides to " + deed.Word, new DecidedBy(decider, deed),
            new HasDecided(Who.Named(decider, at), deed, at), Helps: true, [decider], at);
    }

    private static Requirement InTime(string text, bool isSo, SourceLocation at) =>
        new(RequirementKind.Time, text, new WithinTime(isSo), null, Helps: true, [], at);

    private static Requirement InPlace(string text, string place, bool inside, SourceLocation at) => new(
        RequirementKind.Place, text,
        new EventLies(place, inside),
        null, Helps: true, [], at);
}
