using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// The smallest change of one lever that makes a gap nothing for certain, whatever the others are within their ranges. Only levers along which the gap
/// provably moves one way are searched: for those halving the range finds the place.
/// </summary>
internal static class LeverSearch
{
    /// <summary>How far a lever is moved at most: so many times up or down.</summary>
    private const double Farthest = 1000;

    /// <summary>Parts of that way in which the direction is proved one by one; the narrower, the sharper the proof.</summary>
    private const int Pieces = 24;

    private const int Halvings = 60;

    private const int DigitsShown = 4;

    /// <summary>Half as much needed and twice as much there are equally small changes, but for rounding.</summary>
    private const int DigitsCompared = 9;

    /// <param name="gap">A step that is at most 0 when there is enough.</param>
    /// <returns>For each lever that can do it alone; the smallest change first.</returns>
    public static Sequence<Change> Of(Sheet sheet, string gap) =>
        sheet.LeversOf(gap)
            .Select(lever => Of(sheet, gap, lever)).OfType<Change>()
            .OrderBy(change => Math.Round(Math.Abs(Math.Log(change.Factor)), DigitsCompared)).ThenBy(change => change.Lever, StringComparer.Ordinal).ToSequence();

    private static Change? Of(Sheet sheet, string gap, string lever)
    {
        var now = Solution.FigureOf(sheet, lever);
        if (now.Low <= 0)
        {
            return null;
        }
        Ranges With(Interval figure) => new(sheet, name => name == lever ? figure : Solution.FigureOf(sheet, name));
        var atNow = With(now).Slope(gap, lever);
        var up = atNow.High <= 0;
        if (!up && atNow.Low < 0)
        {
            return null;
        }
        var (start, end) = up
            ? (now.Low, sheet.UnitOf(lever) == Quantity.Share ? 1 : now.High * Farthest)
            : (now.High, now.Low / Farthest);
        if (start.Equals(end) || With(Interval.Point(end)).Of(gap).High > 0)
        {
            return null;
        }
        for (var piece = 0; piece < Pieces; piece++)
        {
            double Cut(int place) => start * Math.Pow(end / start, (double)place / Pieces);
            var (one, other) = (Cut(piece), Cut(piece + 1));
            var slope = With(new Interval(Math.Min(one, other), Math.Max(one, other))).Slope(gap, lever);
            if (up ? slope.High > 0 : slope.Low < 0)
            {
                return null;
            }
        }
        var (lacking, enough) = (start, end);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = Math.Sqrt(lacking) * Math.Sqrt(enough);
            (lacking, enough) = With(Interval.Point(middle)).Of(gap).High > 0 ? (middle, enough) : (lacking, middle);
        }
        var to = Rounded(enough, up);
        to = (up ? to > end : to < end) || With(Interval.Point(to)).Of(gap).High > 0 ? enough : to;
        return new Change(lever, now, to, to / start);
    }

    /// <summary>To so many digits, to the side on which it is enough.</summary>
    private static double Rounded(double value, bool up)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - DigitsShown + 1);
        // The hair keeps 45,000.000000001 from becoming 45,010.
        var hair = value * 1e-12 * (up ? -1 : 1);
        var places = (value + hair) / unit;
        return (up ? Math.Ceiling(places) : Math.Floor(places)) * unit;
    }
}
