using System.Globalization;
using Casus.Allocations;

namespace Casus.Files;

/// <summary>What was read of the Ukraine Support Tracker.</summary>
/// <param name="SetAside">The rows that could not be taken, in their order.</param>
/// <param name="Refusal">Why nothing could be read, in one sentence; empty when something could.</param>
public sealed record ReadSupport(Sequence<SupportMonth> Months, Sequence<SetAside> SetAside, string Refusal);

/// <summary>
/// Reads the table by donor and month of the Ukraine Support Tracker (its <c>data_explorer.csv</c>, in billions of euros). A bad row is set aside
/// with its reason; the rest is taken, negative months among it.
/// </summary>
public static class KielTable
{
    private const string Donor = "country";
    private const string Committed = "commitments";
    private const string Allocated = "total";
    private const string ToBeAllocated = "to_be_allocated";
    private const int FirstYear = 2022;
    private const int LastYear = 2100;

    /// <summary>The table has six decimals, so a sum of four may be off by two in the last.</summary>
    private const decimal Rounding = 0.000_005m;

    private static readonly string[] needed = [Donor, "year", "month", Allocated, "financial", "humanitarian", "military", Committed, ToBeAllocated];

    public static ReadSupport Read(string content, string shownAs)
    {
        var table = CsvTable.Of(content);
        if (needed.Where(column => !table.Has(column)).ToList() is { Count: > 0 } missing)
        {
            return new ReadSupport([], [], $"{shownAs} is not the tracker's table by donor and month: it has no column {string.Join(", ", missing)}. The tracker calls that table data_explorer.csv.");
        }
        var (months, aside) = (new List<SupportMonth>(), new List<SetAside>());
        var lines = new Dictionary<(string, int, int), int>();
        foreach (var row in table.Rows)
        {
            var (month, reason) = Taken(table, row, shownAs);
            if (month is null)
            {
                aside.Add(new SetAside(row.Line, reason));
            }
            else if (!lines.TryAdd((month.Donor, month.Year, month.Month), row.Line))
            {
                aside.Add(new SetAside(row.Line, $"{month.Donor} has {month.Year}-{month.Month:00} already in line {lines[(month.Donor, month.Year, month.Month)]}, and only that one is taken."));
            }
            else
            {
                months.Add(month);
            }
        }
        return new ReadSupport(months.ToSequence(), aside.ToSequence(), months.Count > 0 ? "" : $"{shownAs} has no row that could be taken.");
    }

    /// <summary>Each donor's months together, the largest commitments first.</summary>
    public static Sequence<SupportTotal> Totals(Sequence<SupportMonth> months) => months.GroupBy(month => month.Donor)
        .Select(donor => new SupportTotal(
            donor.Key, donor.Sum(month => month.Committed), donor.Sum(month => month.Allocated), donor.Sum(month => month.ToBeAllocated), donor.Count(month => month.ToBeAllocated < 0)))
        .OrderByDescending(total => total.Committed).ThenBy(total => total.Donor, StringComparer.Ordinal).ToSequence();

    /// <summary>The row as a month; or why it is none.</summary>
    private static (SupportMonth? Month, string Reason) Taken(CsvTable table, CsvRow row, string shownAs)
    {
        if (!row.IsClosed)
        {
            return (null, "a quotation mark is opened in it and never closed.");
        }
        if (row.Cells.Length != table.Columns.Length)
        {
            return (null, $"it has {row.Cells.Length} cells, and the heading has {table.Columns.Length}.");
        }
        if (table.Cell(row, Donor) is not { Length: > 0 } donor)
        {
            return (null, "it names no donor.");
        }
        if (Whole(table.Cell(row, "year"), FirstYear, LastYear) is not { } year)
        {
            return (null, $"\"{table.Cell(row, "year")}\" is no year from {FirstYear} on.");
        }
        if (Whole(table.Cell(row, "month"), 1, 12) is not { } month)
        {
            return (null, $"\"{table.Cell(row, "month")}\" is no month from 1 to 12.");
        }
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var column in needed.Skip(3))
        {
            if (!decimal.TryParse(table.Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            {
                return (null, $"under {column} stands \"{table.Cell(row, column)}\", which is no number.");
            }
            amounts[column] = amount;
        }
        var (allocated, parts) = (amounts[Allocated], amounts["financial"] + amounts["humanitarian"] + amounts["military"]);
        if (Math.Abs(allocated - parts) > Rounding)
        {
            return (null, $"its parts add up to {parts}, and its total says {allocated}.");
        }
        if (Math.Abs(amounts[Committed] - allocated - amounts[ToBeAllocated]) > Rounding)
        {
            return (null, $"commitments of {amounts[Committed]} less a total of {allocated} are not the {amounts[ToBeAllocated]} to be allocated.");
        }
        return (new SupportMonth(
            donor, year, month, amounts[Committed], allocated, amounts["financial"], amounts["humanitarian"], amounts["military"], amounts[ToBeAllocated],
            new SourceLocation(shownAs, row.Line, 1, row.Line, 1, 0, 0)), "");
    }

    private static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
