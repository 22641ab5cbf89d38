using Casus.Forces;
using Casus.Pillars;

namespace Casus.Commands;

/// <summary>Levers set behind <c>--set</c>: <c>tour=4</c>, <c>availability=50%</c>, <c>patrols=3..4</c>.</summary>
public static class SetLevers
{
    private const double Percent = 100;

    /// <summary>The levers with those figures; or why not, in one sentence.</summary>
    public static (LeverSet Levers, string Refusal) Of(LeverSet levers, IReadOnlyList<string> typed)
    {
        foreach (var words in typed)
        {
            var parts = words.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
            {
                return (levers, $"\"{words}\" sets nothing: say --set NAME=VALUE.");
            }
            if (levers.Find(parts[0]) is null)
            {
                return (levers, Unknown(parts[0], [.. levers.All.Select(lever => lever.Name)]));
            }
            if (RangeOf(parts[1]) is not { } range)
            {
                return (levers, $"\"{parts[1]}\" is no figure: a number such as 0.5, 50% or 64000, or a range such as 3..4.");
            }
            levers = levers.With(parts[0], range);
        }
        return (levers, "");
    }

    /// <summary>That there is no figure of a name, and which was perhaps meant.</summary>
    public static string Unknown(string name, IReadOnlyList<string> known) =>
        known.FirstOrDefault(other => Likeness.IsNear(other, name)) is { } near
            ? $"There is no figure \"{name}\". Did you mean {near}?"
            : $"There is no figure \"{name}\" here; --pillar lists those of a pillar.";

    private static Interval? RangeOf(string word)
    {
        var ends = word.Split("..", 2, StringSplitOptions.TrimEntries);
        return NumberOf(ends[0]) is { } low && NumberOf(ends[^1]) is { } high && low <= high && double.IsFinite(low) ? new Interval(low, high) : null;
    }

    private static double? NumberOf(string word) =>
        word.EndsWith('%')
            ? LeverNames.TryNumber(word[..^1], out var share) ? share / Percent : null
            : LeverNames.TryNumber(word, out var number) ? number : null;
}
