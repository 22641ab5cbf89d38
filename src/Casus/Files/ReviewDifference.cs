using System.Text.RegularExpressions;

namespace Casus.Files;

/// <summary>What became of a difference between two encodings.</summary>
public enum ReviewOutcome
{
    /// <summary>The review says why the encoding stays as it is.</summary>
    Stands,

    /// <summary>The package was changed.</summary>
    Mended,

    /// <summary>Both readings can be held; the package has the first.</summary>
    NotSettled,
}

/// <summary>A difference between the first and the second encoding of a package, as the review tells it.</summary>
/// <param name="Subject">What differed: "Clause 2, the third day".</param>
/// <param name="Words">How, and how it was settled.</param>
public sealed partial record ReviewDifference(string Subject, string Words, ReviewOutcome Outcome)
{
    private const int LongestRange = 100;

    /// <summary>Every item of the section, in its order: <c>- *Subject.* Words.</c></summary>
    public static Sequence<ReviewDifference> In(string section) =>
        [.. Item().Matches(section.ReplaceLineEndings("\n")).Select(match => Of(match.Groups["subject"].Value.TrimEnd('.', ' '), match.Groups["words"].Value.Trim()))];

    /// <summary>The clauses that its subject names by their labels: "Clauses r1 and r2, who"; "Paragraph 4"; "Articles 1 to 3".</summary>
    /// <param name="labels">The labels of the package. Words are taken for labels only while they are some.</param>
    public Sequence<string> ClausesAmong(IReadOnlyCollection<string> labels)
    {
        if (!Naming().IsMatch(Subject))
        {
            return [];
        }
        var named = new List<string>();
        var range = false;
        foreach (var word in Subject.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (word == "to")
            {
                range = true;
            }
            else if (word != "and")
            {
                if (!labels.Contains(word))
                {
                    break;
                }
                if (range && int.TryParse(named[^1], out var from) && int.TryParse(word, out var to) && to - from < LongestRange)
                {
                    named.AddRange(Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Select(number => number.ToString()).Where(labels.Contains));
                }
                range = false;
                named.Add(word);
            }
            else
            {
                range = false;
            }
        }
        return named.ToSequence();
    }

    private static ReviewDifference Of(string subject, string words) => new(
        subject, words,
        words.Contains("**Not settled", StringComparison.OrdinalIgnoreCase) ? ReviewOutcome.NotSettled
        : words.Contains("**Mended", StringComparison.OrdinalIgnoreCase) ? ReviewOutcome.Mended
        : ReviewOutcome.Stands);

    [GeneratedRegex(@"^- \*(?<subject>[^*\n]+)\*[ \t]*(?<words>.*?)(?=^- |^[ \t]*$|\z)", RegexOptions.Multiline | RegexOptions.Singleline, 1_000)]
    private static partial Regex Item();

    [GeneratedRegex("^(Clause|Paragraph|Article)s? ", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Naming();
}
