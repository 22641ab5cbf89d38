using Casus.Forces;

namespace Casus.Calculation;

/// <summary>A step as it is set up, before it is worked out.</summary>
/// <param name="Method">The grade of the formula itself, however good its inputs.</param>
/// <param name="Source">Where the formula is from; empty for plain arithmetic.</param>
/// <param name="IsKey">Whether it stands in a summary.</param>
public sealed record StepDefinition(string Name, string Group, string Words, string Unit, Formula Formula, Grade Method = Grade.Exact, string Source = "", bool IsKey = false);

/// <summary>Levers, and the steps worked out from them in order.</summary>
public sealed class Sheet
{
    private readonly Dictionary<string, Lever> levers = [];
    private readonly Dictionary<string, StepDefinition> steps = [];
    private readonly Dictionary<string, Sequence<string>> inputs = [];
    private readonly Dictionary<string, Sequence<string>> upstream = [];
    private readonly HashSet<string> uncertain;

    /// <exception cref="ArgumentException">A name stands twice, or a formula names what does not stand before it.</exception>
    public Sheet(IEnumerable<Lever> levers, IEnumerable<StepDefinition> steps)
    {
        Levers = levers.ToSequence();
        Steps = steps.ToSequence();
        foreach (var lever in Levers)
        {
            if (!this.levers.TryAdd(lever.Name, lever))
            {
                throw new ArgumentException($"Two levers are called {lever.Name}.", nameof(levers));
            }
            upstream.Add(lever.Name, [lever.Name]);
        }
        uncertain = [.. Levers.Where(lever => lever.Quantity is { Range.IsPoint: false }).Select(lever => lever.Name)];
        foreach (var step in Steps)
        {
            var names = NamesIn(step.Formula).Distinct().ToSequence();
            if (names.FirstOrDefault(name => !upstream.ContainsKey(name)) is { } unknown)
            {
                throw new ArgumentException($"{step.Name} needs {unknown}, which does not stand before it.", nameof(steps));
            }
            inputs.Add(step.Name, names);
            if (this.levers.ContainsKey(step.Name) || !upstream.TryAdd(step.Name, names.SelectMany(name => upstream[name]).Distinct().ToSequence()))
            {
                throw new ArgumentException($"The name {step.Name} stands twice.", nameof(steps));
            }
            this.steps.Add(step.Name, step);
        }
    }

    public Sequence<Lever> Levers { get; }

    /// <summary>The levers of which the figure is a range.</summary>
    internal IReadOnlySet<string> Uncertain => uncertain;

    public Sequence<StepDefinition> Steps { get; }

    public bool Has(string name) => upstream.ContainsKey(name);

    public StepDefinition StepNamed(string name) => steps[name];

    public Lever LeverNamed(string name) => levers[name];

    public bool IsLever(string name) => levers.ContainsKey(name);

    /// <summary>The levers and steps that the formula of a step names.</summary>
    public Sequence<string> InputsOf(string step) => inputs[step];

    /// <summary>Every lever on which a step depends; of a lever, itself.</summary>
    public Sequence<string> LeversOf(string name) => upstream[name];

    /// <summary>The unit of a lever or step.</summary>
    public string UnitOf(string name) => levers.TryGetValue(name, out var lever) ? lever.Unit : steps[name].Unit;

    private static IEnumerable<string> NamesIn(Formula formula) => formula switch
    {
        Named named => [named.Name],
        Sum sum => NamesIn(sum.Left).Concat(NamesIn(sum.Right)),
        Difference difference => NamesIn(difference.Left).Concat(NamesIn(difference.Right)),
        Product product => NamesIn(product.Left).Concat(NamesIn(product.Right)),
        Quotient quotient => NamesIn(quotient.Left).Concat(NamesIn(quotient.Right)),
        Either either => NamesIn(either.Left).Concat(NamesIn(either.Right)),
        Applied applied => applied.Arguments.SelectMany(NamesIn),
        _ => [],
    };
}
