using Casus.Checks;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Sweeping;

/// <summary>On every package of the library the engine and the reference say the same of random situations, of every duty in every corner.</summary>
public sealed class LibrarySweepTests
{
    private const int Situations = 10_000;
    private static readonly bool[] settledOrReachable = [true, false];

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void The_reference_agrees_on_ten_thousand_situations(string name)
    {
        var package = Packages.Compiled(name);
        string?[] wordings = [null, .. Variants.Proposers(package)];
        var asked = wordings
            .SelectMany(proposer => Questions(package, proposer))
            .ToList();
        Assert.NotEmpty(asked);
        var each = (Situations + asked.Count - 1) / asked.Count;
        Parallel.For(0, asked.Count, place => Compare(asked[place].Index, asked[place].Occasion, asked[place].Question, new Dice(place + 1), each));
    }

    private sealed record Asked(PackageIndex Index, Occasion Occasion, Question Question);

    private static IEnumerable<Asked> Questions(Package package, string? proposer)
    {
        var index = new PackageIndex(Variants.Choose(package, proposer));
        return from occasion in Occasion.Of(index, CheckDay.Of(index))
               from signed in settledOrReachable
               select new Asked(index, occasion, new Question(package.Reading, AsIfSigned: signed, ProposedBy: null));
    }

    private static void Compare(PackageIndex index, Occasion occasion, Question question, Dice dice, int situations)
    {
        // Each thread its own index: it remembers who belongs to a group on a day.
        var own = new PackageIndex(index.Package);
        var inquiry = Inquiry.Of(own, occasion, question, CheckDay.Of(own));
        var space = inquiry.Space;
        var asked = (
            from rule in CornerRule.All
            from candidate in Enumerable.Range(0, space.Candidates.Count)
            from settled in settledOrReachable
            select (rule.Corner, Candidate: candidate, Settled: settled)).ToList();
        var outputs = asked.ConvertAll(item => item.Settled ? space.Corner(item.Corner).Settled(item.Candidate) : space.Corner(item.Corner).Reachable(item.Candidate));
        var runner = new SituationRunner(new SweepQuestion(space.Circuit, space.Corners, space.Inputs, new Dictionary<Signal, bool>(), outputs));
        var (facts, said) = (new bool[space.Inputs.Count], new bool[outputs.Count]);
        var at = new DateTimeOffset(space.Case.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        // What can be tried whole is tried whole; there is no need to ask the same situation twice.
        var whole = space.Inputs.Count < 20 && 1 << space.Inputs.Count <= situations;
        for (var number = 0; number < (whole ? 1 << space.Inputs.Count : situations); number++)
        {
            for (var i = 0; i < facts.Length; i++)
            {
                facts[i] = whole ? ((number >> i) & 1) == 1 : dice.OneIn(2);
            }
            runner.Run(facts, said);
            var literals = occasion.Given.Concat(space.Unknowns.Zip(facts, (unknown, isSo) => unknown.Literal(isSo)));
            var solved = Responder.Solve(own, new Knowledge(own, Situation.Of(at, literals)), space.Case, question);
            for (var i = 0; i < asked.Count; i++)
            {
                var outcome = solved.Corners[asked[i].Corner].Outcome;
                var expected = (asked[i].Settled ? outcome.Settled : outcome.Reachable).Contains(space.Candidates[asked[i].Candidate].Arisen);
                Assert.True(expected == said[i], $"{asked[i].Corner}, {space.Candidates[asked[i].Candidate].Arisen}: the reference says {expected} when {string.Join("; ", literals.Select(literal => Wording.Of(literal)))}");
            }
        }
    }
}
