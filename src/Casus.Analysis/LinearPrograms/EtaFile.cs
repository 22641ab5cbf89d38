namespace Casus.LinearPrograms;

/// <summary>
/// The inverse of a basis as a product of simple matrices, each of which differs from the identity in one column (product form of the inverse;
/// Dantzig and Orchard-Hays 1954). Only numbers that are not zero are kept.
/// </summary>
internal sealed class EtaFile(int rows)
{
    /// <summary>Smaller numbers are what rounding leaves of a zero.</summary>
    private const double Zero = 1e-13;

    private readonly List<int> pivotRows = [];
    private readonly List<double> pivots = [];
    private readonly List<int> ends = [];
    private int[] places = new int[64];
    private double[] values = new double[64];
    private int used;

    /// <summary>How many columns have been exchanged since it was empty.</summary>
    public int Count => pivotRows.Count;

    public void Clear()
    {
        pivotRows.Clear();
        pivots.Clear();
        ends.Clear();
        used = 0;
    }

    /// <summary>The column at <paramref name="row"/> is exchanged; <paramref name="column"/> is the new one seen through the inverse so far.</summary>
    public void Append(int row, double[] column)
    {
        for (var i = 0; i < rows; i++)
        {
            if (i == row || Math.Abs(column[i]) <= Zero)
            {
                continue;
            }
            if (used == places.Length)
            {
                Array.Resize(ref places, used * 2);
                Array.Resize(ref values, used * 2);
            }
            (places[used], values[used]) = (i, column[i]);
            used++;
        }
        pivotRows.Add(row);
        pivots.Add(column[row]);
        ends.Add(used);
    }

    /// <summary>Multiplies the inverse by a column, in place.</summary>
    public void Forward(double[] column)
    {
        var start = 0;
        for (var eta = 0; eta < pivotRows.Count; eta++)
        {
            var end = ends[eta];
            var row = pivotRows[eta];
            var at = column[row];
            if (at != 0)
            {
                at /= pivots[eta];
                column[row] = at;
                for (var k = start; k < end; k++)
                {
                    column[places[k]] -= values[k] * at;
                }
            }
            start = end;
        }
    }

    /// <summary>Multiplies a row by the inverse, in place.</summary>
    public void Backward(double[] row)
    {
        for (var eta = pivotRows.Count - 1; eta >= 0; eta--)
        {
            var sum = row[pivotRows[eta]];
            for (var k = eta == 0 ? 0 : ends[eta - 1]; k < ends[eta]; k++)
            {
                sum -= row[places[k]] * values[k];
            }
            row[pivotRows[eta]] = sum / pivots[eta];
        }
    }
}
