using Casus.Circuits;

namespace Casus.Existence;

/// <summary>
/// A formula in clauses (Tseitin 1968): one variable for each fact, then one for each promise, then one for each <c>and</c> and <c>or</c>. It can be met exactly where the
/// formula's goal can. A literal is a variable's number, from 1, or that number negative.
/// </summary>
public sealed class ClauseForm
{
    private readonly Dictionary<int, int> variables = [];
    private readonly List<int[]> clauses = [];
    private readonly Circuit circuit;

    public ClauseForm(Formula formula)
    {
        circuit = formula.Circuit;
        Formula = formula;
        foreach (var input in formula.Facts.Select(fact => fact.Input).Concat(formula.Promises.Select(promise => promise.IsDue)))
        {
            variables.Add(input.Number, variables.Count + 1);
        }
        foreach (var number in formula.Signals)
        {
            Define(number);
        }
        foreach (var promise in formula.Promises)
        {
            Add([new Signal(promise.IsDue.Number)], [promise.Arises]);
        }
        Add([formula.Goal], []);
    }

    public Formula Formula { get; }

    public int Variables => variables.Count;

    public IReadOnlyList<int[]> Clauses => clauses;

    /// <summary>The variable of a fact, by the fact's place in the formula.</summary>
    public static int OfFact(int place) => place + 1;

    private void Define(int number)
    {
        var (kind, left, right) = circuit[number];
        if (kind is not (SignalKind.And or SignalKind.Or))
        {
            return;
        }
        variables.Add(number, variables.Count + 1);
        var (self, one, other) = (new Signal(number), new Signal(left), new Signal(right));
        if (kind == SignalKind.And)
        {
            Add([one], [self]);
            Add([other], [self]);
            Add([self], [one, other]);
        }
        else
        {
            Add([self], [one]);
            Add([self], [other]);
            Add([one, other], [self]);
        }
    }

    /// <summary>Where all the latter are so, one of the former is.</summary>
    private void Add(Signal[] one, Signal[] whereAll)
    {
        if (one.Contains(Signal.Yes) || whereAll.Contains(Signal.No))
        {
            return;
        }
        clauses.Add([
            .. one.Where(signal => signal != Signal.No).Select(Literal),
            .. whereAll.Where(signal => signal != Signal.Yes).Select(signal => -Literal(signal)),
        ]);
    }

    private int Literal(Signal signal) => circuit[signal.Number] is { Kind: SignalKind.Not } not ? -variables[not.Left] : variables[signal.Number];
}
