using System.Collections.Frozen;
using System.Text;

namespace Casus.Text;

/// <summary>
/// Writes a letter and its accents as one character (Unicode's normal form C), so that a name typed with combining accents is the name typed without.
/// </summary>
/// <remarks>
/// The runtime's own normalisation does nothing here: Casus runs without the system's language tables, which not every machine has.
/// Compatibility characters and letters outside the basic plane are left as they are.
/// </remarks>
public static partial class Accents
{
    private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, FirstTail = 0x11A7, Leads = 19, Vowels = 21, Tails = 28;

    private static readonly FrozenDictionary<char, byte> classes = Compositions.ToFrozenDictionary(row => row.Mark, row => row.Class);

    private static readonly FrozenDictionary<(char Letter, char Mark), char> joined = (
        from row in Compositions
        from index in Enumerable.Range(0, row.Letters.Length / 2)
        select ((row.Letters[2 * index], row.Mark), row.Letters[(2 * index) + 1])).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> parted = joined.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The same words with every letter and its accents as one character; the same string where nothing can be joined.</summary>
    public static string Joined(string words)
    {
        if (Ascii.IsValid(words) || !words.Any(character => classes.ContainsKey(character) || IsJamo(character)))
        {
            return words;
        }
        var parts = new List<char>(words.Length);
        foreach (var character in words)
        {
            Part(character, parts);
        }
        Order(parts);
        return Join(parts);
    }

    private static bool IsJamo(char character) => character is >= '\u1161' and < '\u11C3';

    /// <summary>A letter with accents is taken apart, so that accents typed behind it can be put in their order among them.</summary>
    private static void Part(char character, List<char> parts)
    {
        if (parted.TryGetValue(character, out var pair))
        {
            Part(pair.Letter, parts);
            parts.Add(pair.Mark);
        }
        else
        {
            parts.Add(character);
        }
    }

    /// <summary>Accents that do not touch each other have one order, whatever order they were typed in.</summary>
    private static void Order(List<char> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            for (var j = i; j > 0 && Class(parts[j]) > 0 && Class(parts[j - 1]) > Class(parts[j]); j--)
            {
                (parts[j - 1], parts[j]) = (parts[j], parts[j - 1]);
            }
        }
    }

    private static string Join(List<char> parts)
    {
        var words = new StringBuilder(parts.Count);
        var letterAt = -1;
        var blocking = -1;
        foreach (var part in parts)
        {
            var itsClass = Class(part);
            var isBlocked = blocking >= itsClass && blocking != -1;
            if (letterAt >= 0 && !isBlocked && Together(words[letterAt], part) is { } one)
            {
                words[letterAt] = one;
                continue;
            }
            words.Append(part);
            (letterAt, blocking) = itsClass == 0 ? (words.Length - 1, -1) : (letterAt, itsClass);
        }
        return words.ToString();
    }

    private static char? Together(char letter, char mark)
    {
        if (joined.TryGetValue((letter, mark), out var one))
        {
            return one;
        }
        var (lead, vowel, tail, syllable) = (letter - FirstLead, mark - FirstVowel, mark - FirstTail, letter - FirstSyllable);
        return lead is >= 0 and < Leads && vowel is >= 0 and < Vowels ? (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails))
            : syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails ? (char)(letter + tail)
            : null;
    }

    /// <summary>How close a mark stands to its letter; 0 for what is no mark, and for a mark that joins no letter, which keeps its place.</summary>
    private static int Class(char character) => classes.GetValueOrDefault(character);
}
