namespace Casus.Forces;

/// <summary>
/// The numbers between two ends, both included; an end may be infinite. Arithmetic on intervals holds every result that the numbers in them can give:
/// rounding is monotone, so this is so to the last bit of the same arithmetic on numbers.
/// </summary>
public readonly record struct Interval
{
    /// <exception cref="ArgumentException">The ends are not in order, or one is no number.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"No interval runs from {low} to {high}.", nameof(low));
        }
        (Low, High) = (low, high);
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>Every number.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static Interval Zero { get; } = new(0, 0);

    public static Interval One { get; } = new(1, 1);

    public static Interval NotNegative { get; } = new(0, double.PositiveInfinity);

    public static Interval NotPositive { get; } = new(double.NegativeInfinity, 0);

    public bool IsPoint => Low.Equals(High);

    public static Interval Point(double value) => new(value, value);

    public bool Contains(double value) => Low <= value && value <= High;

    public bool Contains(Interval other) => Low <= other.Low && other.High <= High;

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    public static Interval operator -(Interval value) => new(-value.High, -value.Low);

    public static Interval operator *(Interval left, Interval right)
    {
        var (a, b, c, d) = (Times(left.Low, right.Low), Times(left.Low, right.High), Times(left.High, right.Low), Times(left.High, right.High));
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>Every number, when the divisor can be 0 and more besides on both sides of it; one endless side when it only ends at 0.</summary>
    public static Interval operator /(Interval left, Interval right) =>
        right.Low > 0 || right.High < 0 ? Quotients(left, right)
        : right.Low < 0 && right.High > 0 ? All
        : left is { Low: 0, High: 0 } ? Zero
        : right.High > 0 ? left * new Interval(1 / right.High, double.PositiveInfinity)
        : right.Low < 0 ? left * new Interval(double.NegativeInfinity, 1 / right.Low)
        : All;

    public override string ToString() => IsPoint ? $"{Low:G6}" : $"{Low:G6} to {High:G6}";

    private static Interval Quotients(Interval left, Interval right)
    {
        var (a, b, c, d) = (Per(left.Low, right.Low), Per(left.Low, right.High), Per(left.High, right.Low), Per(left.High, right.High));
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    // An infinite end is no number of the interval, so nothing times it is nothing.
    private static double Times(double left, double right) => left == 0 || right == 0 ? 0 : left * right;

    // Without an infinite end on both sides the quotient is a number; with one, any magnitude is possible.
    private static double Per(double left, double right) => double.IsInfinity(left) && double.IsInfinity(right) ? Math.Sign(left) * Math.Sign(right) * double.PositiveInfinity : left / right;
}
