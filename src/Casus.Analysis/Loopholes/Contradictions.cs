using Casus.Checks;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Responses;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>CAS701: a situation in which one party firmly must do what it firmly must not.</summary>
internal static class Contradictions
{
    public static IEnumerable<Finding> Of(Search search)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        // What two sentences say plainly against each other has been told without search.
        var plain = Conflicts.Of(search.Index).Where(finding => finding.Code == "CAS701").SelectMany(finding => finding.Places).Select(place => place.At.Key).ToHashSet();
        foreach (var way in search.AllWays)
        {
            var pairs = Pairs(search.Index, way.Space.Candidates).ToList();
            if (pairs.Count == 0)
            {
                continue;
            }
            var firm = way.Space.Corner(Corner.Firm);
            var counted = search.Count(way, [.. pairs.Select(pair => way.Space.Circuit.And(firm.Settled(pair.Must), firm.Settled(pair.MustNot)))]);
            for (var i = 0; i < pairs.Count; i++)
            {
                var (must, mustNot) = (way.Space.Candidates[pairs[i].Must], way.Space.Candidates[pairs[i].MustNot]);
                if (counted[i] is { Tally.First: { } first, Result: var result } && told.Add(must.Clause.Id + "|" + mustNot.Clause.Id) && !(plain.Contains(must.Clause.At.Key) && plain.Contains(mustNot.Clause.At.Key)))
                {
                    yield return Tell(way, must, mustNot, result, first);
                }
            }
        }
    }

    private sealed record Pair(int Must, int MustNot);

    private static IEnumerable<Pair> Pairs(PackageIndex index, IReadOnlyList<Candidate> candidates) =>
        from not in Enumerable.Range(0, candidates.Count)
        where Heads.IsProhibition(candidates[not].Duty) && candidates[not].Duty.Measure.Word is not null
        from must in Enumerable.Range(0, candidates.Count)
        where candidates[must].Bearer == candidates[not].Bearer && !Heads.IsProhibition(candidates[must].Duty) && !Heads.IsPermission(candidates[must].Duty)
        where Heads.Word(candidates[must].Duty.Measure) == candidates[not].Duty.Measure.Word && InSamePlace(index, candidates[must].Duty.Measure, candidates[not].Duty.Measure)
        select new Pair(must, not);

    private static bool InSamePlace(PackageIndex index, Measure must, Measure mustNot) =>
        mustNot.In is null || must.In == mustNot.In || (must.In is { } place && index.Fit(place, mustNot.In, CheckDay.Of(index)) == PlaceFit.Within);

    private static Finding Tell(Questions.Inquiry way, Candidate must, Candidate mustNot, SweepResult result, long first) => new(
        "CAS701", Severity.Error,
        $"{must.Bearer} must {Heads.Word(must.Duty.Measure)} by {must.Clause.Id} and must not by {mustNot.Clause.Id}.",
        [Phrases.Place(must.Clause), Phrases.Place(mustNot.Clause)],
        "Say which of the two prevails: notwithstanding, or subject to.",
        [Phrases.Line("situation", string.Join("; ", way.Literals(result, first).Select(literal => Wording.Of(literal)).Prepend(way.Occasion.Words)) + ".")]);
}
