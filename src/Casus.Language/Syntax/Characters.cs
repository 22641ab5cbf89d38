using System.Globalization;

namespace Casus.Syntax;

/// <summary>What the characters of a text may be part of. Any script will do: names are names of people and places.</summary>
internal static class Characters
{
    /// <summary>How many characters the letter at <paramref name="index"/> takes: 1, 2 outside the basic plane, 0 when there is no letter.</summary>
    public static int LetterLength(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }
        if (char.IsAscii(text[index]))
        {
            return char.IsAsciiLetter(text[index]) ? 1 : 0;
        }
        return IsLetter(CharUnicodeInfo.GetUnicodeCategory(text, index)) ? CharacterLength(text, index) : 0;
    }

    /// <summary>True when a name may begin here: a capital, or a letter of a script that has no capitals.</summary>
    public static bool BeginsName(string text, int index)
    {
        if (index >= text.Length)
        {
            return false;
        }
        return char.IsAscii(text[index])
            ? char.IsAsciiLetterUpper(text[index])
            : CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;
    }

    /// <summary>Where the word that begins at <paramref name="start"/> ends: letters, figures, and hyphens or apostrophes between them.</summary>
    public static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (PartLength(text, end) is > 0 and var length)
            {
                end += length;
            }
            else if (end > start && IsJoint(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    public static bool IsDigit(string text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    /// <summary>1, or 2 for a character that is written as a surrogate pair.</summary>
    public static int CharacterLength(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;

    /// <summary>True for <c>'s</c> and nothing after it: a possessive, which the language does not have.</summary>
    public static bool IsPossessive(string text, int index) =>
        IsApostrophe(text[index]) && index + 1 < text.Length && text[index + 1] == 's' && PartLength(text, index + 2) == 0;

    public static bool IsApostrophe(char character) => character is '\'' or '’';

    /// <summary>The character with its number, when it cannot be seen: <c>U+202E</c>.</summary>
    public static string Shown(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark
            ? $"U+{(int)text[index]:X4}"
            : text.Substring(index, CharacterLength(text, index));

    private static bool IsJoint(string text, int index) =>
        (text[index] == '-' || (IsApostrophe(text[index]) && !IsPossessive(text, index))) && PartLength(text, index + 1) > 0;

    /// <summary>How many characters the letter, mark or figure here takes; 0 when there is none.</summary>
    private static int PartLength(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }
        if (char.IsAscii(text[index]))
        {
            return char.IsAsciiLetterOrDigit(text[index]) ? 1 : 0;
        }
        var category = CharUnicodeInfo.GetUnicodeCategory(text, index);
        return IsLetter(category) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? CharacterLength(text, index) : 0;
    }

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;
}
