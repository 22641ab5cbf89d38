namespace Casus.Circuits;

/// <summary>
/// What may keep a duty from being firm (design 6.6): the families of cause. Each can be lifted in thought, which makes every requirement of
/// its kind hold; a loophole is explained by the smallest sets of families whose lifting closes it.
/// </summary>
public enum Cause
{
    /// <summary>The words of no clause reach the case: a fact they ask for is not so, or an exclusion is.</summary>
    Coverage,

    /// <summary>The instrument is not signed, not ratified, not in force, or no longer.</summary>
    InForce,

    /// <summary>The promise is of a level that does not count as binding.</summary>
    Bindingness,

    /// <summary>The bearer may, intends to, or decides whether.</summary>
    Discretion,

    /// <summary>The least that complies is less than what is asked.</summary>
    Floor,

    /// <summary>A body, an office or a party must consent.</summary>
    Consent,

    /// <summary>Another must have promised or begun first.</summary>
    FirstMover,

    /// <summary>Somebody must ask, or find that the case has arisen.</summary>
    RequestOrFinder,

    /// <summary>The place lies outside, or nobody knows whether it does.</summary>
    Geography,

    /// <summary>A reservation stands in the way.</summary>
    Reservation,

    /// <summary>The time for it has not come, has run out, or is not named.</summary>
    Deadline,
}

/// <summary>What is lifted: a signal for each cause, for all of it (the constant no where the question does not ask), and one for each clause made unconditional.</summary>
public sealed record Relaxation(IReadOnlyDictionary<Cause, Signal> Causes, IReadOnlyDictionary<string, Signal> Unconditional)
{
    /// <summary>The texts as they stand.</summary>
    public static Relaxation None { get; } = new(new Dictionary<Cause, Signal>(), new Dictionary<string, Signal>());

    public Signal Of(Cause cause) => Causes.GetValueOrDefault(cause, Signal.No);

    /// <summary>Whether the clause of this id is read as an unconditional promise of level law.</summary>
    public Signal OfClause(string clauseId) => Unconditional.GetValueOrDefault(clauseId, Signal.No);
}
