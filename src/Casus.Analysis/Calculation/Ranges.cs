using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// The range of a step over the ranges of its levers. A lever along which the step provably moves one way is put at its ends; the others keep their
/// whole range. So the range holds every value that is possible, and is no wider than that when all levers are of the first sort.
/// </summary>
/// <param name="figures">The figure of every lever that the steps asked for depend on.</param>
internal sealed class Ranges(Sheet sheet, Func<string, Interval> figures)
{
    private readonly Evaluation whole = new(sheet, figures, sheet.LeverNames);

    public Interval Of(string step)
    {
        var natural = whole.Of(step);
        var uncertain = sheet.LeversOf(step).Where(lever => !figures(lever).IsPoint).ToList();
        return uncertain.Count == 0
            ? natural.Value
            : new Interval(At(step, natural, uncertain, wantsLow: true).Low, At(step, natural, uncertain, wantsLow: false).High);
    }

    /// <summary>All quotients of the changes of a step and of a lever.</summary>
    public Interval Slope(string step, string lever) => whole.Of(step).Slope(lever);

    private Interval At(string step, Evaluation.Followed natural, List<string> uncertain, bool wantsLow)
    {
        var corner = uncertain.ToDictionary(lever => lever, lever =>
        {
            var (figure, slope) = (figures(lever), natural.Slope(lever));
            return slope.Low >= 0 ? Interval.Point(wantsLow ? figure.Low : figure.High)
                : slope.High <= 0 ? Interval.Point(wantsLow ? figure.High : figure.Low)
                : figure;
        });
        return new Evaluation(sheet, lever => corner.TryGetValue(lever, out var figure) ? figure : figures(lever), new HashSet<string>()).Of(step).Value;
    }
}
