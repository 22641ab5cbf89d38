namespace Casus.LinearPrograms;

/// <summary>
/// The dual simplex method for variables with two bounds, revised, with steepest edges (Forrest and Goldfarb 1992) and steps that pass
/// several bounds at once. It starts where no variable is in the basis, which needs no first phase because every variable has two bounds. The same
/// program gives the same exchanges every time. After exchanges that gain nothing it goes on by Bland's rule, under which it cannot run in a circle,
/// until one gains again.
/// </summary>
public sealed partial class DualSimplex
{
    private const double Feasible = 1e-8;
    private const double SmallestPivot = 1e-8;
    private const double Tie = 1e-11;
    private const double Just = 1e-10;
    private const int ExchangesBetweenRefreshes = 60;
    private const int StepsWithoutGain = 60;

    private readonly LinearProgram program;
    private readonly ScaledColumns columns;
    private readonly int rows;
    private readonly int variables;

    // Variables first, then one for each row, which takes up what the row leaves: row + its own = 0.
    private readonly double[] cost;
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly double[] value;
    private readonly double[] reduced;
    private readonly double[] edge;
    private readonly bool[] isBasic;
    private readonly int[] basis;
    private readonly EtaFile inverse;

    // Room for one step.
    private readonly double[] alpha;
    private readonly double[] pivotRow;
    private readonly double[] entering;
    private readonly double[] slant;
    private readonly double[] flips;
    private readonly List<(double Ratio, int Variable)> breaks = [];

    private int steps;
    private int withoutGain;

    public DualSimplex(LinearProgram program)
    {
        this.program = program;
        columns = new ScaledColumns(program);
        (rows, variables) = (program.Rows.Length, program.Columns.Length);
        var all = rows + variables;
        (cost, lower, upper, value) = (new double[all], new double[all], new double[all], new double[all]);
        (reduced, edge, alpha, isBasic) = (new double[all], new double[all], new double[all], new bool[all]);
        (pivotRow, entering, slant, flips) = (new double[rows], new double[rows], new double[rows], new double[rows]);
        basis = new int[rows];
        inverse = new EtaFile(rows);
        for (var j = 0; j < variables; j++)
        {
            var column = program.Columns[j];
            (cost[j], lower[j], upper[j]) = (column.Cost * columns.ColumnScale[j], column.Lower / columns.ColumnScale[j], column.Upper / columns.ColumnScale[j]);
            value[j] = cost[j] >= 0 ? lower[j] : upper[j];
        }
        for (var i = 0; i < rows; i++)
        {
            var own = variables + i;
            (lower[own], upper[own]) = (-program.Rows[i].Upper * columns.RowScale[i], -program.Rows[i].Lower * columns.RowScale[i]);
            (basis[i], isBasic[own], edge[own]) = (own, true, 1);
        }
        Refresh();
    }

    /// <summary>Gives a variable other bounds, from which the next <see cref="Solve"/> goes on where the last one ended.</summary>
    /// <exception cref="ArgumentException">A bound is infinite, or the lower one is above the upper.</exception>
    public void SetBounds(int variable, double from, double to)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from > to)
        {
            throw new ArgumentException($"A variable lies between finite bounds, not {from} and {to}.", nameof(from));
        }
        (lower[variable], upper[variable]) = (from / columns.ColumnScale[variable], to / columns.ColumnScale[variable]);
        if (!isBasic[variable])
        {
            value[variable] = reduced[variable] >= 0 ? lower[variable] : upper[variable];
        }
    }

    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public LinearAnswer Solve(CancellationToken cancellation = default)
    {
        var limit = steps + 200 + (50 * (rows + variables));
        Refresh();
        while (steps < limit)
        {
            cancellation.ThrowIfCancellationRequested();
            if (inverse.Count >= refreshedCount + ExchangesBetweenRefreshes)
            {
                Refresh();
            }
            var careful = withoutGain > StepsWithoutGain;
            var leaving = Leaving(careful);
            if (leaving < 0)
            {
                if (isFresh)
                {
                    return Answer(LinearStatus.Optimal);
                }
                // What rounding has hidden shows after a fresh start.
                Refresh();
                continue;
            }
            if (!Exchange(leaving, careful))
            {
                if (isFresh)
                {
                    return Answer(LinearStatus.Infeasible);
                }
                Refresh();
            }
        }
        return Answer(LinearStatus.BrokenOff);
    }

    /// <summary>The place in the basis whose variable misses a bound most, measured along its edge; −1 when none misses one.</summary>
    private int Leaving(bool careful)
    {
        var (best, chosen) = (0.0, -1);
        for (var i = 0; i < rows; i++)
        {
            var variable = basis[i];
            var missed = Math.Max(lower[variable] - value[variable], value[variable] - upper[variable]);
            if (missed <= Feasible * (1 + Math.Abs(value[variable])))
            {
                continue;
            }
            if (careful)
            {
                chosen = chosen < 0 || variable < basis[chosen] ? i : chosen;
                continue;
            }
            var merit = missed * missed / edge[variable];
            if (merit > best)
            {
                (best, chosen) = (merit, i);
            }
        }
        return chosen;
    }

    /// <summary>One exchange; false when no variable can take the place, or the numbers have become too rough to tell.</summary>
    private bool Exchange(int place, bool careful)
    {
        var leaving = basis[place];
        var tooLow = value[leaving] < lower[leaving];
        var target = tooLow ? lower[leaving] : upper[leaving];
        Array.Clear(pivotRow);
        pivotRow[place] = 1;
        inverse.Backward(pivotRow);
        FillAlpha();
        var chosen = Entering(tooLow, Math.Abs(target - value[leaving]), careful);
        if (chosen < 0)
        {
            return false;
        }
        Array.Clear(entering);
        AddColumn(chosen, 1, entering);
        inverse.Forward(entering);
        if (Math.Abs(entering[place] - alpha[chosen]) > 1e-7 * (1 + Math.Abs(entering[place])) && !isFresh)
        {
            return false;
        }
        var gain = UpdateReduced(chosen, leaving);
        Flip();
        var change = (value[leaving] - target) / entering[place];
        for (var i = 0; i < rows; i++)
        {
            if (entering[i] != 0)
            {
                value[basis[i]] -= entering[i] * change;
            }
        }
        value[chosen] += change;
        value[leaving] = target;
        UpdateEdges(place, chosen, leaving);
        inverse.Append(place, entering);
        (basis[place], isBasic[chosen], isBasic[leaving]) = (chosen, true, false);
        (isFresh, steps) = (false, steps + 1);
        withoutGain = gain > Tie ? 0 : withoutGain + 1;
        return true;
    }

    /// <summary>The row of the leaving variable, over all that are not in the basis.</summary>
    private void FillAlpha()
    {
        for (var j = 0; j < variables; j++)
        {
            if (isBasic[j])
            {
                continue;
            }
            var sum = 0.0;
            for (var k = columns.Starts[j]; k < columns.Starts[j + 1]; k++)
            {
                sum += pivotRow[columns.Rows[k]] * columns.Values[k];
            }
            alpha[j] = sum;
        }
        for (var i = 0; i < rows; i++)
        {
            alpha[variables + i] = pivotRow[i];
        }
    }

    /// <summary>
    /// The variable that takes the place. Going up the dual, variables whose reduced cost passes zero may be put on their other bound as long as the
    /// leaving variable still misses its own; these are noted in <see cref="breaks"/>, up to <see cref="flipped"/>.
    /// </summary>
    private int Entering(bool tooLow, double missed, bool careful)
    {
        breaks.Clear();
        flipped = 0;
        for (var j = 0; j < alpha.Length; j++)
        {
            if (isBasic[j] || lower[j] == upper[j])
            {
                continue;
            }
            var pull = tooLow ? -alpha[j] : alpha[j];
            var isLow = value[j] == lower[j];
            if (isLow ? pull > SmallestPivot : pull < -SmallestPivot)
            {
                breaks.Add((Math.Max(0, reduced[j] / pull), j));
            }
        }
        if (breaks.Count == 0)
        {
            return -1;
        }
        breaks.Sort(static (one, other) => one.Ratio != other.Ratio ? one.Ratio.CompareTo(other.Ratio) : one.Variable.CompareTo(other.Variable));
        if (careful)
        {
            var least = breaks[0].Ratio;
            return breaks.TakeWhile(item => item.Ratio <= least + Tie).Min(item => item.Variable);
        }
        var slope = missed;
        for (var start = 0; start < breaks.Count;)
        {
            var end = start;
            while (end < breaks.Count && breaks[end].Ratio <= breaks[start].Ratio + Tie)
            {
                var j = breaks[end].Variable;
                slope -= Math.Abs(alpha[j]) * (upper[j] - lower[j]);
                end++;
            }
            // Just enough is enough: with all of these on their other bounds the leaving variable reaches its own.
            if (slope <= Just * (1 + missed))
            {
                flipped = start;
                return breaks.Skip(start).Take(end - start).MaxBy(item => Math.Abs(alpha[item.Variable])).Variable;
            }
            start = end;
        }
        return -1;
    }

    /// <summary>Moves the reduced costs along the row; gives how much the dual gains by unit of what was missed.</summary>
    private double UpdateReduced(int chosen, int leaving)
    {
        var step = reduced[chosen] / alpha[chosen];
        if (step != 0)
        {
            for (var j = 0; j < alpha.Length; j++)
            {
                if (!isBasic[j])
                {
                    reduced[j] -= step * alpha[j];
                }
            }
        }
        (reduced[chosen], reduced[leaving]) = (0, -step);
        return Math.Abs(step);
    }

    /// <summary>Puts the variables that were passed on their other bounds.</summary>
    private void Flip()
    {
        if (flipped == 0)
        {
            return;
        }
        Array.Clear(flips);
        for (var k = 0; k < flipped; k++)
        {
            var j = breaks[k].Variable;
            var to = value[j] == lower[j] ? upper[j] : lower[j];
            AddColumn(j, to - value[j], flips);
            value[j] = to;
        }
        inverse.Forward(flips);
        for (var i = 0; i < rows; i++)
        {
            value[basis[i]] -= flips[i];
        }
    }

    private void UpdateEdges(int place, int chosen, int leaving)
    {
        const double least = 1e-4;
        Array.Copy(pivotRow, slant, rows);
        inverse.Forward(slant);
        var (pivot, own) = (entering[place], edge[leaving]);
        for (var i = 0; i < rows; i++)
        {
            if (i != place && entering[i] != 0)
            {
                var ratio = entering[i] / pivot;
                edge[basis[i]] = Math.Max(least, edge[basis[i]] + (ratio * ((ratio * own) - (2 * slant[i]))));
            }
        }
        edge[chosen] = Math.Max(least, own / (pivot * pivot));
    }
}
