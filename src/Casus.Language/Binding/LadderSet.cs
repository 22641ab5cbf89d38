using System.Collections.Immutable;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>The ladders in force in a package.</summary>
internal static class LadderSet
{
    /// <summary>
    /// The default ladders less the rungs that a declared ladder takes, then the declared ones. A declared ladder with the name of a default one stands in its stead.
    /// </summary>
    public static Sequence<Ladder> Effective(IReadOnlyCollection<Ladder> declared)
    {
        var taken = declared.SelectMany(ladder => ladder.Rungs).ToHashSet(StringComparer.Ordinal);
        var ladders = ImmutableArray.CreateBuilder<Ladder>();
        foreach (var ladder in Package.DefaultLadders)
        {
            if (declared.FirstOrDefault(other => other.Name == ladder.Name) is { } instead)
            {
                ladders.Add(instead);
                continue;
            }
            var left = ladder.Rungs.Where(rung => !taken.Contains(rung)).ToSequence();
            if (!left.IsEmpty)
            {
                ladders.Add(ladder with { Rungs = left });
            }
        }
        ladders.AddRange(declared.Where(ladder => !ladders.Contains(ladder)));
        return new Sequence<Ladder>(ladders.ToImmutable());
    }
}
