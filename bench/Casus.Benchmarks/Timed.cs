using System.Diagnostics;
using System.Globalization;

namespace Casus.Benchmarks;

/// <summary>What was done and how long it took.</summary>
internal sealed record Timed<T>(T Result, TimeSpan Time);

internal static class Timed
{
    public static Timed<T> Of<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = work();
        return new Timed<T>(result, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    public static TimeSpan Median(IReadOnlyCollection<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    /// <summary>In seconds, as most programs say it.</summary>
    public static TimeSpan Seconds(string number) => TimeSpan.FromSeconds(double.Parse(number, CultureInfo.InvariantCulture));
}
