using Casus.Treaties;

namespace Casus.Commands;

/// <summary>Dates as they are typed: <c>2026-03-01</c>, or a month, <c>2026-03</c>.</summary>
internal static class Calendar
{
    /// <summary>The date; null when the words are none.</summary>
    public static VagueDate? Day(string typed)
    {
        var parts = typed.Split('-');
        if (parts.Length is not (2 or 3) || !int.TryParse(parts[0], out var year) || !int.TryParse(parts[1], out var month))
        {
            return null;
        }
        int? day = parts.Length == 3 ? int.TryParse(parts[2], out var number) ? number : 0 : null;
        return VagueDate.Exists(year, month, day) ? new VagueDate(year, month, day, about: false) : null;
    }

    /// <summary>What is told of words that are no date.</summary>
    public static string NoDate(string typed) => $"\"{typed}\" is no date of the calendar; write it as year-month-day, such as 2026-03-01.";
}
