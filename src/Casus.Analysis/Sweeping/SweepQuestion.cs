using System.Numerics;
using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>What is asked of every situation.</summary>
/// <param name="Corners">The corners whose results the outputs read.</param>
/// <param name="Free">The unknowns that are tried both ways.</param>
/// <param name="Fixed">Unknowns held to one value.</param>
/// <param name="Outputs">The questions counted.</param>
public sealed record SweepQuestion(
    Circuit Circuit, IReadOnlyList<CornerCircuit> Corners, IReadOnlyList<Signal> Free, IReadOnlyDictionary<Signal, bool> Fixed, IReadOnlyList<Signal> Outputs);

/// <summary>How a sweep is run. Nothing here changes an answer.</summary>
public sealed record SweepSettings
{
    public static SweepSettings Default { get; } = new();

    public VectorWidth Width { get; init; } = VectorWidths.Widest;

    /// <summary>The most unknowns that are tried one by one after slicing: 2^28 situations.</summary>
    public int MostUnknowns { get; init; } = 28;

    /// <summary>Stop at the first block in which every output has been seen; counts are then lower bounds.</summary>
    public bool ExistenceOnly { get; init; }

    /// <summary>Asked where there are too many unknowns to try and our own means give up; null where the host has none. It gives null when it gives up too.</summary>
    public Func<Formula, CancellationToken, FormulaAnswer?>? Solver { get; init; }

    /// <summary>Told how much of the whole is done, from 0 to 1.</summary>
    public Action<double>? Progress { get; init; }

    /// <summary>Told of every 64 situations among which an output holds: the output by its place in the question, the number of the first of them, and a bit for each.</summary>
    public Action<int, long, ulong>? Seen { get; init; }
}

/// <summary>In how many situations an output holds, and the first of them.</summary>
/// <param name="Count">Of the situations swept.</param>
/// <param name="First">The number of the first situation in which it holds: bit i is the value of the i-th unknown swept. Null: in none.</param>
public sealed record Tally(long Count, long? First);

/// <summary>What a sweep found.</summary>
/// <param name="Swept">The unknowns that bear on the question, lowest bit first.</param>
/// <param name="LeftOut">Unknowns that do not bear on it.</param>
/// <param name="Outputs">In the order of the question; null where there are too many unknowns to try.</param>
public sealed record SweepResult(IReadOnlyList<Signal> Swept, int LeftOut, IReadOnlyList<Tally>? Outputs)
{
    public bool IsDecided => Outputs is not null;

    /// <summary>How many situations the answer speaks of: every setting of every unknown, those that do not bear on it included.</summary>
    public BigInteger Situations => BigInteger.Pow(2, Swept.Count + LeftOut);

    /// <summary>The values of the unknowns in a numbered situation.</summary>
    public IReadOnlyDictionary<Signal, bool> Values(long situation) =>
        Swept.Select((signal, place) => (signal, Value: ((situation >> place) & 1) == 1)).ToDictionary(item => item.signal, item => item.Value);
}
