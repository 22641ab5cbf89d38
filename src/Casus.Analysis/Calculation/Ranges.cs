using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// The range of a step over the ranges of its levers. A lever along which the step provably moves one way is put at its ends; the others keep their
/// whole range. So the range holds every value that is possible, and is no wider than that when all levers are of the first sort.
/// </summary>
/// <param name="figures">The figure of every lever that the steps asked for depend on.</param>
/// <param name="followed">The levers whose effect is followed: those of which the figure is a range, and those whose slope is asked for.</param>
internal sealed class Ranges(Sheet sheet, Func<string, Interval> figures, IReadOnlySet<string> followed)
{
    private static readonly HashSet<string> nothing = [];

    private readonly Evaluation whole = new(sheet, figures, followed);

    public Interval Of(string step)
    {
        var uncertain = Uncertain(step);
        return uncertain.Count == 0 ? whole.Of(step).Value : new Interval(At(step, uncertain, wantsLow: true).Low, At(step, uncertain, wantsLow: false).High);
    }

    /// <summary>The upper end alone.</summary>
    public double High(string step)
    {
        var uncertain = Uncertain(step);
        return uncertain.Count == 0 ? whole.Of(step).Value.High : At(step, uncertain, wantsLow: false).High;
    }

    /// <summary>All quotients of the changes of a step and of a lever.</summary>
    public Interval Slope(string step, string lever) => whole.Of(step).Slope(lever);

    private List<string> Uncertain(string step) => [.. sheet.LeversOf(step).Where(lever => !figures(lever).IsPoint)];

    private Interval At(string step, List<string> uncertain, bool wantsLow)
    {
        var natural = whole.Of(step);
        var corner = uncertain.ToDictionary(lever => lever, lever =>
        {
            var (figure, slope) = (figures(lever), natural.Slope(lever));
            return slope.Low >= 0 ? Interval.Point(wantsLow ? figure.Low : figure.High)
                : slope.High <= 0 ? Interval.Point(wantsLow ? figure.High : figure.Low)
                : figure;
        });
        return new Evaluation(sheet, lever => corner.TryGetValue(lever, out var figure) ? figure : figures(lever), nothing).Of(step).Value;
    }
}
