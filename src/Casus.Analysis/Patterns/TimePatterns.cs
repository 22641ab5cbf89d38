using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Patterns;

/// <summary>Patterns of when: cover until something better is in force, clocks for meeting and deciding, schedules that run by themselves.</summary>
internal static class TimePatterns
{
    private const double Day = 24;
    private const string Consult = "consult";

    public static IEnumerable<PatternUse> InterimCover(PackageIndex index, DateOnly day)
    {
        bool Awaits(Condition condition, string own) => Atoms.Of(index, condition).Any(leaf => leaf is { Positive: true, Atom: HasState { State: InForceState.InForce, Of: { Kind: ReferenceKind.Instrument, Of: { } other } } } && other != own);
        foreach (var instrument in index.Package.Instruments)
        {
            var pledges = index.Package.Clauses.Where(clause => clause.Instrument == instrument.Name && IsPledge(clause)).ToList();
            if (pledges.Count == 0)
            {
                continue;
            }
            if (instrument.Ending?.When is { } ends && Awaits(ends, instrument.Name))
            {
                yield return new PatternUse("interim-cover", $"{instrument.Name} ends when {Wording.Of(ends)}", instrument.At);
            }
            if (instrument.AppliesProvisionallyFrom is { } from)
            {
                yield return new PatternUse("interim-cover", $"{instrument.Name} applies provisionally from {from}", instrument.At);
            }
            foreach (var article in index.Package.Articles.Where(article => article.Instrument == instrument.Name && article.AppliesProvisionallyFrom is not null))
            {
                yield return new PatternUse("interim-cover", $"{instrument.Name} article {article.Label} applies provisionally from {article.AppliesProvisionallyFrom}", article.At);
            }
            foreach (var pledge in pledges)
            {
                if (pledge.Duty?.Terms.Until is { } until && Awaits(until, instrument.Name))
                {
                    yield return new PatternUse("interim-cover", $"{pledge.Id} until {Wording.Of(until)}", pledge.At);
                }
            }
        }
    }

    public static IEnumerable<PatternUse> ConveneAndDecide(PackageIndex index, DateOnly day)
    {
        foreach (var instrument in index.Package.Instruments)
        {
            var pledges = index.Package.Clauses.Where(clause => clause.Instrument == instrument.Name && IsPledge(clause)).ToList();
            var meets = pledges.Find(clause => clause.Duty is { } duty && Heads.Word(duty.Measure) == Consult && Clock(duty) is <= Day);
            var together = pledges.Find(clause => clause.Duty is { Subject.Distribution: Distribution.Jointly } duty && Heads.Word(duty.Measure) != Consult && Clock(duty) is <= 3 * Day);
            var body = pledges.SelectMany(clause => BodyUses.Named(index, clause)).Select(name => index.Bodies[name]).FirstOrDefault(used => used.Default?.Within.Within.Hours is <= 3 * Day || used.Silence?.For.Hours is <= 3 * Day);
            if (meets is not null && (together is not null || body is not null))
            {
                yield return new PatternUse(
                    "convene-and-decide",
                    $"{meets.Id}: consult within {(meets.Duty?.Terms.Within ?? meets.Duty?.Terms.BeginningWithin)?.Within}; "
                    + (together is not null ? $"{together.Id}: within {(together.Duty?.Terms.Within ?? together.Duty?.Terms.BeginningWithin)?.Within}" : $"{body?.Name}: {body?.Default?.Within.Within ?? body?.Silence?.For}"),
                    meets.At);
            }
        }
    }

    public static IEnumerable<PatternUse> DatedSchedule(PackageIndex index, DateOnly day) =>
        from clause in index.Package.Clauses
        where IsPledge(clause) && clause.Duty is { Terms: { IfItSoDecides: false, DecisionOf: null, ConsentOf.IsEmpty: true } }
        let duty = clause.Duty
        where Mark(duty) is not null
        group clause by (clause.Instrument, Names: duty.Subject.Names) into same
        let steps = same.Select(clause => (Clause: clause, Mark: clause.Duty is { } owed ? Mark(owed) : null)).ToList()
        where steps.Select(step => step.Mark).Distinct().Count() > 1 && steps.Select(step => step.Mark?.From).Where(start => start is not null).Distinct().Count() == 1 && steps.Any(step => step.Clause.Duty?.Terms is { NotBefore: not null } or { Automatically: true })
        select new PatternUse("dated-schedule", string.Join("; ", steps.Select(step => $"{step.Clause.Id}: {step.Mark?.Words}")), same.First().At);

    /// <summary>When a step falls due and from what it is counted; at once where it says forthwith.</summary>
    private sealed record Step(double Hours, string? From, string Words);

    private static Step? Mark(Duty duty) => duty.Terms switch
    {
        { NotBefore: { Duration: { } duration, After: { } after } } => new Step(duration.Hours, after.Name, $"not before {duration} after {after.Name}"),
        { Within: { Of: { } of } within } => new Step(within.Within.Hours, of.Name, $"within {within.Within} of {of.Name}"),
        { Forthwith: true, Automatically: true } => new Step(0, null, "forthwith"),
        _ => null,
    };

    private static double? Clock(Duty duty) => (duty.Terms.Within ?? duty.Terms.BeginningWithin)?.Within.Hours;

    private static bool IsPledge(Clause clause) => clause.Duty is { Modal: Modal.Shall or Modal.Will } duty && !Heads.IsProhibition(duty);
}
