using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS310: no deadline. CAS311: a clock that can run out before the duty arises. CAS312: nobody named to call the meeting. CAS330: a pledge without end.</summary>
internal static class Time
{
    public static IEnumerable<Finding> Of(PackageIndex index) =>
    [
        .. index.Package.Clauses.SelectMany(clause => OfClause(index, clause)),
        .. index.Package.Instruments.Select(instrument => WithoutEnd(index, instrument)).OfType<Finding>(),
    ];

    /// <summary>Words for a meeting; the rung <c>consult</c> and the acts that packages declare for the same.</summary>
    public static bool IsConsultation(Duty duty) =>
        duty.Measure.Word is { } word && (word.StartsWith("consult", StringComparison.Ordinal) || word.StartsWith("meet", StringComparison.Ordinal) || word.StartsWith("concert", StringComparison.Ordinal));

    /// <summary>Whether somebody is named who calls the meeting: a request, a body, an office, a depositary.</summary>
    public static bool SomebodyConvenes(PackageIndex index, Clause clause) =>
        clause.Duty is { } duty
        && (duty.Terms.AtRequestOf is not null
            || duty.Terms.DecisionOf is not null
            || duty.Measure.As is { Decides: true, By.Name: not null }
            || index.Package.Parties.Any(party => party.Has(Role.Depositary))
            || Slots.Conditions(index, clause).Where(slot => slot.Helps).SelectMany(slot => Atoms.Of(index, slot.Condition)).Any(leaf => leaf.Positive && leaf.Atom is HasRequested or HasDecided));

    private static IEnumerable<Finding> OfClause(PackageIndex index, Clause clause)
    {
        if (clause.Duty is not { Modal: Modal.Shall or Modal.Will } duty || Heads.IsProhibition(duty))
        {
            yield break;
        }
        if (AnswersACase(index, clause, duty) && !Clocks.HasDate(duty.Terms))
        {
            yield return new Finding(
                "CAS310",
                Severity.Warning,
                $"{clause.Id} has no deadline" + (duty.Terms.Forthwith ? ": \"forthwith\" names no day on which it would be broken." : ": there is no day on which it would be broken."),
                [Phrases.Place(clause)],
                "Add a limit and the event its clock starts at: \"within 72 hours of " + (duty.Terms.AtRequestOf is null ? "trigger" : "request") + "\".",
                duty.Terms.NotBefore is null ? [] : ["It says when to begin at the earliest, not at the latest."]);
        }
        foreach (var clock in new[] { duty.Terms.Within, duty.Terms.BeginningWithin }.OfType<Deadline>())
        {
            if (EarlierStart(index, clause, duty, clock) is { } early)
            {
                yield return early;
            }
        }
        if (IsConsultation(duty) && !SomebodyConvenes(index, clause))
        {
            yield return new Finding(
                "CAS312",
                Severity.Warning,
                $"{clause.Id} promises to {duty.Measure.Word}, and nobody is named who calls the meeting.",
                [Phrases.Place(clause)],
                "Say at whose request, and how soon: \"within 24 hours of request, at request of …\".",
                []);
        }
    }

    /// <summary>A duty that answers an attack, a threat or another case, or that waits for something, and asks for help or talks.</summary>
    private static bool AnswersACase(PackageIndex index, Clause clause, Duty duty)
    {
        var helps = duty.Measure.Kind is MeasureKind.Assist || duty.Measure.Range is not null || duty.Measure.ByAllMeans || IsConsultation(duty)
            || (duty.Measure.Word is { } word && index.RungOf(word) is not null);
        var waits = !duty.Terms.Once.IsEmpty || !duty.Terms.Provided.IsEmpty || duty.Terms.AtRequestOf is not null || duty.Terms.DecisionOf is not null;
        var isCase = clause.When is { } when && Atoms.Of(index, when).Any(leaf => leaf is { Positive: true, Atom: Occurs fact } && (fact.On is not null || fact.By is not null));
        return isCase || (helps && (clause.When is not null || waits)) || IsConsultation(duty);
    }

    private static Finding? EarlierStart(PackageIndex index, Clause clause, Duty duty, Deadline clock)
    {
        if (clock.Of is not { } start)
        {
            return null;
        }
        var others = Others(index, clause, duty, start).Distinct().ToList();
        return others.Count == 0 ? null : new Finding(
            "CAS311",
            Severity.Warning,
            $"The clock of {clause.Id} can run out before the duty arises: it starts at {Wording.Event(start)}, and the duty waits for more.",
            [Phrases.Place(clause, "\"" + Wording.Deadline(clock) + "\"")],
            start.IsFact
                ? $"Count from what completes the trigger, or without an event: \"within {clock.Within}\" starts when the duty arises."
                : "Count from the last step that the duty waits for, or without an event.",
            [.. others.Select(other => $"The duty also waits until {other}."), $"When that comes more than {clock.Within} after {Wording.Event(start)}, the limit has passed before anything was owed."]);
    }

    /// <summary>What the duty waits for that may come after its clock has started.</summary>
    private static IEnumerable<string> Others(PackageIndex index, Clause clause, Duty duty, ClockEvent start)
    {
        var helping = Slots.Conditions(index, clause).Where(slot => slot.Helps).ToList();
        var says = duty.Terms.ConsentOf.Select(name => $"{name} consents").Concat(duty.Terms.DecisionOf is { } body ? [$"{body} decides"] : []);
        switch (start.Name)
        {
            case ClockEvent.Trigger or ClockEvent.Decision:
                return [];
            case ClockEvent.Request:
                // The request follows the event that is its reason; what comes after the request are the say of others and their promises.
                return says.Concat(helping.Where(slot => slot.Slot != Slot.When).Select(slot => Wording.Of(slot.Condition)));
            case ClockEvent.Signature or ClockEvent.EntryIntoForce:
                return says.Concat(helping.Select(slot => Wording.Of(slot.Condition)));
            default:
                return says.Concat(helping
                    .SelectMany(slot => Knowledge.Conjuncts(slot.Condition))
                    .SelectMany(part => Open(index, part, start.Name)));
        }
    }

    /// <summary>The parts of a condition that are not the event itself; a part whose every alternative is the event adds nothing.</summary>
    private static IEnumerable<string> Open(PackageIndex index, Condition part, string word)
    {
        var branches = Atoms.Branches(index, part);
        var further = branches.Select(branch => branch.Where(leaf => leaf.Positive && !(leaf.Atom is Occurs fact && fact.Word == word)).ToList()).ToList();
        return further.Exists(branch => branch.Count == 0) ? [] : further.SelectMany(branch => branch).Select(leaf => leaf.Words).Take(4);
    }

    private static Finding? WithoutEnd(PackageIndex index, Instrument instrument)
    {
        if (instrument.Ending is not null || instrument.DenunciationNotice is not null || instrument.RenewableByConsent)
        {
            return null;
        }
        var pledges = index.Package.Clauses
            .Where(clause => clause.Instrument == instrument.Name && clause.Duty is { Modal: Modal.Shall or Modal.Will, Measure.Kind: not MeasureKind.Refrain })
            .Where(clause => clause.Duty is { } duty && duty.Terms is { Until: null, UntilDate: null, For: null, NoLaterThan: null })
            .ToList();
        return pledges.Count == 0 ? null : new Finding(
            "CAS330",
            Severity.Info,
            $"{instrument.Name} says neither how long its pledges hold nor how they end.",
            [new FindingPlace(instrument.At, ""), .. pledges.Select(Phrases.Place)],
            "Write a term or a way out: \"ends after 10 years, may be denounced on 6 months notice\".",
            []);
    }
}
