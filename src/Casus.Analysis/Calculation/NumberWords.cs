using Casus.Forces;

namespace Casus.Calculation;

/// <summary>Numbers as a reader sees them: a result with three digits that count, a figure of a source or in a formula with four, more only where the number is whole.</summary>
public static class NumberWords
{
    private const double Percent = 100;

    /// <summary>A figure as it is given: <c>10,000 to 25,000 troops</c>.</summary>
    public static string Of(Interval range, string unit) => Of(range, unit, Of);

    /// <summary>What was worked out, no sharper than such figures bear: <c>31.7 to 42.3 %</c>, <c>17.6 aircraft</c>.</summary>
    public static string Result(Interval range, string unit) => Of(range, unit, Rounded);

    private static string Of(Interval range, string unit, Func<double, string> words) => unit == Quantity.Share
        ? Range(range, Percent, words) + " %"
        : Range(range, 1, words) + (unit.Length > 0 ? " " + (range.Equals(Interval.One) ? unit switch
        {
            "days" => "day",
            "months" => "month",
            "years" => "year",
            "orbits" => "orbit",
            "ships" => "ship",
            "systems" => "system",
            _ => unit,
        } : unit) : "");

    /// <summary>The same inside a formula: without unit, a range in brackets.</summary>
    public static string InFormula(Interval range, string unit)
    {
        var words = unit == Quantity.Share ? Range(range, Percent, Of) + " %" : Range(range, 1, Of);
        return range.IsPoint ? words : $"({words})";
    }

    /// <summary><c>2.459</c>, <c>256,000</c>.</summary>
    public static string Of(double number) => number < 0 ? "−" + Of(-number) : number switch
    {
        double.PositiveInfinity => "∞",
        >= 1000 => number.ToString("#,0"),
        >= 100 => number.ToString("0.#"),
        >= 10 => number.ToString("0.##"),
        >= 1 or 0 => number.ToString("0.###"),
        >= 0.1 => number.ToString("0.####"),
        _ => number.ToString("G4"),
    };

    private static string Rounded(double number) => number < 0 ? "−" + Rounded(-number) : number switch
    {
        double.PositiveInfinity => "∞",
        >= 100 => number.ToString("#,0"),
        >= 10 => number.ToString("0.#"),
        >= 1 or 0 => number.ToString("0.##"),
        >= 0.1 => number.ToString("0.###"),
        _ => number.ToString("G3"),
    };

    private static string Range(Interval range, double times, Func<double, string> words)
    {
        var (low, high) = (words(range.Low * times), words(range.High * times));
        return low == high ? low
            : double.IsPositiveInfinity(range.High) ? $"{low} or more"
            : double.IsNegativeInfinity(range.Low) ? $"{high} or less"
            : $"{low} to {high}";
    }
}
