using Casus.Binding;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Editing;

/// <summary>The changes that give a thing another name everywhere, or why it cannot have it.</summary>
/// <param name="Refusal">One sentence; empty when the changes can be made.</param>
public sealed record Renaming(Sequence<TextEdit> Edits, string Refusal)
{
    public static Renaming Refused(string sentence) => new([], sentence);
}

/// <summary>What can be renamed at a place, and its name now.</summary>
/// <param name="Refusal">Why nothing can be; empty when something can.</param>
public sealed record Renameable(SourceLocation At, string Name, string Refusal);

/// <summary>Gives a party, fact, clause … another name in every file of a package. It is tried first: a name that the text would not be understood with is refused.</summary>
public static class Rename
{
    public static Renameable At(EditedPackage package, SyntaxTree tree, int position)
    {
        if (Occurrences.At(package, tree, position) is not { } here)
        {
            return new Renameable(SourceLocation.None, "", "Only names, facts, acts, rungs and labels can be renamed; no such thing stands here.");
        }
        return new Renameable(here.At, here.Key.Name, WhyNot(package, here.Key));
    }

    public static Renaming To(EditedPackage package, SyntaxTree tree, int position, string name)
    {
        var renameable = At(package, tree, position);
        if (renameable.Refusal.Length > 0 || Occurrences.At(package, tree, position) is not { } here)
        {
            return Renaming.Refused(renameable.Refusal);
        }
        if (WrongForm(tree, here, name) is { } wrong)
        {
            return Renaming.Refused(wrong);
        }
        var places = package.Occurrences.All.Where(other => other.Key == here.Key).ToList();
        if (here.Key.Name != name && package.Symbols.Find(here.Key with { Name = name }) is { } taken)
        {
            return Renaming.Refused($"{name} is taken: it is declared in line {taken.At.Line} of {FileName(taken.At.File)}.");
        }
        var edits = places.Select(place => new TextEdit(place.At, name)).ToSequence();
        return WhyNotUnderstood(package, edits, here.Key, name, places.Count) is { } reason ? Renaming.Refused(reason) : new Renaming(edits, "");
    }

    private static string WhyNot(EditedPackage package, SymbolKey key)
    {
        if (package.Symbols.Find(key) is not { } symbol)
        {
            return BuiltInWords.Facts.Any(fact => fact.Word == key.Name) || BuiltInWords.Requests.Contains(key.Name)
                ? $"Every package knows the word {key.Name}; it cannot be renamed here."
                : key.Space == SymbolSpace.Package ? "" : $"{key.Name} is not declared in this package.";
        }
        return package.OwnFiles.Contains(symbol.At.File) ? "" : $"{key.Name} is declared in {FileName(symbol.At.File)}, which other packages may import: rename it there and in them.";
    }

    /// <summary>Why the new name is none of its kind; null when it is one.</summary>
    private static string? WrongForm(SyntaxTree tree, Occurrence here, string name)
    {
        var (before, kind, form) = here.Key.Space switch
        {
            SymbolSpace.Word => ("fact ", TokenKind.Word, "one word in small letters, hyphens within it"),
            SymbolSpace.Clause or SymbolSpace.Article => ("clause ", TokenKind.Label, "a label is a number or a short word"),
            SymbolSpace.Position => ("position ", TokenKind.Label, "a label is a number or a short word"),
            _ => ("party ", TokenKind.Name, "a name is words with a capital, small words joined by hyphens"),
        };
        var (tokens, findings) = Lexer.Lex(new SourceText(tree.Text.Path, before + name));
        var isOne = tokens.Length == 3 && tokens[1].Kind == kind && tokens[1].Text == name && findings.IsEmpty;
        return isOne ? null : $"\"{name}\" cannot be its name: {form}.";
    }

    /// <summary>Compiles the package as it would be. A capital may join the name to its neighbour, or a word be one of the language.</summary>
    private static string? WhyNotUnderstood(EditedPackage package, Sequence<TextEdit> edits, SymbolKey key, string name, int places)
    {
        var changed = Trial.Of(package, edits);
        var now = changed.Occurrences.All.Count(other => other.Key == key with { Name = name } || (key.Space == SymbolSpace.Name && other.Key.Of == key.Name));
        if (now < places || changed.Occurrences.All.Any(other => other.Key == key && key.Name != name))
        {
            return $"With the name {name} some sentence would be read otherwise. Choose another.";
        }
        var before = package.Compilation.Findings.Count(finding => finding.Level == Severity.Error);
        var after = changed.Compilation.Findings.Where(finding => finding.Level == Severity.Error).ToList();
        return after.Count > before ? $"With the name {name} the text would not be understood: {after[^1].Message}" : null;
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
