using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>How the fixed points of one corner are worked out for a block (design 6.4): the steps, and the planes in which its sets of promises are kept.</summary>
internal sealed class CornerProgram
{
    private readonly CornerCircuit corner;

    private CornerProgram(CornerCircuit corner, IReadOnlyList<Result> results, SweepProgram program)
    {
        this.corner = corner;
        Needed = Closure(corner, results.Select(result => result.Candidate));
        program.ReadAsPlanes(Roots);
        var signals = Roots.Select(number => new Signal(number)).ToList();
        var cone = program.Circuit.Cone(signals);
        Inputs = [.. cone.Where(number => corner.ArisenBehind(number) is not null)];
        var read = Inputs.Select(number => (Signal: number, Arisen: Behind(number))).ToList();
        Together = [.. read.Where(item => item.Arisen.From == ReadFrom.Simultaneous).Select(item => program.PlaneOf(item.Signal))];
        Denied = [.. read.Where(item => item.Arisen.From == ReadFrom.Denied).Select(item => program.PlaneOf(item.Signal))];
        Plain = new Solver(corner, opposed: false, Needed, cone, program);
        Opposed = corner.Denials ? new Solver(corner, opposed: true, Needed, cone, program) : Plain;
        High = [.. Denied.Select(_ => program.NewPlane())];
        Low = [.. Denied.Select(_ => program.NewPlane())];
        Results = [.. results.Select(result => KeepOf(result, program))];
    }

    /// <summary>Duties that bear on the question.</summary>
    public IReadOnlyList<int> Needed { get; }

    /// <summary>The signals of those duties, with unknowns read either way.</summary>
    public IEnumerable<int> Roots => Needed.SelectMany(candidate => new[] { corner.Arises(candidate).Number, corner.Arises(candidate, opposed: true).Number }).Distinct();

    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The planes of what is assumed to come true together.</summary>
    public int[] Together { get; }

    /// <summary>The planes of what is denied, and where the over- and the under-estimate of it are kept.</summary>
    public int[] Denied { get; }

    public int[] High { get; }

    public int[] Low { get; }

    public bool Denials => corner.Denials;

    public bool Simultaneous => corner.Simultaneous;

    public bool Exercised => corner.Rule.Exercised;

    public Solver Plain { get; }

    public Solver Opposed { get; }

    public Keep[] Results { get; }

    /// <summary>Every piece of code.</summary>
    public IEnumerable<Instruction[]> Codes => Plain == Opposed ? Plain.Codes : [.. Plain.Codes, .. Opposed.Codes];

    /// <summary>Every plane that is read otherwise than by steps.</summary>
    public IEnumerable<KeptPlanes> Kept =>
    [
        new KeptPlanes(Together), new KeptPlanes(Denied), new KeptPlanes(High), new KeptPlanes(Low), new KeptPlanes(Results),
        .. Plain == Opposed ? Plain.Kept : [.. Plain.Kept, .. Opposed.Kept],
    ];

    public static CornerProgram? Of(CornerCircuit corner, IReadOnlyList<Result> results, SweepProgram program) =>
        results.Count == 0 ? null : new CornerProgram(corner, results, program);

    /// <summary>Every signal that bears on these results.</summary>
    public static IEnumerable<int> Cone(CornerCircuit corner, IReadOnlyList<Result> results) =>
        corner.ConeOf(Closure(corner, results.Select(result => result.Candidate)));

    /// <summary>The duties themselves and, again and again, those whose promises they read.</summary>
    public static IReadOnlyList<int> Closure(CornerCircuit corner, IEnumerable<int> candidates)
    {
        var all = candidates.ToHashSet();
        var waiting = new Stack<int>(all);
        while (waiting.TryPop(out var candidate))
        {
            foreach (var other in corner.ReadBy(candidate))
            {
                if (all.Add(other))
                {
                    waiting.Push(other);
                }
            }
        }
        return [.. all.Order()];
    }

    private Arisen Behind(int signal) => corner.ArisenBehind(signal) ?? throw new InvalidOperationException($"Signal {signal} is no input of the corner.");

    /// <summary>Where a result is found. Without denials it is just what was derived; with them it is put together from several derivations.</summary>
    private Keep KeepOf(Result result, SweepProgram program)
    {
        var (plain, opposed) = (program.PlaneOf(corner.Arises(result.Candidate)), program.PlaneOf(corner.Arises(result.Candidate, opposed: true)));
        if (!corner.Denials)
        {
            program.Share(corner.SignalOf(result), plain);
            return new Keep(result, plain, plain, opposed, plain, plain, plain);
        }
        return new Keep(result, program.PlaneOf(corner.SignalOf(result)), plain, opposed, program.NewPlane(), program.NewPlane(), program.NewPlane());
    }
}

/// <summary>A result's plane, the planes of its derivations, and three in which they are kept.</summary>
internal sealed record Keep(Result Result, int Plane, int Derived, int DerivedOpposed, int Settled, int Reachable, int Widest)
{
    public Keep Renumbered(Func<int, int> number) => new(Result, number(Plane), number(Derived), number(DerivedOpposed), number(Settled), number(Reachable), number(Widest));
}
