using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>CAS230, CAS240 and CAS350: what an instrument says of lines, of its signatories, and of its own strength.</summary>
internal static class InstrumentChecks
{
    public static IEnumerable<Finding> Of(Scope scope, TextPlaces places, Func<Instrument, bool> isDamaged)
    {
        var membership = new Membership(scope);
        foreach (var instrument in scope.Package.Instruments)
        {
            var clauses = scope.Package.Clauses.Where(clause => clause.Instrument == instrument.Name).ToList();
            var idle = isDamaged(instrument) ? [] : OwesNothing(instrument, clauses, scope, membership, places);
            foreach (var finding in Lines(clauses).Concat(idle).Concat(TooStrong(instrument, clauses)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Lines(List<Clause> clauses)
    {
        var measured = clauses
            .Where(clause => clause.ProposedBy.IsEmpty && clause.Duty?.Measure is { Word: not null, From: not null })
            .GroupBy(clause => clause.Duty?.Measure.Word ?? "", StringComparer.Ordinal);
        foreach (var act in measured)
        {
            var lines = act.Select(clause => clause.Duty?.Measure.From ?? "").Distinct(StringComparer.Ordinal).ToList();
            if (lines.Count > 1)
            {
                yield return new Finding(
                    "CAS230",
                    Severity.Warning,
                    $"The same act, {act.Key}, is measured from different lines: {KindWords.Join(lines, "and")}.",
                    act.Select(clause => new FindingPlace(clause.At, $"clause {clause.Label}: from {clause.Duty?.Measure.From}")).ToSequence(),
                    "Measure from one line, or say in the text why the two sides withdraw from different ones.",
                    []);
            }
        }
    }

    private static IEnumerable<Finding> OwesNothing(Instrument instrument, List<Clause> clauses, Scope scope, Membership membership, TextPlaces places)
    {
        var duties = clauses.SelectMany(clause => Walk.Duties(clause.Duty)).ToList();
        var parties = membership.Ever(instrument.Parties);
        if (duties.Count == 0 || parties.Count < 2)
        {
            yield break;
        }
        var owing = duties.Where(duty => duty.Modal != Modal.May).SelectMany(duty => Bearers(duty.Subject, membership)).ToHashSet(StringComparer.Ordinal);
        var organs = scope.Package.Parties.Where(party => party.OrganOf is not null && owing.Contains(party.Name)).Select(party => party.OrganOf);
        owing.UnionWith(organs.OfType<string>());
        var idle = parties.Where(party => !owing.Contains(party)).Order(StringComparer.Ordinal).ToList();
        // Where the whole instrument is permissions, nobody owes; that is its nature and no fault of a party.
        if (idle.Count == parties.Count)
        {
            yield break;
        }
        foreach (var level in idle.GroupBy(party => new { Level = IsProtectedOrWatching(party, scope) ? Severity.Info : Severity.Warning }))
        {
            yield return new Finding(
                "CAS240",
                level.Key.Level,
                $"{KindWords.Join([.. level], "and")} {(level.Count() == 1 ? "is a party" : "are parties")} to {instrument.Name} and {(level.Count() == 1 ? "owes" : "owe")} nothing under it.",
                [new FindingPlace(Heading(instrument, places), $"instrument {instrument.Name}")],
                level.Key.Level == Severity.Info ? "" : "Say what it owes, or list it as an observer or as one to whom the instrument is owed.",
                []);
        }
    }

    private static IEnumerable<string> Bearers(Subject subject, Membership membership)
    {
        var bearers = membership.Ever(subject.Names);
        return subject.Except.IsEmpty ? bearers : bearers.Except(membership.Ever(subject.Except));
    }

    private static bool IsProtectedOrWatching(string name, Scope scope) =>
        scope.Package.Parties.Any(party => party.Name == name
            && !party.Roles.IsEmpty
            && party.Roles.All(role => role is Role.Beneficiary or Role.Depositary or Role.Observer or Role.Monitor));

    private static IEnumerable<Finding> TooStrong(Instrument instrument, List<Clause> clauses)
    {
        if (Levels.CapOf(instrument.Kind) != Level.Political)
        {
            yield break;
        }
        var strong = clauses.Where(clause => clause.Duty is { } duty && Levels.Of(duty.Modal) == Level.Law).ToList();
        if (strong.Count > 0)
        {
            var kind = instrument.Kind.ToString().ToLowerInvariant();
            yield return new Finding(
                "CAS350",
                Severity.Warning,
                $"{instrument.Name} is a {kind} and holds no law: its \"shall\" is read as a political promise.",
                strong.Select(clause => new FindingPlace(clause.At, KindWords.Of(clause))).ToSequence(),
                $"Say \"will\" for \"shall\", or encode {instrument.Name} as a treaty or agreement if that is what it is.",
                []);
        }
    }

    /// <summary>The instrument's name in its heading: the place of the whole text would underline every line of it.</summary>
    private static SourceLocation Heading(Instrument instrument, TextPlaces places) => places.Of(instrument.Name, instrument.At).First();
}
