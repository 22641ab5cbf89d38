using System.Text.Json;
using Casus.Files;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus import kiel</c>, in billions of euros.</summary>
public static class SupportJson
{
    public static void Write(Utf8JsonWriter json, string title, ReadSupport read)
    {
        json.WriteStartObject();
        json.WriteString("file", title);
        json.WriteString("source", "Ukraine Support Tracker, Kiel Institute for the World Economy");
        json.WriteString("unit", "EUR billion");
        json.WriteString("meaning", SupportText.Meaning);
        json.Items("donors", KielTable.Totals(read.Months), donor =>
        {
            json.WriteString("donor", donor.Donor);
            json.WriteNumber("committed", donor.Committed);
            json.WriteNumber("allocated", donor.Allocated);
            json.WriteNumber("toBeAllocated", donor.ToBeAllocated);
            json.WriteNumber("negativeMonths", donor.NegativeMonths);
        });
        json.Items("months", read.Months, month =>
        {
            json.WriteString("donor", month.Donor);
            json.WriteString("month", $"{month.Year}-{month.Month:00}");
            json.WriteNumber("committed", month.Committed);
            json.WriteNumber("allocated", month.Allocated);
            json.WriteNumber("allocatedFinancial", month.Financial);
            json.WriteNumber("allocatedHumanitarian", month.Humanitarian);
            json.WriteNumber("allocatedMilitary", month.Military);
            json.WriteNumber("toBeAllocated", month.ToBeAllocated);
            json.WriteNumber("line", month.At.Line);
        });
        json.SetAsideRows(read.SetAside);
        json.WriteEndObject();
    }
}
