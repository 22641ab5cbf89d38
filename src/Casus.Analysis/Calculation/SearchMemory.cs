using System.Collections.Concurrent;
using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// What was found before as the smallest changes that close a gap. It depends on the figures of the gap's own levers alone, so a lever that is set makes only
/// those gaps be searched again that rest on it. May be asked from several threads.
/// </summary>
public sealed class SearchMemory
{
    /// <summary>Some hundred settings of the largest sheet; then it begins again.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Sequence<Change>> known = new(StringComparer.Ordinal);

    internal Sequence<Change> Of(Sheet sheet, string gap)
    {
        var key = KeyOf(sheet, gap);
        if (known.TryGetValue(key, out var before))
        {
            return before;
        }
        var found = LeverSearch.Of(sheet, gap);
        if (known.Count >= Most)
        {
            known.Clear();
        }
        known[key] = found;
        return found;
    }

    /// <summary>The name of a step says which formula it has; its levers say over which figures.</summary>
    private static string KeyOf(Sheet sheet, string gap) =>
        gap + string.Concat(sheet.LeversOf(gap).Select(sheet.LeverNamed).Select(lever => $"\0{lever.Name} {lever.Kind} {lever.Unit} {lever.Quantity?.Range.Low:R} {lever.Quantity?.Range.High:R}"));
}
