namespace Casus.Credence;

/// <summary>
/// How reports are right or wrong together. A source is drawn once: it is as good in this world as a number between 0 and 1 drawn evenly says, and
/// its reports graded at least as high as that number are right. So the reports of one source and one grade stand and fall together, a
/// report of the source is never right where a surer one of it is wrong, each is right with its own grade, and sources are independent.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Confidence">The grade, below 1.</param>
internal sealed record Draw(string Source, double Confidence);

/// <summary>The draws of a question in order, and the weight of every way in which they can fall.</summary>
/// <param name="swept">The draws that are tried, sources together and the surest of each first: a bit each, lowest first.</param>
internal sealed class Draws(IReadOnlyList<Draw> swept)
{
    private readonly IReadOnlyList<Group> groups = Groups(swept);

    /// <summary>The bits of one source, and the weight of its first so many being right and no more.</summary>
    private sealed record Group(int Shift, ulong Mask, double[] Weights);

    /// <summary>The weight of one way to fall; 0 for a way in which a surer report is wrong and a less sure one of the same source right.</summary>
    public double Weight(long number)
    {
        var weight = 1.0;
        foreach (var group in groups)
        {
            var bits = ((ulong)number >> group.Shift) & group.Mask;
            if ((bits & (bits + 1)) != 0)
            {
                return 0;
            }
            weight *= group.Weights[System.Numerics.BitOperations.PopCount(bits)];
        }
        return weight;
    }

    private static List<Group> Groups(IReadOnlyList<Draw> swept)
    {
        var made = new List<Group>();
        for (var start = 0; start < swept.Count;)
        {
            var end = start;
            while (end < swept.Count && swept[end].Source == swept[start].Source)
            {
                end++;
            }
            var grades = swept.Skip(start).Take(end - start).Select(draw => draw.Confidence).Prepend(1).Append(0).ToList();
            made.Add(new Group(start, (1UL << (end - start)) - 1, [.. grades.Zip(grades.Skip(1), (surer, less) => surer - less)]));
            start = end;
        }
        return made;
    }
}
