using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>
/// The evaluator against clingo on random ground packages (design 7, "tested against clingo"). Without denial a package is a Horn program:
/// FIRM is its one least model, and νμ is what some stable model of "suppose simultaneous promises, if they then come true" holds. With denial, and with nothing
/// left unknown, the settled promises must be in all stable models, and those in some must be reachable.
/// </summary>
public sealed class OracleTests
{
    private const int Cases = 300;
    private const int TogetherInOneProgram = 50;
    private static readonly RandomShape horn = new() { Ground = true, Finders = false };
    private static readonly RandomShape normal = horn with { Negation = true, NegatedPromises = true, Simultaneous = false, Bodies = false, VagueDates = false };

    private sealed class TheoryWithClingoAttribute : TheoryAttribute
    {
        public TheoryWithClingoAttribute() => Skip = Clingo.Absence;
    }

    [TheoryWithClingo]
    [InlineData(Corner.Firm)]
    [InlineData(Corner.Assured)]
    [InlineData(Corner.Possible)]
    [InlineData(Corner.AtOneTable)]
    public void Without_denial_the_promises_are_those_of_the_solver(Corner corner)
    {
        foreach (var batch in Enumerable.Range(1, Cases).Chunk(TogetherInOneProgram))
        {
            var questions = batch.Select(seed => Question.Random(seed, horn)).ToList();
            var program = string.Concat(questions.Select(question => new AnswerSetProgram(question.Package, question.Case, corner, question.Seed).Text())) + "#show p/4. #show a/3.\n";
            var solved = Clingo.Answers(program, "--enum-mode=brave")[^1];
            foreach (var question in questions)
            {
                var outcome = question.Solve(corner);
                var expected = solved.Where(atom => atom.StartsWith($"p({question.Seed},", StringComparison.Ordinal) || atom.StartsWith($"a({question.Seed},", StringComparison.Ordinal));
                Compare(question, corner, expected, question.Named(outcome.Settled));
                // In the strict corners what is reachable is an over-estimate that nobody is shown.
                Assert.True(corner is Corner.Firm or Corner.Assured || outcome.Settled.SetEquals(outcome.Reachable), $"seed {question.Seed}: something is unsettled though nothing is denied");
            }
        }
    }

    [TheoryWithClingo]
    [InlineData(Corner.Firm)]
    [InlineData(Corner.Possible)]
    public void With_denial_the_promises_lie_between_all_and_some_stable_models(Corner corner) => Seeds.Each(Cases / 2, seed =>
    {
        var question = Question.Random(seed, normal);
        var program = new AnswerSetProgram(question.Package, question.Case, corner, seed).Text() + "#show p/4. #show a/3.\n";
        var outcome = question.Solve(corner);
        var (settled, reachable) = (question.Named(outcome.Settled).ToHashSet(), question.Named(outcome.Reachable).ToHashSet());
        if (settled.SetEquals(reachable))
        {
            // A settled package has exactly one stable model.
            var only = Assert.Single(Clingo.Answers(program, "2"));
            Compare(question, corner, only, settled);
            return;
        }
        if (Clingo.Answers(program, "--enum-mode=cautious") is [.., var all] && Clingo.Answers(program, "--enum-mode=brave") is [.., var some])
        {
            Same.Nothing(settled.Except(all).Select(atom => $"{atom} is settled and not in all stable models"), question.Words);
            Same.Nothing(some.Except(reachable).Select(atom => $"{atom} is in some stable model and not reachable"), question.Words);
        }
    });

    /// <summary>An oracle that is never asked anything hard proves nothing.</summary>
    [Fact]
    public void The_random_packages_are_worth_asking()
    {
        var negative = Enumerable.Range(1, Cases / 2).Select(seed => Question.Random(seed, normal)).ToList();
        Assert.True(negative.Count(question => question.Solve(Corner.Possible) is var outcome && !outcome.Settled.SetEquals(outcome.Reachable)) >= 3, "too few negative cycles");
        var positive = Enumerable.Range(1, Cases).Select(seed => Question.Random(seed, horn)).ToList();
        int Differing(Corner one, Corner other) => positive.Count(question => !question.Solve(one).Settled.SetEquals(question.Solve(other).Settled));
        Assert.True(Differing(Corner.Firm, Corner.Assured) >= 5, "too few simultaneous promises");
        Assert.True(Differing(Corner.Assured, Corner.Possible) >= 50, "too few choices");
        Assert.True(Differing(Corner.Possible, Corner.AtOneTable) >= 5, "too few waits");
    }

    private static void Compare(Question question, Corner corner, IEnumerable<string> solver, IEnumerable<string> ours)
    {
        var (expected, actual) = (solver.ToHashSet(StringComparer.Ordinal), ours.ToHashSet(StringComparer.Ordinal));
        Same.Nothing(
            [.. expected.Except(actual).Order().Select(atom => $"seed {question.Seed}, {corner}: only clingo has {atom}"), .. actual.Except(expected).Order().Select(atom => $"seed {question.Seed}, {corner}: only the evaluator has {atom}")],
            question.Words);
    }

    /// <summary>A ground package, a situation in which every fact is said, and the case it makes.</summary>
    private sealed record Question(int Seed, Package Package, Situation Situation, GroundCase Case)
    {
        public string Words => "given " + string.Join("; ", Situation.Given.Select(given => Wording.Of(given.Literal))) + $" on {Case.On:O}" + Seeds.Words(Package);

        public static Question Random(int seed, RandomShape shape)
        {
            var (package, world) = RandomPackages.WithWorld(seed, shape);
            var dice = new Dice(seed);
            var situation = RandomSituations.Complete(world, dice);
            var literals = situation.Given.Select(given => given.Literal).ToList();
            var facts = literals.OfType<Occurs>().Select(occurs => occurs.Word).ToHashSet(StringComparer.Ordinal);
            var ground = new GroundCase(
                world.Victim, world.Aggressor, facts, literals.OfType<HasRequested>().Any(), new Dictionary<(string, string), bool>(), DateOnly.FromDateTime(situation.At.UtcDateTime));
            return new Question(seed, package, situation, ground) is var question && shape.Negation ? question.WithEveryPromiseSaid(world, dice) : question;
        }

        /// <summary>A promise that no clause makes would be unknown, and an unknown may be read both ways in a package with denials; so the situation says it.</summary>
        private Question WithEveryPromiseSaid(RandomWorld world, Dice dice)
        {
            var ground = new GroundPackage(Package, Case, Corner.Firm);
            var said = (from state in world.States from word in world.Rungs.Concat(world.ActWords).Append("assist") where !ground.Speaks(state, word) select (state, word))
                .ToDictionary(pair => pair, _ => dice.OneIn(3));
            var literals = said.SelectMany(pair => new[] { false, true }.Select(byLaw =>
            {
                Condition promise = new HasUndertaken(Who.Named(pair.Key.state, SourceLocation.None), pair.Key.word, byLaw, Likewise: false, SourceLocation.None);
                return pair.Value ? promise : new Not(promise, SourceLocation.None);
            }));
            return this with { Situation = RandomSituations.With(Situation, literals), Case = Case with { Promised = said } };
        }

        public Outcome Solve(Corner corner)
        {
            var index = new PackageIndex(Package);
            var cases = Casus.Evaluation.Case.Of(index, Situation);
            return Responder.Solve(index, new Knowledge(index, Situation), Assert.Single(cases), RandomSituations.Literal).Corners[corner].Outcome;
        }

        public IEnumerable<string> Named(IEnumerable<Atom> atoms) => atoms.Select(atom => atom.Word.StartsWith("§ ", StringComparison.Ordinal)
            ? AnswerSetProgram.Arisen(Seed, atom.Party, atom.Word[2..])
            : AnswerSetProgram.Promise(Seed, atom.Party, atom.Word, atom.ByLaw));
    }
}
