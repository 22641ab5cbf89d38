using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>The state of every duty along a course of events: one automaton a clause and bearer (design 6.3).</summary>
public sealed class DutyBook(PackageIndex index, Question question)
{
    private static readonly DutyState[] Over = [DutyState.Fulfilled, DutyState.FulfilledLate, DutyState.Waived, DutyState.Lapsed];
    private readonly Dictionary<(string Bearer, string ClauseId), Entry> entries = [];

    private sealed record Entry(Candidate Candidate, DutyState State, DateTimeOffset? Triggered, DateTimeOffset? Due, TimeSpan? Remaining, bool Chained);

    /// <summary>The deadlines of duties still to be performed.</summary>
    public IEnumerable<DateTimeOffset> Deadlines => entries.Values.Where(entry => entry.State == DutyState.Due).Select(entry => entry.Due).OfType<DateTimeOffset>();

    /// <summary>Duties due and not yet performed.</summary>
    public IEnumerable<DutyChange> Open => entries.Values
        .Where(entry => entry.State == DutyState.Due && !Heads.IsProhibition(entry.Candidate.Duty))
        .Select(entry => Change(entry, DutyState.Due, entry.Due is null ? "open, with no date" : "open"));

    /// <summary>Takes in one moment and tells what changed.</summary>
    public IReadOnlyList<DutyChange> Advance(Situation now)
    {
        var changes = new List<DutyChange>();
        var knowledge = new Knowledge(index, now);
        foreach (var @case in Case.Of(index, now))
        {
            var solved = Responder.Solve(index, knowledge, @case, question);
            foreach (var candidate in solved.Candidates.Where(candidate => !Heads.IsPermission(candidate.Duty)))
            {
                var entry = entries.GetValueOrDefault((candidate.Bearer, candidate.Clause.Id)) ?? new Entry(candidate, DutyState.Dormant, null, null, null, Chained: false);
                Record(Next(entry, Standing(solved, candidate), now, solved), entry, now, changes);
            }
        }
        foreach (var entry in entries.Values.Where(entry => entry.Chained).ToList())
        {
            Record(Perform(entry, now), entry, now, changes);
        }
        return changes;
    }

    private void Record((Entry Entry, string Why) next, Entry before, Situation now, List<DutyChange> changes)
    {
        entries[(next.Entry.Candidate.Bearer, next.Entry.Candidate.Clause.Id)] = next.Entry;
        if (next.Entry.State == before.State)
        {
            return;
        }
        changes.Add(Change(before, next.Entry.State, next.Why) with { Due = next.Entry.Due });
        if (next.Entry.State == DutyState.Breached && next.Entry.Candidate.Duty.FailingWhich is { } instead)
        {
            changes.AddRange(Chain(next.Entry, instead, now));
        }
    }

    /// <summary>A broken duty starts what must follow "failing which", on a fresh clock.</summary>
    private IEnumerable<DutyChange> Chain(Entry broken, Duty instead, Situation now)
    {
        var clause = broken.Candidate.Clause with { Label = broken.Candidate.Clause.Label + ", failing which", When = null, Duty = instead };
        foreach (var bearer in Heads.Bearers(index, instead.Subject, DateOnly.FromDateTime(now.At.UtcDateTime)))
        {
            var candidate = new Candidate(clause, instead, bearer, []);
            var entry = new Entry(candidate, DutyState.Due, now.At, Clocks.Due(instead.Terms, now.At, named => named.Name == ClockEvent.Trigger ? now.At : StartOf(named, clause, now)), null, Chained: true);
            entries[(bearer, clause.Id)] = entry;
            yield return Change(entry with { State = DutyState.Dormant }, DutyState.Due, "the duty before it was broken") with { Due = entry.Due };
        }
    }

    /// <summary>How a duty stands at this moment, before its own past is asked. The protected side's acts must have happened, not be presumed.</summary>
    private static DutyState Standing(SolvedCase solved, Candidate candidate)
    {
        var (firm, possible) = (solved.Corners[Corner.Firm], solved.Corners[Corner.Possible]);
        var explanation = new Explanation((firm.Evaluator, firm.Outcome), (possible.Evaluator, possible.Outcome), (possible.Evaluator, possible.Outcome));
        var loose = new Loose();
        var from = new Standpoint(candidate.Bearer, candidate.Clause.Instrument);
        var reasons = candidate.Requirements.Select(requirement => (requirement.Kind, explanation.Of(requirement, candidate.Clause, from, loose).Holds)).ToList();
        bool All(params RequirementKind[] kinds) => reasons.Where(reason => kinds.Contains(reason.Kind)).All(reason => reason.Holds == Truth.True);
        return !All(RequirementKind.Force, RequirementKind.Time) ? DutyState.Dormant
            : !All(RequirementKind.Trigger, RequirementKind.Place) ? DutyState.Conditional
            : firm.Outcome.Settled.Contains(candidate.Arisen) && loose.Presumes.Count == 0 ? DutyState.Due
            : DutyState.Triggered;
    }

    private (Entry Entry, string Why) Next(Entry entry, DutyState standing, Situation now, SolvedCase solved)
    {
        if (Over.Contains(entry.State) || (entry.State == DutyState.Breached && Heads.IsProhibition(entry.Candidate.Duty)))
        {
            return (entry, "");
        }
        if (standing == DutyState.Dormant && entry.State is DutyState.Triggered or DutyState.Due or DutyState.Suspended)
        {
            return IsSuspended(solved, entry.Candidate.Clause)
                ? (entry.State == DutyState.Suspended ? entry : entry with { State = DutyState.Suspended, Remaining = entry.Due - now.At }, "its clause is suspended")
                : (entry with { State = DutyState.Lapsed }, "its clause is no longer in force");
        }
        if (entry.State == DutyState.Suspended)
        {
            return (entry with { State = DutyState.Due, Due = now.At + entry.Remaining }, "the suspension is over; the remaining time runs on");
        }
        if (entry.State is DutyState.Due or DutyState.Breached)
        {
            return Perform(entry, now);
        }
        if (entry.Triggered is null && standing is DutyState.Triggered or DutyState.Due)
        {
            entry = entry with { Triggered = now.At };
        }
        if (standing != DutyState.Due)
        {
            return (entry with { State = standing }, standing == DutyState.Triggered ? "the case has arisen; not all that the clause asks is there" : "in force");
        }
        var due = Clocks.Due(entry.Candidate.Duty.Terms, now.At, named => named.Name == ClockEvent.Trigger ? entry.Triggered : StartOf(named, entry.Candidate.Clause, now));
        return Perform(entry with { State = DutyState.Due, Due = due }, now) is var performed && performed.Entry.State != DutyState.Due
            ? performed
            : (entry with { State = DutyState.Due, Due = due }, "all that the clause asks is there");
    }

    /// <summary>Done, done late, waived, or broken once its date has passed.</summary>
    private (Entry Entry, string Why) Perform(Entry entry, Situation now)
    {
        if (entry.State is not (DutyState.Due or DutyState.Breached))
        {
            return (entry, "");
        }
        if (Heads.IsProhibition(entry.Candidate.Duty))
        {
            return Violation(entry, now) is { } act ? (entry with { State = DutyState.Breached }, act) : (entry, "");
        }
        if (Performance(entry, now) is { } done)
        {
            var late = entry.State == DutyState.Breached || (entry.Due is { } limit && done.Since > limit);
            return (entry with { State = late ? DutyState.FulfilledLate : DutyState.Fulfilled }, Wording.Of(done.Literal));
        }
        var waiver = now.Given.FirstOrDefault(given => given.Literal is HasDecided { Deed.Word: "waive", By.Name: { } name } && index.HasRole(index.PrincipalOf(name), Role.Beneficiary));
        if (waiver is not null)
        {
            return (entry with { State = DutyState.Waived }, Wording.Of(waiver.Literal));
        }
        return entry.State == DutyState.Due && entry.Due is { } due && now.At > due
            ? (entry with { State = DutyState.Breached }, $"not done by {due:yyyy-MM-dd HH:mm}")
            : (entry, "");
    }

    /// <summary>A deed at least as high as the floor. What is only announced is no performance.</summary>
    private Given? Performance(Entry entry, Situation now)
    {
        var measure = entry.Candidate.Duty.Measure;
        var floor = Heads.Floor(index, measure, entry.Candidate.Bearer, DateOnly.FromDateTime(now.At.UtcDateTime), question.Reading) ?? Heads.Word(measure);
        return now.Given.FirstOrDefault(given => given.Literal is HasBegun begun
            && Acts(begun.By, entry.Candidate.Bearer)
            && (index.DownFrom(begun.Word).Contains(floor) || begun.Word == Heads.Word(measure) || (Requirements.LeavesRange(measure) && index.RungOf(begun.Word) is not null)));
    }

    /// <summary>The forbidden deed. No deed by itself breaks a limit: what is given says nothing of how much.</summary>
    private string? Violation(Entry entry, Situation now)
    {
        if (entry.Candidate.Duty.Measure.Amount is { Bound: AmountBound.MoreThan })
        {
            return null;
        }
        var word = entry.Candidate.Duty.Measure.Word;
        var act = now.Given.Select(given => given.Literal).FirstOrDefault(literal => literal switch
        {
            Occurs occurs => occurs.Word == word && occurs.By is { } by && Acts(by, entry.Candidate.Bearer),
            HasBegun begun => Acts(begun.By, entry.Candidate.Bearer) && word is not null && index.DownFrom(begun.Word).Contains(word),
            _ => false,
        });
        return act is null ? null : Wording.Of(act);
    }

    private static bool Acts(Who who, string bearer) => who.Kind == WhoKind.Named && who.Name == bearer;

    private static bool IsSuspended(SolvedCase solved, Clause clause)
    {
        var firm = solved.Corners[Corner.Firm];
        bool Says(Reference reference) => firm.Evaluator.Holds(new HasState(reference, InForceState.Suspended, clause.At), helps: false, firm.Outcome.AsSettled, Standpoint.Nowhere);
        return Says(new Reference(ReferenceKind.Instrument, null, clause.Instrument, clause.At))
            || Says(new Reference(ReferenceKind.Clause, clause.Label, clause.Instrument, clause.At))
            || (clause.Article is { } article && Says(new Reference(ReferenceKind.Article, article, clause.Instrument, clause.At)));
    }

    /// <summary>When a clock's event took place, as far as the course or the instrument tells.</summary>
    private DateTimeOffset? StartOf(ClockEvent named, Clause clause, Situation now) => named.Name switch
    {
        ClockEvent.Request => now.Given.Where(given => given.Literal is HasRequested).Min(given => given.Since),
        ClockEvent.Decision => now.Given.Where(given => given.Literal is HasDecided).Min(given => given.Since),
        ClockEvent.Signature => Day(clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var signed) && !signed.Signatures.IsEmpty
            ? signed.Signatures.Max(signature => signature.On.Latest) : null),
        ClockEvent.EntryIntoForce => Day(clause.Instrument is { } entered ? index.Instruments.GetValueOrDefault(entered)?.Entry.On?.Latest : null),
        _ => now.Given.Where(given => given.Literal is Occurs occurs && occurs.Word == named.Name).Min(given => given.Since),
    };

    private static DateTimeOffset? Day(DateOnly? date) => date is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static DutyChange Change(Entry entry, DutyState to, string why) => new(
        entry.Candidate.Bearer, entry.Candidate.Clause.Id, Wording.Measure(entry.Candidate.Duty.Measure), entry.State, to, entry.Due, why, entry.Candidate.Clause.At);
}
