using Casus.Binding;
using Casus.Formatting;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Editing;

/// <summary>What is said of the words at a place.</summary>
/// <param name="At">The words.</param>
/// <param name="Title">What they are: <c>Ukraine, a party</c>.</param>
/// <param name="Sentences">What is known of them, each a paragraph.</param>
public sealed record HoverText(SourceLocation At, string Title, Sequence<string> Sentences);

/// <summary>Explains what stands at a place: what a name is and what the package says of it, what a word of the language does, and the sentence as it was understood.</summary>
public static class Hover
{
    /// <returns>Null in white space and where there is nothing to say.</returns>
    public static HoverText? At(EditedPackage package, SyntaxTree tree, int position)
    {
        if (tree.Tokens.At(position) is not { } index)
        {
            return null;
        }
        var token = tree.Tokens[index];
        var at = tree.Text.Location(token.Start, token.Length);
        var (title, said) = Occurrences.Of(package, tree, index) is { } named ? OfNamed(package, named) : OfGrammar(tree, index);
        // Said once: where the clause itself is named, its sentence stands there already.
        var understood = ReadBackAt(package, at) is { } line && !said.Contains(line.Sentence) ? [$"{line.Label}: {line.Sentence}", $"`{line.Logic}`"] : Sequence.Create<string>([]);
        Sequence<string> sentences = [.. said.Where(sentence => sentence.Length > 0), .. understood];
        return title.Length == 0 && sentences.IsEmpty ? null : new HoverText(at, title, sentences);
    }

    private static (string Title, Sequence<string> Said) OfNamed(EditedPackage package, Occurrence named)
    {
        var gloss = Gloss.Of(package, named.Key);
        return (named.Key.Space switch
        {
            SymbolSpace.Name => $"{named.Key.Name}, {KindOfName(package, named.Key.Name)}",
            SymbolSpace.Word => $"{named.Key.Name}, {KindOfWord(package, named.Key.Name)}",
            SymbolSpace.Clause => $"clause {named.Key.Name} of {named.Key.Of}",
            SymbolSpace.Article => $"article {named.Key.Name} of {named.Key.Of}",
            SymbolSpace.Package => $"package {named.Key.Name}",
            SymbolSpace.Ladder => $"ladder {named.Key.Name}",
            SymbolSpace.Scenario => $"scenario {named.Key.Name}",
            SymbolSpace.Position => $"position {named.Key.Name}",
            _ => named.Key.Name,
        }, [gloss, .. Beyond(package, named.Key)]);
    }

    private static string KindOfName(EditedPackage package, string name) =>
        package.Scope?.KindsOf(name) is { } kinds and not NameKinds.None ? KindWords.Of(kinds) : "not declared";

    private static string KindOfWord(EditedPackage package, string word) =>
        package.Scope?.KindsOfWord(word) is { } kinds and not WordKinds.None ? KindWords.Of(kinds) : "not declared";

    /// <summary>What the declaration says beside the gloss.</summary>
    private static IEnumerable<string> Beyond(EditedPackage package, SymbolKey key) => package.Symbols.Find(key)?.Noun switch
    {
        Party { Gloss: not null } party => [Wording.OfNoun(party, WordingStyle.ReadAloud)],
        Fact { Means: null, Gloss: not null } fact when !fact.InHandsOf.IsEmpty || fact.FoundBy is not null || fact.Closed => [Wording.OfNoun(fact, WordingStyle.ReadAloud)],
        Instrument { Title: not null } instrument => [Wording.OfNoun(instrument, WordingStyle.ReadAloud).TrimEnd('{', ' ')],
        _ => [],
    };

    /// <summary>The longest phrase of the language that this token belongs to.</summary>
    private static (string Title, Sequence<string> Said) OfGrammar(SyntaxTree tree, int index)
    {
        const int longest = 5;
        for (var length = longest; length > 0; length--)
        {
            for (var first = Math.Max(0, index - length + 1); first <= index && first + length <= tree.Tokens.Length; first++)
            {
                var words = string.Join(' ', Enumerable.Range(first, length).Select(i => tree.Tokens[i].Kind == TokenKind.Keyword ? tree.Tokens[i].Value : "·"));
                if (WordHelp.Of(words) is { Length: > 0 } help)
                {
                    return (words, [help]);
                }
            }
        }
        return ("", []);
    }

    /// <summary>The innermost sentence around a place, read back; null where none was understood.</summary>
    private static ReadBackLine? ReadBackAt(EditedPackage package, SourceLocation at) => package.ReadBack
        .Where(line => line.At.File == at.File && line.At.Start <= at.Start && at.Start <= line.At.Start + line.At.Length)
        .MinBy(line => line.At.Length);
}
