namespace Casus.Evaluation;

/// <summary>All ways to choose so many of a list, each in the order of the list.</summary>
public static class Subsets
{
    public static IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> items, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }
        for (var i = from; i <= items.Count - size; i++)
        {
            foreach (var rest in Of(items, size - 1, i + 1))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
