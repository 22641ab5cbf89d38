namespace Casus.Commands;

/// <summary>Tells a slip of the finger from another word.</summary>
internal static class Likeness
{
    /// <summary>True when at most a third of the letters must be changed, added or left out, or one word begins the other.</summary>
    public static bool IsNear(string known, string typed)
    {
        if (typed.Length >= 2 && known.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        return Changes(known.ToUpperInvariant(), typed.ToUpperInvariant()) <= Math.Max(1, known.Length / 3);
    }

    /// <summary>Letters to change, add, leave out or swap with a neighbour.</summary>
    private static int Changes(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }
        return table[one.Length, other.Length];
    }
}
