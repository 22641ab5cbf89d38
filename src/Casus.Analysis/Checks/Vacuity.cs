using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS901: a clause that can never apply. CAS902: a clause that says the same as another.</summary>
internal static class Vacuity
{
    public static IEnumerable<Finding> Of(PackageIndex index) =>
        [.. index.Package.Clauses.Select(clause => NeverApplies(index, clause)).OfType<Finding>(), .. Repeated(index)];

    private static Finding? NeverApplies(PackageIndex index, Clause clause)
    {
        var why = Excluded(index, clause) ?? Placed(index, clause) ?? Timed(clause);
        return why is null ? null : new Finding(
            "CAS901", Severity.Warning,
            $"{clause.Id} can never apply: {why}.",
            [Phrases.Place(clause, clause.When is { } when ? "when " + Wording.Of(when) : Phrases.Sentence(clause))],
            "Part it into two clauses, or take out the condition that excludes the other.",
            []);
    }

    private static string? Excluded(PackageIndex index, Clause clause)
    {
        var conditions = Slots.Conditions(index, clause).Where(slot => slot.OnlyFor.IsEmpty && slot.Slot != Slot.Until).ToList();
        if (conditions.Count == 0)
        {
            return null;
        }
        var together = new AllOf(conditions.Select(slot => slot.Helps ? slot.Condition : new Not(slot.Condition, slot.Condition.At)).ToSequence(), clause.At);
        string? first = null;
        foreach (var branch in Atoms.Branches(index, together))
        {
            if (Clash(index, branch) is not { } clash)
            {
                return null;
            }
            first ??= clash;
        }
        return first;
    }

    private static string? Clash(PackageIndex index, IReadOnlyList<Leaf> branch)
    {
        for (var i = 0; i < branch.Count; i++)
        {
            for (var j = 0; j < branch.Count; j++)
            {
                var (one, other) = (branch[i], branch[j]);
                if (i == j || !one.Positive || one.By != other.By)
                {
                    continue;
                }
                if (!other.Positive && Covers(index, other.Atom, one.Atom))
                {
                    return $"it asks for {one.Words} and for {other.Words}";
                }
                if (other.Positive && one.Atom is Occurs here && other.Atom is Occurs there && here.Word == there.Word && Apart(index, here, there))
                {
                    return $"it asks for {one.Words} and for {other.Words}, and the places exclude each other";
                }
            }
        }
        return null;
    }

    /// <summary>Whether denying one atom denies the other: the same, or the same event said more widely.</summary>
    private static bool Covers(PackageIndex index, Condition denied, Condition asked) =>
        denied == asked
        || (denied is Occurs wide && asked is Occurs narrow && wide.Word == narrow.Word
            && (wide.On is null || wide.On == narrow.On) && (wide.By is null || wide.By == narrow.By)
            && (wide.Place is null || (wide.Relation == PlaceRelation.In && narrow is { Relation: PlaceRelation.In, Place: { } place } && index.Fit(place, wide.Place, CheckDay.Of(index)) == PlaceFit.Within)));

    private static bool Apart(PackageIndex index, Occurs one, Occurs other) => (one.On is null || other.On is null || one.On == other.On) && (one.Relation, other.Relation) switch
    {
        (PlaceRelation.In, PlaceRelation.Outside) => one.Place is { } inside && other.Place is { } outside && index.Fit(inside, outside, CheckDay.Of(index)) == PlaceFit.Within,
        (PlaceRelation.In, PlaceRelation.In) => one.Place is { } first && other.Place is { } second && index.Fit(first, second, CheckDay.Of(index)) == PlaceFit.Outside,
        _ => false,
    };

    private static string? Placed(PackageIndex index, Clause clause) =>
        clause.Duty?.Terms is { OnlyIn: { } only, NotIn: { } never } && index.Fit(only, never, CheckDay.Of(index)) == PlaceFit.Within
            ? $"it holds only in {only} and not in {never}"
            : null;

    private static string? Timed(Clause clause) =>
        clause.Duty?.Terms is { NotBefore.Date: { } start, UntilDate: { } end } && end.Latest < start.Earliest ? $"it begins on {start} and ends on {end}" : null;

    private static IEnumerable<Finding> Repeated(PackageIndex index)
    {
        foreach (var same in index.Package.Clauses.GroupBy(clause => new { clause.Instrument, clause.When, clause.Duty, clause.Effect }).Where(same => same.Count() > 1))
        {
            var clauses = same.ToList();
            yield return new Finding(
                "CAS902", Severity.Info,
                $"{Phrases.List(clauses.Select(clause => clause.Id))} say the same.",
                clauses.Select(Phrases.Place).ToSequence(),
                "Keep one, or write the difference.",
                []);
        }
    }
}
