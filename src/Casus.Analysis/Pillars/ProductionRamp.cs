namespace Casus.Pillars;

/// <summary>Production that grows evenly from one rate to another and then stays.</summary>
/// <param name="From">Units a year at the start.</param>
/// <param name="To">Units a year at the end of the growth; a lower figure than <paramref name="From"/> counts as that one: nothing here falls.</param>
/// <param name="Years">How long it grows.</param>
public sealed record ProductionRamp(double From, double To, double Years)
{
    private double Top => Math.Max(From, To);

    /// <summary>Units made by then.</summary>
    /// <param name="time">Years after the start.</param>
    public double Made(double time)
    {
        var growing = Math.Min(time, Years);
        return (From * growing) + (Years > 0 ? (Top - From) * growing * growing / (2 * Years) : 0) + (Top * (time - growing));
    }

    /// <summary>When so many have been made, in years after the start; never, where nothing is made.</summary>
    public double WhenMade(double units)
    {
        var grown = Made(Years);
        if (units > grown)
        {
            return Years + ((units - grown) / Top);
        }
        var growth = Years > 0 ? (Top - From) / Years : 0;
        // The root of From × t + growth × t² ÷ 2 = units, in the form that does not lose digits when growth is small.
        return units <= 0 ? 0 : 2 * units / (From + Math.Sqrt((From * From) + (2 * growth * units)));
    }
}
