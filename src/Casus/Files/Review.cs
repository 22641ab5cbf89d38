using System.Text.RegularExpressions;

namespace Casus.Files;

/// <summary>
/// Whether a package was encoded a second time by other eyes, as the section "Review" of its <c>SOURCE.md</c> says:
/// "Reviewed 2026-12-01." and what differed, or "First encoding 2026-11-28. Second encoding: not yet."
/// </summary>
/// <param name="First">The day of the first encoding; null where it is not said.</param>
/// <param name="Second">The day of the second; null where there was none.</param>
/// <param name="Differences">In what the two differed, and how each difference was settled.</param>
public sealed partial record Review(DateOnly? First, DateOnly? Second, Sequence<ReviewDifference> Differences)
{
    private const string FileName = "SOURCE.md";

    /// <summary>What both readers hold to be readable in more than one way: the sentence "Disputed readings" of the section, reading by reading.</summary>
    public Sequence<DisputedReading> Disputed { get; private init; } = [];

    /// <summary>Nothing is said of a review.</summary>
    public static Review None { get; } = new(null, null, []);

    /// <summary>In words: <c>reviewed 2026-12-01</c>, <c>not yet; encoded 2026-11-28</c>, <c>no record</c>.</summary>
    public string Words => Second is { } second ? $"reviewed {second:yyyy-MM-dd}" : First is { } first ? $"not yet; encoded {first:yyyy-MM-dd}" : "no record";

    /// <summary>The review of the package in a folder.</summary>
    public static Review Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(File.ReadAllText(path)) : None;
    }

    /// <summary>The review that a source note records. What stands outside the section counts for nothing.</summary>
    public static Review Read(string note)
    {
        var section = Section().Match(note).Groups["words"].Value;
        return new Review(Day(FirstEncoding().Match(section)), Day(SecondEncoding().Match(section)), ReviewDifference.In(section)) { Disputed = DisputedReading.In(section) };
    }

    private static DateOnly? Day(Match match) => match.Success && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", out var day) ? day : null;

    [GeneratedRegex(@"^## Review[ \t]*\r?$(?<words>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline, 1_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"First encoding:?\s+(on\s+)?(?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FirstEncoding();

    [GeneratedRegex(@"\b(Reviewed|Second encoding:?)\s+(on\s+)?(?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SecondEncoding();
}
