using System.Globalization;
using System.Text;

namespace Casus.LinearPrograms;

/// <summary>A program as free MPS, which CBC and other solvers read. Variables are named X0, X1 …, rows R0, R1 …</summary>
public static class MpsText
{
    private const string Cost = "COST";

    public static string VariableName(int place) => string.Create(CultureInfo.InvariantCulture, $"X{place}");

    public static string Of(LinearProgram program)
    {
        var text = new StringBuilder("NAME CASUS FREE\nROWS\n N ").Append(Cost).Append('\n');
        for (var row = 0; row < program.Rows.Length; row++)
        {
            text.Append(' ').Append(Sense(program.Rows[row])).Append(CultureInfo.InvariantCulture, $" R{row}\n");
        }
        text.Append("COLUMNS\n");
        var whole = false;
        for (var place = 0; place < program.Columns.Length; place++)
        {
            var column = program.Columns[place];
            if (column.IsWhole != whole)
            {
                whole = column.IsWhole;
                text.Append(CultureInfo.InvariantCulture, $" M{place} 'MARKER' '{(whole ? "INTORG" : "INTEND")}'\n");
            }
            text.Append(CultureInfo.InvariantCulture, $" {VariableName(place)} {Cost} {column.Cost:R}\n");
            foreach (var entry in column.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $" {VariableName(place)} R{entry.Row} {entry.Value:R}\n");
            }
        }
        if (whole)
        {
            text.Append(" MEND 'MARKER' 'INTEND'\n");
        }
        text.Append("RHS\n");
        for (var row = 0; row < program.Rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $" RHS R{row} {Limit(program.Rows[row]):R}\n");
        }
        text.Append("RANGES\n");
        for (var row = 0; row < program.Rows.Length; row++)
        {
            var (least, most) = (program.Rows[row].Lower, program.Rows[row].Upper);
            if (double.IsFinite(least) && double.IsFinite(most) && least < most)
            {
                text.Append(CultureInfo.InvariantCulture, $" RNG R{row} {most - least:R}\n");
            }
        }
        text.Append("BOUNDS\n");
        for (var place = 0; place < program.Columns.Length; place++)
        {
            var column = program.Columns[place];
            text.Append(CultureInfo.InvariantCulture, $" LO BND {VariableName(place)} {column.Lower:R}\n UP BND {VariableName(place)} {column.Upper:R}\n");
        }
        return text.Append("ENDATA\n").ToString();
    }

    private static char Sense(Row row) => row.Lower == row.Upper ? 'E' : double.IsFinite(row.Upper) ? 'L' : double.IsFinite(row.Lower) ? 'G' : 'N';

    private static double Limit(Row row) => double.IsFinite(row.Upper) ? row.Upper : double.IsFinite(row.Lower) ? row.Lower : 0;
}
