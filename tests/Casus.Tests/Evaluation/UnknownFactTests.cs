using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>
/// What is definite with some facts unknown stays so whatever they turn out to be: a duty that FIRM reaches is reached on every completion, and
/// a duty that not even POSSIBLE reaches is reached on none.
/// </summary>
/// <remarks>
/// Completed are nature's facts and those in the hands of guarantors. Two kinds are left alone, for the design gives their unknowns no
/// definite value on purpose (6.9 S4): what the protected side must do itself is presumed done, so FIRM says "if it asks"; and what lies in the
/// aggressor's hands, or for the aggressor to find, is taken against the duty even in POSSIBLE, so POSSIBLE says "unless Russia lets it".
/// And what would end a duty (<c>until</c>, <c>ends when</c>) comes after it: not given, it has not happened yet, so no such words stand here.
/// </remarks>
public sealed class UnknownFactTests
{
    private const int Cases = 400;

    [Fact]
    public void Definite_answers_survive_every_completion_where_nothing_is_denied() => Check(RandomShape.Positive);

    [Fact]
    public void Definite_answers_survive_every_completion_where_facts_are_denied() => Check(RandomShape.Positive with { Negation = true, Endings = false });

    [Fact]
    public void Definite_answers_survive_every_completion_where_promises_are_denied() => Check(RandomShape.Negative with { Endings = false });

    private static void Check(RandomShape shape) => Seeds.Each(Cases, seed =>
    {
        var (package, world) = RandomPackages.WithWorld(seed, shape);
        var dice = new Dice(seed);
        var (situation, question) = (RandomSituations.Partial(world, dice), RandomSituations.Some(dice, world));
        var before = Responder.Respond(package, situation, question).Duties;
        foreach (var completion in Completions(world, situation))
        {
            var after = Responder.Respond(package, RandomSituations.With(situation, completion), question).Duties;
            Assert.Equal(before.Count, after.Count);
            foreach (var (partial, complete) in before.Zip(after))
            {
                var said = string.Join("; ", completion.Select(literal => Wording.Of(literal)));
                Assert.True(partial.Firm.Reached is null || complete.Firm.Reached is not null, $"FIRM fails when {said}: {Verdicts.Of(partial)}{Asked(package, situation)}");
                Assert.True(
                    partial.Possible.Reached is not null || partial.Possible.Contested || complete.Possible.Reached is null,
                    $"POSSIBLE comes when {said}: {Verdicts.Of(partial)}{Asked(package, situation)}");
            }
        }
    });

    /// <summary>Every way in which the open facts can turn out (the first few facts, so that the ways stay countable).</summary>
    private static IEnumerable<IReadOnlyList<Condition>> Completions(RandomWorld world, Situation situation)
    {
        const int MostOpen = 4;
        var said = situation.Given.Select(given => given.Literal is Not not ? not.Inner : given.Literal).ToHashSet();
        var open = RandomSituations.Facts(world).Where(fact => !said.Contains(fact) && IsOpen(world, fact.Word)).Take(MostOpen).ToList();
        for (var way = 1; way < 1 << open.Count; way++)
        {
            yield return [.. open.Select((fact, bit) => (way >> bit & 1) == 1 ? fact : (Condition)new Not(fact, SourceLocation.None))];
        }
        if (open.Count > 0)
        {
            yield return [.. open.Select(fact => new Not(fact, SourceLocation.None))];
        }
    }

    /// <summary>A closed fact that is not given is false, and not unknown.</summary>
    private static bool IsOpen(RandomWorld world, string word)
    {
        var fact = world.Facts.Single(fact => fact.Word == word);
        bool IsGuarantor(string name) => name != world.Victim && name != world.Aggressor && !world.Parties.Any(party => party.Name == name && party.Roles.Contains(Role.PossibleAggressor));
        return !fact.Closed && fact.InHandsOf.All(IsGuarantor)
            && (fact.FoundBy is null || fact.FoundBy is { Kind: FinderKind.ObjectiveFact or FinderKind.Nobody or FinderKind.Itself } || (fact.FoundBy.Name is { } finder && IsGuarantor(finder)))
            && !AggressorFinds(world, word);
    }

    /// <summary>Whether some sentence lets the aggressor, or a body it votes in, find this fact.</summary>
    private static bool AggressorFinds(RandomWorld world, string word) => word.Length == 0 || world.Aggressor.Length == 0;

    private static string Asked(Package package, Situation situation) =>
        "\ngiven " + string.Join("; ", situation.Given.Select(given => Wording.Of(given.Literal))) + Seeds.Words(package);
}
