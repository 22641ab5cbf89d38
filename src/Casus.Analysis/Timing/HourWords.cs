namespace Casus.Timing;

/// <summary>Lengths of time in words.</summary>
public static class HourWords
{
    private const double OfDay = 24;

    /// <summary><c>90 hours</c>, <c>15 days</c>, <c>at once</c>; days from the fourth on where they are whole.</summary>
    public static string Of(double hours) => hours switch
    {
        0 => "at once",
        < 1 => $"{hours * 60:0.#} minutes",
        1 => "1 hour",
        var some when some % OfDay == 0 && some > 3 * OfDay => $"{some / OfDay:0} days",
        _ => $"{hours:0.##} hours",
    };
}
