using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>The steps that work out a question for one block of situations, with a plane for each signal that bears on it.</summary>
internal sealed class SweepProgram
{
    /// <summary>The planes that are no and yes everywhere.</summary>
    public const int NoPlane = 0;
    public const int YesPlane = 1;

    private readonly SweepQuestion question;
    private readonly Dictionary<int, int> planes = new() { [Signal.No.Number] = NoPlane, [Signal.Yes.Number] = YesPlane };

    public SweepProgram(SweepQuestion question, IReadOnlyList<Signal> swept)
    {
        (this.question, Swept) = (question, swept);
        foreach (var (signal, value) in question.Fixed)
        {
            planes[signal.Number] = value ? YesPlane : NoPlane;
        }
        foreach (var signal in swept)
        {
            PlaneOf(signal.Number);
        }
        Corners = [.. question.Corners.Select((corner, number) => CornerProgram.Of(corner, NeededResults(number), this)).OfType<CornerProgram>()];
        Final = Compile(FinalSignals());
        Outputs = [.. question.Outputs.Select(PlaneOf)];
        foreach (var number in FactCone())
        {
            PlaneOf(number);
        }
    }

    public IReadOnlyList<Signal> Swept { get; }

    public int PlaneCount { get; private set; } = 2;

    public IReadOnlyList<CornerProgram> Corners { get; }

    /// <summary>From the results of the corners to the outputs.</summary>
    public Instruction[] Final { get; }

    public int[] Outputs { get; }

    public Circuit Circuit => question.Circuit;

    public int PlaneOf(Signal signal) => PlaneOf(signal.Number);

    public int PlaneOf(int signal)
    {
        if (!planes.TryGetValue(signal, out var plane))
        {
            planes[signal] = plane = NewPlane();
        }
        return plane;
    }

    public int NewPlane() => PlaneCount++;

    /// <summary>Lets a signal be read from the plane of another.</summary>
    public void Share(Signal signal, int plane) => planes[signal.Number] = plane;

    /// <summary>Steps for signals in order of their numbers; unknowns and constants need none.</summary>
    public Instruction[] Compile(IEnumerable<int> signals)
    {
        var steps = new List<Instruction>();
        foreach (var number in signals.Order())
        {
            var form = Circuit[number];
            switch (form.Kind)
            {
                case SignalKind.And:
                    steps.Add(new Instruction(Operation.And, PlaneOf(number), PlaneOf(form.Left), PlaneOf(form.Right)));
                    break;
                case SignalKind.Or:
                    steps.Add(new Instruction(Operation.Or, PlaneOf(number), PlaneOf(form.Left), PlaneOf(form.Right)));
                    break;
                case SignalKind.Not:
                    steps.Add(new Instruction(Operation.Not, PlaneOf(number), PlaneOf(form.Left), PlaneOf(form.Left)));
                    break;
                default:
                    break;
            }
        }
        return [.. steps];
    }

    /// <summary>The unknowns of a question that bear on its outputs, through the corners that these read.</summary>
    public static IReadOnlyList<Signal> Bearing(SweepQuestion question)
    {
        var seen = new HashSet<int>();
        var cone = new List<int>(question.Circuit.Cone(question.Outputs));
        for (var number = 0; number < question.Corners.Count; number++)
        {
            cone.AddRange(CornerProgram.Cone(question.Corners[number], NeededResults(question, number)));
        }
        seen.UnionWith(cone);
        return [.. question.Free.Where(signal => seen.Contains(signal.Number))];
    }

    private List<Circuits.Result> NeededResults(int corner) => NeededResults(question, corner);

    private static List<Circuits.Result> NeededResults(SweepQuestion question, int corner)
    {
        var cone = question.Circuit.Cone(question.Outputs).ToHashSet();
        var circuit = question.Corners[corner];
        return [.. circuit.Results.Where(result => cone.Contains(circuit.SignalOf(result).Number))];
    }

    /// <summary>Signals over facts alone, sorted by how often they change when the unknowns from the given one on are the same throughout a block.</summary>
    public FactSteps Facts(int innerUnknowns)
    {
        var outerSupport = new Dictionary<int, long>();
        for (var i = innerUnknowns; i < Swept.Count; i++)
        {
            outerSupport[Swept[i].Number] = 1L << (i - innerUnknowns);
        }
        var facts = FactCone();
        foreach (var number in facts)
        {
            outerSupport[number] = outerSupport.GetValueOrDefault(number) | Circuit.Reads(number).Aggregate(0L, (all, read) => all | outerSupport.GetValueOrDefault(read));
        }
        var outer = Math.Max(0, Swept.Count - innerUnknowns);
        int Lowest(int number) => System.Numerics.BitOperations.TrailingZeroCount(outerSupport[number]);
        return new FactSteps(
            Compile(facts.Where(number => outerSupport[number] == 0)),
            [.. Enumerable.Range(0, outer).Select(place => Compile(facts.Where(number => outerSupport[number] != 0 && Lowest(number) == place)))]);
    }

    /// <summary>The signals that bear on the question and rest on facts alone, in order of evaluation.</summary>
    private List<int> FactCone()
    {
        var derived = Corners.SelectMany(corner => corner.Inputs)
            .Concat(question.Corners.SelectMany(corner => corner.Results.Select(result => corner.SignalOf(result).Number)))
            .ToHashSet();
        var roots = Corners.SelectMany(corner => corner.Roots).Concat(question.Outputs.Select(signal => signal.Number)).Select(number => new Signal(number));
        var facts = new List<int>();
        foreach (var number in Circuit.Cone(roots))
        {
            if (derived.Contains(number) || Circuit.Reads(number).Any(derived.Contains))
            {
                derived.Add(number);
            }
            else
            {
                facts.Add(number);
            }
        }
        return facts;
    }

    /// <summary>Signals that read a corner's result, on the way to an output.</summary>
    private List<int> FinalSignals()
    {
        var reads = question.Corners.SelectMany(corner => corner.Results.Select(result => corner.SignalOf(result).Number)).ToHashSet();
        var final = new List<int>();
        foreach (var number in Circuit.Cone(question.Outputs))
        {
            if (Circuit.Reads(number).Any(reads.Contains))
            {
                reads.Add(number);
                final.Add(number);
            }
        }
        return final;
    }
}

/// <summary>The steps over facts alone.</summary>
/// <param name="Constant">Over facts that are the same in every block.</param>
/// <param name="Varying">Those of place i are done again when outer unknown i or a lower one has changed; the highest first.</param>
internal sealed record FactSteps(Instruction[] Constant, Instruction[][] Varying);
