using System.Collections.Immutable;

namespace Casus.LinearPrograms;

/// <summary>One number of a column: the row it stands in, and the number.</summary>
public readonly record struct Entry(int Row, double Value);

/// <summary>A variable: its cost, its bounds, whether it must be whole, and its numbers in the rows.</summary>
public sealed record Column(double Cost, double Lower, double Upper, bool IsWhole, ImmutableArray<Entry> Entries);

/// <summary>A sum of variables and the limits between which it must lie; either may be infinite.</summary>
public sealed record Row(double Lower, double Upper)
{
    public static Row AtMost(double limit) => new(double.NegativeInfinity, limit);

    public static Row AtLeast(double limit) => new(limit, double.PositiveInfinity);
}

/// <summary>
/// The least cost at which every row lies between its limits and every variable between its bounds. All bounds of variables are finite, so there is
/// always a start from which no cost can be saved, and a bound can be had from any duals.
/// </summary>
public sealed class LinearProgram
{
    /// <exception cref="ArgumentException">A bound of a variable is infinite or above the other, or an entry names no row or one twice.</exception>
    public LinearProgram(IEnumerable<Row> rows, IEnumerable<Column> columns)
    {
        (Rows, Columns) = ([.. rows], [.. columns]);
        foreach (var column in Columns)
        {
            if (!double.IsFinite(column.Lower) || !double.IsFinite(column.Upper) || column.Lower > column.Upper || !double.IsFinite(column.Cost))
            {
                throw new ArgumentException($"A variable lies between finite bounds and has a finite cost, not {column.Lower} to {column.Upper} at {column.Cost}.", nameof(columns));
            }
            if (column.Entries.Any(entry => entry.Row < 0 || entry.Row >= Rows.Length || !double.IsFinite(entry.Value)) || column.Entries.DistinctBy(entry => entry.Row).Count() != column.Entries.Length)
            {
                throw new ArgumentException("A variable stands once in each of its rows, with a finite number.", nameof(columns));
            }
        }
    }

    public ImmutableArray<Row> Rows { get; }

    public ImmutableArray<Column> Columns { get; }

    /// <summary>The cost of these values of the variables.</summary>
    public double Cost(IReadOnlyList<double> values) => Columns.Select((column, place) => column.Cost * values[place]).Sum();

    /// <summary>By how much the values miss the limit or bound that they miss most; 0 when they keep all.</summary>
    public double Violation(IReadOnlyList<double> values)
    {
        var sums = new double[Rows.Length];
        var worst = 0.0;
        for (var place = 0; place < Columns.Length; place++)
        {
            var column = Columns[place];
            worst = Math.Max(worst, Math.Max(column.Lower - values[place], values[place] - column.Upper));
            foreach (var entry in column.Entries)
            {
                sums[entry.Row] += entry.Value * values[place];
            }
        }
        for (var row = 0; row < Rows.Length; row++)
        {
            worst = Math.Max(worst, Math.Max(Rows[row].Lower - sums[row], sums[row] - Rows[row].Upper));
        }
        return worst;
    }
}
