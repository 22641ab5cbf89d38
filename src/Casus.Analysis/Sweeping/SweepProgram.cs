using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>The steps that work out a question for one block of situations, with a plane for each signal that bears on it.</summary>
internal sealed class SweepProgram
{
    /// <summary>The planes that are no and yes everywhere.</summary>
    public const int NoPlane = 0;
    public const int YesPlane = 1;

    private readonly SweepQuestion question;
    private readonly HashSet<int> readOutside = [];
    private readonly Dictionary<int, int> planes = new() { [Signal.No.Number] = NoPlane, [Signal.Yes.Number] = YesPlane };

    /// <param name="swept">The unknowns that bear on the question.</param>
    /// <param name="innerUnknowns">How many of them change within a block.</param>
    /// <param name="isForOne">Whether one situation at a time is worked out, and not a block.</param>
    public SweepProgram(SweepQuestion question, IReadOnlyList<Signal> swept, int innerUnknowns, bool isForOne = false)
    {
        (this.question, Swept, IsForOne) = (question, swept, isForOne);
        foreach (var (signal, value) in question.Fixed)
        {
            planes[signal.Number] = value ? YesPlane : NoPlane;
        }
        foreach (var signal in swept)
        {
            PlaneOf(signal.Number);
        }
        readOutside.UnionWith(question.Outputs.Select(signal => signal.Number));
        Corners = [.. question.Corners.Select((corner, number) => CornerProgram.Of(corner, NeededResults(number), this)).OfType<CornerProgram>()];
        Facts = FactsBy(innerUnknowns);
        Final = Ordered(Compile(FinalSignals()));
        Outputs = [.. question.Outputs.Select(PlaneOf)];
        SweptPlanes = [.. swept.Select(PlaneOf)];
        PlaneCount = PlaneSharing.Share(PlaneCount, Codes(), Kept());
    }

    public bool IsForOne { get; }

    public IReadOnlyList<Signal> Swept { get; }

    /// <summary>The planes of the unknowns.</summary>
    public int[] SweptPlanes { get; }

    public int PlaneCount { get; private set; } = 2;

    public FactSteps Facts { get; }

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

    /// <summary>These signals are read as planes of their own, and not only by other steps.</summary>
    public void ReadAsPlanes(IEnumerable<int> signals) => readOutside.UnionWith(signals);

    /// <summary>Lets a signal be read from the plane of another.</summary>
    public void Share(Signal signal, int plane) => planes[signal.Number] = plane;

    /// <summary>Steps for signals in order of their numbers. Unknowns and constants need none; what is only turned round is turned where it is read.</summary>
    public Instruction[] Compile(IEnumerable<int> signals)
    {
        var steps = new List<Instruction>();
        foreach (var number in signals.Order())
        {
            var form = Circuit[number];
            switch (form.Kind)
            {
                case SignalKind.And:
                    steps.Add(new Instruction(Operand.Of(PlaneOf(number)), Read(form.Left), Read(form.Right)));
                    break;
                case SignalKind.Or:
                    steps.Add(new Instruction(Operand.Of(PlaneOf(number), inverted: true), Turned(Read(form.Left)), Turned(Read(form.Right))));
                    break;
                case SignalKind.Not when IsReadOutside(number):
                    steps.Add(new Instruction(Operand.Of(PlaneOf(number)), Read(number), Read(number)));
                    break;
                default:
                    break;
            }
        }
        return [.. steps];
    }

    /// <summary>A piece of code that is complete, in the order in which it is best run.</summary>
    public Instruction[] Ordered(IReadOnlyList<Instruction> code) => IsForOne ? Interleaving.Of(code) : [.. code];

    /// <summary>A plane copied.</summary>
    public Instruction Copy(Signal from, Signal to) => new(Operand.Of(PlaneOf(to)), Operand.Of(PlaneOf(from)), Operand.Of(PlaneOf(from)));

    private Operand Read(int number) => Circuit[number] is { Kind: SignalKind.Not } not ? Operand.Of(PlaneOf(not.Left), inverted: true) : Operand.Of(PlaneOf(number));

    private static Operand Turned(Operand operand) => new(operand.Packed ^ 1);

    /// <summary>Outputs and duties are read as planes of their own.</summary>
    private bool IsReadOutside(int number) => readOutside.Contains(number);

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

    private IEnumerable<Instruction[]> Codes() =>
        [Facts.Constant, .. Facts.Varying, .. Corners.SelectMany(corner => corner.Codes), Final];

    /// <summary>Planes that are read otherwise than by steps.</summary>
    private IEnumerable<KeptPlanes> Kept() => [.. Corners.SelectMany(corner => corner.Kept), new KeptPlanes(Outputs), new KeptPlanes(SweptPlanes)];

    private List<Circuits.Result> NeededResults(int corner) => NeededResults(question, corner);

    private static List<Circuits.Result> NeededResults(SweepQuestion question, int corner)
    {
        var cone = question.Circuit.Cone(question.Outputs).ToHashSet();
        var circuit = question.Corners[corner];
        return [.. circuit.Results.Where(result => cone.Contains(circuit.SignalOf(result).Number))];
    }

    /// <summary>Signals over facts alone, sorted by how often they change when the unknowns from the given one on are the same throughout a block.</summary>
    private FactSteps FactsBy(int innerUnknowns)
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
            Ordered(Compile(facts.Where(number => outerSupport[number] == 0))),
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
