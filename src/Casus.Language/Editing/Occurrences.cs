using Casus.Syntax;

namespace Casus.Editing;

/// <summary>A place where something is named.</summary>
internal sealed record Occurrence(SymbolKey Key, SourceLocation At, bool IsDeclaration);

/// <summary>
/// Every name, word and label of a package's files and what it stands for. They are read from the tokens and not from the nouns, so that those in sentences
/// that cannot be understood yet are there too.
/// </summary>
internal sealed class Occurrences(EditedPackage package)
{
    private readonly Lazy<IReadOnlyList<Occurrence>> all = new(() => [.. package.Compilation.Trees.SelectMany(tree => Of(package, tree))]);

    public IReadOnlyList<Occurrence> All => all.Value;

    /// <summary>What is named at a character position of a file; null when nothing is.</summary>
    public static Occurrence? At(EditedPackage package, SyntaxTree tree, int position) =>
        tree.Tokens.At(position) is { } index ? Of(package, tree, index) : null;

    /// <summary>All in one file, in order.</summary>
    public static IEnumerable<Occurrence> Of(EditedPackage package, SyntaxTree tree) =>
        Enumerable.Range(0, tree.Tokens.Length).Select(index => Of(package, tree, index)).OfType<Occurrence>();

    /// <summary>What the token of this index names.</summary>
    public static Occurrence? Of(EditedPackage package, SyntaxTree tree, int index)
    {
        var token = tree.Tokens[index];
        var key = token.Kind switch
        {
            TokenKind.Name => new SymbolKey(SpaceOfName(tree, index), token.Value),
            TokenKind.Word when !IsUnit(tree, index) => new SymbolKey(SymbolSpace.Word, token.Value),
            TokenKind.Label => OfLabel(package, tree, index),
            _ => null,
        };
        if (key is null)
        {
            return null;
        }
        var at = tree.Text.Location(token.Start, token.Length);
        return new Occurrence(key, at, package.Symbols.IsDeclaration(at));
    }

    private static SymbolSpace SpaceOfName(SyntaxTree tree, int index) => Before(tree, index) switch
    {
        "package" => SymbolSpace.Package,
        "ladder" => SymbolSpace.Ladder,
        "scenario" => SymbolSpace.Scenario,
        "expect" => SymbolSpace.Expectation,
        _ => SymbolSpace.Name,
    };

    /// <summary>A word behind a number is what is counted, behind <c>confidence</c> a grade: neither is declared.</summary>
    private static bool IsUnit(SyntaxTree tree, int index) =>
        index > 0 && (tree.Tokens[index - 1].Kind is TokenKind.Integer or TokenKind.Number || Before(tree, index) is "thousand" or "million" or "billion" or "confidence");

    /// <summary>The clause or article that a label speaks of: of the instrument named behind it, of the one it stands in, or of the only one that has such a label.</summary>
    private static SymbolKey? OfLabel(EditedPackage package, SyntaxTree tree, int index)
    {
        var label = tree.Tokens[index].Value;
        var space = Before(tree, index) switch
        {
            "clause" => SymbolSpace.Clause,
            "article" => SymbolSpace.Article,
            "position" => SymbolSpace.Position,
            _ => (SymbolSpace?)null,
        };
        if (space is not { } known)
        {
            return null;
        }
        if (known == SymbolSpace.Position)
        {
            return new SymbolKey(known, label);
        }
        if (index > 1 && Before(tree, index - 1) == "claim")
        {
            // A report of a clause stands in no instrument; its label is its own.
            return null;
        }
        var isNamed = index + 2 < tree.Tokens.Length && tree.Tokens[index + 1].Value == "of" && tree.Tokens[index + 2].Kind == TokenKind.Name;
        var instrument = isNamed ? tree.Tokens[index + 2].Value : InstrumentAround(tree, tree.Tokens[index].Start) ?? Only(package.Symbols.InstrumentsWith(known, label));
        return instrument is null ? null : new SymbolKey(known, label, instrument);
    }

    private static string? InstrumentAround(SyntaxTree tree, int position) =>
        tree.Sentences.OfType<InstrumentDeclaration>().FirstOrDefault(instrument => instrument.At.Start <= position && position < instrument.At.Start + instrument.At.Length)?.Instrument.Name;

    private static string? Only(IEnumerable<string> names) => names.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static string Before(SyntaxTree tree, int index) => index > 0 && tree.Tokens[index - 1].Kind == TokenKind.Keyword ? tree.Tokens[index - 1].Value : "";
}
