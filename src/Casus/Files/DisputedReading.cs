using System.Text.RegularExpressions;

namespace Casus.Files;

/// <summary>One reading that the review of a package calls disputed.</summary>
/// <param name="Words">As it stands there: <c>article 2 (whether it waits for the ceasefire)</c>.</param>
/// <param name="Labels">The clauses, articles and paragraphs that it names.</param>
public sealed partial record DisputedReading(string Words, Sequence<string> Labels)
{
    /// <summary>Whether it names the clause, article or paragraph of this label.</summary>
    public bool Names(string label) => Labels.Contains(label);

    /// <summary>The readings of the sentence <c>**Disputed readings:** …</c>; none where there is no such sentence, or it begins with "none".</summary>
    public static Sequence<DisputedReading> In(string section)
    {
        var sentence = Sentence().Match(section.ReplaceLineEndings("\n")).Groups["words"].Value.Replace('\n', ' ').Trim();
        return sentence.Length == 0 || sentence.StartsWith("none", StringComparison.OrdinalIgnoreCase) ? [] : [.. Parts(sentence.TrimEnd('.')).Select(part => new DisputedReading(part, LabelsIn(part)))];
    }

    /// <summary>The parts at commas and semicolons outside brackets; what names nothing belongs to the part before it.</summary>
    private static List<string> Parts(string sentence)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        void Add(string part)
        {
            if (parts.Count > 0 && !Naming().IsMatch(part))
            {
                parts[^1] += ", " + part;
            }
            else if (part.Length > 0)
            {
                parts.Add(part);
            }
        }
        for (var i = 0; i < sentence.Length; i++)
        {
            depth += sentence[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && sentence[i] is ',' or ';')
            {
                Add(sentence[start..i].Trim());
                start = i + 1;
            }
        }
        Add(sentence[start..].Trim());
        return parts;
    }

    /// <summary>The words after "clause", "article" or "paragraph", as far as they are joined by commas and "and".</summary>
    private static Sequence<string> LabelsIn(string part) =>
        [.. Naming().Matches(part).SelectMany(match => match.Groups["labels"].Value.Split([" and ", ", ", " "], StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    [GeneratedRegex(@"\*\*Disputed readings:\*\*(?<words>.*?)(?=\n[ \t]*\n|\n- |\z)", RegexOptions.Singleline, 1_000)]
    private static partial Regex Sentence();

    /// <summary>A label may hold brackets, <c>4(2)</c>, and ends before a space.</summary>
    [GeneratedRegex(@"\b(?:[Cc]lause|[Aa]rticle|[Pp]aragraph)s?\s+(?<labels>[\p{L}\d][\p{L}\d().-]*(?:(?:,\s+|\s+and\s+)[\p{L}\d][\p{L}\d().-]*)*)", RegexOptions.None, 1_000)]
    private static partial Regex Naming();
}
