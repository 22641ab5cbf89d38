using System.Collections.Immutable;
using Casus.Syntax;

namespace Casus.Editing;

/// <summary>Finds tokens by their place.</summary>
internal static class TokenSearch
{
    /// <summary>The index of the first token that begins at or after a character position.</summary>
    public static int FirstFrom(this ImmutableArray<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The index of the token in which a character position lies, or at whose end it does; null in white space and comments.</summary>
    public static int? At(this ImmutableArray<Token> tokens, int position)
    {
        var next = tokens.FirstFrom(position);
        if (next < tokens.Length && tokens[next].Start == position && tokens[next].Length > 0 && (IsNaming(tokens[next]) || next == 0 || tokens[next - 1].End < position || !IsNaming(tokens[next - 1])))
        {
            return next;
        }
        return next > 0 && tokens[next - 1].End >= position && tokens[next - 1].Length > 0 ? next - 1 : null;
    }

    /// <summary>The tokens that begin within a place.</summary>
    public static IEnumerable<Token> Within(this ImmutableArray<Token> tokens, SourceLocation place)
    {
        for (var i = tokens.FirstFrom(place.Start); i < tokens.Length && tokens[i].Start < place.Start + place.Length; i++)
        {
            yield return tokens[i];
        }
    }

    /// <summary>True for a token that can name something.</summary>
    public static bool IsNaming(Token token) => token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Label;
}
