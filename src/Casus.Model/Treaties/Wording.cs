using System.Globalization;

namespace Casus.Treaties;

/// <summary>How the words are set: as a source file has them, or with the small words that make a sentence of a treaty of them. Both mean the same and parse to the same noun.</summary>
public enum WordingStyle
{
    /// <summary>Without articles, as the formatter prints.</summary>
    Source,

    /// <summary>With the articles that the language passes over: <c>at the request of the victim</c>.</summary>
    ReadAloud,
}

/// <summary>
/// The canonical words of every noun. One noun has one wording in each style, and parsing it gives the noun back.
/// A long sentence is made as slots: short pieces that, joined by spaces, are the sentence. A line may be broken between two slots.
/// </summary>
public static partial class Wording
{
    /// <summary>The last words of names that English does not leave without an article.</summary>
    private static readonly string[] wordsWithArticle =
    [
        "Kingdom", "States", "Council", "Assembly", "Union", "President", "Government", "Court", "Commission", "Secretariat", "Senate", "Commons", "Bundestag",
        "Coalition", "Alliance", "Commander", "Command", "Mission", "Depositary", "Line", "Frontier", "Border", "Area", "Zone", "Territory", "Region", "Sea", "Strait", "Straits",
        "Rhineland", "Netherlands", "Philippines", "Members", "Participants", "Parties", "Partners", "Guarantors", "Allies", "Operators", "Donors", "Forces", "Army", "Treaty", "Memorandum",
    ];

    /// <summary><c>A, B and C</c>.</summary>
    public static string Names(Sequence<string> names, WordingStyle style = WordingStyle.Source) => Enumerate(names.Select(name => Name(name, style)));

    /// <summary>A name as it stands in the middle of a sentence.</summary>
    public static string Name(string name, WordingStyle style = WordingStyle.Source) =>
        style == WordingStyle.ReadAloud && Array.IndexOf(wordsWithArticle, name[(name.LastIndexOf(' ') + 1)..]) >= 0 ? "the " + name : name;

    /// <summary>Words for people, in quotation marks. No text holds such a mark or a line end between them; from elsewhere they become what a text can hold.</summary>
    public static string Quotation(string words) => "\"" + words.Replace('"', '\'').ReplaceLineEndings(" ") + "\"";

    private static string Enumerate(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            _ => string.Join(", ", list.Take(list.Count - 1)) + " and " + list[^1],
        };
    }

    /// <summary>An article before a word that is no name, only when read aloud.</summary>
    private static string The(string words, WordingStyle style) => style == WordingStyle.ReadAloud ? "the " + words : words;

    private static string A(string words, WordingStyle style) =>
        style == WordingStyle.ReadAloud ? ("aeiou".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words : words;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(IEnumerable<string> slots) => string.Join(' ', slots);

    /// <summary>Adds a slot after a comma.</summary>
    private static void AddAfterComma(this List<string> slots, string slot)
    {
        slots[^1] += ",";
        slots.Add(slot);
    }

    /// <summary>Ends the sentence: the source, if there is one, and the full stop.</summary>
    private static Sequence<string> Ended(this List<string> slots, Provenance? provenance, WordingStyle style)
    {
        if (provenance is not null)
        {
            slots.AddAfterComma(Of(provenance, style));
        }
        slots[^1] += ".";
        return slots.ToSequence();
    }

    /// <summary>A sentence begins with a capital when it is read aloud.</summary>
    private static string Capital(string words, WordingStyle style) =>
        style == WordingStyle.ReadAloud && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
