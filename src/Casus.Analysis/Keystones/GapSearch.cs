using Casus.Circuits;
using Casus.Responses;

namespace Casus.Keystones;

/// <summary>The smallest sets of promises that close the gaps between corners in one situation.</summary>
/// <param name="space">Every set of promises.</param>
/// <param name="smallSets">Sets of a few promises, for where too many bear on a gap to try every set.</param>
/// <param name="reached">What each corner reaches as written.</param>
/// <param name="mostShown">The most sets that are listed.</param>
internal sealed class GapSearch(
    PromiseSpace space, Func<PromiseSpace> smallSets, IReadOnlyDictionary<Corner, IReadOnlyList<Commitment>> reached, int mostShown, CancellationToken cancellation)
{
    private readonly Lazy<PromiseSpace> small = new(smallSets);

    private sealed record Gap(Corner Target, Corner In, string Word, Sequence<string> Parties);

    /// <summary>The sets, words with the same answer together. A word of which two targets ask the same is told once.</summary>
    public IEnumerable<Closing> Of(IEnumerable<(Corner Target, Corner In)> gaps) =>
        from gap in gaps.SelectMany(gap => Open(gap.Target, gap.In)).DistinctBy(gap => gap with { Target = gap.In })
        let closing = Close(gap)
        group closing by closing with { Words = [] } into same
        select same.Key with { Words = same.SelectMany(closing => closing.Words).ToSequence() };

    private IEnumerable<Gap> Open(Corner target, Corner @in) =>
        from wanted in reached[target]
        where IsHelp(wanted)
        group wanted.Party by wanted.Word into parties
        where parties.Any(party => !reached[@in].Contains(new Commitment(party, parties.Key)))
        select new Gap(target, @in, parties.Key, parties.ToSequence());

    /// <summary>What guarantors do is help; so is what so many of a group do, whoever they are.</summary>
    private bool IsHelp(Commitment commitment) => space.Cover.Guarantors.Contains(commitment.Party) || space.Space.Index.PartyNamed(commitment.Party) is null;

    private Closing Close(Gap gap)
    {
        var each = space.Sweep([.. gap.Parties.Select(party => space.Cover.Reaches(gap.In, party, gap.Word))], null, cancellation);
        var reachable = each.Outputs is { } tallies ? gap.Parties.Where((_, place) => tallies[place].Count > 0).ToSequence() : gap.Parties;
        var outOfReach = gap.Parties.Except(reachable).ToSequence();
        if (reachable.All(party => reached[gap.In].Contains(new Commitment(party, gap.Word))))
        {
            // Nobody else can be brought there, so there is no set to look for.
            return new Closing([gap.Word], gap.Target, gap.In, reachable, outOfReach, [], Shown: true, space.Bearing(each).ToSequence(), each.Swept.Count);
        }
        var marked = new SmallestSets(PromiseSpace.MostTried);
        var all = space.Sweep([Goal(space, gap, reachable)], (_, first, bits) => marked.Mark(first, bits), cancellation);
        var bearing = space.Bearing(all).ToSequence();
        var (sets, largest) = all.IsDecided
            ? (marked.Of(all.Swept.Count).Select(number => space.SetOf(all, number)).ToList(), bearing.Count)
            : (FewestOf(gap, reachable), small.Value.Largest);
        return new Closing(
            [gap.Word], gap.Target, gap.In, reachable, outOfReach, sets.Take(mostShown).Select(set => set.ToSequence()).ToSequence(), sets.Count <= mostShown, bearing, largest);
    }

    private static Signal Goal(PromiseSpace of, Gap gap, IEnumerable<string> parties) =>
        of.Space.Circuit.All(parties.Select(party => of.Cover.Reaches(gap.In, party, gap.Word)));

    /// <summary>The sets of fewest promises, where not every set can be tried: by increasing number, up to the first that suffices.</summary>
    private List<IReadOnlyList<string>> FewestOf(Gap gap, IReadOnlyList<string> parties)
    {
        var few = small.Value;
        var goal = Goal(few, gap, parties);
        for (var size = 1; size <= few.Largest; size++)
        {
            var numbers = new List<long>();
            var result = few.Sweep([goal], (_, first, bits) => numbers.AddRange(Enumerable.Range(0, 64).Where(bit => ((bits >> bit) & 1) == 1).Select(bit => first + bit)), cancellation, size);
            if (numbers.Count > 0)
            {
                return [.. numbers.Select(number => few.SetOf(result, number)).DistinctBy(set => string.Join('\n', set))];
            }
        }
        return [];
    }
}
