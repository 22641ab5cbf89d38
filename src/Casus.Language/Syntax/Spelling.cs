namespace Casus.Syntax;

/// <summary>Which of the words that may stand at a place was meant by a word that may not.</summary>
public static class Spelling
{
    /// <summary>Words longer than any of the language are compared with none.</summary>
    private const int Longest = 20;

    /// <summary>The one candidate nearest to <paramref name="word"/>; null when none is near or several are equally so.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => NearestOf(word, candidates) is [var only] ? only : null;

    /// <summary>The candidates nearest to <paramref name="word"/>: at most two letters off, at most one for a short word, or its longer form.</summary>
    public static IReadOnlyList<string> NearestOf(string word, IEnumerable<string> candidates)
    {
        var nearest = new List<string>();
        var least = word.Length <= 4 ? 1 : 2;
        if (word.Length is < 2 or > Longest)
        {
            return nearest;
        }
        foreach (var candidate in candidates)
        {
            var distance = word.Length >= 4 && candidate.StartsWith(word, StringComparison.Ordinal) ? 1
                : Math.Abs(word.Length - candidate.Length) > least ? int.MaxValue
                : Distance(word, candidate);
            if (distance == 0 || distance > least || distance >= candidate.Length - 1 || nearest.Contains(candidate))
            {
                continue;
            }
            if (distance < least)
            {
                nearest.Clear();
                least = distance;
            }
            nearest.Add(candidate);
        }
        return nearest;
    }

    /// <summary>Letters put in, left out, changed, or two neighbours swapped.</summary>
    public static int Distance(string left, string right)
    {
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, above, row) = (above, row, before);
        }
        return above[right.Length];
    }
}
