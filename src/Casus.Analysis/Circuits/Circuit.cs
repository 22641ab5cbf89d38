namespace Casus.Circuits;

/// <summary>
/// Questions made of questions by <c>and</c>, <c>or</c> and <c>not</c>, each held once: two questions made alike are one signal. A signal reads
/// only signals with smaller numbers, so the order of numbers is an order of evaluation.
/// </summary>
public sealed class Circuit
{
    private readonly List<SignalForm> signals = [new(SignalKind.Constant, 0, 0), new(SignalKind.Constant, 1, 0)];
    private readonly Dictionary<long, int>[] known = [[], [], []];
    private readonly List<int> inputs = [];

    public int Count => signals.Count;

    public int Inputs => inputs.Count;

    public SignalForm this[int number] => signals[number];

    /// <summary>The signal of an input, by its number among the inputs.</summary>
    public Signal InputSignal(int input) => new(inputs[input]);

    /// <summary>A new unknown.</summary>
    public Signal Input()
    {
        var number = signals.Count;
        signals.Add(new SignalForm(SignalKind.Input, inputs.Count, 0));
        inputs.Add(number);
        return new Signal(number);
    }

    public Signal Not(Signal inner) => inner.Number switch
    {
        0 => Signal.Yes,
        1 => Signal.No,
        _ when signals[inner.Number].Kind == SignalKind.Not => new Signal(signals[inner.Number].Left),
        _ => Make(SignalKind.Not, inner.Number, 0),
    };

    public Signal And(Signal one, Signal other)
    {
        if (one == other || other == Signal.Yes)
        {
            return one;
        }
        return one == Signal.Yes ? other
            : one == Signal.No || other == Signal.No || AreOpposite(one, other) ? Signal.No
            : Make(SignalKind.And, Math.Min(one.Number, other.Number), Math.Max(one.Number, other.Number));
    }

    public Signal Or(Signal one, Signal other)
    {
        if (one == other || other == Signal.No)
        {
            return one;
        }
        return one == Signal.No ? other
            : one == Signal.Yes || other == Signal.Yes || AreOpposite(one, other) ? Signal.Yes
            : Make(SignalKind.Or, Math.Min(one.Number, other.Number), Math.Max(one.Number, other.Number));
    }

    /// <summary>All of them; yes when there are none.</summary>
    public Signal All(IEnumerable<Signal> parts) => Fold(parts, Signal.Yes, And);

    /// <summary>Any of them; no when there are none.</summary>
    public Signal Any(IEnumerable<Signal> parts) => Fold(parts, Signal.No, Or);

    /// <summary>At least so many of them: a ladder of running counts.</summary>
    public Signal AtLeast(int count, IEnumerable<Signal> parts)
    {
        if (count <= 0)
        {
            return Signal.Yes;
        }
        var reached = new Signal[count + 1];
        reached[0] = Signal.Yes;
        foreach (var part in parts)
        {
            for (var i = count; i > 0; i--)
            {
                reached[i] = Or(reached[i], And(reached[i - 1], part));
            }
        }
        return reached[count];
    }

    /// <summary>Every signal that these read, themselves included, in order of evaluation.</summary>
    public IReadOnlyList<int> Cone(IEnumerable<Signal> of)
    {
        // Asking for a signal may make it, so all are asked for before the circuit is measured.
        IReadOnlyList<Signal> asked = [.. of];
        var read = new bool[signals.Count];
        var highest = -1;
        foreach (var signal in asked)
        {
            read[signal.Number] = true;
            highest = Math.Max(highest, signal.Number);
        }
        // A signal reads only smaller numbers, so one pass downwards meets every signal after all that read it.
        var size = 0;
        for (var number = highest; number >= 0; number--)
        {
            if (!read[number])
            {
                continue;
            }
            size++;
            var form = signals[number];
            if (form.Kind is SignalKind.And or SignalKind.Or or SignalKind.Not)
            {
                read[form.Left] = true;
            }
            if (form.Kind is SignalKind.And or SignalKind.Or)
            {
                read[form.Right] = true;
            }
        }
        var cone = new int[size];
        for (int number = 0, place = 0; place < size; number++)
        {
            if (read[number])
            {
                cone[place++] = number;
            }
        }
        return cone;
    }

    /// <summary>The signals that a signal reads directly.</summary>
    public IEnumerable<int> Reads(int number)
    {
        var form = signals[number];
        return form.Kind switch
        {
            SignalKind.And or SignalKind.Or => [form.Left, form.Right],
            SignalKind.Not => [form.Left],
            _ => [],
        };
    }

    private bool AreOpposite(Signal one, Signal other) =>
        (signals[one.Number] is { Kind: SignalKind.Not } a && a.Left == other.Number) || (signals[other.Number] is { Kind: SignalKind.Not } b && b.Left == one.Number);

    private Signal Make(SignalKind kind, int left, int right)
    {
        var place = known[(int)kind - (int)SignalKind.And];
        var key = ((long)left << 32) | (uint)right;
        if (!place.TryGetValue(key, out var number))
        {
            number = signals.Count;
            signals.Add(new SignalForm(kind, left, right));
            place.Add(key, number);
        }
        return new Signal(number);
    }

    private static Signal Fold(IEnumerable<Signal> parts, Signal start, Func<Signal, Signal, Signal> join)
    {
        foreach (var part in parts)
        {
            start = join(start, part);
        }
        return start;
    }
}
