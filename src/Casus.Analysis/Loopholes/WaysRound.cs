using Casus.Findings;
using Casus.Questions;
using Casus.Responses;

namespace Casus.Loopholes;

/// <summary>CAS407: the strongest help that a package offers in a casus is not firmly owed by anybody, somewhere or anywhere.</summary>
internal static class WaysRound
{
    public static IEnumerable<Finding> Of(Search search)
    {
        foreach (var casus in search.Index.Package.Casus)
        {
            var ways = search.WaysOf(casus.Name);
            foreach (var demand in Demands.OfCasus(search.Index, casus, ways, search.Settings, search.Cancellation))
            {
                if (LoopholeSearch.Find(demand, ways, search.Settings, cancellation: search.Cancellation) is { } loophole)
                {
                    yield return search.WithRepairs(Tell(search, loophole), loophole, ways, null);
                }
            }
        }
    }

    private static Finding Tell(Search search, Loophole loophole)
    {
        var demand = loophole.Demand;
        var message = loophole.Holes == 0 ? $"Whether {demand.Casus} has a way round {demand.Rung} is {ProofWords.Of(loophole.Proof)}."
            : loophole.IsEverywhere ? $"In {demand.Casus}, {demand.Rung} is possible and nobody firmly owes it in any situation."
            : $"In {demand.Casus}, there is a way round {demand.Rung}: in some situations nobody firmly owes it.";
        return new Finding(
            "CAS407", loophole.Holes == 0 ? Severity.Info : Severity.Warning, message, LoopholeWords.Places(search.Index, loophole), LoopholeWords.Mend(loophole), LoopholeWords.Lines(loophole));
    }
}
