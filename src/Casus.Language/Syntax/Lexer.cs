using System.Collections.Immutable;
using Casus.Findings;
using Casus.Text;

namespace Casus.Syntax;

/// <summary>
/// Cuts a text into tokens (design 3) and loses no character of it: each token's leading trivia and text, in order, are the text.
/// What cannot be a token is a <see cref="TokenKind.Bad"/> one with a finding, and the rest is still read.
/// </summary>
public sealed partial class Lexer
{
    /// <summary>Texts with more characters are not read.</summary>
    public const int LongestText = 8_000_000;

    private readonly SourceText source;
    private readonly string content;
    private readonly bool semicolonsSeparate;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shared = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int position;
    private int leadingStart;
    private readonly Place beginning;
    private Place place;

    /// <summary>True from <c>article</c>, <c>text</c>, <c>paraphrase</c> or <c>claim</c> to the end of what belongs to it, which has no full stop.</summary>
    private bool isHeading;
    private bool isLabelNext;

    /// <summary>One stray character in a sentence is told; more of them in it are seldom another mistake.</summary>
    private bool hasComplainedOfSentence;

    private Lexer(SourceText source, bool semicolonsSeparate)
    {
        (this.source, content, this.semicolonsSeparate) = (source, source.Content, semicolonsSeparate);
        // A condition on a command line begins in the middle of a sentence: a capital there begins a name.
        beginning = semicolonsSeparate ? Place.Middle : Place.SentenceStart;
        place = beginning;
    }

    /// <summary>Where the next token stands, which decides whether a capital makes a name of it (design 3.18).</summary>
    private enum Place { SentenceStart, AfterColon, Middle }

    public static (ImmutableArray<Token> Tokens, ImmutableArray<Finding> Findings) Lex(SourceText source) => Lex(source, semicolonsSeparate: false);

    /// <summary>With <paramref name="semicolonsSeparate"/> a semicolon ends a sentence as a full stop does: so are conditions on a command line set apart.</summary>
    internal static (ImmutableArray<Token> Tokens, ImmutableArray<Finding> Findings) Lex(SourceText source, bool semicolonsSeparate)
    {
        var lexer = new Lexer(source, semicolonsSeparate);
        if (source.Content.Length > LongestText)
        {
            lexer.GiveUp("CAS105", $"The file has {source.Content.Length:N0} characters; files of up to {LongestText:N0} are read.", "Split the package into several files of a folder.");
        }
        else if (IsBinary(source.Content))
        {
            lexer.GiveUp("CAS104", "This is not a text file.", "Give a text file in UTF-8; a word processor saves one as “plain text”.");
        }
        else
        {
            lexer.ReadAll();
        }
        return (lexer.tokens.ToImmutable(), lexer.findings.ToImmutable());
    }

    private static bool IsBinary(string content)
    {
        const int tolerated = 8;
        var strange = 0;
        foreach (var character in content)
        {
            if (character == '\0')
            {
                return true;
            }
            if (character == '\uFFFD' || (char.IsControl(character) && !char.IsWhiteSpace(character)))
            {
                strange++;
            }
        }
        return strange > tolerated && strange > content.Length / 50;
    }

    private void GiveUp(string code, string message, string mend)
    {
        findings.Add(Finding.At(code, Severity.Error, source.Location(0, 0), message, mend));
        position = content.Length;
        Add(TokenKind.Bad, 0);
        leadingStart = position;
        Add(TokenKind.EndOfFile, position);
    }

    private void ReadAll()
    {
        do
        {
            leadingStart = position;
            SkipTrivia();
            ReadToken();
        }
        while (tokens[^1].Kind != TokenKind.EndOfFile);
    }

    /// <summary>White space, comments and, except where a label is due, articles.</summary>
    private void SkipTrivia()
    {
        while (position < content.Length)
        {
            if (char.IsWhiteSpace(content[position]) || (position == 0 && content[0] == '\uFEFF'))
            {
                position++;
            }
            else if (IsCommentAt(position))
            {
                position = LineEnd(position);
            }
            else if (!isLabelNext && ArticleLength(position) is > 0 and var length)
            {
                position += length;
            }
            else
            {
                return;
            }
        }
    }

    private bool IsCommentAt(int index) => content[index] == '-' && index + 1 < content.Length && content[index + 1] == '-';

    private int LineEnd(int index)
    {
        var length = content.AsSpan(index).IndexOfAny('\n', '\r');
        return length < 0 ? content.Length : index + length;
    }

    /// <summary>The language passes over <c>a</c>, <c>an</c> and <c>the</c>, and over <c>The</c> before a name; <c>A</c> may be a party.</summary>
    private int ArticleLength(int index)
    {
        if (content[index] is not ('a' or 't' or 'T'))
        {
            return 0;
        }
        var end = Characters.WordEnd(content, index);
        return content.AsSpan(index, end - index) is "a" or "an" or "the" or "The" ? end - index : 0;
    }

    private void ReadToken()
    {
        if (position == content.Length)
        {
            Add(TokenKind.EndOfFile, position);
        }
        else if (isLabelNext && LabelEnd(position) is var labelEnd && labelEnd > position)
        {
            var start = position;
            position = labelEnd;
            Add(TokenKind.Label, start);
        }
        else if (char.IsAsciiDigit(content[position]))
        {
            ReadNumber();
        }
        else if (Characters.LetterLength(content, position) > 0)
        {
            ReadWord();
        }
        else
        {
            ReadMark();
        }
    }

    private void ReadMark()
    {
        switch (content[position])
        {
            case ',': AddMark(TokenKind.Comma); break;
            case ':': AddMark(TokenKind.Colon); break;
            case '<': AddMark(TokenKind.Less); break;
            case '(': AddMark(TokenKind.OpenParenthesis); break;
            case ')': AddMark(TokenKind.CloseParenthesis); break;
            case '{': AddMark(TokenKind.OpenBrace); break;
            case '}': AddMark(TokenKind.CloseBrace); break;
            case '"' or '“': ReadQuotation(); break;
            case '.': ReadFullStop(); break;
            case ';': ReadSemicolon(); break;
            default: ReadStray(); break;
        }
    }

    private void AddMark(TokenKind kind)
    {
        position++;
        Add(kind, position - 1);
    }

    /// <summary>Adds what lies between <paramref name="start"/> and the position, and notes what the next token may be.</summary>
    private void Add(TokenKind kind, int start, string? value = null)
    {
        var leading = Piece(leadingStart, start);
        var text = Piece(start, position);
        var meant = value ?? text;
        tokens.Add(new Token(kind, leading, text, kind is TokenKind.Name or TokenKind.Word or TokenKind.Label ? Accents.Joined(meant) : meant, start));
        var word = kind == TokenKind.Keyword ? value ?? text : "";
        isLabelNext = word is "clause" or "article" || (place == Place.SentenceStart && (word == "position" || IsMisspeltClause(tokens[^1])));
        isHeading = word is "article" or "text" or "paraphrase" or "claim" ? place == Place.SentenceStart : isHeading && IsOfHeading(tokens[^1]);
        place = kind switch
        {
            TokenKind.FullStop or TokenKind.OpenBrace or TokenKind.CloseBrace => beginning,
            TokenKind.Label or TokenKind.Text or TokenKind.Date when isHeading => Place.SentenceStart,
            TokenKind.Keyword when word == "claim" && isHeading => Place.SentenceStart,
            TokenKind.Colon => Place.AfterColon,
            _ => Place.Middle,
        };
        if (kind is TokenKind.FullStop or TokenKind.OpenBrace or TokenKind.CloseBrace)
        {
            hasComplainedOfSentence = false;
        }
    }

    /// <summary>A stretch of the text. The few words a treaty is made of are held once each.</summary>
    private string Piece(int start, int end)
    {
        const int longestShared = 24;
        var piece = content.AsSpan(start, end - start);
        if (piece.Length > longestShared)
        {
            return piece.ToString();
        }
        if (!shared.TryGetValue(piece, out var known))
        {
            known = piece.ToString();
            shared.Set.Add(known);
        }
        return known;
    }

    /// <summary>What follows <c>article</c>, <c>text</c> and <c>paraphrase</c> before the next line of an instrument.</summary>
    private static bool IsOfHeading(Token token) =>
        token.Kind is TokenKind.Label or TokenKind.Text or TokenKind.Date || token.Value is "applies" or "provisionally" or "from" or "about";

    /// <summary>No sentence begins with a small word of the author's own, so that one that looks like <c>clause</c> is meant for it, and a label follows.</summary>
    private static bool IsMisspeltClause(Token token) => token.Kind == TokenKind.Word && Spelling.Nearest(token.Value, Keywords.Starters) is "clause" or "article";

    private void Complain(string code, int start, int length, string message, string mend) =>
        findings.Add(Finding.At(code, Severity.Error, source.Location(start, length), message, mend));
}
