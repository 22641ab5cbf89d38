using System.Buffers;

namespace Casus.Syntax;

/// <summary>Words, names, labels, quotations, and what is none of them.</summary>
public sealed partial class Lexer
{
    private static readonly SearchValues<char> plainQuotationEnds = SearchValues.Create("\"\n\r");
    private static readonly SearchValues<char> curvedQuotationEnds = SearchValues.Create("\"”\n\r");

    private void ReadWord()
    {
        var start = position;
        if (AbbreviationEnd(start) is var abbreviationEnd && abbreviationEnd > start)
        {
            position = abbreviationEnd;
            var plain = content[start..abbreviationEnd].Replace(".", "", StringComparison.Ordinal);
            AddStray(start, $"`{content[start..abbreviationEnd]}` has full stops that do not end a sentence.", $"Write `{plain}`; abbreviations with full stops stand only in quotations.");
            return;
        }
        position = Characters.WordEnd(content, start);
        var word = Piece(start, position);
        if (!Characters.BeginsName(content, start))
        {
            Add(Keywords.IsReserved(word) || (place == Place.SentenceStart && Keywords.BeginsDeclaration(word)) ? TokenKind.Keyword : TokenKind.Word, start);
            return;
        }
        var small = word.ToLowerInvariant();
        if ((place == Place.SentenceStart && Keywords.BeginsSentence(small)) || (place == Place.AfterColon && Keywords.FollowsColon(small)) || IsNumberedReference(start))
        {
            Add(TokenKind.Keyword, start, small);
            return;
        }
        ReadRestOfName(start);
    }

    /// <summary><c>Article 5</c>, as lawyers write it: a name has no figure standing alone.</summary>
    private bool IsNumberedReference(int start) =>
        content.AsSpan(start) is ['A', 'r', 't', 'i', 'c', 'l', 'e', ' ', >= '0' and <= '9', ..] or ['C', 'l', 'a', 'u', 's', 'e', ' ', >= '0' and <= '9', ..];

    /// <summary>A name is the longest run of capitalised words. It may go over a line's end, but not over an empty line or a comment.</summary>
    private void ReadRestOfName(int start)
    {
        var isSpacedPlainly = true;
        while (true)
        {
            var next = position;
            var lineEnds = 0;
            while (next < content.Length && char.IsWhiteSpace(content[next]))
            {
                lineEnds += content[next] == '\n' ? 1 : 0;
                next++;
            }
            if (next == position || lineEnds > 1 || !Characters.BeginsName(content, next) || AbbreviationEnd(next) > next || (lineEnds == 1 && IsNumberedReference(next)))
            {
                break;
            }
            isSpacedPlainly &= next - position == 1 && content[position] == ' ';
            position = Characters.WordEnd(content, next);
        }
        var name = Piece(start, position);
        Add(TokenKind.Name, start, isSpacedPlainly ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Where <c>U.S.</c> or <c>e.g.</c> ends; the start when there is none. A last full stop belongs to it unless it may end the sentence.</summary>
    private int AbbreviationEnd(int start)
    {
        var end = start;
        var letters = 0;
        while (Characters.LetterLength(content, end) == 1 && end + 1 < content.Length && content[end + 1] == '.'
            && (letters > 0 || Characters.LetterLength(content, end + 2) == 1))
        {
            end += 2;
            letters++;
        }
        if (letters < 2 && !(letters == 1 && IsLoneLetter(end)))
        {
            return start;
        }
        if (letters == 1 || Characters.LetterLength(content, end) > 0)
        {
            return Characters.WordEnd(content, end);
        }
        var next = end;
        while (next < content.Length && content[next] == ' ')
        {
            next++;
        }
        var goesOn = next < content.Length && (char.IsAsciiLetterLower(content[next]) || char.IsAsciiDigit(content[next]) || content[next] is ',' or ')');
        return goesOn ? end : end - 1;
    }

    private bool IsLoneLetter(int index) => Characters.WordEnd(content, index) == index + 1;

    /// <summary>Where the label that begins here ends: <c>4(3)-b</c>, <c>5.1</c>, <c>uk</c>. The start when none does.</summary>
    private int LabelEnd(int start)
    {
        var end = start;
        if (Keywords.IsReserved(Piece(start, Characters.WordEnd(content, start))))
        {
            return start;
        }
        while (end < content.Length)
        {
            var plain = Characters.WordEnd(content, end);
            if (plain > end)
            {
                end = plain;
            }
            else if (end > start && content[end] == '(' && Characters.WordEnd(content, end + 1) is var inner && inner > end + 1 && inner < content.Length && content[inner] == ')')
            {
                end = inner + 1;
            }
            else if (end > start && content[end] is '.' or '-' or '/' && Characters.WordEnd(content, end + 1) > end + 1)
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    private void ReadQuotation()
    {
        var start = position;
        var rest = content.AsSpan(start + 1);
        var length = rest.IndexOfAny(content[start] == '"' ? plainQuotationEnds : curvedQuotationEnds);
        if (length >= 0 && rest[length] is '"' or '”')
        {
            position = start + 1 + length + 1;
            Add(TokenKind.Text, start, rest[..length].ToString());
            return;
        }
        // The line's last full stop is left to end the sentence, so that the next one is read.
        var words = (length < 0 ? rest : rest[..length]).TrimEnd();
        words = words is [.. var before, '.'] ? before : words;
        position = start + 1 + words.Length;
        Complain("CAS103", start, position - start, "This quotation is not closed before the line ends.", "Close it with \" after its last word.");
        Add(TokenKind.Text, start, words.ToString());
    }

    private void ReadFullStop()
    {
        var start = position;
        while (position < content.Length && content[position] == '.')
        {
            position++;
        }
        if (position - start > 1)
        {
            AddStray(start, $"`{content[start..position]}` stands outside a quotation.", "End a sentence with one full stop.");
            return;
        }
        if (position < content.Length && !char.IsWhiteSpace(content[position]) && content[position] != '}' && !IsCommentAt(position))
        {
            if (leadingStart < start)
            {
                AddStray(start, "A full stop stands after a space and before a word.", "End a sentence with a full stop right after its last word.");
                return;
            }
            Complain("CAS102", start, 1, "A full stop ends a sentence only before a space, and nothing else is written with one.", "Put a space after it, or take it out.");
        }
        Add(TokenKind.FullStop, start);
    }

    /// <summary>A semicolon is taken for the mark that was meant: a full stop at the end of a line, otherwise a comma.</summary>
    private void ReadSemicolon()
    {
        var start = position++;
        var next = position;
        while (next < content.Length && content[next] == ' ')
        {
            next++;
        }
        var ends = semicolonsSeparate || next == content.Length || content[next] is '\n' or '\r' or '}' or '-';
        if (!semicolonsSeparate)
        {
            Complain("CAS102", start, 1, "`;` is no mark of the language.", ends ? "End the sentence with a full stop." : "Write a comma within a sentence, a full stop at its end.");
        }
        Add(ends ? TokenKind.FullStop : TokenKind.Comma, start);
    }

    private void ReadStray()
    {
        var start = position;
        var first = content[start];
        if ((first == '/' && start + 1 < content.Length && content[start + 1] is '/' or '*') || first == '#')
        {
            position = LineEnd(start);
            AddStray(start, $"`{content[start..Math.Min(start + 2, position)]}` begins no comment here.", "Begin a comment with `--`.");
            return;
        }
        if (Characters.IsPossessive(content, start))
        {
            position += 2;
            AddStray(start, $"`{content[start..position]}`: possessives are not read.", "Write `of` and the name.");
            return;
        }
        while (position < content.Length && content[position] == first)
        {
            position += Characters.CharacterLength(content, position);
        }
        var shown = Characters.Shown(content, start);
        AddStray(start, $"`{shown}` is no mark of the language.", first switch
        {
            '&' => "Write `and`.",
            '%' => "Write the number before it without a space: `85%`.",
            '–' or '—' or '‑' or '−' or '-' => "Write `-` within a word, a comma or a full stop between the parts of a sentence, `--` before a comment.",
            '\'' or '‘' or '’' or '«' or '»' or '”' or '„' => "Put a quotation between \" and \".",
            '[' or ']' => "Write ( and ).",
            '!' or '?' => "End the sentence with a full stop.",
            '=' => "Write `is` or `means`.",
            '>' => "A ladder goes upward: write the lower rung first, then `<`.",
            _ => "Take it out.",
        });
    }

    private void AddStray(int start, string message, string mend)
    {
        if (!hasComplainedOfSentence)
        {
            Complain("CAS102", start, position - start, message, mend);
            hasComplainedOfSentence = true;
        }
        var wasPlace = place;
        Add(TokenKind.Bad, start);
        place = wasPlace;
    }
}
