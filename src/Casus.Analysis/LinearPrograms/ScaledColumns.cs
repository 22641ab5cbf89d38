namespace Casus.LinearPrograms;

/// <summary>
/// The numbers of a program, column after column, with rows and columns multiplied by powers of two so that the largest number of each is near one:
/// tolerances then mean the same everywhere, and the multiplication rounds nothing.
/// </summary>
internal sealed class ScaledColumns
{
    private const int Passes = 3;

    public ScaledColumns(LinearProgram program)
    {
        var (rows, columns) = (program.Rows.Length, program.Columns.Length);
        RowScale = Enumerable.Repeat(1.0, rows).ToArray();
        ColumnScale = Enumerable.Repeat(1.0, columns).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            var largest = new double[rows];
            for (var j = 0; j < columns; j++)
            {
                foreach (var entry in program.Columns[j].Entries)
                {
                    largest[entry.Row] = Math.Max(largest[entry.Row], Math.Abs(entry.Value) * ColumnScale[j]);
                }
            }
            for (var i = 0; i < rows; i++)
            {
                RowScale[i] = NearestPower(largest[i]);
            }
            for (var j = 0; j < columns; j++)
            {
                ColumnScale[j] = NearestPower(program.Columns[j].Entries.Select(entry => Math.Abs(entry.Value) * RowScale[entry.Row]).DefaultIfEmpty(0).Max());
            }
        }
        Starts = new int[columns + 1];
        for (var j = 0; j < columns; j++)
        {
            Starts[j + 1] = Starts[j] + program.Columns[j].Entries.Length;
        }
        Rows = new int[Starts[columns]];
        Values = new double[Starts[columns]];
        for (var j = 0; j < columns; j++)
        {
            var k = Starts[j];
            foreach (var entry in program.Columns[j].Entries)
            {
                (Rows[k], Values[k]) = (entry.Row, entry.Value * RowScale[entry.Row] * ColumnScale[j]);
                k++;
            }
        }
    }

    public double[] RowScale { get; }

    public double[] ColumnScale { get; }

    public int[] Starts { get; }

    public int[] Rows { get; }

    public double[] Values { get; }

    private static double NearestPower(double largest) => largest > 0 ? Math.Pow(2, -Math.Round(Math.Log2(largest))) : 1;
}
