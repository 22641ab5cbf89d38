using Casus.Findings;
using Casus.Syntax;

namespace Casus.Editing;

/// <summary>A mend of a finding that can be carried out.</summary>
/// <param name="Title">What it does, as an order.</param>
public sealed record CodeFix(string Title, Finding Finding, Sequence<TextEdit> Edits);

/// <summary>
/// Turns the mend of a finding into changes of the text. A mend is written as an order with the words to write between marks; each change it may mean is tried, and
/// only what does away with the finding, and adds no error, is offered.
/// </summary>
public static class CodeFixes
{
    /// <summary>No mend names more choices than a reader would weigh.</summary>
    private const int MostChoices = 6;

    public static Sequence<CodeFix> Of(EditedPackage package, Finding finding) =>
        Candidates(package, finding)
            .Take(MostChoices)
            .Where(fix => Helps(package, fix))
            .ToSequence();

    private static IEnumerable<CodeFix> Candidates(EditedPackage package, Finding finding)
    {
        if (finding.Places.IsEmpty || package.TreeOf(finding.Places[0].At.File) is not { } tree)
        {
            yield break;
        }
        foreach (var order in MendOrders.Of(finding))
        {
            if (EditsOf(finding, order, tree) is { IsEmpty: false } edits)
            {
                yield return new CodeFix(order.Title, finding, edits);
            }
        }
    }

    private static Sequence<TextEdit> EditsOf(Finding finding, MendOrder order, SyntaxTree tree)
    {
        var at = finding.Places[0].At;
        return order.Kind switch
        {
            MendKind.Write when at.Length == 0 => [new TextEdit(at, Spaced(tree, at, order.Words))],
            MendKind.Write => finding.Places.Where(place => place.At.Length == at.Length).Select(place => new TextEdit(place.At, order.Words)).ToSequence(),
            MendKind.WriteAfter => [new TextEdit(tree.Text.Location(at.Start + at.Length, 0), Spaced(tree, at, order.Words))],
            MendKind.TakeOut => [new TextEdit(WithSpace(tree, at), "")],
            MendKind.Declare => [new TextEdit(BeforeSentence(tree, at), order.Words + "\n")],
            _ => [],
        };
    }

    /// <summary>A mark stands close behind a word; a word or brace has a space before it.</summary>
    private static string Spaced(SyntaxTree tree, SourceLocation at, string words)
    {
        var before = at.Start + at.Length == 0 ? ' ' : tree.Text.Content[at.Start + at.Length - 1];
        var isMark = words is "." or "," or ":" or ")";
        return isMark || char.IsWhiteSpace(before) ? words : " " + words;
    }

    /// <summary>What is taken out goes with the white space before it.</summary>
    private static SourceLocation WithSpace(SyntaxTree tree, SourceLocation at)
    {
        var start = at.Start;
        while (start > 0 && tree.Text.Content[start - 1] is ' ' or '\t')
        {
            start--;
        }
        return tree.Text.Location(start, at.Start + at.Length - start);
    }

    /// <summary>The beginning of the line in which the declaration or instrument around a place begins.</summary>
    private static SourceLocation BeforeSentence(SyntaxTree tree, SourceLocation at)
    {
        var around = tree.Sentences.LastOrDefault(sentence => sentence.At.Start <= at.Start)?.At ?? at;
        var line = tree.Text.Content.LastIndexOf('\n', Math.Max(0, around.Start - 1)) + 1;
        return tree.Text.Location(line, 0);
    }

    private static bool Helps(EditedPackage package, CodeFix fix)
    {
        var changed = Trial.Of(package, fix.Edits).Compilation.Findings;
        var before = package.Compilation.Findings;
        return Count(changed, Severity.Error) <= Count(before, Severity.Error)
            && changed.Count(other => IsSame(other, fix.Finding)) < before.Count(other => IsSame(other, fix.Finding))
            && changed.Length < before.Length;
    }

    private static int Count(IEnumerable<Finding> findings, Severity level) => findings.Count(finding => finding.Level == level);

    private static bool IsSame(Finding one, Finding other) => one.Code == other.Code && one.Message == other.Message;
}
