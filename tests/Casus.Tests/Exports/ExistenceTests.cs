using System.Text;
using Casus.Benchmarks;
using Casus.Checks;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Existence;
using Casus.Exports;
using Casus.Loopholes;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Tests.Evaluation;
using Casus.Treaties;

namespace Casus.Tests.Exports;

/// <summary>Whether a situation exists: on random packages the sweep, our own search by cases, Z3 and clingo say the same, each of the formula in its own language.</summary>
public sealed class ExistenceTests
{
    private const int Cases = 500;

    private static readonly RandomShape horn = new() { Ground = true, Finders = false };

    /// <param name="Exists">What the sweep says.</param>
    private sealed record Asked(int Seed, string Words, Formula Formula, bool Exists);

    private sealed class FactWithZ3Attribute : FactAttribute
    {
        public FactWithZ3Attribute() => Skip = Z3.Absence;
    }

    private sealed class FactWithClingoAttribute : FactAttribute
    {
        public FactWithClingoAttribute() => Skip = Clingo.Absence;
    }

    private static readonly Lazy<IReadOnlyList<Asked>> all = new(() => [.. Enumerable.Range(1, Cases).SelectMany(Questions)]);

    [Fact]
    public void The_sweep_and_the_search_by_cases_say_the_same() => Same.Nothing(all.Value.Where(asked =>
        Decider.ByCases(new ClauseForm(asked.Formula)).Exists != asked.Exists).Select(asked => $"seed {asked.Seed}, {asked.Words}: the sweep says {asked.Exists}"));

    [Fact]
    public void What_the_search_by_cases_shows_is_a_situation_as_asked_for() => Same.Nothing(
        from asked in all.Value
        let decision = Decider.ByCases(new ClauseForm(asked.Formula))
        where decision.Exists == true && Decider.ByCases(new ClauseForm(asked.Formula), decision.Facts).Exists != true
        select $"seed {asked.Seed}, {asked.Words}");

    [FactWithZ3]
    public void The_sweep_and_Z3_say_the_same()
    {
        var text = string.Concat(all.Value.Select(asked => "(push)\n" + SmtLibText.Assertions(asked.Formula) + "(check-sat)\n(pop)\n"));
        var said = Z3.Lines("(set-logic QF_UF)\n" + text);
        Assert.Equal(all.Value.Count, said.Count);
        Same.Nothing(all.Value.Zip(said).Where(pair => pair.Second != (pair.First.Exists ? "sat" : "unsat")).Select(pair => $"seed {pair.First.Seed}, {pair.First.Words}: Z3 says {pair.Second}"));
    }

    [FactWithClingo]
    public void The_sweep_and_clingo_say_the_same()
    {
        foreach (var batch in all.Value.Select((asked, number) => (asked, number)).Chunk(200))
        {
            // What holds in some answer: the goals that some situation meets.
            var program = new StringBuilder();
            foreach (var (asked, number) in batch)
            {
                program.Append(AnswerSetText.Rules(asked.Formula, number));
            }
            var met = Clingo.Answers(program.Append("#show goal/1.\n").ToString(), "--enum-mode=brave")[^1];
            Same.Nothing(batch.Where(item => met.Contains($"goal({item.number})") != item.asked.Exists).Select(item => $"seed {item.asked.Seed}, {item.asked.Words}: the sweep says {item.asked.Exists}"));
        }
    }

    /// <summary>An oracle that is never asked anything hard proves nothing.</summary>
    [Fact]
    public void The_questions_are_worth_asking()
    {
        Assert.InRange(all.Value.Count(asked => asked.Exists), all.Value.Count / 10, all.Value.Count * 9 / 10);
        var (circles, open) = (all.Value.Count(asked => asked.Formula.Promises.Count > 0), all.Value.Count(asked => asked.Formula.Facts.Count > 0));
        Assert.True(circles > 20, $"in only {circles} questions are circles to be supposed");
        Assert.True(open > 200, $"only {open} questions rest on facts at all");
    }

    /// <summary>More facts than can be tried each way; the found situation is put to a sweep over the rest.</summary>
    [Fact]
    public void A_way_round_is_found_and_shown_small_among_more_facts_than_can_be_tried()
    {
        var index = new PackageIndex(ReferencePackage.Compile(new ReferenceShape(Facts: 32, Clauses: 60, Parties: 10)));
        var ways = LoopholeSearch.WaysOf(index, "Attack", new Question(index.Package.Reading, AsIfSigned: false, ProposedBy: null), CheckDay.Of(index), []);
        var way = Assert.Single(ways);
        var demand = new Demand("Attack", "state", 1, way.Cover.Guarantors.ToSequence(), Strength.Firmly, null, SourceLocation.None);
        var loophole = LoopholeSearch.Find(demand, ways, SweepSettings.Default with { MostUnknowns = 8 });
        Assert.NotNull(loophole);
        Assert.Equal(ProofKind.Cases, loophole.Proof.Kind);
        Assert.NotEmpty(loophole.Situation);
        Assert.False(loophole.IsEverywhere);
        var given = way.Space.Inputs.Zip(way.Space.Unknowns)
            .Where(pair => loophole.Situation.Contains(pair.Second.Literal(isSo: true)) || loophole.Situation.Contains(pair.Second.Literal(isSo: false)))
            .ToDictionary(pair => pair.First, pair => loophole.Situation.Contains(pair.Second.Literal(isSo: true)));
        var met = way.Cover.AtLeast(Corner.Firm, 1, way.Cover.Guarantors, "state");
        Assert.Equal(0, Tally(given));
        // It is the smallest: with any one of its facts left open, somebody may be due.
        Assert.All(given.Keys, fact => Assert.NotEqual(0, Tally(given.Where(pair => pair.Key != fact).ToDictionary(pair => pair.Key, pair => pair.Value))));

        long? Tally(Dictionary<Signal, bool> held) => way.Sweep([met], SweepSettings.Default, held).Outputs?[0].Count;
    }

    /// <summary>Of each package: that nobody has a duty at all, and for a few duties that it has arisen and that it has not, in a corner.</summary>
    private static IEnumerable<Asked> Questions(int seed)
    {
        var shape = (seed % 3) switch { 0 => RandomShape.Positive, 1 => horn, _ => RandomShape.Negative };
        var (package, world) = RandomPackages.WithWorld(seed, shape);
        var dice = new Dice(seed);
        var (partial, question) = (RandomSituations.Partial(world, dice), RandomSituations.Some(dice, world));
        var facts = RandomSituations.Facts(world).ToList();
        var given = partial.Given.Select(item => item.Literal).Where(literal => !facts.Contains(literal is Not not ? not.Inner : literal)).ToList();
        var index = new PackageIndex(package);
        var space = new SituationSpace(index, Assert.Single(Case.Of(index, partial)), question, given, [.. facts.Select(fact => new Unknown(fact))]);
        if (space.Candidates.Count == 0)
        {
            yield break;
        }
        var circuit = space.Circuit;
        var everywhere = Enumerable.Range(0, space.Candidates.Count).ToList();
        var corner = dice.Of(CornerRule.All).Corner;
        var one = dice.Of(everywhere);
        IReadOnlyList<(string Words, Signal Goal)> goals =
        [
            ("nobody firmly due to anything", circuit.Not(circuit.Any(everywhere.Select(space.Corner(Corner.Firm).Settled)))),
            ($"a duty settled in {corner}", space.Corner(corner).Settled(one)),
            ($"a duty out of reach in {corner}", circuit.Not(space.Corner(corner).Reachable(one))),
            ($"a duty owed and not reachable beyond {corner}", circuit.And(space.Corner(Corner.AtOneTable).Reachable(one), circuit.Not(space.Corner(corner).Settled(one)))),
        ];
        var swept = Sweep.Run(new SweepQuestion(circuit, space.Corners, space.Inputs, new Dictionary<Signal, bool>(), [.. goals.Select(goal => goal.Goal)]), SweepSettings.Default);
        var tallies = swept.Outputs ?? throw new InvalidOperationException("A few facts are few enough to be tried.");
        for (var i = 0; i < goals.Count; i++)
        {
            var formula = Formulas.Of([new Sought(space, goals[i].Goal)]) ?? throw new InvalidOperationException($"Seed {seed}: a small package gave too large a formula.");
            yield return new Asked(seed, goals[i].Words, formula, tallies[i].Count > 0);
        }
    }
}
