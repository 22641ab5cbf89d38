namespace Casus.Sweeping;

/// <summary>
/// Steps in an order in which neighbours do not wait for one another. For one situation at a time a step takes about a nanosecond, and
/// several if it reads what the step before it has just written; a processor works out steps that are independent side by side.
/// </summary>
internal static class Interleaving
{
    /// <summary>The same steps with the same results: first those that wait for none of the others, then those that wait only for these, and so on.</summary>
    public static Instruction[] Of(IReadOnlyList<Instruction> code)
    {
        var (written, read) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var depths = new int[code.Count];
        for (var i = 0; i < code.Count; i++)
        {
            var (target, left, right) = (code[i].Target.Plane, code[i].Left.Plane, code[i].Right.Plane);
            // After whoever wrote what it reads, and after everybody who still reads or wrote what it overwrites.
            var depth = 1 + Math.Max(
                Math.Max(written.GetValueOrDefault(left), written.GetValueOrDefault(right)),
                Math.Max(written.GetValueOrDefault(target), read.GetValueOrDefault(target)));
            depths[i] = written[target] = depth;
            read[left] = Math.Max(read.GetValueOrDefault(left), depth);
            read[right] = Math.Max(read.GetValueOrDefault(right), depth);
        }
        return [.. Enumerable.Range(0, code.Count).OrderBy(i => depths[i]).Select(i => code[i])];
    }
}
