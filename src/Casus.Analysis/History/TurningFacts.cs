using Casus.Evaluation;
using Casus.Features;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.History;

/// <summary>The one open fact whose settling would change most: between its being so and its not being so the most verdicts differ.</summary>
internal static class TurningFacts
{
    private const int MostNamed = 3;

    public static TurningFact? Of(PackageIndex index, Question question, DateOnly day, CancellationToken cancellation)
    {
        var differing = new Dictionary<string, List<Verdict>>(StringComparer.Ordinal);
        foreach (var occasion in Occasion.Of(index, day))
        {
            var @case = occasion.CaseOn(index, day);
            foreach (var unknown in OpenFacts.Of(index, @case, occasion.Given))
            {
                cancellation.ThrowIfCancellationRequested();
                var (so, not) = (Ask(index, question, occasion, day, unknown.Literal(isSo: true)), Ask(index, question, occasion, day, unknown.Literal(isSo: false)));
                var words = Wording.Of(unknown.Fact);
                if (!differing.TryGetValue(words, out var known))
                {
                    differing[words] = known = [];
                }
                known.AddRange(so.Except(not).Concat(not.Except(so)));
            }
        }
        if (differing.Count == 0 || differing.MaxBy(item => item.Value.Count) is not { Value.Count: > 0 } most)
        {
            return null;
        }
        var named = most.Value.GroupBy(verdict => verdict.Word)
            .OrderByDescending(same => WordOrder.Of(index, same.Key))
            .Take(MostNamed)
            .Select(same => same.Select(verdict => verdict.Party).Distinct().ToList() is var parties && parties.Count > MostNamed ? $"{same.Key} ({parties.Count} parties)" : $"{same.Key} ({string.Join(", ", parties)})");
        return new TurningFact(most.Key, most.Value.Count, named.ToSequence());
    }

    private static HashSet<Verdict> Ask(PackageIndex index, Question question, Occasion occasion, DateOnly day, Condition literal)
    {
        // The premises of the plain situation are open facts too; one is settled and the others are presumed as they are there.
        var premises = occasion.Premises.Where(premise => premise != Knowledge.Positive(literal)).ToSequence();
        var situation = new PlainSituation(occasion.Casus, occasion.Happens, occasion.DoesNotHappen, [literal], premises, occasion.CaseOn(index, day));
        return Verdicts.Of(ReachInSituation.In(index, situation, question), occasion.Casus, occasion.Words).ToHashSet();
    }
}
