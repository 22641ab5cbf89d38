using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casus.Statements;

/// <summary>A sentence of a statement as it stands there.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="Text">Its words, with single spaces where the text has line ends.</param>
/// <param name="Start">The character of the text at which it begins, from 0.</param>
/// <param name="End">The character after its last.</param>
public sealed record StatementSentence(int Number, string Text, int Start, int End);

/// <summary>Parts a declaration or statement into sentences.</summary>
public static class Sentences
{
    /// <summary>Words after which a full stop ends no sentence.</summary>
    private static readonly FrozenSet<string> abbreviations = new[]
    {
        "art", "arts", "no", "nos", "para", "paras", "sec", "cf", "e.g", "i.e", "etc", "vs", "approx", "ca", "mr", "mrs", "ms", "dr", "gen", "col", "lt", "st", "hon", "rev",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "p", "pp", "vol", "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "inc", "ltd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The sentences of a text. A sentence ends with a full stop, question or exclamation mark and what closes behind it (quotation marks, brackets), at a blank line,
    /// and where the next line begins a point of a list. A heading without full stop is a sentence of its own when a blank line follows.
    /// </summary>
    public static ImmutableArray<StatementSentence> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<StatementSentence>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !EndsAfter(text, start, i))
            {
                continue;
            }
            var end = Math.Min(i + 1, text.Length);
            while (end < text.Length && IsClosing(text[end]))
            {
                end++;
            }
            Add(sentences, text, start, end);
            start = end;
            i = Math.Max(i, end - 1);
        }
        return sentences.ToImmutable();
    }

    private static void Add(ImmutableArray<StatementSentence>.Builder sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        if (text.AsSpan(start, end - start).ContainsAnyInRange('A', 'z') || text[start..end].Any(char.IsLetter))
        {
            var words = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            sentences.Add(new StatementSentence(sentences.Count + 1, words, start, end));
        }
    }

    private static bool EndsAfter(string text, int start, int at) => text[at] switch
    {
        '!' or '?' or '…' => IsFollowedBySpace(text, at),
        '.' => IsFollowedBySpace(text, at) && !IsAbbreviation(text, start, at) && !ContinuesSmall(text, at),
        '\n' => IsBlankLine(text, at) || BeginsPoint(text, at + 1),
        _ => false,
    };

    private static bool IsFollowedBySpace(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && IsClosing(text[next]))
        {
            next++;
        }
        return next >= text.Length || char.IsWhiteSpace(text[next]);
    }

    private static bool IsClosing(char letter) => letter is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '.' or '!' or '?';

    /// <summary>A known abbreviation, a single letter (<c>J. Smith</c>), or the number of a point at the start of a line (<c>3. The Parties</c>).</summary>
    private static bool IsAbbreviation(string text, int start, int at)
    {
        var from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '"' or '“'))
        {
            from--;
        }
        var word = text[from..at];
        var isNumber = word.Length > 0 && word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '(' or ')');
        var atLineStart = from == 0 || text[from - 1] == '\n' || text[start..from].All(char.IsWhiteSpace);
        return abbreviations.Contains(word) || (word.Length == 1 && char.IsLetter(word[0])) || (isNumber && atLineStart);
    }

    /// <summary>After an end a sentence begins with a capital, a figure or a mark; a small letter goes on with the one before.</summary>
    private static bool ContinuesSmall(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (IsClosing(text[next]) || text[next] is ' ' or '\t'))
        {
            next++;
        }
        return next < text.Length && char.IsLower(text[next]);
    }

    private static bool IsBlankLine(string text, int at)
    {
        for (var next = at + 1; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (text[next] == '\n')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a line begins with a bullet, a number and a dot or bracket, or a letter in brackets.</summary>
    private static bool BeginsPoint(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }
        if (at >= text.Length)
        {
            return false;
        }
        if (text[at] is '•' or '–' or '—' or '*' or '-')
        {
            return at + 1 < text.Length && text[at + 1] is ' ' or '\t';
        }
        var end = at + (text[at] == '(' ? 1 : 0);
        var first = end;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end == first && char.IsAsciiLetter(text[end]) && end + 1 < text.Length && text[end + 1] == ')')))
        {
            end++;
        }
        return end > first && end < text.Length && text[end] is '.' or ')' && end + 1 < text.Length && text[end + 1] is ' ' or '\t';
    }
}
