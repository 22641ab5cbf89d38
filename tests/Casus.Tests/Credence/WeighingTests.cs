using Casus.Credence;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Credence;

/// <summary>The weight of a verdict is the sum over every way in which the sources are right, each worked out by the reference evaluator.</summary>
public sealed class WeighingTests
{
    private const int Cases = 40;
    private const double Exact = 1e-9;
    private static readonly Occurs never = new("never", null, null, null, null, SourceLocation.None);

    private const string Head = """
        casus 1 package Reports. binding means law or political. as of 2026-01-01.
        party Victim is beneficiary. party Attacker is possible aggressor. party Ally is guarantor. party Friend is guarantor.
        fact armed-attack "an armed attack". fact law-passed "a law is passed".
        casus Attack is armed-attack on Victim by Attacker.

        """;

    [Theory]
    [InlineData("clause 1: when Attack, Ally will deploy, source \"A\" on 2025-01 confidence likely.", "", 0.70)]
    [InlineData("clause 1: when Attack, Ally will deploy, provided law-passed, source \"A\" on 2025-01.", "claim that law-passed, source \"B\" on 2025-02 confidence unlikely.", 0.30)]
    [InlineData("clause 1: when Attack, Ally will deploy, provided law-passed, source \"A\" on 2025-01 confidence likely.", "claim that law-passed, source \"A: page two\" on 2025-02 confidence even.", 0.50)]
    [InlineData("clause 1: when Attack, Ally will deploy, provided law-passed, source \"A\" on 2025-01 confidence likely.", "claim that law-passed, source \"B\" on 2025-02 confidence even.", 0.35)]
    [InlineData("clause 1: Friend will arm, source \"A\" on 2025-01.", "claim clause 2: when Attack, Ally will deploy, source \"B\" on 2025-02 confidence even. claim clause 3: when Attack, Ally will deploy, source \"C\" on 2025-02 confidence even.", 0.75)]
    [InlineData("clause 1: Friend will arm, source \"A\" on 2025-01.", "claim clause 2: when Attack, Ally will deploy, source \"B\" on 2025-02 confidence even. claim clause 3: when Attack, Ally will deploy, source \"B\" on 2025-02 confidence even.", 0.50)]
    // Right together is impossible: 0.5 × 0.5 of the 0.75 that are possible.
    [InlineData("clause 1: when Attack, Ally will deploy, provided law-passed, source \"A\" on 2025-01.", "claim that law-passed, source \"B\" on 2025-02 confidence even. claim that not law-passed, source \"C\" on 2025-02 confidence even.", 1.0 / 3)]
    public void The_weight_is(string clause, string claims, double weight)
    {
        var package = Compiled.Clean(Head + "instrument Words, pledge by Ally and Friend {\n" + clause + "\n}\n" + claims + "\n");
        var report = Weighing.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []);
        var verdict = Assert.Single(Assert.Single(report.Answers).Verdicts, verdict => verdict is { Party: "Ally", Word: "deploy" });
        Assert.Equal(weight, verdict.Weights.Single(one => one.Corner == Corner.Firm).Weight ?? double.NaN, Exact);
    }

    [Fact]
    public void A_report_that_is_wrong_is_not_turned_round()
    {
        var package = Compiled.Clean(Head + "instrument Words, pledge by Ally and Friend {\n clause 1: when Attack, Ally will deploy, unless law-passed, source \"A\" on 2025-01.\n}\nclaim that law-passed, source \"B\" on 2025-02 confidence even.\n");
        var report = Weighing.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []);
        var verdict = Assert.Single(Assert.Single(report.Answers).Verdicts, verdict => verdict is { Party: "Ally", Word: "deploy" });
        // Whether the law is passed stays unknown, so nothing is firm even then.
        Assert.Equal(0.0, verdict.Weights.Single(one => one.Corner == Corner.Firm).Weight);
        Assert.Equal(0.5, verdict.Weights.Single(one => one.Corner == Corner.Possible).Weight);
    }

    [Fact]
    public void More_draws_than_can_be_tried_are_not_decided()
    {
        var count = Weighing.MostDraws + 1;
        var facts = string.Concat(Enumerable.Range(0, count).Select(i => $"fact law-{(char)('a' + i)} \"a law\". "));
        var claims = string.Concat(Enumerable.Range(0, count).Select(i => $"claim that law-{(char)('a' + i)}, source \"S{(char)('a' + i)}\" on 2025-02 confidence even.\n"));
        var provided = string.Join(" and ", Enumerable.Range(0, count).Select(i => $"law-{(char)('a' + i)}"));
        var package = Compiled.Clean(Head + facts + "\ninstrument Words, pledge by Ally and Friend {\n clause 1: when Attack, Ally will deploy, provided " + provided + ", source \"A\" on 2025-01.\n}\n" + claims);
        var report = Weighing.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []);
        var firm = Assert.Single(Assert.Single(report.Answers).Verdicts, verdict => verdict is { Party: "Ally", Word: "deploy" }).Weights.Single(one => one.Corner == Corner.Firm);
        Assert.Equal((null, count), (firm.Weight, firm.Draws));
    }

    [Fact]
    public void The_reference_added_up_over_every_way_agrees()
    {
        var compared = 0;
        Seeds.Each(Cases, seed =>
        {
            var package = Graded(seed);
            var question = new Question(package.Reading, AsIfSigned: false, null);
            var day = package.AsOf?.Latest ?? new DateOnly(2026, 6, 1);
            foreach (var answer in Weighing.Of(package, question, day, []).Answers)
            {
                var situation = PlainSituation.Of(new PackageIndex(package), day, []).First(plain => plain.Casus == answer.Casus[0] && plain.Happens == answer.Happens[0]);
                var worlds = Worlds(package).Select(world => (world.Weight, Solved: Solve(world.Package, question, situation))).ToList();
                foreach (var verdict in answer.Verdicts)
                {
                    foreach (var weight in verdict.Weights)
                    {
                        compared++;
                        var expected = worlds.Where(world => Cover.Reaching(world.Solved, weight.Corner, verdict.Party, verdict.Word).Any()).Sum(world => world.Weight);
                        Assert.Equal(expected, weight.Weight ?? double.NaN, Exact);
                    }
                }
            }
        });
        Assert.True(compared > 200, $"only {compared} weights were compared");
    }

    /// <summary>A random package in which some clauses are graded and some facts are claimed, by three sources.</summary>
    private static Package Graded(int seed)
    {
        var (package, world) = RandomPackages.WithWorld(seed, RandomShape.Positive);
        var dice = new Dice(seed);
        Provenance Source() => new(dice.Of(["A", "B", "C"]), null, [], new VagueDate(2025, 1, null, about: false), new Confidence(dice.Of(["likely", "even", "unlikely"]), null), [], SourceLocation.None);
        // One claim of a fact, so that none contradicts another.
        var claims = RandomSituations.Facts(world).DistinctBy(fact => fact.Word).Where(_ => dice.OneIn(2)).Select(fact => new Claim(dice.OneIn(3) ? new Not(fact, SourceLocation.None) : fact, null, null, null, Source(), SourceLocation.None));
        return package with
        {
            Clauses = package.Clauses.Select(clause => clause.Duty is not null && dice.OneIn(3) ? clause with { Provenance = Source() } : clause).ToSequence(),
            Claims = claims.ToSequence(),
        };
    }

    /// <summary>Every way in which the three sources are as good as between two grades: the package as it then stands, and the weight of it.</summary>
    private static IEnumerable<(double Weight, Package Package)> Worlds(Package package)
    {
        double[] ends = [0, 0.30, 0.50, 0.70, 1];
        for (var a = 1; a < ends.Length; a++)
        {
            for (var b = 1; b < ends.Length; b++)
            {
                for (var c = 1; c < ends.Length; c++)
                {
                    var drawn = new Dictionary<string, double> { ["A"] = ends[a], ["B"] = ends[b], ["C"] = ends[c] };
                    bool IsRight(Provenance? source) => source?.Confidence is not { } confidence || confidence.Value >= drawn[source.Source];
                    var weight = (ends[a] - ends[a - 1]) * (ends[b] - ends[b - 1]) * (ends[c] - ends[c - 1]);
                    yield return (weight, package with
                    {
                        // A promise that is wrongly reported is not made; that its party was said to make it does not leave it open whether it does so in some other way.
                        Clauses = package.Clauses.Select(clause => IsRight(clause.Provenance) || clause.Duty is not { } duty
                            ? clause
                            : clause with { Duty = duty with { Terms = duty.Terms with { Provided = [.. duty.Terms.Provided, never] } } }).ToSequence(),
                        Claims = package.Claims.Where(claim => IsRight(claim.Provenance)).Select(claim => claim with { Provenance = claim.Provenance is { } source ? source with { Confidence = null } : null }).ToSequence(),
                    });
                }
            }
        }
    }

    private static SolvedCase Solve(Package package, Question question, PlainSituation situation)
    {
        var index = new PackageIndex(package);
        var at = new DateTimeOffset(situation.Case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return Responder.Solve(index, new Knowledge(index, Situation.Of(at, [.. situation.All, new Not(never, SourceLocation.None)])), situation.Case with { Index = index }, question);
    }
}
