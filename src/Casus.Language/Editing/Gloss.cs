using Casus.Binding;
using Casus.Treaties;

namespace Casus.Editing;

/// <summary>What the package itself says of one of its names or words, in a sentence.</summary>
internal static class Gloss
{
    /// <summary>Empty when it says nothing, or declares no such thing.</summary>
    public static string Of(EditedPackage package, SymbolKey key) => package.Symbols.Find(key) is { } symbol ? Of(symbol) : BuiltIn(key);

    public static string Of(Symbol symbol) => symbol.Noun switch
    {
        Party { Gloss: { } gloss } => gloss,
        Party { OrganOf: { } of } => $"organ of {of}",
        Place { Gloss: { } gloss } => gloss,
        Fact { Means: null } fact => fact.Gloss ?? "",
        Act act => act.Gloss ?? "",
        Instrument { Title: { } title } => title,
        Article article => article.Title ?? "",
        var noun => Wording.OfNoun(noun, WordingStyle.ReadAloud),
    };

    private static string BuiltIn(SymbolKey key) => key.Space != SymbolSpace.Word ? ""
        : BuiltInWords.Facts.FirstOrDefault(fact => fact.Word == key.Name)?.Gloss ?? (BuiltInWords.Requests.Contains(key.Name) ? "something that may be requested" : "");
}
