using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS430: an expectation that can be decided without search is not met: no circular pledge, no single veto.</summary>
internal static class Expectations
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        foreach (var expectation in index.Package.Expectations)
        {
            var why = expectation switch
            {
                ExpectNoCircle => Circles(index),
                ExpectNoVeto veto => Vetoes(index, veto.Over, day),
                _ => [],
            };
            if (why.Count > 0)
            {
                yield return new Finding(
                    "CAS430", Severity.Warning,
                    $"The expectation is not met: {Asked(expectation)}.",
                    [new FindingPlace(expectation.At, ""), .. why.Select(item => item.At).DistinctBy(place => place.At.Key)],
                    expectation is ExpectNoVeto ? "Let a majority decide, or say what follows when no decision is made." : "Let one of them promise first, or all at the same time.",
                    why.Select(item => item.Words).Distinct().ToSequence());
            }
        }
    }

    /// <summary>Why an expectation is not met.</summary>
    private sealed record Failure(string Words, FindingPlace At);

    private static string Asked(Expectation expectation) => expectation is ExpectNoVeto veto ? "no single veto over " + Wording.Reference(veto.Over) : "no circular pledge";

    private static List<Failure> Circles(PackageIndex index) =>
    [
        .. Pledges.Of(index).Where(finding => finding.Code == "CAS601").Select(finding => new Failure(finding.Message, finding.Places[0])),
    ];

    /// <summary>Everybody other than the protected side whose no alone keeps the clauses from giving anything.</summary>
    private static List<Failure> Vetoes(PackageIndex index, Reference over, DateOnly day)
    {
        var vetoes = new List<Failure>();
        foreach (var clause in index.Package.Clauses.Where(clause => Standing.Names(over, clause)))
        {
            foreach (var needs in Consents.Needed(index, clause, day).Where(need => !Sides.IsOnlyProtected(index, need.Party)).GroupBy(need => need.Party))
            {
                vetoes.Add(new Failure($"{needs.Key} alone can withhold it in {clause.Id}: {Phrases.List(needs.Select(need => need.Words))}.", new FindingPlace(needs.First().At, needs.First().Words)));
            }
            foreach (var use in BodyUses.Of(index, day).Where(use => use.Clause == clause))
            {
                if (SingleBlockers(index, use.Body, day) is { Count: > 0 } blockers)
                {
                    vetoes.Add(new Failure($"In {use.Body.Name} {(blockers.Count == 1 ? blockers[0] : "each of " + Phrases.List(blockers))} alone can block {clause.Id}.", new FindingPlace(use.At, use.Words)));
                }
            }
        }
        return vetoes;
    }

    private static List<string> SingleBlockers(PackageIndex index, Body body, DateOnly day)
    {
        if (body.Default?.Outcome is DefaultOutcome.Approved or DefaultOutcome.EachDecidesForItself)
        {
            return [];
        }
        List<string?> aggressors = [.. Sides.PossibleAggressors(index)];
        if (aggressors.Count == 0)
        {
            aggressors.Add(null);
        }
        return
        [
            .. aggressors
                .SelectMany(aggressor => Ballots.BlockingSets(index, body, new Case(index, null, aggressor, null, day)))
                .Where(set => set.Count == 1)
                .Select(set => set[0])
                .Distinct(),
        ];
    }
}
