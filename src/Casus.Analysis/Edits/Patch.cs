using Casus.Treaties;

namespace Casus.Edits;

/// <summary>Words that take the place of others in a file.</summary>
/// <param name="At">What is replaced; of an addition, the sentence after which it stands.</param>
/// <param name="IsAfter">Whether the words come after the place instead of in it.</param>
public sealed record TextChange(SourceLocation At, string Words, bool IsAfter);

/// <summary>A changed package as changes of its text: every sentence that says something else is written anew, and nothing else is touched.</summary>
public static class Patch
{
    public static IReadOnlyList<TextChange> Of(Package before, Package after) =>
    [
        .. Changed(before.Clauses, after.Clauses, clause => clause.Id, clause => clause.At, Words),
        .. Changed(before.Bodies, after.Bodies, body => body.Name, body => body.At, body => Wording.Of(body)),
    ];

    private static string Words(Clause clause) => Wording.Of(clause.Provenance is { } source ? clause with { Provenance = AlteredSource.Of(source) } : clause);

    private static IEnumerable<TextChange> Changed<T>(Sequence<T> before, Sequence<T> after, Func<T, string> name, Func<T, SourceLocation> place, Func<T, string> words)
        where T : class
    {
        foreach (var old in before)
        {
            var now = after.FirstOrDefault(item => name(item) == name(old));
            if (now is null || !now.Equals(old))
            {
                yield return new TextChange(place(old), now is null ? "" : words(now), IsAfter: false);
            }
        }
        foreach (var added in after.Where(item => !before.Any(old => name(old) == name(item))))
        {
            if (!before.IsEmpty)
            {
                yield return new TextChange(place(before[^1]), words(added), IsAfter: true);
            }
        }
    }

    /// <summary>The text of one file with its changes, the last first so that places stay true.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        foreach (var change in changes.OrderByDescending(change => change.At.Start))
        {
            // The place of a sentence ends before its full stop.
            var end = change.At.Start + change.At.Length;
            var stop = end < text.Length && text[end] == '.' ? end + 1 : end;
            text = change.IsAfter ? text[..stop] + "\n  " + change.Words + text[stop..] : text[..change.At.Start] + change.Words + text[stop..];
        }
        return text;
    }
}
