using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>A party without whose yes a clause gives nothing, and the words that say so.</summary>
internal sealed record NeededYes(string Party, string Words, SourceLocation At);

/// <summary>CAS505: a consent, a finding or a reservation that works as a veto though no body votes.</summary>
internal static class Consents
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        return index.Package.Clauses.Where(clause => clause.Duty is not null).Select(clause => Of(index, clause, day)).OfType<Finding>();
    }

    /// <summary>Parties without whose yes a clause gives nothing, and the words that say so. Organs count as the party they belong to.</summary>
    public static IEnumerable<NeededYes> Needed(PackageIndex index, Clause clause, DateOnly day)
    {
        foreach (var (terms, _, at) in Slots.Terms(index, clause))
        {
            foreach (var party in terms.ConsentOf.SelectMany(name => index.Members(name, day)))
            {
                yield return new NeededYes(party, $"\"subject to consent of {Wording.Names(terms.ConsentOf)}\"", at);
            }
            if (terms.DecisionOf is { } decider && !index.Bodies.ContainsKey(decider))
            {
                yield return new NeededYes(decider, $"\"subject to decision of {decider}\"", at);
            }
        }
        if (clause.Duty?.Measure.As is { Decides: true, By.Name: { } judge } && !index.Bodies.ContainsKey(judge))
        {
            yield return new NeededYes(judge, $"\"as {judge} decides\"", clause.At);
        }
        foreach (var leaf in Slots.Conditions(index, clause).Where(slot => slot.Helps).SelectMany(slot => Atoms.Of(index, slot.Condition)).Where(leaf => leaf.Positive))
        {
            if (leaf.By is { Kind: FinderKind.Named, Name: { } finder } && !index.Bodies.ContainsKey(finder))
            {
                yield return new NeededYes(finder, $"\"{Wording.Of(leaf.Atom)} as found by {finder}\"", clause.At);
            }
        }
    }

    private static Finding? Of(PackageIndex index, Clause clause, DateOnly day)
    {
        var bearers = clause.Duty is { } duty ? Heads.Bearers(index, duty.Subject, day).Select(index.PrincipalOf).ToList() : [];
        var needed = Needed(index, clause, day).Where(need => !Sides.IsOnlyProtected(index, need.Party)).ToList();
        var aggressors = needed.Where(need => Sides.IsPossibleAggressor(index, need.Party)).ToList();
        // One's own consent is a choice, and told as such; another guarantor's is a veto.
        var others = needed.Where(need => !aggressors.Contains(need) && Sides.Guarantees(index, need.Party) && bearers.Exists(bearer => bearer != index.PrincipalOf(need.Party))).ToList();
        var vetoes = aggressors.Count > 0 ? aggressors : others;
        if (vetoes.Count == 0)
        {
            return null;
        }
        var parties = vetoes.Select(veto => veto.Party).Distinct().ToList();
        return new Finding(
            "CAS505", Severity.Warning,
            aggressors.Count > 0
                ? $"{clause.Id} needs the yes of {Phrases.List(parties)}, {Phrases.PossibleAggressor(parties.Count)}: in effect a veto."
                : $"{clause.Id} gives {(parties.Count == 1 ? parties[0] : "each of " + Phrases.List(parties))} a veto over the others.",
            [Phrases.Place(clause), .. vetoes.DistinctBy(veto => veto.Words).Select(veto => new FindingPlace(veto.At, veto.Words)), .. parties.Select(party => Phrases.Place(index, party)).OfType<FindingPlace>()],
            aggressors.Count > 0 ? "Take the possible aggressor out of those whose consent is asked." : "Ask for no consent, or let a number of them be enough.",
            others.Count > 0 && aggressors.Count > 0 ? [$"The yes of {Phrases.List(others.Select(other => other.Party))} is needed as well."] : []);
    }
}
