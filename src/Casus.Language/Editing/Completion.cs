using Casus.Binding;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Editing;

public enum CompletionKind { Name, Word, Label, Grammar, Slot, Sentence }

/// <summary>Something that may be written at a place.</summary>
/// <param name="Words">What is shown and written.</param>
/// <param name="What">What it is: <c>a party</c>, <c>a slot</c>.</param>
/// <param name="Help">One sentence on it; empty when there is none.</param>
/// <param name="Template">The same with places to fill in, as editors mark them; null when it is written as it is.</param>
public sealed record CompletionItem(string Words, CompletionKind Kind, string What, string Help, string? Template);

/// <summary>What may be written at a place, the likeliest first, and the characters it would take the place of.</summary>
public sealed record CompletionList(SourceLocation Replaces, Sequence<CompletionItem> Items);

/// <summary>Says what may be written at a place of a file: what the grammar allows there, with the names and words of the package that fit.</summary>
public static class Completion
{
    private static readonly string[] modals = ["shall", "will", "intends to", "may"];

    /// <param name="position">Characters before the place.</param>
    public static CompletionList At(EditedPackage package, SyntaxTree tree, int position)
    {
        var start = tree.Tokens.At(position) is { } index && IsBegun(tree.Tokens[index], position) ? tree.Tokens[index].Start : position;
        if (IsInWords(tree, position))
        {
            return new CompletionList(tree.Text.Location(position, 0), []);
        }
        var end = start < position && tree.Tokens.At(position) is { } begun ? tree.Tokens[begun].End : position;
        var cut = new SourceText(tree.Text.Path, tree.Text.Content[..start]);
        var expected = Parser.ExpectedAfter(cut);
        var items = expected.IsKnown ? Fitting(package, tree, start, expected) : Everything(package);
        return new CompletionList(tree.Text.Location(start, end - start), items.DistinctBy(item => (item.Words, item.Template)).ToSequence());
    }

    private static bool IsBegun(Token token, int position) =>
        token.Start < position && token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Keyword or TokenKind.Label;

    /// <summary>True in a quotation, a number, or a comment: there nothing of the grammar stands.</summary>
    private static bool IsInWords(SyntaxTree tree, int position)
    {
        if (tree.Tokens.At(position) is { } index)
        {
            var token = tree.Tokens[index];
            return token.Start < position && (token.Kind is TokenKind.Text or TokenKind.Integer or TokenKind.Number or TokenKind.Date or TokenKind.Fraction or TokenKind.Percent)
                && (position < token.End || token.Kind != TokenKind.Text);
        }
        var next = tree.Tokens[Math.Min(tree.Tokens.FirstFrom(position), tree.Tokens.Length - 1)];
        var before = tree.Text.Content[(next.Start - next.Leading.Length)..Math.Max(position, next.Start - next.Leading.Length)];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.Contains("--", StringComparison.Ordinal);
    }

    private static IEnumerable<CompletionItem> Fitting(EditedPackage package, SyntaxTree tree, int start, Expected expected)
    {
        var names = expected.Kinds.Aggregate(NameKinds.None, (kinds, called) => kinds | NamesAsked.Names(called));
        var words = expected.Kinds.Aggregate(WordKinds.None, (kinds, called) => kinds | NamesAsked.Words(called));
        IEnumerable<CompletionItem> labels = expected.Kinds.Contains("a label") ? Labels(package, tree, start) : [];
        return
        [
            .. labels,
            .. Words(package, words),
            .. Names(package, names),
            .. expected.Kinds.SelectMany(NamesAsked.Given).Concat(expected.Words.SelectMany(word => Phrases.LongerFrom(word))).Where(word => !expected.IsSlot || !IsSlotWord(word)).Select(Grammar),
            .. expected.IsSlot ? Phrases.PartsOfMeasure.Where(_ => IsAfterComma(tree, start)).Select(phrase => Slot(phrase, "part of what is owed")) : [],
            .. expected.IsSlot ? Phrases.Slots.Select(phrase => Slot(phrase, "slot")) : [],
            .. Phrases.Beginning(expected.Sentence).Select(phrase => new CompletionItem(phrase.Words, CompletionKind.Sentence, "sentence", HelpOf(phrase.Words), phrase.Template)),
            .. expected.Sentence == ExpectedSentence.LineOfInstrument ? Names(package, NameKinds.Actor | NameKinds.Body) : [],
        ];
    }

    /// <summary>Where the sentence so far cannot be read, whatever may be named or said somewhere in one.</summary>
    private static IEnumerable<CompletionItem> Everything(EditedPackage package) =>
    [
        .. Words(package, WordKinds.Asked),
        .. Names(package, NameKinds.Thing | NameKinds.Casus | NameKinds.MemberNoun),
        .. modals.Select(Grammar),
        .. Phrases.Slots.Select(phrase => Slot(phrase, "slot")),
    ];

    private static bool IsAfterComma(SyntaxTree tree, int start) => tree.Tokens.FirstFrom(start) is > 0 and var next && tree.Tokens[next - 1].Kind == TokenKind.Comma;

    private static bool IsSlotWord(string words) => Phrases.Slots.Any(phrase => phrase.Words == words || phrase.Words.StartsWith(words + " ", StringComparison.Ordinal));

    private static IEnumerable<CompletionItem> Names(EditedPackage package, NameKinds kinds) =>
        package.Scope is { } scope && kinds != NameKinds.None
            ? scope.NamesOf(kinds).Select(name => new CompletionItem(name, CompletionKind.Name, KindWords.Of(scope.KindsOf(name)), Gloss.Of(package, new SymbolKey(SymbolSpace.Name, name)), null))
            : [];

    private static IEnumerable<CompletionItem> Words(EditedPackage package, WordKinds kinds) =>
        package.Scope is { } scope && kinds != WordKinds.None
            ? scope.WordsOf(kinds).Select(word => new CompletionItem(word, CompletionKind.Word, KindWords.Of(scope.KindsOfWord(word)), Gloss.Of(package, new SymbolKey(SymbolSpace.Word, word)), null))
            : [];

    private static IEnumerable<CompletionItem> Labels(EditedPackage package, SyntaxTree tree, int start)
    {
        var before = tree.Tokens.FirstFrom(start) is > 0 and var next ? tree.Tokens[next - 1].Value : "";
        var space = before == "article" ? SymbolSpace.Article : SymbolSpace.Clause;
        return package.Symbols.All.Where(symbol => symbol.Key.Space == space).Select(symbol =>
            new CompletionItem(symbol.Key.Name, CompletionKind.Label, $"{before} {symbol.Key.Name} of {symbol.Key.Of}", Gloss.Of(package, symbol.Key), null));
    }

    private static CompletionItem Grammar(string words) => new(words, CompletionKind.Grammar, "word of the language", HelpOf(words), null);

    private static CompletionItem Slot(Phrase phrase, string what) => new(phrase.Words, CompletionKind.Slot, what, HelpOf(phrase.Words), phrase.Template == phrase.Words ? null : phrase.Template);

    /// <summary>Help for the whole phrase, or else for its first word.</summary>
    private static string HelpOf(string words) => WordHelp.Of(words) is { Length: > 0 } help ? help : WordHelp.Of(words.Split(' ')[0]);
}
