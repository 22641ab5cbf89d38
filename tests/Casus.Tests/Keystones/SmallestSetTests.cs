using System.Numerics;
using Casus.Evaluation;
using Casus.Keystones;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Keystones;

/// <summary>The sets found are those that the definition names: all that close the gap, and of which none can be left out.</summary>
public sealed class SmallestSetTests
{
    private const int Cases = 60;
    private const int FewEnough = 9;
    private const int PromisesOfRing = 28;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(9)]
    public void Marked_sets_without_a_marked_part_are_found(int things) => Seeds.Each(40, seed =>
    {
        var dice = new Dice(seed);
        var marked = Enumerable.Range(0, 1 << things).Where(_ => dice.OneIn(5)).Select(number => (long)number).ToList();
        var sets = new SmallestSets(things);
        foreach (var number in marked)
        {
            sets.Mark(number & ~63L, 1UL << (int)(number & 63));
        }
        var expected = marked.Where(set => !marked.Exists(part => part != set && (part & set) == part)).OrderBy(set => BitOperations.PopCount((ulong)set)).ThenBy(set => set);
        Assert.Equal(expected, sets.Of(things));
    });

    /// <summary>The reference evaluator, asked of the package with the clauses of a set rewritten as unconditional promises by law, agrees with every set that is found and every part of it.</summary>
    [Fact]
    public void A_set_found_closes_the_gap_and_no_part_of_it_does()
    {
        var checkedSets = 0;
        Seeds.Each(Cases, seed =>
        {
            var package = RandomPackages.Make(seed, RandomShape.Positive);
            var question = new Question(package.Reading, AsIfSigned: false, null);
            var day = package.AsOf?.Latest ?? new DateOnly(2026, 1, 1);
            var report = KeystoneSearch.Of(package, question, day, []);
            foreach (var answer in report.Answers)
            {
                foreach (var closing in answer.Closings.Where(closing => closing is { In: Corner.Firm, Bearing.Count: <= FewEnough }))
                {
                    foreach (var set in closing.Sets)
                    {
                        checkedSets++;
                        Assert.True(Closes(package, question, day, answer, closing, set), $"{string.Join(", ", set)} does not make {closing.Words} firm for {closing.Parties}{Seeds.Words(package)}");
                        Assert.All(set, left => Assert.False(
                            Closes(package, question, day, answer, closing, set.Where(id => id != left).ToSequence()), $"{left} can be left out of {string.Join(", ", set)}: {closing.Words} for {closing.Parties}{Seeds.Words(package)}"));
                    }
                }
            }
        });
        Assert.True(checkedSets > 20, $"only {checkedSets} sets were found, too few to say anything");
    }

    /// <summary>A ring of more promises than every set of can be tried: one alone opens it, and the answer says how far it looked.</summary>
    [Fact]
    public void Many_promises_are_tried_by_increasing_number()
    {
        var ring = PromisesOfRing;
        var names = Enumerable.Range(0, ring).Select(i => "Ally " + (char)('A' + i / 2) + (i % 2 == 0 ? "a" : "b")).ToList();
        var source = "casus 1 package Ring. binding means law or political. as of 2026-01-01.\nparty Victim is beneficiary. party Attacker is possible aggressor.\nfact armed-attack \"an armed attack\".\ncasus Attack is armed-attack on Victim by Attacker.\n"
            + string.Concat(names.Select(name => $"party {name} is guarantor.\n"))
            + $"instrument Pact, pledge by {string.Join(", ", names)} {{\n"
            + string.Concat(names.Select((name, i) => $"  clause c{i}: {name} will deploy, provided {names[(i + 1) % ring]} likewise undertakes to deploy.\n")) + "}\n";
        var package = Compiled.Clean(source);
        var answer = Assert.Single(KeystoneSearch.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []).Answers);
        var closing = Assert.Single(answer.Closings, closing => closing is { In: Corner.Firm, Target: Corner.Assured } && closing.Words.Contains("deploy"));
        Assert.Equal((ring, 4, false), (closing.Bearing.Count, closing.LargestTried, closing.Shown));
        Assert.All(closing.Sets, set => Assert.Single(set));
    }

    private static bool Closes(Package package, Question question, DateOnly day, KeystoneAnswer answer, Closing closing, Sequence<string> set)
    {
        var index = new PackageIndex(Unconditional(package, set));
        var situation = PlainSituation.Of(new PackageIndex(package), day, []).First(plain => answer.Casus.Contains(plain.Casus) && answer.Happens.Contains(plain.Happens));
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var solved = Responder.Solve(index, new Knowledge(index, Situation.Of(at, situation.All)), situation.Case with { Index = index }, question);
        return closing.Parties.All(party => closing.Words.All(word => Cover.Reaching(solved, Corner.Firm, party, word).Any()));
    }

    /// <summary>The package with some clauses rewritten: each stands in a treaty that is otherwise as its instrument was, says <c>shall</c>, and neither waits nor leaves a choice.</summary>
    private static Package Unconditional(Package package, Sequence<string> set)
    {
        var chosen = package.Clauses.Where(clause => set.Contains(clause.Id)).ToList();
        var treaties = package.Instruments.Select(instrument => instrument with { Name = instrument.Name + " By Law", Kind = InstrumentKind.Treaty });
        return package with
        {
            Instruments = [.. package.Instruments, .. treaties],
            Clauses = package.Clauses.Select(clause => chosen.Contains(clause) && clause.Duty is { } duty
                ? clause with { Instrument = clause.Instrument + " By Law", Level = Level.Law, Duty = duty with { Modal = Modal.Shall, Terms = Freed(duty.Terms), Measure = Freed(package, duty) } }
                : clause).ToSequence(),
            Reservations = package.Reservations.Select(reservation => chosen.Exists(clause => clause.Label == reservation.To.Label && clause.Instrument == reservation.To.Of)
                ? reservation with { To = reservation.To with { Of = reservation.To.Of + " By Law" }, Terms = Freed(reservation.Terms) }
                : reservation).ToSequence(),
        };
    }

    private static Terms Freed(Terms terms) => terms with
    {
        IfItSoDecides = false,
        ItsOwnProcess = false,
        Once = terms.Once.Select(Waived).OfType<Condition>().ToSequence(),
        Provided = terms.Provided.Select(Waived).OfType<Condition>().ToSequence(),
    };

    private static Measure Freed(Package package, Duty duty) =>
        duty.Measure.As is { Decides: true } && (duty.Measure.As.By.Name is not { } judge || package.Parties.FirstOrDefault(party => party.Name == judge)?.OrganOf is not null)
            ? duty.Measure with { As = null }
            : duty.Measure;

    /// <summary>What is left of a condition when its waits for promises and deeds hold; null when nothing is.</summary>
    private static Condition? Waived(Condition condition)
    {
        switch (condition)
        {
            case HasUndertaken or HasBegun:
                return null;
            case AllOf all:
                var left = all.Parts.Select(Waived).OfType<Condition>().ToSequence();
                return left.IsEmpty ? null : all with { Parts = left };
            case AnyOf any:
                return any.Parts.Any(part => Waived(part) is null) ? null : any with { Parts = any.Parts.Select(Waived).OfType<Condition>().ToSequence() };
            default:
                return condition;
        }
    }
}
