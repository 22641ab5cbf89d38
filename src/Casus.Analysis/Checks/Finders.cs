using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS340: the debtor decides whether it owes. CAS341: a prohibition with a door its addressee opens. CAS342: a condition nobody finds.</summary>
internal static class Finders
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var onlyPath = EveryPathIsSelfFound(index, day);
        return
        [
            .. index.Package.Clauses.Select(clause => SelfFoundDuty(index, clause, day, onlyPath)).OfType<Finding>(),
            .. index.Package.Clauses.Select(clause => HollowProhibition(index, clause, day)).OfType<Finding>(),
            .. FoundByNobody(index),
        ];
    }

    /// <summary>Whether a finder is the bearer: itself, its organ, or a body in which only it decides.</summary>
    public static bool IsItself(PackageIndex index, Finder finder, string bearer, DateOnly day) => finder.Kind switch
    {
        FinderKind.Itself => true,
        FinderKind.Named when finder.Name is { } name => index.Bodies.TryGetValue(name, out var body)
            ? Deciders(index, body, day) is { Count: > 0 } deciders && deciders.All(decider => index.PrincipalOf(decider) == index.PrincipalOf(bearer))
            : index.PrincipalOf(name) == index.PrincipalOf(bearer),
        _ => false,
    };

    /// <summary>What a clause leaves to a bearer's own finding: of its conditions, or of its exceptions.</summary>
    public static IEnumerable<FoundPart> SelfFound(PackageIndex index, Clause clause, string bearer, DateOnly day) =>
        Slots.Conditions(index, clause)
            .Where(slot => slot.OnlyFor.IsEmpty || index.Members(slot.OnlyFor, day).Contains(bearer))
            .Where(slot => slot.Slot != Slot.Until)
            .SelectMany(slot => SelfFound(index, slot.Condition, bearer, day));

    public static IEnumerable<FoundPart> SelfFound(PackageIndex index, Condition condition, string bearer, DateOnly day) =>
        Atoms.Findings(index, condition).Where(found => IsItself(index, found.By, bearer, day));

    private static IReadOnlyList<string> Deciders(PackageIndex index, Body body, DateOnly day) =>
        body.Rule is { Kind: RuleKind.DecisionOf, Decider: { } decider } ? [decider] : index.Members(body.Members, day);

    private static Finding? SelfFoundDuty(PackageIndex index, Clause clause, DateOnly day, bool onlyPath)
    {
        if (clause.Duty is not { Modal: Modal.Shall or Modal.Will } duty || Heads.IsProhibition(duty))
        {
            return null;
        }
        var debtors = Heads.Bearers(index, duty.Subject, day).Where(bearer => !Sides.IsOnlyProtected(index, bearer)).ToList();
        var found = debtors.SelectMany(debtor => SelfFound(index, clause, debtor, day)).DistinctBy(part => new { Words = Wording.Of(part.What), part.By }).ToList();
        if (found.Count == 0)
        {
            return null;
        }
        var isOnly = onlyPath && IsHelp(index, duty);
        var subject = Phrases.Capital(Wording.Subject(duty.Subject));
        return new Finding(
            "CAS340",
            isOnly ? Severity.Error : Severity.Warning,
            $"{subject} decides for itself whether it owes anything under {clause.Id}.",
            [Phrases.Place(clause), .. found.Where(part => part.What.At.Line > 0).Select(part => new FindingPlace(part.What.At, FinderWords(part))).DistinctBy(place => place.At.Key)],
            "Let somebody else find it, with a date, or let the fact speak for itself: \"as found by objective fact\".",
            [
                .. found.Select(part => $"It finds itself: {Wording.Of(part.What)} ({FinderWords(part)})."),
                .. duty.Measure.As is { Decides: true, By.Name: { } judge } && debtors.Exists(debtor => index.PrincipalOf(judge) == index.PrincipalOf(debtor)) ? [$"It then acts as {judge} decides."] : Array.Empty<string>(),
                .. isOnly ? ["No other clause gives help without such a finding."] : Array.Empty<string>(),
            ]);
    }

    private static string FinderWords(FoundPart part) =>
        "as found by " + Wording.Finder(part.By) + (part.Place is null ? "" : ", for the place " + part.Place);

    private static bool EveryPathIsSelfFound(PackageIndex index, DateOnly day)
    {
        var paths = (
            from clause in index.Package.Clauses
            where clause.Duty is { Modal: Modal.Shall or Modal.Will }
            let duty = clause.Duty
            where duty is not null && IsHelp(index, duty)
            from guarantor in Sides.Guarantors(index, clause, day)
            select SelfFound(index, clause, guarantor, day)).ToList();
        return paths.Count > 0 && paths.TrueForAll(selfFound => selfFound.Any());
    }

    private static bool IsHelp(PackageIndex index, Duty duty) =>
        !Heads.IsProhibition(duty) && duty.Measure.Kind != MeasureKind.SeekAction
        && (Requirements.LeavesRange(duty.Measure) || (duty.Measure.Word is { } word && index.RungOf(word) is not null));

    private static Finding? HollowProhibition(PackageIndex index, Clause clause, DateOnly day)
    {
        if (clause.Duty is not { } duty || !Heads.IsProhibition(duty))
        {
            return null;
        }
        var bearers = Heads.Bearers(index, duty.Subject, day);
        var doors = bearers.SelectMany(bearer => SelfFound(index, clause, bearer, day)).DistinctBy(part => new { Words = Wording.Of(part.What), part.By }).ToList();
        var choice = duty.Terms.IfItSoDecides || duty.Measure.As is { By.Name: null };
        if (doors.Count == 0 && !choice)
        {
            return null;
        }
        var aggressors = bearers.Where(bearer => Sides.IsPossibleAggressor(index, bearer)).ToList();
        return new Finding(
            "CAS341",
            Severity.Warning,
            $"{clause.Id} forbids, and leaves the exception to the one it forbids.",
            [Phrases.Place(clause), .. doors.Where(part => part.What.At.Line > 0).Select(part => new FindingPlace(part.What.At, FinderWords(part))).DistinctBy(place => place.At.Key)],
            "Name another finder of the exception, or narrow it to something anyone can see.",
            [
                .. doors.Select(part => $"{Phrases.Capital(Wording.Subject(duty.Subject))} finds for itself: {Wording.Of(part.What)}."),
                .. choice ? ["It holds only as its bearer decides."] : Array.Empty<string>(),
                .. aggressors.Count > 0 ? [$"That includes {Phrases.List(aggressors)}, {Phrases.PossibleAggressor(aggressors.Count)}."] : Array.Empty<string>(),
            ]);
    }

    private static IEnumerable<Finding> FoundByNobody(PackageIndex index)
    {
        var open =
            from clause in index.Package.Clauses
            from slot in Slots.Conditions(index, clause)
            from found in Atoms.Findings(index, slot.Condition)
            where found.By.Kind == FinderKind.Nobody
            select new { Clause = clause, Found = found };
        foreach (var same in open.GroupBy(item => item.Found.Place ?? (item.Found.What is Occurs fact ? fact.Word : Wording.Of(item.Found.What))))
        {
            var (isPlace, first) = (same.First().Found.Place is not null, same.First().Found);
            var clauses = same.Select(item => item.Clause).DistinctBy(clause => clause.Id).ToList();
            yield return new Finding(
                "CAS342",
                Severity.Warning,
                isPlace ? $"Nobody finds where {same.Key} lies, and {Rests(clauses)} on it." : $"Nobody finds whether \"{same.Key}\" is so, and {Rests(clauses)} on it.",
                [.. Declared(index, first), .. clauses.Select(Phrases.Place)],
                "Name a finder: a body, a monitor, a court, the victim, or \"objective fact\" if anyone can see it.",
                []);
        }
    }

    private static string Rests(List<Clause> clauses) => clauses.Count == 1 ? $"{clauses[0].Id} rests" : $"{clauses.Count} clauses rest";

    private static IEnumerable<FindingPlace> Declared(PackageIndex index, FoundPart found)
    {
        const string label = "as found by nobody";
        if (found.Place is { } place && index.Places.TryGetValue(place, out var area))
        {
            yield return new FindingPlace(area.At, label);
        }
        else if (found.What is Occurs occurs && index.Facts.TryGetValue(occurs.Word, out var fact) && fact.At.Line > 0)
        {
            yield return new FindingPlace(fact.At, label);
        }
        else
        {
            yield return new FindingPlace(found.What.At, label);
        }
    }
}
