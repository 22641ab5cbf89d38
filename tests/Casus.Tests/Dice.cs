namespace Casus.Tests;

/// <summary>Chance with a seed, so that a failure can be had again.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int bound) => random.Next(bound);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool OneIn(int count) => random.Next(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>So many of them, each once, in a random order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int least, int most) => [.. Shuffled(items).Take(Between(Math.Min(least, items.Count), Math.Min(most, items.Count)))];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }
}
