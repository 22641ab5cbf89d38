using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>
/// Counts an output that rests on too many unknowns to try at once, part by part: of an <c>and</c> whose parts share no unknown, the counts multiply; of an <c>or</c>, the counts of
/// where no part holds. Forty unknowns in four groups of ten are four small sweeps.
/// </summary>
internal sealed class Parts(SweepQuestion question, SweepSettings settings, CancellationToken cancellation)
{
    /// <summary>The number of a situation is 64 bits with a sign, and a count may be one more than the last number.</summary>
    public const int MostUnknowns = 62;

    /// <summary>In how many situations a signal holds, and the first of them, over the given unknowns; null where it does not come apart far enough.</summary>
    /// <param name="over">Every unknown that bears on it, and perhaps others; lowest bit first.</param>
    public Tally? Count(Signal output, IReadOnlyList<Signal> over)
    {
        var bearing = Bearing(output);
        if (bearing.Count <= settings.MostUnknowns)
        {
            return Sweep.Run(question with { Outputs = [output] }, settings, cancellation).Outputs is { } tallies ? Spread(tallies[0], bearing, over) : null;
        }
        var (isAll, signals) = Taken(output);
        var groups = Groups(signals, bearing.Count);
        if (groups.Count == 1)
        {
            return null;
        }
        var parts = new List<Part>();
        foreach (var group in groups)
        {
            var signal = isAll ? question.Circuit.All(group.Signals) : question.Circuit.Any(group.Signals);
            if (Count(signal, group.Unknowns) is not { } tally)
            {
                return null;
            }
            parts.Add(new Part(tally, group.Unknowns));
        }
        return Spread(isAll ? All(parts, bearing) : Any(parts, bearing), bearing, over);
    }

    private sealed record Part(Tally Tally, IReadOnlyList<Signal> Unknowns);

    /// <summary>Signals that share unknowns, if only by way of others.</summary>
    private sealed record Group(List<Signal> Signals, List<Signal> Unknowns);

    private static Tally All(IReadOnlyList<Part> parts, IReadOnlyList<Signal> over) => new(
        parts.Aggregate(1L, (product, part) => product * part.Tally.Count),
        parts.All(part => part.Tally.First is not null) ? parts.Sum(part => Moved(part, over)) : null);

    /// <summary>The first situation in which any part holds is the first of one part, with everything else denied.</summary>
    private static Tally Any(IReadOnlyList<Part> parts, IReadOnlyList<Signal> over)
    {
        var none = parts.Aggregate(1L, (product, part) => product * ((1L << part.Unknowns.Count) - part.Tally.Count));
        var holding = parts.Where(part => part.Tally.First is not null).ToList();
        return new Tally((1L << over.Count) - none, holding.Count > 0 ? holding.Min(part => Moved(part, over)) : null);
    }

    /// <summary>The same tally over more unknowns.</summary>
    private static Tally Spread(Tally tally, IReadOnlyList<Signal> from, IReadOnlyList<Signal> over) =>
        new(tally.Count << (over.Count - from.Count), tally.First is null ? null : Moved(new Part(tally, from), over));

    /// <summary>The first situation of a part, each bit at the place of its unknown.</summary>
    private static long Moved(Part part, IReadOnlyList<Signal> over)
    {
        var place = over.Select((signal, i) => (signal, i)).ToDictionary(pair => pair.signal, pair => pair.i);
        return part.Unknowns.Select((signal, i) => (((part.Tally.First ?? 0) >> i) & 1) << place[signal]).Sum();
    }

    private IReadOnlyList<Signal> Bearing(Signal output) => SweepProgram.Bearing(question with { Outputs = [output] });

    /// <summary>A signal taken apart: all, or any, of others.</summary>
    private (bool IsAll, IReadOnlyList<Signal> Signals) Taken(Signal output)
    {
        var circuit = question.Circuit;
        bool IsAll(Signal signal) => circuit[signal.Number] switch { { Kind: SignalKind.Not } not => circuit[not.Left].Kind == SignalKind.Or, var form => form.Kind == SignalKind.And };
        bool IsAny(Signal signal) => circuit[signal.Number] switch { { Kind: SignalKind.Not } not => circuit[not.Left].Kind == SignalKind.And, var form => form.Kind == SignalKind.Or };
        var isAll = IsAll(output);
        var found = new List<Signal>();
        var waiting = new Stack<Signal>([output]);
        while (waiting.TryPop(out var signal))
        {
            if (isAll ? !IsAll(signal) : !IsAny(signal))
            {
                found.Add(signal);
                continue;
            }
            var (form, denied) = circuit[signal.Number] is { Kind: SignalKind.Not } not ? (circuit[not.Left], true) : (circuit[signal.Number], false);
            foreach (var read in new[] { new Signal(form.Left), new Signal(form.Right) })
            {
                waiting.Push(denied ? circuit.Not(read) : read);
            }
        }
        return (isAll, found);
    }

    /// <param name="unknowns">How many bear on any of them.</param>
    private List<Group> Groups(IReadOnlyList<Signal> signals, int unknowns)
    {
        var groups = new List<Group>();
        foreach (var signal in signals)
        {
            var bearing = Bearing(signal);
            var sharing = groups.Where(group => group.Unknowns.Intersect(bearing).Any()).ToList();
            groups.RemoveAll(sharing.Contains);
            groups.Add(new Group(
                [.. sharing.SelectMany(group => group.Signals), signal],
                [.. question.Free.Intersect(sharing.SelectMany(group => group.Unknowns).Concat(bearing))]));
            if (groups[^1].Unknowns.Count == unknowns)
            {
                // All the others will join it: to ask what bears on each would be for nothing.
                return [groups[^1]];
            }
        }
        return groups;
    }
}
