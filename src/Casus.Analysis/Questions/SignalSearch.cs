using Casus.Circuits;
using Casus.Responses;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>What a search found of a question asked of every situation.</summary>
/// <param name="Shown">A situation in which it is so: every unknown that bears on it, given or denied. Null: in none.</param>
/// <param name="Extent">In how many it is so.</param>
public sealed record Sighting(IReadOnlyList<Condition>? Shown, Extent Extent)
{
    public static Sighting Nowhere { get; } = new(null, Extent.Nowhere);
}

/// <summary>Asks yes-or-no questions of every situation, and for each that is somewhere so, a situation.</summary>
/// <param name="corners">The corners that the questions read.</param>
/// <param name="unknowns">What a situation settles, with the signal of each.</param>
public sealed class SignalSearch(Circuit circuit, IReadOnlyList<CornerCircuit> corners, IReadOnlyList<(Unknown Unknown, Signal Signal)> unknowns, SweepSettings settings)
{
    /// <summary>All in one sweep; where that has too many unknowns, each by itself, for fewer bear on one.</summary>
    /// <exception cref="OperationCanceledException">The search was broken off.</exception>
    public IReadOnlyList<Sighting> Search(IReadOnlyList<Signal> questions, CancellationToken cancellation = default)
    {
        var open = questions.Where(question => question != Signal.No).Distinct().ToList();
        var together = Run(open, cancellation);
        var found = open.Select((question, place) => together.IsDecided ? Of(together, place) : Of(Run([question], cancellation), 0)).ToList();
        return [.. questions.Select(question => question == Signal.No ? Sighting.Nowhere : found[open.IndexOf(question)])];
    }

    /// <summary>A situation of one question, told by nothing but what bears on it.</summary>
    public Sighting Narrow(Signal question, CancellationToken cancellation = default) => Of(Run([question], cancellation), 0);

    private SweepResult Run(IReadOnlyList<Signal> outputs, CancellationToken cancellation) => Sweep.Run(
        new SweepQuestion(circuit, corners, [.. unknowns.Select(pair => pair.Signal)], new Dictionary<Signal, bool>(), outputs), settings, cancellation);

    private Sighting Of(SweepResult result, int output)
    {
        if (result.Outputs is not { } outputs)
        {
            return new Sighting(null, Extent.NotDecided);
        }
        if (outputs[output].First is not long situation)
        {
            return Sighting.Nowhere;
        }
        var values = result.Values(situation);
        return new Sighting(
            [.. unknowns.Where(pair => values.ContainsKey(pair.Signal)).Select(pair => pair.Unknown.Literal(values[pair.Signal]))],
            outputs[output].Count == 1L << result.Swept.Count ? Extent.Everywhere : Extent.Somewhere);
    }
}
