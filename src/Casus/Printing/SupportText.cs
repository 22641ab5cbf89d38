using System.Globalization;
using Casus.Allocations;
using Casus.Files;

namespace Casus.Printing;

/// <summary>The answer of <c>casus import kiel</c> for a reader, and the table that it writes.</summary>
internal static class SupportText
{
    private const int Indent = 2;

    /// <summary>Said wherever these figures are shown.</summary>
    public const string Meaning = "Committed is promised. Allocated is assigned to a purpose and is not delivered: the table says nothing of delivery.";

    public static void Write(Page page, string title, ReadSupport read, string? output)
    {
        var donors = KielTable.Totals(read.Months);
        var days = read.Months.Select(month => (month.Year, month.Month)).Order().ToList();
        page.Paragraph($"{page.Bold(title)}{page.Dim(" · ")}{Count(read.Months.Count, "row")} taken, {Count(donors.Count, "donor")}, {days[0].Year}-{days[0].Month:00} to {days[^1].Year}-{days[^1].Month:00}; billions of euros.");
        page.Paragraph(page.Dim($"{Meaning} A month is negative where earlier commitments were allocated."));
        page.Line();
        var table = new Table("Donor", "Committed", "Allocated", "To be allocated", "Negative months");
        foreach (var donor in donors)
        {
            table.Row(donor.Donor, Number(donor.Committed), Number(donor.Allocated), Number(donor.ToBeAllocated), donor.NegativeMonths.ToString(CultureInfo.InvariantCulture));
        }
        table.Row(page.Bold("All"), Number(donors.Sum(donor => donor.Committed)), Number(donors.Sum(donor => donor.Allocated)), Number(donors.Sum(donor => donor.ToBeAllocated)), donors.Sum(donor => donor.NegativeMonths).ToString(CultureInfo.InvariantCulture));
        table.Write(page, Indent);
        SetAsideText.Write(page, read.SetAside);
        if (output is not null)
        {
            page.Line();
            page.Paragraph($"Written to {output}.");
        }
    }

    /// <summary>One line a donor and month, as docs/import.md describes it.</summary>
    public static void WriteTable(TextWriter writer, Sequence<SupportMonth> months)
    {
        writer.Write("donor,month,committed,allocated,allocated_financial,allocated_humanitarian,allocated_military,to_be_allocated,unit,line\n");
        foreach (var month in months)
        {
            var donor = Csv.Cell(month.Donor);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{donor},{month.Year}-{month.Month:00},{month.Committed},{month.Allocated},{month.Financial},{month.Humanitarian},{month.Military},{month.ToBeAllocated},EUR billion,{month.At.Line}\n"));
        }
    }

    private static string Number(decimal number) => number.ToString("#,0.000");

    private static string Count(int number, string of) => number == 1 ? $"1 {of}" : $"{number:N0} {of}s";
}
