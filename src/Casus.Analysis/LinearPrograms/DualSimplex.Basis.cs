using System.Collections.Immutable;

namespace Casus.LinearPrograms;

public sealed partial class DualSimplex
{
    /// <summary>A reduced cost that rounding may have made of a zero; its variable stays on the bound where it is, or refreshing would undo exchanges for ever.</summary>
    private const double Noise = 1e-10;

    private int flipped;
    private int refreshedCount;

    /// <summary>Whether nothing was exchanged since all numbers were worked out anew.</summary>
    private bool isFresh;

    private void AddColumn(int variable, double times, double[] to)
    {
        if (variable >= variables)
        {
            to[variable - variables] += times;
            return;
        }
        for (var k = columns.Starts[variable]; k < columns.Starts[variable + 1]; k++)
        {
            to[columns.Rows[k]] += times * columns.Values[k];
        }
    }

    /// <summary>Works the inverse, the reduced costs and the values out anew from the basis alone, so that rounding does not pile up.</summary>
    private void Refresh()
    {
        Factor();
        Price();
        Place();
        isFresh = true;
        refreshedCount = inverse.Count;
    }

    /// <summary>The basis as a product of simple matrices: columns with few numbers first, each at the free row where its number is largest.</summary>
    private void Factor()
    {
        inverse.Clear();
        var isTaken = new bool[rows];
        var inBasis = basis.Where(variable => variable < variables).ToList();
        foreach (var own in basis.Where(variable => variable >= variables).ToList())
        {
            (basis[own - variables], isTaken[own - variables]) = (own, true);
        }
        foreach (var variable in Ordered(inBasis, isTaken))
        {
            Array.Clear(entering);
            AddColumn(variable, 1, entering);
            inverse.Forward(entering);
            var row = -1;
            for (var i = 0; i < rows; i++)
            {
                if (!isTaken[i] && Math.Abs(entering[i]) > SmallestPivot && (row < 0 || Math.Abs(entering[i]) > Math.Abs(entering[row])))
                {
                    row = i;
                }
            }
            if (row < 0)
            {
                // It says nothing that others do not say: it leaves, and the variable of a row comes in below.
                isBasic[variable] = false;
                value[variable] = cost[variable] >= 0 ? lower[variable] : upper[variable];
                continue;
            }
            inverse.Append(row, entering);
            (basis[row], isTaken[row]) = (variable, true);
        }
        for (var i = 0; i < rows; i++)
        {
            if (!isTaken[i])
            {
                (basis[i], isBasic[variables + i], edge[variables + i]) = (variables + i, true, 1);
            }
        }
    }

    /// <summary>An order in which most columns have one number in the rows that are still free, so that the product stays short.</summary>
    private List<int> Ordered(List<int> inBasis, bool[] isTaken)
    {
        var free = isTaken.Select(taken => !taken).ToArray();
        var byRow = new List<int>[rows];
        var left = new Dictionary<int, int>();
        var single = new Queue<int>();
        foreach (var variable in inBasis)
        {
            var count = 0;
            for (var k = columns.Starts[variable]; k < columns.Starts[variable + 1]; k++)
            {
                if (free[columns.Rows[k]])
                {
                    (byRow[columns.Rows[k]] ??= []).Add(variable);
                    count++;
                }
            }
            left[variable] = count;
            if (count == 1)
            {
                single.Enqueue(variable);
            }
        }
        var ordered = new List<int>();
        var isOrdered = new HashSet<int>();
        while (single.TryDequeue(out var variable))
        {
            if (!isOrdered.Add(variable))
            {
                continue;
            }
            ordered.Add(variable);
            for (var k = columns.Starts[variable]; k < columns.Starts[variable + 1]; k++)
            {
                var row = columns.Rows[k];
                if (!free[row])
                {
                    continue;
                }
                free[row] = false;
                foreach (var other in byRow[row])
                {
                    if (--left[other] == 1)
                    {
                        single.Enqueue(other);
                    }
                }
            }
        }
        ordered.AddRange(inBasis.Where(variable => !isOrdered.Contains(variable)).OrderBy(variable => left[variable]).ThenBy(variable => variable));
        return ordered;
    }

    /// <summary>Reduced costs; a variable whose cost would have the wrong sign goes to its other bound.</summary>
    private void Price()
    {
        var duals = Duals();
        for (var j = 0; j < reduced.Length; j++)
        {
            if (isBasic[j])
            {
                reduced[j] = 0;
                continue;
            }
            var sum = cost[j];
            if (j >= variables)
            {
                sum -= duals[j - variables];
            }
            else
            {
                for (var k = columns.Starts[j]; k < columns.Starts[j + 1]; k++)
                {
                    sum -= duals[columns.Rows[k]] * columns.Values[k];
                }
            }
            reduced[j] = sum;
            var isRight = value[j] == lower[j] ? sum >= -Noise : value[j] == upper[j] && sum <= Noise;
            if (isRight)
            {
                continue;
            }
            var other = sum >= 0 ? lower[j] : upper[j];
            if (double.IsFinite(other))
            {
                value[j] = other;
            }
            else
            {
                // Only rounding can bring this about: the row has no limit on that side.
                reduced[j] = 0;
            }
        }
    }

    /// <summary>The values of the basis from those outside it.</summary>
    private void Place()
    {
        Array.Clear(flips);
        for (var j = 0; j < value.Length; j++)
        {
            if (!isBasic[j] && value[j] != 0)
            {
                AddColumn(j, -value[j], flips);
            }
        }
        inverse.Forward(flips);
        for (var i = 0; i < rows; i++)
        {
            value[basis[i]] = flips[i];
        }
    }

    private double[] Duals()
    {
        var duals = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            duals[i] = cost[basis[i]];
        }
        inverse.Backward(duals);
        return duals;
    }

    private LinearAnswer Answer(LinearStatus status)
    {
        var values = ImmutableArray.CreateBuilder<double>(variables);
        for (var j = 0; j < variables; j++)
        {
            values.Add(value[j] * columns.ColumnScale[j]);
        }
        var duals = Duals();
        for (var i = 0; i < rows; i++)
        {
            duals[i] *= columns.RowScale[i];
        }
        var found = values.MoveToImmutable();
        return new LinearAnswer(status, program.Cost(found), found, [.. duals], Bound(duals), steps);
    }

    /// <summary>
    /// What any duals prove: the cost less the duals times the rows is the same sum for values that keep the rows, and each term is least at a bound.
    /// A dual that pulls toward a limit which is not there counts as nothing.
    /// </summary>
    private double Bound(double[] duals)
    {
        var bound = 0.0;
        var usable = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            var limit = duals[i] > 0 ? program.Rows[i].Lower : program.Rows[i].Upper;
            usable[i] = double.IsFinite(limit) ? duals[i] : 0;
            bound += usable[i] == 0 ? 0 : usable[i] * limit;
        }
        for (var j = 0; j < variables; j++)
        {
            var column = program.Columns[j];
            var rest = column.Cost - column.Entries.Sum(entry => usable[entry.Row] * entry.Value);
            bound += rest * (rest >= 0 ? lower[j] : upper[j]) * columns.ColumnScale[j];
        }
        return bound;
    }
}
