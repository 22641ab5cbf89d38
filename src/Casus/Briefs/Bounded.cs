namespace Casus.Briefs;

/// <summary>The first of many, and how many more there are: a brief is short, and says where the rest stands.</summary>
internal sealed record Bounded<T>(IReadOnlyList<T> Shown, int Left)
{
    /// <summary><c>And 12 more; "casus check P" lists all of them.</c> Empty when all are shown.</summary>
    public string Rest(string command) => Left == 0 ? "" : $"And {Left} more; the command \"{command}\" lists all of them.";
}

internal static class Bounded
{
    public static Bounded<T> Of<T>(IReadOnlyCollection<T> items, int most) => items.Count <= most ? new([.. items], 0) : new([.. items.Take(most)], items.Count - most);
}
