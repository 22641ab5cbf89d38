using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS415: somebody is to do what takes forces, and has none of them or refuses to send them.</summary>
internal static class Unable
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        return index.Package.Clauses.Concat(index.Package.Claims.Select(claim => claim.Clause).OfType<Clause>()).Select(clause => Of(index, clause, day)).OfType<Finding>();
    }

    /// <summary>A party that cannot do its part, and why.</summary>
    private sealed record Lacking(string Party, bool HasNone, string Why, FindingPlace Place);

    private static Finding? Of(PackageIndex index, Clause clause, DateOnly day)
    {
        if (clause.Duty is not { Modal: not Modal.May } duty || Heads.IsProhibition(duty) || duty.Measure.Kind != MeasureKind.Act)
        {
            return null;
        }
        var needs = index.Package.Requirements.Where(requirement => requirement.For == duty.Measure.Word && requirement.Amount.Unit is not null).ToList();
        var asked = index.Members(duty.Subject.Names, day).Except(index.Members(duty.Subject.Except, day)).ToList();
        var lacking = asked.Select(party => needs.Select(need => Of(index, party, need, day)).OfType<Lacking>().FirstOrDefault()).OfType<Lacking>().ToList();
        if (lacking.Count == 0)
        {
            return null;
        }
        var enough = duty.Subject.Distribution == Distribution.AtLeast && asked.Count - lacking.Count >= duty.Subject.Count;
        var shown = needs[0];
        return new Finding(
            "CAS415", clause.Instrument is null || enough ? Severity.Info : Severity.Warning,
            $"To {duty.Measure.Word} takes {Phrases.List(needs.Select(need => need.Amount.Unit ?? ""))}; of the {asked.Count} whom {clause.Id} names {Said(lacking)}.",
            [Phrases.Place(clause), new FindingPlace(shown.At, $"{shown.Name}: {Wording.Of(shown.Amount)}"), .. lacking.Select(party => party.Place)],
            "Count only on those who have them and do not refuse, or say what else the others give.",
            [
                .. lacking.Select(party => $"{party.Party}: {party.Why}."),
                $"Left: {asked.Count} − {lacking.Count} = {asked.Count - lacking.Count}{(asked.Count > lacking.Count ? $" ({Phrases.List(asked.Except(lacking.Select(party => party.Party)))})" : "")}"
                + (duty.Subject.Distribution == Distribution.AtLeast ? $"; at least {duty.Subject.Count} {(duty.Subject.Count == 1 ? "is" : "are")} asked." : "."),
            ]);
    }

    private static string Said(IReadOnlyList<Lacking> lacking)
    {
        var (without, refusing) = (lacking.Where(party => party.HasNone).Select(party => party.Party).ToList(), lacking.Where(party => !party.HasNone).Select(party => party.Party).ToList());
        var none = without.Count == 0 ? "" : $"{Phrases.List(without)} {(without.Count == 1 ? "has" : "have")} none";
        var refusals = refusing.Count == 0 ? "" : $"{Phrases.List(refusing)} {(refusing.Count == 1 ? "refuses" : "refuse")} to send them";
        return none + (without.Count > 0 && refusing.Count > 0 ? ", and " : "") + refusals;
    }

    private static Lacking? Of(PackageIndex index, string party, Treaties.Requirement need, DateOnly day)
    {
        var forces = index.Package.Means.Where(means => means.Kind == MeansKind.Force && means.Amount.Unit == need.Amount.Unit && index.Members(means.Of, day).Contains(party)).ToList();
        if (forces.Count > 0 && OwnMeans.AtOneTime(forces) == 0)
        {
            return new Lacking(party, HasNone: true, "has none: " + string.Join("; ", forces.Select(OwnMeans.Words)), new FindingPlace(forces[0].At, Wording.Of(forces[0].Amount)));
        }
        var takesSame = index.Package.Requirements.Where(other => other.Amount.Unit == need.Amount.Unit).Select(other => other.For).ToHashSet(StringComparer.Ordinal);
        var refusal = index.Package.Positions.FirstOrDefault(position => position.Stance == Stance.Refuses && position.Party == party && Refused(position.Condition, party).Any(takesSame.Contains));
        return refusal is null ? null : new Lacking(
            party, HasNone: false, $"refuses ({refusal.Label}{(refusal.Provenance is { } said ? $"; {said.Source}, {said.On}" : "")})", new FindingPlace(refusal.At, "refuses " + Wording.Of(refusal.Condition)));
    }

    /// <summary>The acts of its own that a refusal speaks of; in an alternative each is refused.</summary>
    private static IEnumerable<string> Refused(Condition condition, string party) => condition switch
    {
        HasUndertaken promise when promise.By.Name == party => [promise.Word],
        AnyOf any => any.Parts.SelectMany(part => Refused(part, party)),
        _ => [],
    };
}
