using Casus.Syntax;

namespace Casus.Editing;

/// <summary>What a stretch of a text is, for colouring it.</summary>
public enum TokenRole { Keyword, Modal, Party, Group, Place, Casus, Institution, Means, Instrument, Fact, Measure, Label, Undeclared, Quotation, Number, Comment }

/// <summary>A stretch of one line and what it is.</summary>
public sealed record ColouredToken(SourceLocation At, TokenRole Role, bool IsDeclaration);

/// <summary>Says of every stretch of a file what it is: a name by what it stands for, not by how it looks.</summary>
public static class SemanticTokens
{
    /// <summary>In order, each on one line; full stops and other marks are left out.</summary>
    public static IEnumerable<ColouredToken> Of(EditedPackage package, SyntaxTree tree)
    {
        for (var index = 0; index < tree.Tokens.Length; index++)
        {
            var token = tree.Tokens[index];
            foreach (var comment in Comments(tree, token))
            {
                yield return comment;
            }
            if (RoleOf(package, tree, index) is { } role)
            {
                foreach (var line in Lines(tree, token.Start, token.Text))
                {
                    yield return new ColouredToken(line, role, package.Symbols.IsDeclaration(line));
                }
            }
        }
    }

    private static TokenRole? RoleOf(EditedPackage package, SyntaxTree tree, int index) => tree.Tokens[index].Kind switch
    {
        TokenKind.Keyword => tree.Tokens[index].Value is "shall" or "will" or "may" or "intends" or "intend" ? TokenRole.Modal : TokenRole.Keyword,
        TokenKind.Text => TokenRole.Quotation,
        TokenKind.Integer or TokenKind.Number or TokenKind.Fraction or TokenKind.Date or TokenKind.Percent => TokenRole.Number,
        TokenKind.Name or TokenKind.Word or TokenKind.Label => Occurrences.Of(package, tree, index) is { } named ? RoleOf(package, named) : TokenRole.Label,
        _ => null,
    };

    private static TokenRole RoleOf(EditedPackage package, Occurrence named) => package.Symbols.Find(named.Key)?.Kind switch
    {
        SymbolKind.Party or SymbolKind.Organ => TokenRole.Party,
        SymbolKind.Group or SymbolKind.MemberNoun => TokenRole.Group,
        SymbolKind.Place => TokenRole.Place,
        SymbolKind.Casus => TokenRole.Casus,
        SymbolKind.Body or SymbolKind.Gate => TokenRole.Institution,
        SymbolKind.Means or SymbolKind.Requirement => TokenRole.Means,
        SymbolKind.Instrument => TokenRole.Instrument,
        SymbolKind.Fact => TokenRole.Fact,
        SymbolKind.Act or SymbolKind.Rung => TokenRole.Measure,
        null when named.Key.Space == SymbolSpace.Word => package.Scope?.KindsOfWord(named.Key.Name) switch
        {
            { } kinds when kinds.HasFlag(Binding.WordKinds.Fact) => TokenRole.Fact,
            null or Binding.WordKinds.None => TokenRole.Undeclared,
            _ => TokenRole.Measure,
        },
        null when named.Key.Space == SymbolSpace.Name => TokenRole.Undeclared,
        _ => TokenRole.Label,
    };

    private static IEnumerable<ColouredToken> Comments(SyntaxTree tree, Token token)
    {
        var start = token.Start - token.Leading.Length;
        for (var at = token.Leading.IndexOf("--", StringComparison.Ordinal); at >= 0;)
        {
            var length = token.Leading.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var found ? found : token.Leading.Length - at;
            yield return new ColouredToken(tree.Text.Location(start + at, length), TokenRole.Comment, IsDeclaration: false);
            at = token.Leading.IndexOf("--", at + length, StringComparison.Ordinal);
        }
    }

    /// <summary>A quotation or name may run over several lines; editors colour line by line.</summary>
    private static IEnumerable<SourceLocation> Lines(SyntaxTree tree, int start, string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var length = text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var found ? found : text.Length - from;
            if (length > 0)
            {
                yield return tree.Text.Location(start + from, length);
            }
            from += length + 1;
        }
    }
}
