using Casus.Circuits;
using Casus.Evaluation;

namespace Casus.Sweeping;

/// <summary>
/// The least fixed point of a corner, in an order in which each duty comes after those it waits for; only duties that wait for one another
/// in a circle are worked out in rounds.
/// </summary>
internal sealed class Solver
{
    private readonly CornerCircuit corner;
    private readonly bool opposed;
    private readonly SweepProgram program;
    private readonly Dictionary<int, int> rank = [];

    public Solver(CornerCircuit corner, bool opposed, IReadOnlyList<int> candidates, IReadOnlyList<int> cone, SweepProgram program)
    {
        (this.corner, this.opposed, this.program) = (corner, opposed, program);
        var components = Components.Of(candidates, candidate => corner.ReadBy(candidate, ReadFrom.Sequential, opposed));
        for (var i = 0; i < components.Count; i++)
        {
            foreach (var member in components[i].Members)
            {
                rank[member] = i;
            }
        }
        foreach (var candidate in components.Where(component => !IsPublished(component)).SelectMany(component => component.Members))
        {
            if (InputInSequence(candidate) is { } input)
            {
                program.Share(input, program.PlaneOf(corner.Arises(candidate, opposed)));
            }
        }
        // How late a signal can be worked out: after the component of the latest duty it reads in sequence; −1 when it reads none.
        var level = new Dictionary<int, int>();
        var (readsDenied, readsTogether) = (new HashSet<int>(), new HashSet<int>());
        var mine = candidates.SelectMany(candidate => program.Circuit.Cone([corner.Arises(candidate, opposed)])).ToHashSet();
        foreach (var number in cone.Where(mine.Contains))
        {
            var arisen = corner.ArisenBehind(number);
            var reads = program.Circuit.Reads(number).ToList();
            level[number] = arisen is { From: ReadFrom.Sequential } sequential ? rank[sequential.Candidate] : reads.Count == 0 ? -1 : reads.Max(read => level[read]);
            if (arisen is { From: ReadFrom.Denied } || reads.Exists(readsDenied.Contains))
            {
                readsDenied.Add(number);
            }
            if (arisen is { From: ReadFrom.Simultaneous } || reads.Exists(readsTogether.Contains))
            {
                readsTogether.Add(number);
            }
        }
        OverDenied = program.Ordered(program.Compile(level.Keys.Where(number => level[number] < 0 && readsDenied.Contains(number) && !readsTogether.Contains(number))));
        OverTogether = program.Ordered(program.Compile(level.Keys.Where(number => level[number] < 0 && readsTogether.Contains(number))));
        Segments = [.. Schedule(components, level)];
        Together = Transfers(ReadFrom.Simultaneous, cone);
        Denied = Transfers(ReadFrom.Denied, cone);
    }

    /// <summary>Steps over what is denied, and over what is assumed together.</summary>
    public Instruction[] OverDenied { get; }

    public Instruction[] OverTogether { get; }

    /// <summary>Then, component by component, what is derived in sequence.</summary>
    public Segment[] Segments { get; }

    /// <summary>What has been derived, to be assumed together in the next round.</summary>
    public Transfer[] Together { get; }

    /// <summary>What has been derived, to be denied in the next round; in the order of the corner's denied planes.</summary>
    public Transfer[] Denied { get; }

    public IEnumerable<Instruction[]> Codes => [OverDenied, OverTogether, .. Segments.SelectMany(segment => segment.Members.Select(member => member.Code).Prepend(segment.Code))];

    public IEnumerable<KeptPlanes> Kept =>
    [
        new KeptPlanes(Together), new KeptPlanes(Denied),
        .. Segments.SelectMany(segment => segment.Members.Select(member => new KeptPlanes(member.Arises)).Append(new KeptPlanes(segment.States)).Append(new KeptPlanes(segment.Published))),
    ];

    private IEnumerable<Segment> Schedule(IReadOnlyList<Component> components, Dictionary<int, int> level)
    {
        var done = new HashSet<int>();
        var straight = new List<Instruction>();
        for (var i = 0; i < components.Count; i++)
        {
            var component = components[i];
            var signals = program.Circuit.Cone(component.Members.Select(member => corner.Arises(member, opposed))).Where(number => level[number] >= 0 && !done.Contains(number)).ToList();
            straight.AddRange(program.Compile(signals.Where(number => level[number] < i && done.Add(number))));
            if (!component.IsCircle)
            {
                if (IsPublished(component))
                {
                    straight.AddRange(component.Members.SelectMany(Publish));
                }
                continue;
            }
            if (straight.Count > 0)
            {
                yield return new Segment(program.Ordered(straight), []);
                straight.Clear();
            }
            yield return Circle(component, [.. signals.Where(number => level[number] == i && done.Add(number))]);
        }
        if (straight.Count > 0)
        {
            yield return new Segment(program.Ordered(straight), []);
        }
    }

    /// <summary>The signals of a circle; each duty is passed on as soon as it is worked out, and a copy tells whether a round changed it.</summary>
    private Segment Circle(Component component, IReadOnlyList<int> signals)
    {
        if (program.IsForOne)
        {
            return new Segment([], []) { Members = [.. component.Members.Select(member => Member(component, member, signals))], Published = PublishedBy(component) };
        }
        var steps = new List<Instruction>();
        var done = new HashSet<int>();
        foreach (var member in component.Members)
        {
            var cone = program.Circuit.Cone([corner.Arises(member, opposed)]).ToHashSet();
            steps.AddRange(program.Compile(signals.Where(number => cone.Contains(number) && done.Add(number))));
            steps.AddRange(Publish(member));
        }
        return new Segment([.. steps], [.. component.Members.Select(member => new Transfer(program.PlaneOf(corner.Arises(member, opposed)), program.NewPlane()))])
        {
            Published = PublishedBy(component),
        };
    }

    private int[] PublishedBy(Component component) => [.. component.Members.Select(InputInSequence).OfType<Signal>().Select(program.PlaneOf)];

    private CircleMember Member(Component component, int member, IReadOnlyList<int> signals)
    {
        var cone = program.Circuit.Cone([corner.Arises(member, opposed)]).ToHashSet();
        return new CircleMember(
            [.. program.Compile(signals.Where(cone.Contains)), .. Publish(member)],
            [program.PlaneOf(corner.Arises(member, opposed))],
            [.. Enumerable.Range(0, component.Members.Count).Where(place => corner.ReadBy(component.Members[place], ReadFrom.Sequential, opposed).Contains(member))]);
    }

    /// <summary>
    /// Whether others read its duties from planes of their own: in a circle, where they are no at first, and where denials make two solvers write them in turn.
    /// Else they are read where they were worked out.
    /// </summary>
    private bool IsPublished(Component component) => component.IsCircle || corner.Denials;

    private IEnumerable<Instruction> Publish(int candidate) =>
        InputInSequence(candidate) is { } input ? [program.Copy(corner.Arises(candidate, opposed), input)] : [];

    private Signal? InputInSequence(int candidate) => corner.InputOf(new Arisen(ReadFrom.Sequential, candidate));

    private Transfer[] Transfers(ReadFrom from, IReadOnlyList<int> cone) =>
    [
        .. cone.Select(number => (Signal: number, Arisen: corner.ArisenBehind(number)))
            .Where(item => item.Arisen is { } arisen && arisen.From == from)
            .Select(item => new Transfer(program.PlaneOf(corner.Arises(item.Arisen?.Candidate ?? 0, opposed)), program.PlaneOf(item.Signal))),
    ];
}
