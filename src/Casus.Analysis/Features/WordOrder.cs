using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Features;

/// <summary>
/// One order of words for choosing which to name and for sorting rows: acts on no ladder, then voice, pressure and help as every package knows them.
/// A rung of a package's own stands where its neighbour among these does. It orders a table; it promises nothing of one ladder from another.
/// </summary>
public static class WordOrder
{
    private const double OfAnAct = 0.5;

    private static readonly List<string> order = [.. Package.DefaultLadders.SelectMany(ladder => ladder.Rungs)];

    /// <summary>0 for nothing, 0.5 for an act, 1 for the lowest rung that every package knows, 6 for the highest.</summary>
    public static double Of(PackageIndex index, string? word)
    {
        if (word is null)
        {
            return 0;
        }
        if (order.IndexOf(word) is var place and >= 0)
        {
            return place + 1;
        }
        if (index.RungOf(word) is not var (ladder, position))
        {
            return OfAnAct;
        }
        var below = ladder.Rungs.Take(position).LastOrDefault(order.Contains);
        var above = ladder.Rungs.Skip(position + 1).FirstOrDefault(order.Contains);
        var share = (position + 1.0) / (ladder.Rungs.Count + 1);
        return below is not null ? order.IndexOf(below) + 1 + share
            : above is not null ? order.IndexOf(above) + share
            : OfAnAct + share / 2;
    }

    /// <summary>The word of the greatest strength, of several the first; null when there is none.</summary>
    public static string? Highest(PackageIndex index, IReadOnlyList<string> words) => words.Count == 0 ? null : words.MaxBy(word => Of(index, word));
}
