namespace Casus.Circuits;

/// <summary>
/// One question of existence as a yes-or-no formula: is there a setting of the facts in which the goal holds? Its circuit has no corners; every input
/// is a fact or a promise.
/// </summary>
/// <param name="Facts">The facts that bear on it; each is free.</param>
/// <param name="Promises">
/// Promises that wait for one another in a circle. Each is due where it arises. In the goal they stand only against it, and they arise only from promises that are due; so the
/// goal holds for some setting of them that keeps this rule exactly where it holds for the least one, which is what is due (design 7, Horn-avoidance).
/// </param>
public sealed record Formula(Circuit Circuit, IReadOnlyList<FormulaFact> Facts, IReadOnlyList<FormulaPromise> Promises, Signal Goal)
{
    /// <summary>Everything that bears on the goal, in order of evaluation.</summary>
    public IReadOnlyList<int> Signals { get; } = Circuit.Cone([Goal, .. Promises.SelectMany(promise => new[] { promise.IsDue, promise.Arises })]);
}

/// <summary>A fact and the input that stands for it.</summary>
public sealed record FormulaFact(Unknown Fact, Signal Input);

/// <summary>A promise: the input that says it is due, and the signal that makes it so.</summary>
public sealed record FormulaPromise(Signal IsDue, Signal Arises);

/// <summary>Whether there is a situation as asked for, and one in which the goal holds.</summary>
/// <param name="Facts">The values of the facts in it; none where there is no such situation.</param>
public sealed record FormulaAnswer(bool Exists, IReadOnlyDictionary<Unknown, bool> Facts);
