using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// Bodies that the response rests on. CAS501: deadlock without default. CAS502: the possible aggressor can block. CAS503: one member
/// decides alone. CAS504: the number required is never there.
/// </summary>
internal static class Bodies
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var uses = BodyUses.Of(index, day);
        // A body without members is told where it is declared.
        foreach (var body in uses.GroupBy(use => use.Body.Name).Select(same => same.ToList()).Where(same => index.Members(same[0].Body.Members, day).Count > 0))
        {
            var cases = Cases(index, day);
            if (cases.Find(@case => !Ballots.Carries(index, body[0].Body, @case, _ => true)) is { } empty)
            {
                yield return Unreachable(index, body, empty);
                continue;
            }
            var blocked = cases.Where(@case => CanBlock(index, body[0].Body, @case)).ToList();
            foreach (var finding in blocked.SelectMany(@case => body.Select(use => BlockedResponse.Of(index, use, @case, day))))
            {
                yield return finding;
            }
            if (Dictator(index, body[0].Body, cases[0]) is { } alone)
            {
                yield return OneAlone(index, body, alone);
            }
            else if (blocked.Count == 0 && body[0].Body is { Default: null })
            {
                yield return Deadlock(index, body, cases[0]);
            }
        }
    }

    /// <summary>One case for each possible aggressor; where there is none, one without.</summary>
    private static List<Case> Cases(PackageIndex index, DateOnly day)
    {
        string? Victim(string? aggressor) => index.Package.Parties
            .Where(party => party.Name != aggressor && party.Has(Role.Beneficiary))
            .OrderBy(party => party.Has(Role.PossibleAggressor) ? 1 : 0)
            .Select(party => party.Name)
            .FirstOrDefault();
        var aggressors = Sides.PossibleAggressors(index);
        return aggressors.Count == 0
            ? [new Case(index, Victim(null), null, null, day)]
            : [.. aggressors.Select(aggressor => new Case(index, Victim(aggressor), aggressor, null, day))];
    }

    /// <summary>Its refusal alone is enough, and what follows a refusal is not the response.</summary>
    private static bool CanBlock(PackageIndex index, Body body, Case @case) =>
        body.Default?.Outcome is not (DefaultOutcome.Approved or DefaultOutcome.EachDecidesForItself)
        && Ballots.BlockingSets(index, body, @case).Any(set => set.Count == 1 && index.PrincipalOf(set[0]) == @case.Aggressor);

    private static string? Dictator(PackageIndex index, Body body, Case @case) =>
        body.Rule is { Kind: RuleKind.DecisionOf, Decider: { } decider }
            ? decider
            : Ballots.Voters(index, body, @case).FirstOrDefault(voter =>
                Ballots.Carries(index, body, @case, other => other == voter) && !Ballots.Carries(index, body, @case, other => other != voter));

    private static Finding OneAlone(PackageIndex index, List<BodyUse> uses, string alone)
    {
        var body = uses[0].Body;
        return new Finding(
            "CAS503", Severity.Info,
            $"In {body.Name} {alone} decides alone: no other vote changes the outcome.",
            [Phrases.Place(body), .. Places(uses), .. Phrases.Place(index, alone) is { } party ? [party] : Array.Empty<FindingPlace>()],
            "If that is not meant, change the rule.",
            []);
    }

    private static Finding Unreachable(PackageIndex index, List<BodyUse> uses, Case @case)
    {
        var body = uses[0].Body;
        var (members, voters) = (index.Members(body.Members, @case.On), Ballots.Voters(index, body, @case));
        return new Finding(
            "CAS504", Severity.Error,
            $"{body.Name} can never decide in the case it is there for: even when all who may vote agree, that is not enough.",
            [Phrases.Place(body), .. Places(uses)],
            "Lower the number, or count it on those who may vote.",
            [
                $"Members: {members.Count}; who may vote when {@case.Aggressor ?? "somebody"} attacks: {(voters.Count == 0 ? "nobody" : Phrases.List(voters))}.",
                .. body.Quorum is { } quorum ? [$"Quorum: {Wording.Of(quorum)}."] : Array.Empty<string>(),
                .. body.Rule.Threshold is { } threshold ? [$"Votes needed: {Wording.Of(threshold)}."] : Array.Empty<string>(),
            ]);
    }

    private static Finding Deadlock(PackageIndex index, List<BodyUse> uses, Case @case)
    {
        var body = uses[0].Body;
        var sets = Ballots.BlockingSets(index, body, @case);
        var size = sets.Count == 0 ? 0 : sets[0].Count;
        var smallest = sets.Where(set => set.Count == size).ToList();
        return new Finding(
            "CAS501", Severity.Warning,
            $"{body.Name} can fail to decide, and the text does not say what holds then.",
            [Phrases.Place(body), .. Places(uses)],
            "Say what holds without a decision: \"failing decision within 72 hours of request, each decides for itself\".",
            size == 0 ? []
            : size == 1 ? [$"Any one of these can keep it from deciding: {Phrases.List(smallest.Select(set => set[0]))}."]
            : [$"Any {size} voting no together can keep it from deciding: {{{string.Join(", ", smallest[0])}}}" + (smallest.Count > 1 ? $" and {smallest.Count - 1} other such sets." : ".")]);
    }

    private static IEnumerable<FindingPlace> Places(List<BodyUse> uses) => uses.Select(use => new FindingPlace(use.At, use.Words)).DistinctBy(place => place.At.Key);
}
