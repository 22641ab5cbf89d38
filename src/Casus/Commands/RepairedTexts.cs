using Casus.Edits;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>The files of a package with one repair made in them, or why there are none. Nothing is written.</summary>
/// <param name="Texts">The files that change, whole.</param>
/// <param name="Repair">The repair; null when there is none of that number.</param>
/// <param name="Refusal">Why it cannot be made, in one sentence; empty when it can.</param>
public sealed record RepairedTexts(IReadOnlyList<SourceText> Texts, Repair? Repair, string Refusal)
{
    /// <summary>More than any drafter weighs; a package with hundreds of clauses still answers in seconds.</summary>
    public const int MostTries = 120;

    /// <param name="number">From 1, as <c>casus repair</c> counts them.</param>
    public static RepairedTexts Of(OpenedPackage opened, Package package, IReadOnlyList<Repair> repairs, int number, Surroundings surroundings)
    {
        if (number < 1 || number > repairs.Count)
        {
            return Refused(repairs.Count == 0 ? "There is no repair to apply." : $"There is no repair {number}; there are 1 to {repairs.Count}.");
        }
        var repair = repairs[number - 1];
        var texts = new List<SourceText>();
        foreach (var file in Patch.Of(package, repair.Edit.Apply(package)).GroupBy(change => change.At.File))
        {
            if (opened.TextOf(file.Key) is not { } text)
            {
                return Refused($"The file {file.Key} that the repair would change is not part of the package.");
            }
            texts.Add(new SourceText(text.Path, Patch.Apply(text.Content, file)));
        }
        var written = opened.With(texts, surroundings);
        return written.Package is null || written.Findings.Any(finding => finding.Level == Severity.Error)
            ? Refused($"The text with repair {number} would not be understood ({written.Findings[0].Message}); nothing was written. Please report it.")
            : new RepairedTexts(texts, repair, "");
    }

    private static RepairedTexts Refused(string sentence) => new([], null, sentence);
}
