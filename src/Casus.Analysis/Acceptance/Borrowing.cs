using Casus.Checks;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>
/// Whether positions that stand in one package can be held against the text of another: both must speak of the protection of the same side against the
/// same side, somebody who must agree must have spoken, and in the text's own time. What is said in 2026 says nothing of who could have signed in 1925.
/// </summary>
public static class Borrowing
{
    /// <summary>How far from the day of a text that is in force a position may lie, to be of its time.</summary>
    private const int MonthsEitherWay = 12;

    /// <summary>Why the positions cannot be asked of the text, in words that follow its name; null where they can.</summary>
    public static string? Hindrance(Package text, Package positions)
    {
        if (!Beneficiaries(text).Overlaps(Beneficiaries(positions)))
        {
            return Protects(text);
        }
        var aggressors = Names(text, Role.PossibleAggressor);
        if (aggressors.Count > 0 && !aggressors.Overlaps(Names(positions, Role.PossibleAggressor)))
        {
            return $"protects against {string.Join(", ", aggressors)}";
        }
        var index = new PackageIndex(text);
        var day = CheckDay.Of(index);
        var must = Signatories.Of(index, day).Select(signatory => signatory.Party).ToHashSet(StringComparer.Ordinal);
        var said = positions.Positions.Where(position => must.Contains(position.Party)).Select(position => position.Provenance?.On.Latest).OfType<DateOnly>().ToList();
        return said.Count == 0 ? "nobody who must agree has spoken"
            : IsOpen(index, day) || said.Exists(on => on <= day.AddMonths(MonthsEitherWay) && on >= day.AddMonths(-MonthsEitherWay)) ? null
            : $"in force and of {day:yyyy-MM-dd}, and no position is of its time";
    }

    /// <summary><c>protects Poland</c>.</summary>
    internal static string Protects(Package text) => $"protects {(Beneficiaries(text) is { Count: > 0 } names ? string.Join(", ", names) : "nobody in particular")}";

    /// <summary>
    /// Whether a text promises something to somebody: a duty, by law or in politics, of one who is not only protected. Intentions and permissions promise nothing,
    /// and what a state owes by its own law it owes to nobody abroad.
    /// </summary>
    public static bool PromisesSomething(Package text)
    {
        var index = new PackageIndex(text);
        var day = CheckDay.Of(index);
        bool IsAbroad(Clause clause) => text.Instruments.FirstOrDefault(instrument => instrument.Name == clause.Instrument) is { Kind: not InstrumentKind.Statute };
        return text.Clauses.Any(clause =>
            clause.Duty is { Modal: Modal.Shall or Modal.ShallNot or Modal.Will or Modal.WillNot } duty
            && IsAbroad(clause)
            && Heads.Bearers(index, duty.Subject, day).Any(bearer => !Sides.IsOnlyProtected(index, bearer)));
    }

    /// <summary>Who is protected, by name.</summary>
    internal static HashSet<string> Beneficiaries(Package package) => Names(package, Role.Beneficiary);

    private static HashSet<string> Names(Package package, Role role) =>
        package.Parties.Where(party => party.Roles.Contains(role)).Select(party => party.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether nothing of it is in force on its day: a draft, a proposal, a text that waits. Whoever is to sign it speaks as of today.</summary>
    private static bool IsOpen(PackageIndex index, DateOnly day)
    {
        var evaluator = InForce.On(index, day);
        var used = index.Package.Instruments.Where(instrument => index.Package.Clauses.Any(clause => clause.Instrument == instrument.Name)).ToList();
        return !used.Exists(instrument => InForce.HasEntered(evaluator, instrument));
    }
}
