using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>An atom of a condition, whether its truth helps what the condition is part of, and the casus or derived fact it was found in.</summary>
public sealed record Leaf(Condition Condition, bool Helps, string? Through);

/// <summary>Takes conditions apart, through casus and derived facts.</summary>
public static class Leaves
{
    // The binder has refused definitions that go in circles; the bound only keeps a hand-made package from running away.
    private const int DeepestDefinition = 64;

    public static IEnumerable<Leaf> Of(PackageIndex index, Condition condition, bool helps) => Of(index, condition, helps, through: null, depth: 0);

    private static IEnumerable<Leaf> Of(PackageIndex index, Condition condition, bool helps, string? through, int depth)
    {
        if (depth > DeepestDefinition)
        {
            return [];
        }
        IEnumerable<Leaf> Inside(Condition inner, bool sign, string? hiddenBy) => Of(index, inner, sign, hiddenBy, depth + 1);
        return condition switch
        {
            AllOf all => all.Parts.SelectMany(part => Inside(part, helps, through)),
            AnyOf any => any.Parts.SelectMany(part => Inside(part, helps, through)),
            Not not => Inside(not.Inner, !helps, through),
            Found found => Inside(found.Inner, helps, through),
            IsCase named when index.Casus.TryGetValue(named.Casus, out var definition) => Inside(definition.Condition, helps, through ?? named.Casus),
            Occurs occurs when index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning => Inside(meaning, helps, through ?? occurs.Word),
            _ => [new Leaf(condition, helps, through)],
        };
    }
}
