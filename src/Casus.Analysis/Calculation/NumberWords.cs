using Casus.Forces;

namespace Casus.Calculation;

/// <summary>Numbers as a reader sees them: four digits that count, more only where the number is whole.</summary>
public static class NumberWords
{
    private const double Percent = 100;

    /// <summary><c>10,000 to 25,000 troops</c>, <c>31.7 to 42.3 %</c>.</summary>
    public static string Of(Interval range, string unit) => unit == Quantity.Share
        ? Range(range, Percent) + " %"
        : Range(range, 1) + (unit.Length > 0 ? " " + (range.Equals(Interval.One) ? unit switch
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
        var words = unit == Quantity.Share ? Range(range, Percent) + " %" : Range(range, 1);
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

    private static string Range(Interval range, double times)
    {
        var (low, high) = (Of(range.Low * times), Of(range.High * times));
        return low == high ? low
            : double.IsPositiveInfinity(range.High) ? $"{low} or more"
            : double.IsNegativeInfinity(range.Low) ? $"{high} or less"
            : $"{low} to {high}";
    }
}
