using Casus.Syntax;

namespace Casus.Binding;

/// <summary>Which of the words that fit a place is likely the one meant.</summary>
internal static class Nearest
{
    /// <summary>No word of a treaty is longer; what is longer is an accident and is compared with nothing.</summary>
    private const int Longest = 100;

    private const int TooFar = int.MaxValue;

    /// <summary>The likeliest first, at most <paramref name="count"/>. The caller passes only candidates of a kind that the place allows.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> candidates, int count = 3) =>
    [
        .. candidates
            .Where(candidate => candidate != word)
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => new { Candidate = candidate, Cost = Cost(word, candidate) ?? TooFar })
            .Where(pair => pair.Cost < TooFar)
            .OrderBy(pair => pair.Cost)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.Candidate),
    ];

    /// <summary>How far one is from the other, in letters; null when no reader would mistake the two.</summary>
    private static int? Cost(string word, string candidate)
    {
        var (left, right) = (Plain(word), Plain(candidate));
        if (left == right)
        {
            return 0;
        }
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        if (longer > Longest)
        {
            return null;
        }
        var tolerated = Math.Max(1, shorter / 4);
        var distance = longer - shorter > tolerated ? longer : Spelling.Distance(left, right);
        if (distance <= tolerated)
        {
            return distance;
        }
        if (shorter >= 4 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal)))
        {
            return 10 + distance;
        }
        return IsPartOf(word, candidate) || IsPartOf(candidate, word) ? 20 + distance : null;
    }

    /// <summary>
    /// All parts (between hyphens or spaces) of the one are, or nearly are, parts of the other: <c>aggression</c> and <c>unprovoked-agression</c>.
    /// One part in common is not enough: nobody who writes United Kingdom means United States.
    /// </summary>
    private static bool IsPartOf(string shorter, string longer)
    {
        var others = Parts(longer);
        return Parts(shorter) is { Length: > 0 } parts && Array.TrueForAll(parts, part => part.Length >= 4 && Array.Exists(others, other => Spelling.Distance(part, other) <= part.Length / 5));
    }

    private static string[] Parts(string word) => word.ToLowerInvariant().Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string word) => string.Concat(word.Where(letter => letter is not ('-' or ' '))).ToLowerInvariant();
}
