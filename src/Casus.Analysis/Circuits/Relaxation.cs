using Casus.Responses;

namespace Casus.Circuits;

/// <summary>What is lifted: a signal for each cause, for all of it (the constant no where the question does not ask), and one for each clause made unconditional.</summary>
public sealed record Relaxation(IReadOnlyDictionary<Cause, Signal> Causes, IReadOnlyDictionary<string, Signal> Unconditional)
{
    /// <summary>The texts as they stand.</summary>
    public static Relaxation None { get; } = new(new Dictionary<Cause, Signal>(), new Dictionary<string, Signal>());

    public Signal Of(Cause cause) => Causes.GetValueOrDefault(cause, Signal.No);

    /// <summary>Whether the clause of this id is read as an unconditional promise of level law.</summary>
    public Signal OfClause(string clauseId) => Unconditional.GetValueOrDefault(clauseId, Signal.No);
}
