using System.Numerics;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Classes of situation with one aggressor, of which the same is so.</summary>
/// <param name="Casus">The casus that arise in them.</param>
/// <param name="Ways">What happens and what does not, a way each.</param>
/// <param name="Situations">Of all the ways together.</param>
internal sealed record ComparedClasses(Sequence<string> Casus, string? Aggressor, Sequence<ComparedWay> Ways, BigInteger Situations, Sequence<PartyComparison> Parties)
{
    public static IReadOnlyList<ComparedClasses> Of(Comparison comparison) =>
    [
        .. comparison.Classes
            .GroupBy(one => new { one.Aggressor, one.Parties })
            .Select(same => new ComparedClasses(
                same.SelectMany(one => one.Casus).Distinct().ToSequence(),
                same.Key.Aggressor,
                same.Select(one => new ComparedWay(one.Happens, one.DoesNotHappen, one.OnlyIn)).ToSequence(),
                same.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Situations),
                same.Key.Parties)),
    ];
}

/// <summary>One way in which a casus arises.</summary>
/// <param name="Happens">What happens in it.</param>
/// <param name="DoesNotHappen">What does not.</param>
/// <param name="OnlyIn">The text that alone declares that casus.</param>
internal sealed record ComparedWay(Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, ComparedSide? OnlyIn)
{
    public string Words => string.Join("; ", Happens.Concat(DoesNotHappen).Select(literal => Wording.Of(literal)));
}
