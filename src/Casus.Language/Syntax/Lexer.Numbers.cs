using System.Globalization;
using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Numbers, shares, percentages and dates. One that is written wrongly is told and read as what it likely means, so that the sentence is still read.</summary>
public sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = position;
        var figuresEnd = FiguresEnd(start, separators: false);
        if (figuresEnd + 1 < content.Length && content[figuresEnd] is '-' or '/' && Characters.IsDigit(content, figuresEnd + 1))
        {
            ReadDateOrFraction(start, figuresEnd);
            return;
        }
        position = FiguresEnd(start, separators: true);
        var written = content[start..position];
        var end = position;
        if (position < content.Length && content[position] == '%')
        {
            position++;
        }
        else if (Characters.WordEnd(content, position) is var wordEnd && (wordEnd > position || IsHyphenated(position)))
        {
            position = wordEnd > position ? wordEnd : Characters.WordEnd(content, position + 1);
            AddStray(start, $"`{content[start..position]}` is neither a number nor a word.", $"Put a space after {written}: `72 hours`, `10 days`.");
            return;
        }
        Add(
            position > end ? TokenKind.Percent : IsWhole(written) ? TokenKind.Integer : TokenKind.Number,
            start,
            IsWellFormed(written) ? written.Replace(",", "", StringComparison.Ordinal) : Repaired(start, written));
    }

    private bool IsHyphenated(int index) => index < content.Length && content[index] == '-' && Characters.WordEnd(content, index + 1) > index + 1;

    private int FiguresEnd(int start, bool separators)
    {
        var end = start;
        while (Characters.IsDigit(content, end) || (separators && end < content.Length && content[end] is ',' or '.' && Characters.IsDigit(content, end + 1)))
        {
            end++;
        }
        return end;
    }

    private static bool IsWhole(string written) => written.All(character => char.IsAsciiDigit(character) || character == ',') && IsWellFormed(written);

    /// <summary>Figures, set off in threes by commas or not at all, and at most one point.</summary>
    private static bool IsWellFormed(string written)
    {
        var parts = written.Split('.');
        var groups = parts[0].Split(',');
        return parts.Length <= 2
            && (parts.Length == 1 || !parts[1].Contains(',', StringComparison.Ordinal))
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }

    /// <summary>Tells of a number that is not one, and takes its last separator for the decimal point.</summary>
    private string Repaired(int start, string written)
    {
        var last = written.LastIndexOfAny([',', '.']);
        var whole = written[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var likely = whole + "." + written[(last + 1)..];
        Complain(
            "CAS109",
            start,
            written.Length,
            $"`{written}` is no number: a comma sets off three figures, a point stands before decimals.",
            $"Write `{likely}` or `{whole},{written[(last + 1)..].PadRight(3, '0')}`, whichever is meant.");
        return likely;
    }

    private void ReadDateOrFraction(int start, int figuresEnd)
    {
        var end = figuresEnd;
        while (end < content.Length && content[end] == content[figuresEnd] && Characters.IsDigit(content, end + 1))
        {
            end = FiguresEnd(end + 1, separators: false);
        }
        position = Characters.WordEnd(content, end);
        var written = content[start..position];
        var parts = written.Split(content[figuresEnd]);
        if (position > end || parts.Length > 3 || IsHyphenated(position))
        {
            position = IsHyphenated(position) ? Characters.WordEnd(content, position + 1) : position;
            AddStray(start, $"`{content[start..position]}` is neither a number nor a date.", "Write a date as `2026-01-31` or `2026-01`, a share as `2/3`.");
        }
        else if (content[figuresEnd] == '/' && parts.Length == 2)
        {
            Add(TokenKind.Fraction, start);
        }
        else
        {
            Add(TokenKind.Date, start, DateOf(start, written, parts));
        }
    }

    /// <summary>The date as <c>YYYY-MM[-DD]</c>; for one that does not exist, the nearest that does, after telling.</summary>
    private string DateOf(int start, string written, string[] parts)
    {
        if (written.Contains('/', StringComparison.Ordinal) || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2))
        {
            Complain("CAS106", start, written.Length, $"`{written}` is not written as a date.", "Write year, month and day as `2026-01-31`, or year and month as `2026-01`.");
        }
        var isDayFirst = parts.Length == 3 && parts[2].Length == 4;
        var figures = (isDayFirst ? parts.Reverse() : parts)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0)
            .ToList();
        var (year, month, day) = (figures[0], figures[1], figures.Count > 2 ? figures[2] : (int?)null);
        if (VagueDate.Exists(year, month, day))
        {
            return new VagueDate(year, month, day, about: false).ToString();
        }
        var (nearYear, nearMonth) = (Math.Clamp(year, 1, 9999), Math.Clamp(month, 1, 12));
        var nearDay = day is null ? (int?)null : Math.Clamp(day.Value, 1, DateTime.DaysInMonth(nearYear, nearMonth));
        if (findings.Count == 0 || findings[^1].Places[0].At.Start != start)
        {
            Complain("CAS106", start, written.Length, $"The date {written} does not exist.", WhyNot(year, month, nearYear, nearMonth));
        }
        return new VagueDate(nearYear, nearMonth, nearDay, about: false).ToString();
    }

    private static string WhyNot(int year, int month, int nearYear, int nearMonth) =>
        year != nearYear ? "Write a year from 0001 to 9999."
        : month != nearMonth ? "Write a month from 01 to 12."
        : $"Write a day from 01 to {DateTime.DaysInMonth(year, month)}: {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year:0000} has no other.";
}
