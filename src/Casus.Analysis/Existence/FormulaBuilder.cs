using Casus.Circuits;

namespace Casus.Existence;

/// <summary>Writes signals of a question anew in the circuit of a formula: what is fixed becomes a constant, and constants vanish.</summary>
internal sealed class FormulaBuilder(Circuit target, Dictionary<Unknown, Signal> facts)
{
    /// <summary>Formulas beyond this many signals are given up: some hundred megabytes.</summary>
    public const int MostSignals = 400_000;

    private readonly Dictionary<int, IReadOnlyList<int>> cones = [];
    private readonly Dictionary<int, Signal> known = new() { [Signal.No.Number] = Signal.No, [Signal.Yes.Number] = Signal.Yes };
    private Dictionary<int, Unknown> unknowns = [];
    private Circuit source = new();

    public Circuit Target => target;

    public bool IsTooLarge => target.Count > MostSignals;

    /// <summary>Goes on to the signals of another space. Its facts are those of the others where they are the same; nothing is lifted.</summary>
    public void Read(SituationSpace space)
    {
        source = space.Circuit;
        known.Clear();
        cones.Clear();
        (known[Signal.No.Number], known[Signal.Yes.Number]) = (Signal.No, Signal.Yes);
        foreach (var lifted in space.Relaxation.Causes.Values.Concat(space.Relaxation.Unconditional.Values))
        {
            known[lifted.Number] = Signal.No;
        }
        unknowns = space.Unknowns.Zip(space.Inputs).ToDictionary(pair => pair.Second.Number, pair => pair.First);
    }

    /// <summary>What an input of the question came to.</summary>
    public void Know(Signal input, Signal value) => known[input.Number] = value;

    /// <param name="promise">What an input that stands for a promise is replaced by; null where it is none.</param>
    public Signal Rewrite(Signal root, Func<int, Signal?> promise)
    {
        if (known.TryGetValue(root.Number, out var done))
        {
            return done;
        }
        // What rests on facts alone is the same in every round, and kept.
        var local = new Dictionary<int, Signal>();
        Signal Of(int number) => known.TryGetValue(number, out var signal) ? signal : local[number];
        foreach (var number in Cone(root))
        {
            if (known.ContainsKey(number))
            {
                continue;
            }
            var form = source[number];
            if (form.Kind == SignalKind.Input)
            {
                if (promise(number) is { } replaced)
                {
                    local[number] = replaced;
                    continue;
                }
                known[number] = Fact(number);
                continue;
            }
            var written = form.Kind switch
            {
                SignalKind.And => target.And(Of(form.Left), Of(form.Right)),
                SignalKind.Or => target.Or(Of(form.Left), Of(form.Right)),
                _ => target.Not(Of(form.Left)),
            };
            var keeps = source.Reads(number).All(known.ContainsKey);
            (keeps ? known : local)[number] = written;
        }
        return Of(root.Number);
    }

    private IReadOnlyList<int> Cone(Signal root)
    {
        if (!cones.TryGetValue(root.Number, out var cone))
        {
            cones[root.Number] = cone = source.Cone([root]);
        }
        return cone;
    }

    private Signal Fact(int number)
    {
        var unknown = unknowns.GetValueOrDefault(number) ?? throw new InvalidOperationException($"Signal {number} is no fact and was not worked out.");
        if (!facts.TryGetValue(unknown, out var signal))
        {
            facts[unknown] = signal = target.Input();
        }
        return signal;
    }
}
