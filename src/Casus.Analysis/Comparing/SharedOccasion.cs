using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>One way in which a casus of either text arises, put to both, with every fact that a situation of it leaves open to either.</summary>
/// <param name="Casus">The casus that so arise.</param>
/// <param name="OnlyIn">The text that alone declares them.</param>
/// <param name="Happens">What happens in every situation.</param>
/// <param name="DoesNotHappen">Events that would set off other clauses by themselves.</param>
/// <param name="Unknowns">What each situation settles.</param>
internal sealed record SharedOccasion(
    Sequence<string> Casus, ComparedSide? OnlyIn, Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, string? Victim, string? Aggressor, IReadOnlyList<Unknown> Unknowns)
{
    private sealed record Key(string Happens, string? Victim, string? Aggressor)
    {
        public static Key Of(Occasion occasion) =>
            new(string.Join("; ", occasion.Happens.Select(literal => Wording.Of(literal)).Order(StringComparer.Ordinal)), occasion.Victim, occasion.Aggressor);
    }

    private sealed record Declared(Occasion Occasion, ComparedSide Side);

    /// <summary>The occasions of both texts; two that are the same event are one, whatever each calls it.</summary>
    public static IReadOnlyList<SharedOccasion> Of(ReadText first, ReadText second)
    {
        var all = Occasion.Of(first.Index, first.Day).Select(occasion => new Declared(occasion, ComparedSide.First))
            .Concat(Occasion.Of(second.Index, second.Day).Select(occasion => new Declared(occasion, ComparedSide.Second)));
        return [.. all.GroupBy(declared => Key.Of(declared.Occasion)).Select(same => Of(first, second, [.. same]))];
    }

    /// <summary>Everything given in each of its situations.</summary>
    public IEnumerable<Condition> Given => Happens.Concat(DoesNotHappen);

    public Case CaseOn(ReadText text) => new(text.Index, Victim, Aggressor, Requester: null, text.Day);

    /// <summary>
    /// Whatever one text reads as another event does not happen in either, unless to the other text it is a circumstance of this one: then it is open to both.
    /// </summary>
    private static SharedOccasion Of(ReadText first, ReadText second, IReadOnlyList<Declared> declared)
    {
        var some = declared[0].Occasion;
        IReadOnlyList<Condition> Denied(ComparedSide side) => [.. declared.Where(item => item.Side == side).SelectMany(item => item.Occasion.DoesNotHappen).Distinct()];
        IReadOnlyList<Unknown> Open(ReadText text, IReadOnlyList<Condition> denied) =>
            OpenFacts.Of(text.Index, new Case(text.Index, some.Victim, some.Aggressor, Requester: null, text.Day), some.Happens.Concat(denied));
        var (deniedFirst, deniedSecond) = (Denied(ComparedSide.First), Denied(ComparedSide.Second));
        var open = Open(first, deniedFirst).Concat(Open(second, deniedSecond)).Select(unknown => unknown.Fact.Word).ToHashSet(StringComparer.Ordinal);
        var denied = deniedFirst.Concat(deniedSecond).Distinct().Where(literal => Knowledge.Positive(literal) is not Occurs fact || !open.Contains(fact.Word)).ToSequence();
        var sides = declared.Select(item => item.Side).Distinct().ToList();
        return new SharedOccasion(
            declared.Select(item => item.Occasion.Casus).Distinct().ToSequence(),
            sides.Count == 1 ? sides[0] : null,
            some.Happens, denied, some.Victim, some.Aggressor,
            [.. Open(first, denied).Concat(Open(second, denied)).Distinct()]);
    }
}
