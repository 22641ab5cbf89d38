using Casus.Calculation;
using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>The engine below the pillars: intervals hold every point, a range is no wider than need be, and only what is downstream moves.</summary>
public sealed class CalculationTests
{
    private const int Rounds = 400;

    [Fact]
    public void Interval_arithmetic_holds_the_arithmetic_of_every_point_in_it()
    {
        var dice = new Dice(2026);
        for (var round = 0; round < Rounds; round++)
        {
            var formula = RandomFormula(dice, 4);
            var levers = Names.Select(name => (Name: name, Range: RandomRange(dice))).ToList();
            var whole = Sums.Sheet(levers, Sums.Defined("result", formula));
            var range = ResultOf(whole);
            for (var point = 0; point < 20; point++)
            {
                var at = levers.Select(lever => (lever.Name, Interval.Point(Within(dice, lever.Range)))).ToList();
                var value = ResultOf(Sums.Sheet(at, Sums.Defined("result", formula)));
                // The corners are found by which way the result moves; there rounding may differ in the last bits.
                var slack = 1e-9 * Math.Max(1, Math.Max(Magnitude(range.Low), Magnitude(range.High)));
                Assert.True(range.Low - slack <= value.Low && value.High <= range.High + slack, $"{FormulaOf(whole)} at {string.Join(", ", at)} is {value} and not in {range}");
            }
        }
    }

    /// <summary>x ÷ (x + 1) taken term by term on 1 to 3 gives 0.25 to 1.5; it never leaves 0.5 to 0.75.</summary>
    [Fact]
    public void A_lever_that_stands_twice_does_not_widen_the_range()
    {
        var sheet = Sums.Sheet([("x", new Interval(1, 3))], Sums.Defined("result", Formula.Of("x") / (Formula.Of("x") + 1)));
        var range = ResultOf(sheet);
        // Whether it moves one way is not seen from so wide a range, so it may stay wide; never narrower than the truth.
        Assert.True(range.Contains(new Interval(0.5, 0.75)), range.ToString());
        var narrow = ResultOf(Sums.Sheet([("x", new Interval(1, 1.2))], Sums.Defined("result", Formula.Of("x") / (Formula.Of("x") + 1))));
        Assert.Equal((0.5, 1.2 / 2.2), (narrow.Low, narrow.High));
    }

    [Fact]
    public void Setting_a_lever_changes_only_what_is_downstream_of_it()
    {
        var dice = new Dice(7);
        for (var round = 0; round < 60; round++)
        {
            var steps = new List<StepDefinition>();
            for (var i = 0; i < 12; i++)
            {
                var before = Names.Concat(steps.Select(step => step.Name)).ToList();
                steps.Add(Sums.Defined($"s{i}", Formula.Of(dice.Of(before)) + (Formula.Of(dice.Of(before)) * dice.Between(1, 5))));
            }
            var levers = Names.Select(name => (Name: name, Range: RandomRange(dice))).ToList();
            var moved = dice.Of(Names);
            var was = Solution.Of(Sums.Sheet(levers, [.. steps]));
            var now = Solution.Of(Sums.Sheet(levers.Select(lever => lever.Name == moved ? (lever.Name, lever.Range + Interval.Point(1)) : lever), [.. steps]));
            foreach (var (old, fresh) in was.Zip(now))
            {
                // Every formula here grows with each of its names, so what depends on the lever must move.
                Assert.Equal(old.Levers.Contains(moved), !old.Equals(fresh));
            }
        }
    }

    [Fact]
    public void A_step_has_the_worst_grade_of_all_it_depends_on()
    {
        var sheet = new Sheet(
            [
                Sums.Lever(Pillar.Land, LeverKind.Rule, "counted", 1, 1, "", grade: Grade.Exact),
                Sums.Lever(Pillar.Land, LeverKind.Rule, "measured", 1, 1, "", grade: Grade.Data),
                Sums.Lever(Pillar.Land, LeverKind.Rule, "guessed", 1, 1, "", grade: Grade.Judgement),
            ],
            [
                Sums.Defined("first", Formula.Of("counted") + 1),
                Sums.Defined("second", Formula.Of("first") * Formula.Of("measured")),
                Sums.Defined("fitted", Formula.Of("first") * 2) with { Method = Grade.Data },
                Sums.Defined("on-fitted", Formula.Of("fitted") * 2),
                Sums.Defined("third", Formula.Of("second") - Formula.Of("guessed")),
            ]);
        Assert.Equal([Grade.Exact, Grade.Data, Grade.Data, Grade.Data, Grade.Judgement], Solution.Of(sheet).Select(step => step.Result?.Grade ?? throw new InvalidOperationException(step.Name)));
    }

    [Fact]
    public void What_depends_on_a_figure_that_nobody_gives_is_not_worked_out_and_says_what_it_lacks()
    {
        var sheet = new Sheet(
            [Sums.Lever(Pillar.Defence, LeverKind.Stock, "stock", 600, "interceptors"), Sums.WithoutFigure(Pillar.Defence, LeverKind.Rule, "raids", "raids per day")],
            [Sums.Defined("days", Formula.Of("stock") / Formula.Of("raids")), Sums.Defined("weeks", Formula.Of("days") / 7), Sums.Defined("twice", Formula.Of("stock") * 2)]);
        var steps = Solution.Of(sheet);
        Assert.Equal((null, "raids", ""), (steps[0].Result, Assert.Single(steps[0].Lacks), steps[0].WithNumbers));
        Assert.Equal("raids", Assert.Single(steps[1].Lacks));
        Assert.Equal(Interval.Point(1200), steps[2].Result?.Range);
    }

    /// <summary>What is printed as the smallest change is enough, and a little less is not.</summary>
    [Fact]
    public void The_smallest_change_is_enough_and_less_is_not()
    {
        var dice = new Dice(11);
        var found = 0;
        for (var round = 0; round < 40; round++)
        {
            var (need, force, tour) = (dice.Between(10_000, 200_000), dice.Between(1_000, 9_000), dice.Between(3, 12));
            LeverSet Levers(string name, double value)
            {
                Lever One(string lever, double figure, string unit) => Sums.Lever(Pillar.Land, LeverKind.Offer, lever, lever == name ? value : figure, unit, "Coalition");
                return new LeverSet([One("offer", force, "troops"), Sums.Lever(Pillar.Land, LeverKind.Requirement, "need", need, need * 1.5, "troops"), One("tour", tour, "months")]);
            }
            double WorstGap(string name, double value) => PillarReports.Of("Test", Levers(name, value), []).Range("need-less-offer").High;
            var shortfall = Assert.Single(PillarReports.Of("Test", Levers("", 0), []).Pillars[0].Shortfalls);
            foreach (var change in shortfall.Sufficing.Where(change => change.Lever == "offer"))
            {
                found++;
                Assert.True(WorstGap("offer", change.To) <= 0);
                Assert.True(WorstGap("offer", change.To * 0.998) > 0);
            }
            Assert.DoesNotContain("tour", shortfall.Sufficing.Select(change => change.Lever));
        }
        Assert.Equal(40, found);
    }

    [Fact]
    public void A_formula_is_written_with_no_more_brackets_than_it_needs()
    {
        var (a, b, c) = (Formula.Of("a"), Formula.Of("b"), Formula.Of("c"));
        var sheet = Sums.Sheet(
            [("a", Interval.One), ("b", Interval.One), ("c", Interval.One)],
            Sums.Defined("1", a + (b * c)), Sums.Defined("2", (a + b) * c), Sums.Defined("3", a - (b - c)), Sums.Defined("4", a / (b / c)), Sums.Defined("5", a * b / c), Sums.Defined("6", a * (b / c)), Sums.Defined("7", Functions.RoundUp.Of(a / b)));
        Assert.Equal(["a + b × c", "(a + b) × c", "a − (b − c)", "a ÷ (b ÷ c)", "a × b ÷ c", "a × (b ÷ c)", "round up (a ÷ b)"], Solution.Of(sheet).Select(step => step.Formula));
    }

    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static Interval ResultOf(Sheet sheet) => Solution.Of(sheet).Single().Result?.Range ?? throw new InvalidOperationException("Nothing lacks a figure.");

    private static string FormulaOf(Sheet sheet) => Solution.Of(sheet).Single().Formula;

    private static double Magnitude(double value) => double.IsInfinity(value) ? 0 : Math.Abs(value);

    private static Interval RandomRange(Dice dice)
    {
        var low = dice.Between(-20, 40) / 4.0;
        return new Interval(low, low + (dice.OneIn(3) ? 0 : dice.Between(0, 20) / 8.0));
    }

    private static double Within(Dice dice, Interval range) => range.Low + ((range.High - range.Low) * dice.Between(0, 16) / 16.0);

    private static Formula RandomFormula(Dice dice, int depth)
    {
        if (depth == 0 || dice.OneIn(5))
        {
            return dice.OneIn(4) ? Formula.Number(dice.Between(1, 9)) : Formula.Of(dice.Of(Names));
        }
        var (left, right) = (RandomFormula(dice, depth - 1), RandomFormula(dice, depth - 1));
        return dice.Below(8) switch
        {
            0 => left + right,
            1 => left - right,
            2 => left * right,
            // A divisor that may be 0 has no point to compare with.
            3 => left / (Functions.Largest.Of(right, 1) + 1),
            4 => Formula.Between(left, right),
            5 => Functions.RoundDown.Of(left),
            6 => Functions.Smallest.Of(left, right),
            _ => left * left,
        };
    }
}
