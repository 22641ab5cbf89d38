using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>A leaf of a condition: the atom, whether it is asserted or denied, who finds it, and the casus or derived fact that hides it.</summary>
internal sealed record Leaf(Condition Atom, bool Positive, Finder? By, string? Through)
{
    public string Words => (Positive ? "" : "not ") + Wording.Of(Atom);
}

/// <summary>Something that somebody must find: a condition in brackets, a fact or a place with a declared finder.</summary>
internal sealed record FoundPart(Condition What, Finder By, bool Positive, string? Place);

/// <summary>Ways into conditions, through casus and derived facts. The binder has refused definitions that go in circles; the depth is capped all the same.</summary>
internal static class Atoms
{
    private const int Deepest = 64;
    private const int MostBranches = 128;

    public static IEnumerable<Leaf> Of(PackageIndex index, Condition condition) => Of(index, condition, positive: true, by: null, through: null, depth: 0);

    /// <summary>The ways in which a condition can come true: each a set of leaves that hold together. Cut off where there are very many.</summary>
    public static IReadOnlyList<IReadOnlyList<Leaf>> Branches(PackageIndex index, Condition condition) => [.. Branches(index, condition, positive: true, by: null, depth: 0).Take(MostBranches)];

    /// <summary>Everything in a condition that somebody is named to find (or nobody).</summary>
    public static IEnumerable<FoundPart> Findings(PackageIndex index, Condition condition) => Findings(index, condition, positive: true, depth: 0);

    private static IEnumerable<Leaf> Of(PackageIndex index, Condition condition, bool positive, Finder? by, string? through, int depth)
    {
        if (depth > Deepest)
        {
            return [];
        }
        return condition switch
        {
            AllOf all => all.Parts.SelectMany(part => Of(index, part, positive, by, through, depth + 1)),
            AnyOf any => any.Parts.SelectMany(part => Of(index, part, positive, by, through, depth + 1)),
            Not not => Of(index, not.Inner, !positive, by, through, depth + 1),
            Found found => Of(index, found.Inner, positive, by ?? found.By, through, depth + 1),
            IsCase named when index.Casus.TryGetValue(named.Casus, out var definition) => Of(index, definition.Condition, positive, by, through ?? named.Casus, depth + 1),
            Occurs occurs when index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning => Of(index, meaning, positive, by, through ?? occurs.Word, depth + 1),
            Occurs occurs => [new Leaf(occurs, positive, by ?? FinderOf(index, occurs), through)],
            _ => [new Leaf(condition, positive, by, through)],
        };
    }

    private static IEnumerable<IReadOnlyList<Leaf>> Branches(PackageIndex index, Condition condition, bool positive, Finder? by, int depth)
    {
        if (depth > Deepest)
        {
            return [[]];
        }
        return (condition, positive) switch
        {
            (AllOf all, true) => Together(all.Parts.Select(part => Branches(index, part, positive, by, depth + 1))),
            (AnyOf any, false) => Together(any.Parts.Select(part => Branches(index, part, positive, by, depth + 1))),
            (AllOf all, false) => all.Parts.SelectMany(part => Branches(index, part, positive, by, depth + 1)),
            (AnyOf any, true) => any.Parts.SelectMany(part => Branches(index, part, positive, by, depth + 1)),
            (Not not, _) => Branches(index, not.Inner, !positive, by, depth + 1),
            (Found found, _) => Branches(index, found.Inner, positive, by ?? found.By, depth + 1),
            (IsCase named, _) when index.Casus.TryGetValue(named.Casus, out var definition) => Branches(index, definition.Condition, positive, by, depth + 1),
            (Occurs occurs, _) => [[new Leaf(occurs, positive, by ?? FinderOf(index, occurs), null)]],
            _ => [[new Leaf(condition, positive, by, null)]],
        };
    }

    private static IEnumerable<IReadOnlyList<Leaf>> Together(IEnumerable<IEnumerable<IReadOnlyList<Leaf>>> parts)
    {
        IReadOnlyList<IReadOnlyList<Leaf>> ways = [[]];
        foreach (var part in parts)
        {
            var choices = part.Take(MostBranches).ToList();
            ways = [.. ways.SelectMany(way => choices.Select(choice => (IReadOnlyList<Leaf>)[.. way, .. choice])).Take(MostBranches)];
        }
        return ways;
    }

    private static IEnumerable<FoundPart> Findings(PackageIndex index, Condition condition, bool positive, int depth)
    {
        if (depth > Deepest)
        {
            return [];
        }
        return condition switch
        {
            AllOf all => all.Parts.SelectMany(part => Findings(index, part, positive, depth + 1)),
            AnyOf any => any.Parts.SelectMany(part => Findings(index, part, positive, depth + 1)),
            Not not => Findings(index, not.Inner, !positive, depth + 1),
            // Who finds the whole finds its parts: a finder declared for one of them is not asked.
            Found found => [new FoundPart(found.Inner, found.By, positive, null)],
            IsCase named when index.Casus.TryGetValue(named.Casus, out var definition) => Findings(index, definition.Condition, positive, depth + 1),
            Occurs occurs when index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning => Findings(index, meaning, positive, depth + 1),
            Occurs occurs => OfFact(index, occurs, positive),
            _ => [],
        };
    }

    private static IEnumerable<FoundPart> OfFact(PackageIndex index, Occurs occurs, bool positive)
    {
        if (index.Facts.GetValueOrDefault(occurs.Word)?.FoundBy is { } finder)
        {
            yield return new FoundPart(occurs, finder, positive, null);
        }
        if (occurs.Place is { } place && index.Places.GetValueOrDefault(place)?.FoundBy is { } locator)
        {
            yield return new FoundPart(occurs, locator, positive, place);
        }
    }

    private static Finder? FinderOf(PackageIndex index, Occurs occurs) =>
        index.Facts.GetValueOrDefault(occurs.Word)?.FoundBy ?? (occurs.Place is { } place ? index.Places.GetValueOrDefault(place)?.FoundBy : null);
}
