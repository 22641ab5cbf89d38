using System.Globalization;
using Casus.Allocations;

namespace Casus.Files;

/// <summary>The cells of one row of a table of forces and requirements, as values. A cell that cannot be taken gives any value and leaves a complaint.</summary>
internal sealed class AllocationRow(CsvTable table, CsvRow row, SourceLocation at)
{
    /// <summary>What is wrong with the row, the first if there is more; null when nothing is.</summary>
    public string? Complaint { get; private set; }

    public SourceLocation At => at;

    public void Complain(string reason) => Complaint ??= reason;

    public string Text(string column) => table.Cell(row, column);

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Complain($"the cell under {column} is empty.");
        }
        return text;
    }

    public Sequence<string> List(string column) => Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToSequence();

    /// <summary>A number of at least 0; above 0 where <paramref name="positive"/>.</summary>
    public double Number(string column, double? otherwise = null, bool positive = false)
    {
        var text = Text(column);
        if (text.Length == 0 && otherwise is { } known)
        {
            return known;
        }
        if (Parsed(text) is { } number && (positive ? number > 0 : number >= 0))
        {
            return number;
        }
        Complain($"under {column} stands \"{text}\", where a number {(positive ? "above 0" : "of 0 or more")} is wanted.");
        return 1;
    }

    public int Whole(string column, int? otherwise = null)
    {
        var number = Number(column, otherwise);
        if (number == Math.Floor(number) && number <= Most)
        {
            return (int)number;
        }
        Complain($"under {column} stands \"{Text(column)}\", where a whole number up to {Most:N0} is wanted.");
        return 0;
    }

    /// <summary>Days, as 30 or D+30.</summary>
    public int Days(string column)
    {
        var text = Text(column);
        if (Parsed(text.StartsWith("D+", StringComparison.OrdinalIgnoreCase) ? text[2..] : text) is { } days && days >= 0 && days == Math.Floor(days) && days <= Most)
        {
            return (int)days;
        }
        Complain($"under {column} stands \"{text}\", where a number of days is wanted, as 30 or D+30.");
        return 0;
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
        Complain($"under {column} stands \"{text}\", where a quantity above 0 is wanted, as 6000 or 10000-25000.");
        return (0, 0);
    }

    /// <summary>Units held elsewhere: <c>2 Latvia; 1 for NATO</c>.</summary>
    public Sequence<Earmark> Earmarks(string column) => List(column).Select(text =>
    {
        var words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length < 2 || Parsed(words[0]) is not { } units || units <= 0 || units != Math.Floor(units) || units > Most)
        {
            Complain($"under {column} stands \"{text}\", where the units and what they are held for are wanted, as 2 Latvia.");
            return new Earmark(0, text);
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
