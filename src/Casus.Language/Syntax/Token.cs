namespace Casus.Syntax;

/// <summary>The kinds of token (design 3). Trivia (white space, comments, articles) belongs to the token after it.</summary>
public enum TokenKind
{
    Name, Word, Keyword, Text, Label, Integer, Number, Fraction, Date, Percent,
    FullStop, Comma, Colon, Less, OpenParenthesis, CloseParenthesis, OpenBrace, CloseBrace,
    Bad, EndOfFile,
}

/// <summary>
/// A token: <see cref="Leading"/> trivia, then <see cref="Text"/> as written. <see cref="Value"/> is what it means (a name with single spaces,
/// a quotation without its marks, a keyword in lower case, a number without separators).
/// </summary>
public sealed record Token(TokenKind Kind, string Leading, string Text, string Value, int Start)
{
    public int Length => Text.Length;

    public int End => Start + Text.Length;
}
