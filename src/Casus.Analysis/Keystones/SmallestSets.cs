using System.Numerics;

namespace Casus.Keystones;

/// <summary>
/// Sets of up to 24 things, a bit a set: bit n stands for the set of those things whose places are the ones of n in binary. Finds those marked
/// sets of which no smaller part is marked.
/// </summary>
public sealed class SmallestSets(int most)
{
    private const int BitsOfWord = 6;
    private readonly ulong[] marked = new ulong[Math.Max(1, 1 << Math.Max(0, most - BitsOfWord))];

    /// <summary>For each place of the six lowest the bits whose numbers have it.</summary>
    private static ReadOnlySpan<ulong> With => [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    /// <summary>Marks 64 sets at once, from a number that 64 divides.</summary>
    public void Mark(long first, ulong bits) => marked[first >> BitsOfWord] |= bits;

    /// <summary>The numbers of the marked sets with no marked part, smallest sets first, then by number.</summary>
    public IReadOnlyList<long> Of(int things)
    {
        var words = Math.Max(1, 1 << Math.Max(0, things - BitsOfWord));
        var contains = marked.AsSpan(0, words).ToArray();
        for (var thing = 0; thing < things; thing++)
        {
            Widen(contains, contains, thing);
        }
        var larger = new ulong[words];
        for (var thing = 0; thing < things; thing++)
        {
            Widen(contains, larger, thing);
        }
        var found = new List<long>();
        for (var word = 0; word < words; word++)
        {
            for (var left = marked[word] & ~larger[word]; left != 0; left &= left - 1)
            {
                found.Add(((long)word << BitsOfWord) + BitOperations.TrailingZeroCount(left));
            }
        }
        return [.. found.OrderBy(PopCount).ThenBy(number => number)];
    }

    /// <summary>Adds to <paramref name="to"/> every set of <paramref name="from"/> without a thing, with the thing added.</summary>
    private static void Widen(ulong[] from, ulong[] to, int thing)
    {
        if (thing < BitsOfWord)
        {
            for (var word = 0; word < from.Length; word++)
            {
                to[word] |= (from[word] & ~With[thing]) << (1 << thing);
            }
            return;
        }
        var step = 1 << (thing - BitsOfWord);
        for (var word = 0; word < from.Length; word++)
        {
            if ((word & step) == 0)
            {
                to[word + step] |= from[word];
            }
        }
    }

    private static int PopCount(long number) => BitOperations.PopCount((ulong)number);
}
