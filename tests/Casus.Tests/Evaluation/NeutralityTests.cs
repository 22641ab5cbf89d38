using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>
/// The engine knows no party: other names, another order of the sentences, or two parties in each other's roles change the verdicts in
/// just that way and in no other.
/// </summary>
public sealed class NeutralityTests
{
    private const int Cases = 200;

    [Fact]
    public void Renaming_the_parties_renames_the_verdicts() => Each((dice, package, world, situation, question) =>
    {
        string[] others = ["Westmark", "Ostmark", "Nordmark", "Sudmark", "Inselmark", "Altmark", "Neumark", "Steinmark"];
        var names = world.States.Zip(dice.Shuffled(others)).ToDictionary(pair => pair.First, pair => pair.Second);
        Same(package, situation, question, names);
    });

    [Fact]
    public void Two_parties_that_change_roles_change_verdicts() => Each((dice, package, world, situation, question) =>
    {
        var (one, other) = (world.States[dice.Below(world.States.Count)], world.Victim);
        Same(package, situation, question, new Dictionary<string, string> { [one] = other, [other] = one });
    });

    [Fact]
    public void The_order_of_the_sentences_is_nothing() => Each((dice, package, _, situation, question) =>
    {
        var permuted = Permuted(package, dice);
        var order = Situation.Of(situation.At, dice.Shuffled(situation.Given).Select(given => given.Literal));
        Assert.Equal(Verdicts.Of(package, situation, question), Verdicts.Of(permuted, order, question));
    });

    private static void Same(Package package, Situation situation, Question question, Dictionary<string, string> names)
    {
        var expected = Verdicts.Of(package, situation, question).Select(line => Sorted(Verdicts.Renamed(line, names))).Order(StringComparer.Ordinal);
        var actual = Verdicts.Of(Verdicts.Renamed(package, names), Verdicts.Renamed(situation, names), question).Select(Sorted).Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
    }

    /// <summary>The names of a set stand in the order of the alphabet, which a renaming changes.</summary>
    private static string Sorted(string line) => string.Join('{', line.Split('{').Select(part =>
        part.IndexOf('}', StringComparison.Ordinal) is var end and >= 0
            ? string.Join("; ", part[..end].Split("; ").Order(StringComparer.Ordinal)) + part[end..]
            : part));

    /// <summary>Ladders keep their order: a range from one ladder to another goes by it. Everything else is a set.</summary>
    private static Package Permuted(Package package, Dice dice) => package with
    {
        Parties = dice.Shuffled(package.Parties).ToSequence(),
        Groups = dice.Shuffled(package.Groups.Select(group => group with { Members = dice.Shuffled(group.Members).ToSequence() })).ToSequence(),
        Memberships = dice.Shuffled(package.Memberships).ToSequence(),
        Places = dice.Shuffled(package.Places).ToSequence(),
        Facts = dice.Shuffled(package.Facts).ToSequence(),
        Casus = dice.Shuffled(package.Casus).ToSequence(),
        Bodies = dice.Shuffled(package.Bodies.Select(body => body with { Members = dice.Shuffled(body.Members).ToSequence() })).ToSequence(),
        Gates = dice.Shuffled(package.Gates).ToSequence(),
        Instruments = dice.Shuffled(package.Instruments.Select(instrument => instrument with { Parties = dice.Shuffled(instrument.Parties).ToSequence() })).ToSequence(),
        Articles = dice.Shuffled(package.Articles).ToSequence(),
        Reservations = dice.Shuffled(package.Reservations).ToSequence(),
        Clauses = dice.Shuffled(package.Clauses).ToSequence(),
        Assumptions = dice.Shuffled(package.Assumptions).ToSequence(),
        Claims = dice.Shuffled(package.Claims).ToSequence(),
        Positions = dice.Shuffled(package.Positions).ToSequence(),
    };

    private static void Each(Action<Dice, Package, RandomWorld, Situation, Question> check) => Seeds.Each(Cases, seed =>
    {
        var (package, world) = RandomPackages.WithWorld(seed, RandomShape.Whole);
        var dice = new Dice(seed);
        check(dice, package, world, RandomSituations.Partial(world, dice), RandomSituations.Some(dice, world));
    });
}
