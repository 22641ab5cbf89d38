using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Timing;

/// <summary>
/// By when each duty of a situation arises and is due, if everybody takes all the time that the text gives (design 6.6 "response time", 6.9 S5).
/// What the protected side does it does at once; what it waits for that nobody limits is never for certain.
/// </summary>
internal sealed partial class Clockwork
{
    private readonly SolvedCase solved;
    private readonly SolvedCorner firm;
    private readonly IReadOnlySet<HasBegun> owed;

    // Hours by which each duty arises. A promise is made when the duty that makes it arises, so they are worked out together, from never downwards.
    private readonly Dictionary<Candidate, double?> hours = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Candidate, Moment> told = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Candidate> telling = new(ReferenceEqualityComparer.Instance);
    private bool isTelling;

    /// <param name="owed">Deeds that count as done in the solved case because they are owed: they are done when they are due.</param>
    public Clockwork(SolvedCase solved, IReadOnlySet<HasBegun> owed)
    {
        (this.solved, firm, this.owed) = (solved, solved.Corners[Corner.Firm], owed);
        bool changed;
        do
        {
            changed = false;
            foreach (var candidate in solved.Candidates)
            {
                var by = Needed(candidate).Hours;
                changed |= by is not null && by != hours.GetValueOrDefault(candidate);
                hours[candidate] = by;
            }
        }
        while (changed);
        isTelling = true;
    }

    private PackageIndex Index => firm.Evaluator.Index;

    private Case Case => firm.Evaluator.Case;

    /// <summary>By when a duty must be done.</summary>
    public DutyTime Of(Candidate candidate)
    {
        var done = Due(candidate);
        return new DutyTime(candidate.Bearer, candidate.Clause.Id, done.Hours, done.Steps, done.Open, candidate.Clause.At);
    }

    /// <summary>By when a duty arises; with its steps only once all hours are known.</summary>
    private Moment Arises(Candidate candidate)
    {
        if (!isTelling)
        {
            return new Moment(hours.GetValueOrDefault(candidate), [], []);
        }
        if (told.TryGetValue(candidate, out var known))
        {
            return known;
        }
        if (!telling.Add(candidate))
        {
            var around = new Moment(hours.GetValueOrDefault(candidate), [], []);
            return around.Hours is not null ? around : around.Then(new TimeStep(
                TimeStepKind.Promise, candidate.Bearer, Wording.Modal(candidate.Duty.Modal) + " " + Wording.Measure(candidate.Duty.Measure), "it waits for itself: each waits for another to go first", null, HasClock: false, candidate.Clause.At));
        }
        told[candidate] = known = Needed(candidate);
        telling.Remove(candidate);
        return known;
    }

    /// <summary>By when everything is so that a duty asks for.</summary>
    private Moment Needed(Candidate candidate) => Moment.Latest(candidate.Requirements.Select(requirement => Of(requirement, candidate)));

    private Moment Due(Candidate candidate)
    {
        var terms = candidate.Duty.Terms;
        var arises = NotBefore(candidate, Arises(candidate));
        var words = Wording.Measure(candidate.Duty.Measure);
        TimeStep Doing(string clock, double? by, bool hasClock) => new(TimeStepKind.Doing, candidate.Bearer, words, clock, by, hasClock, candidate.Clause.At);
        if ((terms.Within ?? terms.BeginningWithin) is { } limit)
        {
            var start = limit.Of is { } named ? StartOf(named, candidate) : arises;
            if (start is null)
            {
                return arises.Then(Doing(Clocks.Words(terms) + ", and nothing says when that is", null, hasClock: false));
            }
            var by = Later(arises.Hours, start.Hours + limit.Within.Hours);
            // A clock that starts later than the duty arises makes the chain go through its start.
            var through = (start.Hours ?? double.PositiveInfinity) > (arises.Hours ?? double.PositiveInfinity) ? start : arises;
            return (through with { Open = arises.Open.Concat(start.Open).Distinct().ToSequence() }).Then(Doing(Clocks.Words(terms), by, hasClock: true));
        }
        return terms.NoLaterThan is { } last
            ? arises.Then(Doing(Clocks.Words(terms), Later(arises.Hours, HoursTo(last.Latest.AddDays(1))), hasClock: true))
            : arises.Then(Doing(Clocks.Words(terms), null, hasClock: false));
    }

    private Moment NotBefore(Candidate candidate, Moment arises)
    {
        if (candidate.Duty.Terms.NotBefore is not { } not)
        {
            return arises;
        }
        double? from = not switch
        {
            { Date: { } date } => HoursTo(date.Earliest),
            { Duration: { } duration, After: { } named } => StartOf(named, candidate)?.Hours + duration.Hours,
            _ => 0,
        };
        var words = not.Date is { } day ? $"not before {day}" : $"not before {not.Duration} after {not.After?.Name}";
        return from <= arises.Hours
            ? arises
            : arises.Then(new TimeStep(TimeStepKind.NotBefore, "", words, from is null ? "nothing says when that is" : words, Later(arises.Hours, from), from is not null, candidate.Clause.At));
    }

    /// <summary>When a clock starts; null when nothing says.</summary>
    private Moment? StartOf(ClockEvent named, Candidate candidate)
    {
        Moment Kinds(params ReadOnlySpan<RequirementKind> kinds)
        {
            var moments = new List<Moment>();
            foreach (var requirement in candidate.Requirements)
            {
                if (kinds.Contains(requirement.Kind))
                {
                    moments.Add(Of(requirement, candidate));
                }
            }
            return Moment.Latest(moments);
        }
        return named.Name switch
        {
            ClockEvent.Trigger => Kinds(RequirementKind.Trigger, RequirementKind.Place),
            ClockEvent.Request => Kinds(RequirementKind.Request),
            ClockEvent.Decision => Kinds(RequirementKind.Consent),
            // A text that binds has been signed and has entered into force before what happens.
            ClockEvent.Signature or ClockEvent.EntryIntoForce => Moment.AtOnce,
            _ => firm.Evaluator.Knowledge.Says(new Occurs(named.Name, null, null, null, null, SourceLocation.None)) == Truth.True ? Moment.AtOnce : null,
        };
    }

    private double HoursTo(DateOnly day) => 24.0 * (day.DayNumber - Case.On.DayNumber);

    private static double? Later(double? one, double? other) => one is { } a && other is { } b ? Math.Max(a, b) : null;
}
