using System.Globalization;
using System.Text;

namespace Casus.Forces;

/// <summary>How a lever is written: its name, and its figure.</summary>
public static class LeverNames
{
    /// <summary>Small letters, digits and hyphens, a letter or digit first.</summary>
    public static bool IsName(string word) =>
        word.Length > 0 && char.IsAsciiLetterOrDigit(word[0]) && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary><c>UK Regulars</c> as the name of a lever: <c>uk-regulars</c>. What is no letter or digit of ASCII becomes a hyphen.</summary>
    public static string Of(string words)
    {
        var name = new StringBuilder();
        foreach (var letter in words)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(char.ToLowerInvariant(letter));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }
        return name.ToString().TrimEnd('-');
    }

    /// <summary>A number with a point and without grouping; <c>inf</c> for no end.</summary>
    public static bool TryNumber(string word, out double number)
    {
        if (word == "inf")
        {
            number = double.PositiveInfinity;
            return true;
        }
        return double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
