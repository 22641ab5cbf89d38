using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Binding;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The words of a package as prose has them: <c>armed-attack</c> is written so for the machine, and reads <c>armed attack</c>.</summary>
internal sealed partial class PlainWords(params IReadOnlyList<Package> packages)
{
    /// <summary>What answers call the duty to seek action of an organ.</summary>
    private const string SeekAction = "seek-action";

    /// <summary>Shorter names begin too many words that are not made of them.</summary>
    private const int ShortestName = 5;

    private readonly HashSet<string> known = new(
        [
            SeekAction,
            .. BuiltInWords.Facts.Select(fact => fact.Word),
            .. packages.SelectMany(package => package.Facts).Select(fact => fact.Word),
            .. packages.SelectMany(package => package.Acts).Select(act => act.Word),
            .. packages.SelectMany(package => package.Ladders).SelectMany(ladder => ladder.Rungs),
        ],
        StringComparer.Ordinal);

    /// <summary>The parties of one name, without its last letter: <c>Ukrain</c> stands in <c>ukrainian-attack</c>.</summary>
    private readonly List<string> stems =
        [.. packages.SelectMany(package => package.Parties).Select(party => party.Name).Where(name => name.Length >= ShortestName && !name.Contains(' ', StringComparison.Ordinal)).Distinct().Select(name => name[..^1])];

    /// <summary>The same words without the hyphens of declared words; names and labels stay as they are, and so does <c>self-defence</c>, which English writes so.</summary>
    public string Plain(string words) => Hyphened().Replace(words, match => known.Contains(match.Value) && !match.Value.StartsWith("self-", StringComparison.Ordinal) ? string.Join(' ', match.Value.Split('-').Select(Cased)) : match.Value);

    public string Of(Condition literal) => Plain(Wording.Of(literal, WordingStyle.ReadAloud));

    /// <summary><c>A; B; C</c>.</summary>
    public string Of(IEnumerable<Condition> literals) => string.Join("; ", literals.Select(Of));

    /// <summary><c>6 January 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 loophole</c>, <c>1,024 loopholes</c>.</summary>
    public static string Count(System.Numerics.BigInteger number, string one, string many) => number.IsOne ? "1 " + one : number.ToString("N0", CultureInfo.InvariantCulture) + " " + many;

    /// <summary>A capital for what is the name of a party or made of one; facts and acts are declared in small letters.</summary>
    private string Cased(string word) =>
        stems.Exists(stem => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word[stem.Length..] is "" or "a" or "e" or "y" or "n" or "an" or "ian")
            ? char.ToUpperInvariant(word[0]) + word[1..]
            : word;

    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..] + (words[^1] is '.' or '?' or '!' ? "" : ".");

    [GeneratedRegex(@"(?<![\w-])\p{Ll}\w*(?:-\w+)+(?![\w-])", RegexOptions.None, 10_000)]
    private static partial Regex Hyphened();
}
