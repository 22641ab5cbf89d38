using Casus.LinearPrograms;

namespace Casus.Tests.LinearPrograms;

/// <summary>The dual simplex against all corners of small programs, and on programs that make others run in circles.</summary>
public sealed class DualSimplexTests
{
    private const double Close = 1e-6;

    [Fact]
    public void It_finds_the_best_corner_or_that_there_is_none()
    {
        var (optimal, infeasible) = (0, 0);
        Seeds.Each(400, seed =>
        {
            var program = Random(seed, rows: 3, columns: 3);
            var answer = new DualSimplex(program).Solve();
            if (Corners(program).Select(values => (double?)program.Cost(values)).Min() is { } best)
            {
                optimal++;
                Assert.Equal(LinearStatus.Optimal, answer.Status);
                Assert.Equal(best, answer.Cost, Close);
                Assert.True(program.Violation(answer.Values) < Close);
                Assert.Equal(best, answer.Bound, Close);
            }
            else
            {
                infeasible++;
                Assert.Equal(LinearStatus.Infeasible, answer.Status);
            }
        });
        Assert.True(optimal > 100 && infeasible > 40, $"{optimal} with an answer and {infeasible} without are too few to say anything");
    }

    /// <summary>The bound follows from the duals alone and is never above the cost of values that keep all limits.</summary>
    [Fact]
    public void The_bound_meets_the_cost_on_larger_programs() => Seeds.Each(60, seed =>
    {
        var program = Random(seed, rows: 25, columns: 60, loose: true);
        var answer = new DualSimplex(program).Solve();
        Assert.Equal(LinearStatus.Optimal, answer.Status);
        Assert.True(program.Violation(answer.Values) < Close, $"a limit is missed by {program.Violation(answer.Values)}");
        Assert.Equal(answer.Cost, answer.Bound, Close * (1 + Math.Abs(answer.Cost)));
    });

    [Fact]
    public void After_a_bound_is_changed_it_goes_on_to_the_same_answer_as_from_the_start() => Seeds.Each(60, seed =>
    {
        var program = Random(seed, rows: 12, columns: 30, loose: true);
        var simplex = new DualSimplex(program);
        simplex.Solve();
        var dice = new Dice(seed);
        for (var change = 0; change < 5; change++)
        {
            var place = dice.Below(program.Columns.Length);
            var (from, to) = (program.Columns[place].Lower, program.Columns[place].Upper);
            var at = from + ((to - from) * dice.Below(5) / 4);
            program = new LinearProgram(program.Rows, program.Columns.Select((column, index) => index == place ? column with { Lower = at, Upper = at } : column));
            simplex.SetBounds(place, at, at);
            var (goingOn, fromStart) = (simplex.Solve(), new DualSimplex(program).Solve());
            Assert.Equal(fromStart.Status, goingOn.Status);
            if (fromStart.Status == LinearStatus.Optimal)
            {
                Assert.True(program.Violation(fromStart.Values) < Close && program.Violation(goingOn.Values) < Close, $"a limit is missed by {program.Violation(fromStart.Values)} and {program.Violation(goingOn.Values)}");
                Assert.True(fromStart.Cost - fromStart.Bound < Close && goingOn.Cost - goingOn.Bound < Close, $"bounds {fromStart.Bound} and {goingOn.Bound} for {fromStart.Cost} and {goingOn.Cost}");
                Assert.Equal(fromStart.Cost, goingOn.Cost, Close * (1 + Math.Abs(fromStart.Cost)));
            }
        }
    });

    /// <summary>Workers and jobs, one each, all alike: nearly every exchange gains nothing, and rules without care run in circles.</summary>
    /// <remarks>A pair costs nothing beyond 1 where one of the two numbers divides by three; the rest of the workers and jobs pay one more.</remarks>
    [Theory]
    [InlineData(8, 10)]
    [InlineData(20, 26)]
    public void Where_nearly_nothing_gains_it_ends(int size, double cost)
    {
        var rows = Enumerable.Repeat(new Row(1, 1), size * 2);
        var columns =
            from worker in Enumerable.Range(0, size)
            from job in Enumerable.Range(0, size)
            select new Column(1 + (worker * job % 3), 0, 1, false, [new Entry(worker, 1), new Entry(size + job, 1)]);
        var answer = new DualSimplex(new LinearProgram(rows, columns)).Solve();
        Assert.Equal(LinearStatus.Optimal, answer.Status);
        Assert.Equal(cost, answer.Cost, Close);
    }

    /// <summary>Beale's program of 1955, on which the first rules of the simplex method run in a circle; the optimum is −1/20 at x = (1/25, 0, 1, 0).</summary>
    [Fact]
    public void Beale_does_not_send_it_round()
    {
        var program = new LinearProgram(
            [Row.AtMost(0), Row.AtMost(0), Row.AtMost(1)],
            [
                new Column(-0.75, 0, 100, false, [new Entry(0, 0.25), new Entry(1, 0.5)]),
                new Column(150, 0, 100, false, [new Entry(0, -60), new Entry(1, -90)]),
                new Column(-0.02, 0, 100, false, [new Entry(0, -0.04), new Entry(1, -0.02), new Entry(2, 1)]),
                new Column(6, 0, 100, false, [new Entry(0, 9), new Entry(1, 3)]),
            ]);
        var answer = new DualSimplex(program).Solve();
        Assert.Equal(-0.05, answer.Cost, Close);
        Assert.Equal([0.04, 0, 1, 0], answer.Values.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void The_same_program_has_the_same_answer()
    {
        var program = Random(3, rows: 25, columns: 60, loose: true);
        var (one, other) = (new DualSimplex(program).Solve(), new DualSimplex(program).Solve());
        Assert.Equal((one.Steps, one.Cost, one.Bound), (other.Steps, other.Cost, other.Bound));
        Assert.Equal(one.Values.AsEnumerable(), other.Values.AsEnumerable());
    }

    [Fact]
    public void A_program_with_an_open_bound_is_refused_at_the_door() =>
        Assert.Throws<ArgumentException>(() => new LinearProgram([Row.AtMost(1)], [new Column(1, 0, double.PositiveInfinity, false, [])]));

    /// <param name="loose">Rows that the point halfway between all bounds keeps, so that there is an answer.</param>
    private static LinearProgram Random(int seed, int rows, int columns, bool loose = false)
    {
        var dice = new Dice(seed);
        var made = Enumerable.Range(0, columns).Select(_ =>
        {
            var lower = dice.Between(-3, 2);
            return new Column(
                dice.Between(-9, 9), lower, lower + dice.Between(0, 6), false,
                [.. dice.Some([.. Enumerable.Range(0, rows)], 1, Math.Min(rows, 4)).Select(row => new Entry(row, dice.Between(1, 9) * (dice.OneIn(3) ? -1 : 1)))]);
        }).ToList();
        var middle = new double[rows];
        foreach (var column in made)
        {
            foreach (var entry in column.Entries)
            {
                middle[entry.Row] += entry.Value * (column.Lower + column.Upper) / 2;
            }
        }
        return new LinearProgram(
            middle.Select(at =>
            {
                var limit = loose ? at : at + dice.Between(-9, 9);
                return dice.Below(4) switch { 0 => new Row(limit, limit), 1 => Row.AtLeast(limit), 2 => new Row(limit - 2, limit + 2), _ => Row.AtMost(limit) };
            }),
            made);
    }

    /// <summary>Every point at which as many limits meet as there are variables, and which keeps all of them.</summary>
    private static IEnumerable<double[]> Corners(LinearProgram program)
    {
        var size = program.Columns.Length;
        var planes = new List<(double[] Numbers, double Limit)>();
        for (var place = 0; place < size; place++)
        {
            var at = place;
            double[] unit = [.. Enumerable.Range(0, size).Select(other => other == at ? 1.0 : 0)];
            planes.Add((unit, program.Columns[place].Lower));
            planes.Add((unit, program.Columns[place].Upper));
        }
        for (var row = 0; row < program.Rows.Length; row++)
        {
            var at = row;
            double[] numbers = [.. program.Columns.Select(column => column.Entries.Where(entry => entry.Row == at).Sum(entry => entry.Value))];
            planes.AddRange(new[] { program.Rows[row].Lower, program.Rows[row].Upper }.Where(double.IsFinite).Select(limit => (numbers, limit)));
        }
        for (var first = 0; first < planes.Count; first++)
        {
            for (var second = first + 1; second < planes.Count; second++)
            {
                for (var third = second + 1; third < planes.Count; third++)
                {
                    if (Meeting(planes[first], planes[second], planes[third]) is { } point && program.Violation(point) < Close)
                    {
                        yield return point;
                    }
                }
            }
        }
    }

    /// <summary>Cramer's rule for three planes; null when they do not meet in one point.</summary>
    private static double[]? Meeting((double[] Numbers, double Limit) a, (double[] Numbers, double Limit) b, (double[] Numbers, double Limit) c)
    {
        double Determinant(Func<(double[] Numbers, double Limit), int, double> at) =>
            (at(a, 0) * ((at(b, 1) * at(c, 2)) - (at(b, 2) * at(c, 1)))) - (at(a, 1) * ((at(b, 0) * at(c, 2)) - (at(b, 2) * at(c, 0)))) + (at(a, 2) * ((at(b, 0) * at(c, 1)) - (at(b, 1) * at(c, 0))));
        var whole = Determinant((plane, place) => plane.Numbers[place]);
        return Math.Abs(whole) < 1e-9 ? null : [.. Enumerable.Range(0, 3).Select(column => Determinant((plane, place) => place == column ? plane.Limit : plane.Numbers[place]) / whole)];
    }
}
