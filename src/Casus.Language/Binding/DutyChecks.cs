using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>CAS112, CAS212 and CAS213: slots that exclude one another, <c>likewise</c> out of place, ranges upside down.</summary>
internal static class DutyChecks
{
    public static IEnumerable<Finding> Of(Scope scope) =>
    [
        .. Walk.Clauses(scope.Package).SelectMany(clause => Walk.Duties(clause.Duty)).SelectMany(duty => Check(duty, scope)),
        .. Walk.Reservations(scope.Package).SelectMany(reservation => OnAutomatic(reservation, scope.Package)),
        .. Likewise(scope.Package),
    ];

    private static IEnumerable<Finding> Check(Duty duty, Scope scope)
    {
        if (duty is { Terms.Automatically: true, Measure.Amount.JudgedBy: not null })
        {
            yield return Finding.At(
                "CAS112", Severity.Error, duty.Measure.At, "\"automatically\" leaves no choice, but how much is left to a judgement.", "Say a quantity, or leave out \"automatically\".");
        }
        if (duty.Measure.Range is { } range && IsUpsideDown(range.From, range.UpTo, scope))
        {
            yield return Finding.At(
                "CAS213",
                Severity.Error,
                duty.Measure.At,
                $"The range is upside down: {range.From} stands above {range.UpTo}.",
                $"Say \"from {range.UpTo} up to {range.From}\".");
        }
        if (duty.Terms.NotBeyond is { UnlessItConsents: false } cap && duty.Measure.Range is { } capped && IsUpsideDown(capped.From, cap.Rung, scope))
        {
            yield return Finding.At(
                "CAS213",
                Severity.Error,
                duty.At,
                $"The least of the range, {capped.From}, stands above the limit \"not beyond {cap.Rung}\".",
                "Lower the range or lift the limit.");
        }
    }

    /// <summary>A choice laid on an automatic clause from outside its sentence; those within it the parser has seen.</summary>
    private static IEnumerable<Finding> OnAutomatic(Reservation reservation, Package package)
    {
        var terms = reservation.Terms;
        if (!terms.IfItSoDecides && !terms.ItsOwnProcess && terms.ConsentOf.IsEmpty && terms.DecisionOf is null)
        {
            return [];
        }
        return package.Clauses
            .Where(clause => clause.Duty is { Terms.Automatically: true } && clause.Instrument == reservation.To.Of && IsMeant(reservation.To, clause))
            .Select(clause => new Finding(
                "CAS112",
                Severity.Warning,
                $"The reservation by {KindWords.Join([.. reservation.By], "and")} leaves a choice in a clause that is automatic.",
                [new FindingPlace(reservation.At, "reservation"), new FindingPlace(clause.At, $"clause {clause.Label}, automatically")],
                "Take \"automatically\" out of the clause, or the choice out of the reservation.",
                []));
    }

    private static bool IsMeant(Reference reference, Clause clause) => reference.Kind switch
    {
        ReferenceKind.Clause => clause.Label == reference.Label,
        ReferenceKind.Article => clause.Article == reference.Label,
        _ => true,
    };

    /// <summary>
    /// On one ladder the higher rung is the higher. Between ladders only the default ones have an order (voice, pressure, help); declared ladders have none.
    /// </summary>
    private static bool IsUpsideDown(string from, string upTo, Scope scope)
    {
        if (scope.RungOf(from) is not { } low || scope.RungOf(upTo) is not { } high)
        {
            return false;
        }
        return low.Ladder == high.Ladder
            ? low.Rung > high.Rung
            : low.Ladder > high.Ladder && IsDefault(scope.Package.Ladders[low.Ladder]) && IsDefault(scope.Package.Ladders[high.Ladder]);
    }

    private static bool IsDefault(Ladder ladder) => Package.DefaultLadders.Any(other => other.Name == ladder.Name);

    private static IEnumerable<Finding> Likewise(Package package) =>
        Elsewhere(package)
            .SelectMany(Walk.Within)
            .OfType<HasUndertaken>()
            .Where(promise => promise.Likewise)
            .Select(promise => Finding.At(
                "CAS212",
                Severity.Error,
                promise.At,
                "\"likewise\" makes two promises stand or fall together, and only \"provided\" can say that.",
                $"Say \"provided … likewise undertakes to {promise.Word}\", or \"has undertaken to {promise.Word}\" where the other must move first."));

    /// <summary>Every condition of the package that does not stand after <c>provided</c>.</summary>
    private static IEnumerable<Condition> Elsewhere(Package package) =>
    [
        .. package.Facts.Select(fact => fact.Means).OfType<Condition>(),
        .. package.Casus.Select(casus => casus.Condition),
        .. package.Gates.SelectMany(gate => new[] { gate.ClosedWhile, gate.Unless }).OfType<Condition>(),
        .. package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When }).OfType<Condition>(),
        .. Walk.Clauses(package).Select(clause => clause.When).OfType<Condition>(),
        .. Walk.Clauses(package).SelectMany(clause => Walk.Duties(clause.Duty)).SelectMany(duty => Walk.Outside(duty.Terms)),
        .. Walk.Reservations(package).SelectMany(reservation => Walk.Outside(reservation.Terms)),
        .. package.Claims.Select(claim => claim.That).OfType<Condition>(),
        .. package.Positions.Select(position => position.Condition),
        .. package.Assumptions.Select(assumption => assumption.Condition),
        .. package.Expectations.Concat(package.Scenarios.SelectMany(scenario => scenario.Steps).OfType<StepExpects>().Select(step => step.Expectation))
            .OfType<ExpectDue>().Select(due => due.Where).OfType<Condition>(),
        .. package.Scenarios.SelectMany(scenario => scenario.Steps).OfType<StepHappens>().Select(step => step.Condition),
    ];
}
