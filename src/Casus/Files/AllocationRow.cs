using System.Globalization;
using Casus.Allocations;

namespace Casus.Files;

/// <summary>Why a cell cannot be taken, in a reader's words.</summary>
internal sealed class BadCellException(string reason) : FormatException(reason);

/// <summary>The cells of one row of a table of forces and requirements, as values.</summary>
internal sealed class AllocationRow(CsvTable table, CsvRow row, SourceLocation at)
{
    public SourceLocation At => at;

    public string Text(string column) => table.Cell(row, column);

    public string Required(string column) => Text(column) is { Length: > 0 } text ? text : throw new BadCellException($"the cell under {column} is empty.");

    public Sequence<string> List(string column) => Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToSequence();

    /// <summary>A number of at least 0; above 0 where <paramref name="positive"/>.</summary>
    public double Number(string column, double? otherwise = null, bool positive = false)
    {
        var text = Text(column);
        if (text.Length == 0 && otherwise is { } known)
        {
            return known;
        }
        return Parsed(text) is { } number && (positive ? number > 0 : number >= 0)
            ? number
            : throw new BadCellException($"under {column} stands \"{text}\", where a number {(positive ? "above 0" : "of 0 or more")} is wanted.");
    }

    public int Whole(string column, int? otherwise = null)
    {
        var number = Number(column, otherwise);
        return number == Math.Floor(number) && number <= Most
            ? (int)number
            : throw new BadCellException($"under {column} stands \"{Text(column)}\", where a whole number up to {Most:N0} is wanted.");
    }

    /// <summary>Days, as 30 or D+30.</summary>
    public int Days(string column)
    {
        var text = Text(column);
        return Parsed(text.StartsWith("D+", StringComparison.OrdinalIgnoreCase) ? text[2..] : text) is { } days && days >= 0 && days == Math.Floor(days) && days <= Most
            ? (int)days
            : throw new BadCellException($"under {column} stands \"{text}\", where a number of days is wanted, as 30 or D+30.");
    }

    /// <summary>One figure, or two with a dash or the word to between them.</summary>
    public (double Least, double Most) Interval(string column)
    {
        var text = Text(column);
        var parts = text.Split([" to ", "–", "-"], StringSplitOptions.TrimEntries);
        if (parts.Length is 1 or 2 && Parsed(parts[0]) is { } least && Parsed(parts[^1]) is { } most && least >= 0 && most >= least && most > 0)
        {
            return (least, most);
        }
        throw new BadCellException($"under {column} stands \"{text}\", where a quantity above 0 is wanted, as 6000 or 10000-25000.");
    }

    /// <summary>Units held elsewhere: <c>2 Latvia; 1 for NATO</c>.</summary>
    public Sequence<Earmark> Earmarks(string column) => List(column).Select(text =>
    {
        var words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length < 2 || Parsed(words[0]) is not { } units || units <= 0 || units != Math.Floor(units) || units > Most)
        {
            throw new BadCellException($"under {column} stands \"{text}\", where the units and what they are held for are wanted, as 2 Latvia.");
        }
        return new Earmark((int)units, words[1].StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? words[1][4..].Trim() : words[1]);
    }).ToSequence();

    /// <summary>Beyond this nothing is a number of units or days.</summary>
    private const int Most = 10_000_000;

    /// <summary>With commas only as thousands are parted in English, because 1,5 is a number of its own elsewhere.</summary>
    private static double? Parsed(string text)
    {
        var parts = text.Split(',');
        if (parts.Length > 1 && (parts[0].Length is 0 or > 3 || parts.Skip(1).Any(part => part.Split('.')[0].Length != 3)))
        {
            return null;
        }
        return double.TryParse(string.Concat(parts), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && Math.Abs(number) <= 1e12 ? number : null;
    }
}
