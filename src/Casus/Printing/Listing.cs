namespace Casus.Printing;

/// <summary>Lists in sentences.</summary>
public static class Listing
{
    /// <summary><c>A, B and C</c>.</summary>
    public static string Of(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];

    /// <summary><c>A, B or C</c>.</summary>
    public static string Or(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " or " + items[^1];
}
