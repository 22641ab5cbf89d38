using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Keystones;

/// <summary>
/// Which promises hold up all others (design 6.4 "Keystones", 6.9 S2). A promise made unconditional waits for nobody's promise or deed, is no
/// longer at its bearer's choice, and counts as one by law. The facts of a situation are fixed, and every set of promises is tried.
/// </summary>
public static class KeystoneSearch
{
    /// <summary>The gaps between corners that are asked about: what should be reached, and by which corner.</summary>
    private static readonly (Corner Target, Corner In)[] gaps = [(Corner.Assured, Corner.Firm), (Corner.AtOneTable, Corner.Firm), (Corner.AtOneTable, Corner.Possible)];

    private static readonly Corner[] corners = [Corner.Firm, Corner.Assured, Corner.Possible, Corner.AtOneTable];

    // More than a reader will compare; how many there are is said.
    private const int MostSetsShown = 12;

    /// <param name="given">What the question gives besides; see <see cref="PlainSituation"/>.</param>
    /// <exception cref="OperationCanceledException">The search was broken off.</exception>
    public static KeystoneReport Of(Package package, Question question, DateOnly day, IReadOnlyList<Condition> given, CancellationToken cancellation = default)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var situations = PlainSituation.Of(index, day, given);
        return new KeystoneReport(
            package.Name, question, day,
            Folded(situations.Select(situation => Answer(index, question, situation, cancellation))).ToSequence(),
            situations.Select(situation => situation.Case).Distinct().SelectMany(@case => BlockingSets.Of(index, @case)).Distinct().ToSequence());
    }

    /// <summary>Situations with the same answer are told once.</summary>
    private static IEnumerable<KeystoneAnswer> Folded(IEnumerable<KeystoneAnswer> answers) =>
        from answer in answers
        group answer by answer with { Casus = [], Happens = [] } into same
        select same.Key with { Casus = same.SelectMany(answer => answer.Casus).ToSequence(), Happens = same.SelectMany(answer => answer.Happens).ToSequence() };

    private static KeystoneAnswer Answer(PackageIndex index, Question question, PlainSituation situation, CancellationToken cancellation)
    {
        var promises = DependentPromises.Of(index, situation.Case);
        var space = PromiseSpace.OfAllSets(index, situation.Case, question, situation.All, promises);
        var commitments = Heads.Bound(index, situation.Case.On)
            // "Assist" names no rung; how far it goes is asked rung by rung.
            .Where(atom => atom.Word != "assist" && atom.Party != situation.Case.Aggressor)
            .Select(atom => new Commitment(atom.Party, atom.Word)).ToList();
        var reach = new Reaching(space, commitments);
        var asWritten = reach.With([]);
        var (restsIn, points, ofTheHighest) = SinglePoints.Of(index, question, situation);
        return new KeystoneAnswer(
            [situation.Casus],
            [situation.Happens],
            situation.Given.Concat(situation.Presumed).ToSequence(),
            situation.Presumed,
            corners.Select(corner => new CornerReach(corner, asWritten[corner].ToSequence())).ToSequence(),
            promises.ToSequence(),
            new GapSearch(space, () => PromiseSpace.OfSmallSets(index, situation.Case, question, situation.All, promises), asWritten, MostSetsShown, cancellation).Of(gaps).ToSequence(),
            promises.GroupBy(promise => promise.Holders).Select(held => Unlocked(held.Key, [.. held.Select(promise => promise.ClauseId)], reach, asWritten)).ToSequence(),
            restsIn,
            points.ToSequence())
        {
            HighestRestsOn = ofTheHighest.ToSequence(),
        };
    }

    private static Unlocking Unlocked(Sequence<string> holders, IReadOnlyList<string> clauses, Reaching reach, Dictionary<Corner, IReadOnlyList<Commitment>> before)
    {
        var after = reach.With(clauses);
        IEnumerable<Commitment> New(Corner corner) => after[corner].Except(before[corner]);
        return new Unlocking(
            holders, clauses.ToSequence(),
            New(Corner.Firm).Where(commitment => !holders.Contains(commitment.Party)).ToSequence(),
            New(Corner.Possible).ToSequence(),
            before[Corner.Possible].Except(after[Corner.Possible]).ToSequence());
    }

    /// <summary>What each corner reaches with some promises unconditional.</summary>
    private sealed class Reaching(PromiseSpace space, IReadOnlyList<Commitment> commitments)
    {
        private readonly IReadOnlyList<(Corner Corner, Commitment Commitment, Signal Signal)> asked =
        [
            .. from corner in corners
               from commitment in commitments
               let signal = space.Cover.Reaches(corner, commitment.Party, commitment.Word)
               where signal != Signal.No
               select (corner, commitment, signal),
        ];

        public Dictionary<Corner, IReadOnlyList<Commitment>> With(IReadOnlyCollection<string> clauses)
        {
            var holds = space.With(clauses, [.. asked.Select(item => item.Signal)]);
            return corners.ToDictionary(
                corner => corner,
                corner => (IReadOnlyList<Commitment>)[.. asked.Zip(holds).Where(pair => pair.Second && pair.First.Corner == corner).Select(pair => pair.First.Commitment)]);
        }
    }
}
