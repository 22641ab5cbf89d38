using Casus.Circuits;
using Casus.Evaluation;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Sweeping;

/// <summary>The sweep over all situations says, of every duty in every corner, what the reference says of each situation, at every vector width.</summary>
public sealed class SweepTests
{
    private const int Cases = 150;

    public static TheoryData<VectorWidth> Widths => [.. VectorWidths.All];

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_reference_agrees_where_nothing_is_denied(VectorWidth width) => Check(RandomShape.Positive, width);

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_reference_agrees_where_promises_are_denied(VectorWidth width) => Check(RandomShape.Negative, width);

    [Fact]
    public void A_block_is_as_good_as_many()
    {
        var circuit = new Circuit();
        var free = Enumerable.Range(0, 20).Select(_ => circuit.Input()).ToList();
        var (two, majority) = (circuit.And(free[3], free[19]), circuit.AtLeast(11, free));
        foreach (var width in VectorWidths.All)
        {
            var result = Sweep.Run(new SweepQuestion(circuit, [], free, new Dictionary<Signal, bool>(), [two, majority]), SweepSettings.Default with { Width = width });
            var tallies = result.Outputs ?? throw new InvalidOperationException("Twenty unknowns are few enough to be tried.");
            Assert.Equal(new Tally(1 << 18, (1 << 19) + (1 << 3)), tallies[0]);
            Assert.Equal(431_910, tallies[1].Count);
            Assert.Equal((1 << 11) - 1, tallies[1].First);
        }
    }

    private static void Check(RandomShape shape, VectorWidth width) => Seeds.Each(Cases, seed =>
    {
        var (package, world) = RandomPackages.WithWorld(seed, shape);
        var dice = new Dice(seed);
        var (partial, question) = (RandomSituations.Partial(world, dice), RandomSituations.Some(dice, world));
        var facts = RandomSituations.Facts(world).ToList();
        var given = partial.Given.Select(item => item.Literal).Where(literal => !facts.Contains(literal is Not not ? not.Inner : literal)).ToList();
        var index = new PackageIndex(package);
        var @case = Assert.Single(Case.Of(index, partial));
        var space = new SituationSpace(index, @case, question, given, [.. facts.Select(fact => new Unknown(fact))]);
        var asked = (
            from corner in CornerRule.All
            from candidate in Enumerable.Range(0, space.Candidates.Count)
            from settled in new[] { true, false }
            select (corner.Corner, Candidate: candidate, Settled: settled)).ToList();
        var outputs = asked.ConvertAll(item => item.Settled ? space.Corner(item.Corner).Settled(item.Candidate) : space.Corner(item.Corner).Reachable(item.Candidate));
        var result = Sweep.Run(new SweepQuestion(space.Circuit, space.Corners, space.Inputs, new Dictionary<Signal, bool>(), outputs), SweepSettings.Default with { Width = width });
        var tallies = result.Outputs ?? throw new InvalidOperationException("A few facts are few enough to be tried.");
        var (counts, firsts) = (new long[asked.Count], new long?[asked.Count]);
        for (var situation = 0L; situation < 1L << result.Swept.Count; situation++)
        {
            var values = result.Values(situation);
            var literals = given.Concat(space.Literals(signal => values.GetValueOrDefault(signal)));
            var solved = Responder.Solve(index, new Knowledge(index, Situation.Of(partial.At, literals)), @case, question);
            for (var i = 0; i < asked.Count; i++)
            {
                var outcome = solved.Corners[asked[i].Corner].Outcome;
                if ((asked[i].Settled ? outcome.Settled : outcome.Reachable).Contains(space.Candidates[asked[i].Candidate].Arisen))
                {
                    counts[i]++;
                    firsts[i] ??= situation;
                }
            }
        }
        for (var i = 0; i < asked.Count; i++)
        {
            var words = $"{asked[i].Corner} {(asked[i].Settled ? "settled" : "reachable")} {space.Candidates[asked[i].Candidate].Arisen} over {string.Join(", ", facts.Select(fact => fact.Word))}{Seeds.Words(package)}";
            Assert.True(counts[i] == tallies[i].Count && firsts[i] == tallies[i].First, $"{tallies[i].Count} situations, first {tallies[i].First}, and by the reference {counts[i]}, first {firsts[i]}: {words}");
        }
    });

    [Fact]
    public void What_comes_apart_is_counted_as_it_would_be_in_one_piece() => Seeds.Each(200, seed =>
    {
        var dice = new Dice(seed);
        var circuit = new Circuit();
        var free = Enumerable.Range(0, 12).Select(_ => circuit.Input()).ToList();
        var groups = dice.Shuffled(free).Chunk(dice.Between(2, 6)).ToList();
        var parts = groups.ConvertAll(group => Of(circuit, group, dice));
        var output = dice.Below(4) switch
        {
            0 => circuit.All(parts),
            1 => circuit.Not(circuit.Any(parts)),
            2 => circuit.Any(parts),
            _ => circuit.And(circuit.Any(parts.Take(parts.Count / 2)), circuit.Not(circuit.All(parts.Skip(parts.Count / 2)))),
        };
        SweepResult Swept(int most) => Sweep.Run(new SweepQuestion(circuit, [], free, new Dictionary<Signal, bool>(), [output]), SweepSettings.Default with { MostUnknowns = most });
        var (whole, apart) = (Swept(12), Swept(6));
        Assert.Equal(whole.Swept, apart.Swept);
        Assert.Equal(whole.Outputs?[0].Count, apart.Outputs?[0].Count);
        Assert.Equal(whole.Outputs?[0].First, apart.Outputs?[0].First);
    });

    [Fact]
    public void Forty_unknowns_in_four_groups_of_ten_are_four_small_sweeps()
    {
        var circuit = new Circuit();
        var free = Enumerable.Range(0, 40).Select(_ => circuit.Input()).ToList();
        var parts = free.Chunk(10).Select(group => circuit.AtLeast(9, group)).ToList();
        var question = new SweepQuestion(circuit, [], free, new Dictionary<Signal, bool>(), [circuit.All(parts), circuit.Not(circuit.Any(parts)), circuit.Any(parts)]);
        var tallies = Sweep.Run(question, SweepSettings.Default).Outputs ?? throw new InvalidOperationException("It comes apart.");
        // At least nine of ten: eleven settings of each group.
        Assert.Equal([11L * 11 * 11 * 11, 1013L * 1013 * 1013 * 1013, (1L << 40) - 1013L * 1013 * 1013 * 1013], tallies.Select(tally => tally.Count));
        Assert.Equal([0x7FDFF7FDFFL, 0L, 0x1FFL], tallies.Select(tally => tally.First ?? -1));
        Assert.False(Sweep.Run(question with { Outputs = [circuit.AtLeast(20, free)] }, SweepSettings.Default).IsDecided);
    }

    private static Signal Of(Circuit circuit, IReadOnlyList<Signal> group, Dice dice)
    {
        var literals = group.Select(signal => dice.OneIn(2) ? signal : circuit.Not(signal)).ToList();
        return dice.Below(3) switch
        {
            0 => circuit.AtLeast(dice.Between(1, literals.Count), literals),
            1 => circuit.Or(literals[0], circuit.All(literals.Skip(1))),
            _ => circuit.And(literals[0], circuit.Any(literals.Skip(1))),
        };
    }
}
