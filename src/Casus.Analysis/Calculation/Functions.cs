namespace Casus.Calculation;

/// <summary>Functions that several pillars use.</summary>
public static class Functions
{
    /// <summary>Up to the next whole number: half an aircraft does not fly. What is over by less than a billionth is rounding of the division before.</summary>
    public static Function RoundUp { get; } = new("round up", numbers => Math.Ceiling(numbers[0] - (Math.Abs(numbers[0]) * 1e-9)), [Direction.Rises]);

    /// <summary>Down to a whole number: half an orbit is not flown.</summary>
    public static Function RoundDown { get; } = new("round down", numbers => Math.Floor(numbers[0] + (Math.Abs(numbers[0]) * 1e-9)), [Direction.Rises]);

    public static Function Smallest { get; } = new("the least of", Enumerable.Min, [Direction.Rises]);

    public static Function Largest { get; } = new("the greatest of", Enumerable.Max, [Direction.Rises]);

    /// <summary>The chance that every one of so many independent shots misses: (1 − hit) to the power of shots.</summary>
    public static Function AllMiss { get; } = new("all miss", numbers => Math.Pow(1 - Math.Clamp(numbers[0], 0, 1), numbers[1]), [Direction.Falls])
    {
        Written = arguments => $"(1 − {arguments[0]}) ^ {arguments[1]}",
    };
}
