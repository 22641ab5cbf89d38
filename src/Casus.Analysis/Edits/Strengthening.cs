using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Edits;

/// <summary>Edits that make a text bind more: a deadline, a default, a vote less, a finder, a higher floor, an exclusion less, a consequence.</summary>
public static class Strengthening
{
    private const int OneWord = 1;
    private const int OneCondition = 2;
    private const int OneClause = 4;
    private const int DaysToDecide = 3;

    /// <summary>Edits of a clause that a demand for a rung may need, lightest first.</summary>
    /// <param name="rung">The rung asked for; null where any will do.</param>
    /// <param name="within">The time within which it is asked; null where none is.</param>
    public static IReadOnlyList<Edit> Of(PackageIndex index, Clause clause, DateOnly on, string? rung, Deadline? within)
    {
        if (clause.Duty is not { } duty || Heads.IsProhibition(duty))
        {
            return [];
        }
        var (name, bearers) = (ClauseEdits.Named(clause), Heads.Bearers(index, duty.Subject, on).ToSequence());
        IEnumerable<Edit> stronger = ClauseEdits.Of(index, clause, on, askable: []).Where(edit => !edit.OweMore.IsEmpty && edit.OweLess.IsEmpty);
        return
        [
            .. stronger
                // A duty with no case at all is another treaty.
                .Where(edit => !edit.Changes.Any(change => change is ReplaceCondition { Slot: ConditionSlot.When, New: null } struck && struck.Old == clause.When))
                .Concat(Floor(index, clause, duty, name, bearers, rung))
                .Concat(Clock(clause, duty, name, bearers, within))
                .Concat(Places(clause, duty, name, bearers))
                .Concat(FindersOf(clause, name, bearers))
                .OrderBy(edit => edit.Weight),
        ];
    }

    /// <summary>Edits of the bodies on whose decision clauses wait: who has no vote, and what follows when nothing is decided.</summary>
    public static IReadOnlyList<Edit> OfBodies(PackageIndex index, IReadOnlyCollection<Clause> clauses, DateOnly on) =>
        [.. index.Package.Bodies.Where(body => clauses.Any(clause => Mentions(clause, body.Name))).SelectMany(body => OfBody(index, body, on)).OrderBy(edit => edit.Weight)];

    private static IEnumerable<Edit> OfBody(PackageIndex index, Body body, DateOnly on)
    {
        var members = index.Members(body.Members, on).ToSequence();
        if (body.Recusal == RecusalKind.None)
        {
            yield return new Edit(
                $"add \"without vote of parties to dispute\" to body {body.Name}", [], members, [], OneCondition, [new SetBody(body with { Recusal = RecusalKind.PartiesToDispute })]);
        }
        if (body.Default is null)
        {
            var limit = new Deadline(new Duration(DaysToDecide, TimeUnit.Day), null);
            yield return new Edit(
                $"add \"failing decision within {DaysToDecide} days each decides for itself\" to body {body.Name}", [], members, [], OneCondition,
                [new SetBody(body with { Default = new DecisionDefault(limit, DefaultOutcome.EachDecidesForItself) })]);
            yield return new Edit(
                $"add \"failing decision within {DaysToDecide} days approved\" to body {body.Name}", [], members, [], OneCondition, [new SetBody(body with { Default = new DecisionDefault(limit, DefaultOutcome.Approved) })]);
        }
    }

    private static bool Mentions(Clause clause, string body) =>
        Wording.Of(clause).Contains(body, StringComparison.Ordinal);

    private static IEnumerable<Edit> Floor(PackageIndex index, Clause clause, Duty duty, string name, Sequence<string> bearers, string? rung)
    {
        if (rung is null || !Requirements.LeavesRange(duty.Measure) || !Heads.Promises(index, duty, rung) || duty.Measure.ByAllMeans)
        {
            yield break;
        }
        var top = duty.Measure.Range?.UpTo ?? index.HighestRung;
        if (rung == top)
        {
            var exact = Exactly(duty.Measure, rung);
            var helped = exact.Object is null && duty.Measure.Object is { } who ? $" (in support of {Wording.Who(who, WordingStyle.ReadAloud)})" : "";
            yield return new Edit($"write \"{Wording.Measure(exact)}\"{helped} for \"{Wording.Measure(duty.Measure)}\" in {name}", [clause.Id], bearers, [], OneWord, [new SetMeasure(clause.Id, exact)]);
        }
        else
        {
            var raised = duty.Measure with { Range = new RungRange(rung, top) };
            yield return new Edit($"write \"from {Wording.Range(raised.Range)}\" in {name}", [clause.Id], bearers, [], OneWord, [new SetMeasure(clause.Id, raised)]);
        }
    }

    /// <summary>
    /// One rung in place of a range. Whom "assist" helps is what most other verbs are done to ("fight Ukraine" is a war on Ukraine), so it stays only with the verb that helps its object.
    /// </summary>
    private static Measure Exactly(Measure range, string rung)
    {
        const string arm = "arm";
        return range with { Kind = MeasureKind.Act, Word = rung, Range = null, As = null, Object = rung == arm ? range.Object : null };
    }

    private static IEnumerable<Edit> Clock(Clause clause, Duty duty, string name, Sequence<string> bearers, Deadline? within)
    {
        if (within is not null && duty.Terms.Within != within)
        {
            yield return new Edit($"add \"{Wording.Deadline(within)}\" to {name}", [clause.Id], bearers, [], OneCondition, [new SetTerms(clause.Id, duty.Terms with { Within = within, Forthwith = false })]);
        }
    }

    private static IEnumerable<Edit> Places(Clause clause, Duty duty, string name, Sequence<string> bearers)
    {
        if (duty.Terms.OnlyIn is { } only)
        {
            yield return new Edit($"strike \"only in {only}\" from {name}", [clause.Id], bearers, [], OneCondition, [new SetTerms(clause.Id, duty.Terms with { OnlyIn = null })]);
        }
        if (duty.Terms.NotIn is { } excluded)
        {
            yield return new Edit($"strike \"not in {excluded}\" from {name}", [clause.Id], bearers, [], OneCondition, [new SetTerms(clause.Id, duty.Terms with { NotIn = null })]);
        }
    }

    /// <summary>A finding that its debtor makes, or nobody, becomes one of the victim.</summary>
    private static IEnumerable<Edit> FindersOf(Clause clause, string name, Sequence<string> bearers)
    {
        if (SetFinder.Finders(clause).Any(finder => finder.Kind is FinderKind.Itself or FinderKind.Nobody or FinderKind.Named))
        {
            yield return new Edit($"write \"as found by victim\" for every other finder in {name}", [clause.Id], bearers, [], OneClause, [new SetFinder(clause.Id, FinderKind.Victim)]);
        }
    }
}

/// <summary>Another rule, recusal or default of a body.</summary>
public sealed record SetBody(Body Body) : Change
{
    public override Package To(Package package) => package with { Bodies = package.Bodies.Select(body => body.Name == Body.Name ? Body : body).ToSequence() };
}

/// <summary>Another measure.</summary>
public sealed record SetMeasure(string ClauseId, Measure Measure) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with { Measure = Measure };
}

/// <summary>Other slots.</summary>
public sealed record SetTerms(string ClauseId, Terms Terms) : ChangeOfDuty(ClauseId)
{
    protected override Duty To(Duty duty) => duty with { Terms = Terms };
}

/// <summary>Another finder for everything that somebody is named to find in the sentence.</summary>
public sealed record SetFinder(string ClauseId, FinderKind Finder) : ChangeOfClause(ClauseId)
{
    public static IEnumerable<Finder> Finders(Clause clause) =>
        new[] { clause.When }.OfType<Condition>()
            .Concat(clause.Duty is { } duty ? duty.Terms.Once.Concat(duty.Terms.Provided).Concat(duty.Terms.Unless) : [])
            .SelectMany(Finders);

    protected override Clause To(Clause clause) => clause with
    {
        When = clause.When is { } when ? Found(when) : null,
        Duty = clause.Duty is { } duty
            ? duty with { Terms = duty.Terms with { Once = Found(duty.Terms.Once), Provided = Found(duty.Terms.Provided), Unless = Found(duty.Terms.Unless) } }
            : null,
    };

    private static IEnumerable<Finder> Finders(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Finders),
        AnyOf any => any.Parts.SelectMany(Finders),
        Not not => Finders(not.Inner),
        Found found => [found.By],
        _ => [],
    };

    private Sequence<Condition> Found(Sequence<Condition> conditions) => conditions.Select(Found).ToSequence();

    private Condition Found(Condition condition) => condition switch
    {
        AllOf all => all with { Parts = Found(all.Parts) },
        AnyOf any => any with { Parts = Found(any.Parts) },
        Not not => not with { Inner = Found(not.Inner) },
        Found found => found with { By = new Finder(Finder, null, found.By.At) },
        _ => condition,
    };
}
