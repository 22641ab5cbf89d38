using System.Text;
using Casus.Findings;
using Casus.Text;

namespace Casus.Tests;

/// <summary>
/// A source with its findings written below the lines they describe:
/// <code>--@ [3:7-3:13) CAS201 warning: message |words there|</code>
/// then its other places, its details and what mends it. The lines are comments, so the file is still a source of the same meaning.
/// </summary>
internal static class AnnotatedSource
{
    private const string Mark = "--@ ";
    private const int LongestWords = 70;

    public static string Of(SourceText source, IEnumerable<Finding> findings)
    {
        var own = findings.Where(finding => IsIn(finding, source))
            .OrderBy(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].At.Start).ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToLookup(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].At.Line);
        var page = new StringBuilder();
        AddAll(page, source, own[0]);
        var number = 0;
        foreach (var line in source.Content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            page.Append(line).Append('\n');
            AddAll(page, source, own[++number]);
        }
        // A place at the very end of a file stands on the line after the last.
        foreach (var beyond in own.Where(line => line.Key > number).OrderBy(line => line.Key))
        {
            AddAll(page, source, beyond);
        }
        return page.ToString();
    }

    /// <summary>Findings that stand in no text, or in another, belong to the first file of the package; the caller passes them only there.</summary>
    private static bool IsIn(Finding finding, SourceText source) => finding.Places.IsEmpty || finding.Places[0].At.File == source.Path || finding.Places[0].At.Line == 0;

    private static void AddAll(StringBuilder page, SourceText source, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var main = finding.Places.IsEmpty ? "" : Place(finding.Places[0].At) + " ";
            page.Append(Mark).Append(main).Append(finding.Code).Append(' ').Append(finding.Level.ToString().ToLowerInvariant()).Append(": ").Append(finding.Message);
            page.Append(finding.Places.IsEmpty ? "" : Words(finding.Places[0], source)).Append('\n');
            foreach (var other in finding.Places.Skip(1))
            {
                page.Append(Mark).Append("  also ").Append(Place(other.At)).Append(Words(other, source)).Append('\n');
            }
            foreach (var detail in finding.Details)
            {
                page.Append(Mark).Append("  ").Append(detail.ReplaceLineEndings(" / ")).Append('\n');
            }
            if (finding.Mend.Length > 0)
            {
                page.Append(Mark).Append("  mend: ").Append(finding.Mend.ReplaceLineEndings(" / ")).Append('\n');
            }
        }
    }

    private static string Place(SourceLocation at) => at.Line == 0 ? "[nowhere)" : $"[{at.Line}:{at.Column}-{at.EndLine}:{at.EndColumn})";

    private static string Words(FindingPlace place, SourceText source)
    {
        var label = place.Label.Length > 0 ? $" ({place.Label})" : "";
        if (place.At.File != source.Path || place.At.Start + place.At.Length > source.Content.Length)
        {
            return label + (place.At.File.Length > 0 ? $" in {place.At.File}" : "");
        }
        var words = string.Join(' ', source.Content.Substring(place.At.Start, place.At.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $" |{(words.Length > LongestWords ? words[..LongestWords] + "…" : words)}|{label}";
    }
}
