using System.Collections.Immutable;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Benchmarks.Peers;

/// <summary>Takes conditions apart into alternatives, each a list of needs all of which must be met.</summary>
internal sealed class FirmConditions(Evaluator evaluator, IReadOnlySet<string> facts)
{
    private readonly IReadOnlySet<Atom> bound = Heads.Bound(evaluator.Index, evaluator.Case.On);

    /// <summary>One alternative that needs nothing.</summary>
    public static ImmutableArray<ImmutableArray<Need>> Always { get; } = [[]];

    private static ImmutableArray<ImmutableArray<Need>> Never { get; } = [];

    public static ImmutableArray<ImmutableArray<Need>> Both(ImmutableArray<ImmutableArray<Need>> one, ImmutableArray<ImmutableArray<Need>> other) =>
        [.. from first in one from second in other select first.Union(second).ToImmutableArray()];

    /// <exception cref="NotSupportedException">The condition is of a kind, or denied in a way, that the rules cannot say.</exception>
    public ImmutableArray<ImmutableArray<Need>> Alternatives(Condition condition, bool so) => condition switch
    {
        AllOf all => Joined(all.Parts, together: so, so),
        AnyOf any => Joined(any.Parts, together: !so, so),
        Not not => Alternatives(not.Inner, !so),
        IsCase named => Alternatives(evaluator.Index.Casus[named.Casus].Condition, so),
        Occurs occurs => OfFact(occurs, so),
        HasUndertaken { By: { Kind: WhoKind.Named, Name: { } party }, ByLaw: false } promise when so && evaluator.Index.PartyNamed(party) is not null => OfPromise(party, promise.Word),
        _ => throw new NotSupportedException($"\"{Wording.Of(condition)}\" cannot be said in rules for peers."),
    };

    private ImmutableArray<ImmutableArray<Need>> Joined(Sequence<Condition> parts, bool together, bool so)
    {
        var each = parts.Select(part => Alternatives(part, so));
        return together ? each.Aggregate(Always, Both) : [.. each.SelectMany(alternatives => alternatives)];
    }

    private ImmutableArray<ImmutableArray<Need>> OfFact(Occurs occurs, bool so) => evaluator.Known(occurs) switch
    {
        Truth.True => so ? Always : Never,
        Truth.False => so ? Never : Always,
        _ when facts.Contains(occurs.Word) && occurs is { On: null, By: null, Place: null } => [[new FactNeed(occurs.Word, so)]],
        _ when evaluator.Index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning => Alternatives(meaning, so),
        _ => throw new NotSupportedException($"\"{Wording.Of(occurs)}\" is neither given nor asked about."),
    };

    /// <summary>A promise that no clause makes is in its party's hands; only the protected side makes it for certain.</summary>
    private ImmutableArray<ImmutableArray<Need>> OfPromise(string party, string word) =>
        !bound.Contains(new Atom(party, word, ByLaw: false)) ? evaluator.Corner.Resolve(evaluator.Case.SideOf(party), helps: true) ? Always : Never
        : evaluator.Index.RungOf(word) is not null ? [[new PromiseNeed(party, word)]]
        : throw new NotSupportedException($"\"{word}\" is no rung.");
}
