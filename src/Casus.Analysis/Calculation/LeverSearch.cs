using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// The smallest change of one lever that makes a gap nothing for certain, whatever the others are within their ranges. Only levers along which the gap
/// provably moves one way are searched: for those halving the range finds the place.
/// </summary>
internal static class LeverSearch
{
    /// <summary>A gap up to this is none: it is what rounding leaves.</summary>
    public const double Rounding = 1e-9;

    /// <summary>How far a lever is moved at most: so many times up or down.</summary>
    private const double Farthest = 1000;

    /// <summary>How often a part of that way is cut in two when the direction cannot be proved for it as a whole.</summary>
    private const int Cuts = 6;

    private const int Halvings = 42;

    private const int DigitsShown = 4;

    /// <summary>Where the search ends: at less than a whole thing, or at a part of a figure far below what is shown.</summary>
    private const double OneHalf = 0.5;

    private const double Near = 1e-6;

    /// <summary>What there is only whole.</summary>
    private static readonly HashSet<string> counted = ["troops", "personnel", "monitors", "aircraft", "orbits", "ships", "systems", "batteries", "interceptors"];

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
        var (kind, unit) = (sheet.LeverNamed(lever).Kind, sheet.UnitOf(lever));
        // What has happened cannot be changed, and a figure around 0 has no size to measure a change by.
        if (kind is LeverKind.Mission or LeverKind.Precedent or LeverKind.Density or LeverKind.Traffic || now.High <= 0 || now.Low < 0)
        {
            return null;
        }
        var followed = sheet.Uncertain.Append(lever).ToHashSet();
        Ranges Over(Interval figure) => new(sheet, name => name == lever ? figure : Solution.FigureOf(sheet, name), followed);
        Interval Slope(Interval figure) => Over(figure).Slope(gap, lever);
        var atNow = Slope(now);
        var up = atNow.High <= 0;
        if (!up && atNow.Low < 0)
        {
            return null;
        }
        var (start, end) = up
            ? (Math.Max(now.Low, now.High / Farthest), unit == Quantity.Share ? 1 : now.High * Farthest)
            // A figure without an end is brought down from as far above what is known of it as levers are moved.
            : (Math.Min(now.High, now.Low * Farthest), now.Low / Farthest);
        if (end <= 0 || start.Equals(end))
        {
            return null;
        }
        // What makes the gap widest is the same all along the way for the levers whose direction is proved for all of it.
        var way = Over(new Interval(Math.Min(start, end), Math.Max(start, end)));
        var worst = sheet.LeversOf(gap).Where(other => other != lever).ToDictionary(other => other, other => WorstOf(Solution.FigureOf(sheet, other), way.Slope(gap, other)));
        var open = worst.Where(other => !other.Value.IsPoint).Select(other => other.Key).ToHashSet();
        bool IsEnough(double value) => new Ranges(sheet, name => name == lever ? Interval.Point(value) : worst[name], open).High(gap) <= Rounding;
        if (!IsEnough(end) || !MovesOneWay(Slope, start, end, up, Cuts))
        {
            return null;
        }
        var (lacking, enough) = (start, end);
        var isCounted = counted.Contains(unit);
        for (var i = 0; i < Halvings && !(isCounted ? Math.Abs(enough - lacking) < OneHalf : Math.Abs(Math.Log(enough / lacking)) < Near); i++)
        {
            var middle = Math.Sqrt(lacking) * Math.Sqrt(enough);
            (lacking, enough) = IsEnough(middle) ? (lacking, middle) : (middle, enough);
        }
        // Dividing by a power of ten gives the number as it is written; multiplying by its inverse gives one beside it.
        var decimals = isCounted ? 0 : DigitsShown - 1 - Math.Floor(Math.Log10(enough));
        var (parts, whole) = decimals >= 0 ? (Math.Pow(10, decimals), 1.0) : (1.0, Math.Pow(10, -decimals));
        double Figure(double count) => count / parts * whole;
        var grain = Figure(1);
        var places = up ? Math.Ceiling(enough / grain) : Math.Floor(enough / grain);
        // The place is known to less than the grain: what is enough may round away from one that is enough as well.
        var (nearer, shown) = (Figure(places + (up ? -1 : 1)), Figure(places));
        double? to = nearer > 0 && IsEnough(nearer) ? nearer : shown > 0 && (up ? shown <= end : shown >= end) && IsEnough(shown) ? shown : isCounted ? null : enough;
        return to is { } value ? new Change(lever, now, value, value / (up ? now.Low : start)) : null;
    }

    private static Interval WorstOf(Interval figure, Interval slope) =>
        slope.Low >= 0 ? Interval.Point(figure.High) : slope.High <= 0 ? Interval.Point(figure.Low) : figure;

    /// <summary>Whether the gap provably moves one way between two figures of the lever; the narrower a part, the sharper the proof.</summary>
    private static bool MovesOneWay(Func<Interval, Interval> slopeOver, double from, double to, bool up, int cuts)
    {
        var slope = slopeOver(new Interval(Math.Min(from, to), Math.Max(from, to)));
        if (up ? slope.High <= 0 : slope.Low >= 0)
        {
            return true;
        }
        var middle = Math.Sqrt(from) * Math.Sqrt(to);
        return cuts > 0 && MovesOneWay(slopeOver, from, middle, up, cuts - 1) && MovesOneWay(slopeOver, middle, to, up, cuts - 1);
    }
}
