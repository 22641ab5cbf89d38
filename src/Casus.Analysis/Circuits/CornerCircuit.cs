using Casus.Evaluation;
using Casus.Responses;

namespace Casus.Circuits;

/// <summary>
/// One corner over every situation: for each duty of each bearer the signal that says, given the promises read so far, whether it arises.
/// What comes true is the fixed point of these signals (design 6.4), which <c>Sweeping</c> works out.
/// </summary>
public sealed class CornerCircuit
{
    private readonly Dictionary<Arisen, Signal> inputs = [];
    private readonly Dictionary<int, Arisen> arisenBehind = [];
    private readonly Dictionary<int, Signal> settled = [];
    private readonly Dictionary<int, Signal> reachable = [];
    private readonly Circuit circuit;
    private readonly CircuitCase asked;
    private readonly ConditionCircuit conditions;
    private readonly ConditionCircuit opposedConditions;
    private readonly Dictionary<int, Signal> arises = [];
    private readonly Dictionary<int, Signal> arisesOpposed = [];

    public CornerCircuit(CircuitCase asked, CornerRule rule, IReadOnlyList<Candidate> candidates)
    {
        (this.asked, circuit, Rule, Candidates) = (asked, asked.Circuit, rule, candidates);
        (Simultaneous, Denials, _) = Derivation.Reads.Of(asked.Index, rule, candidates);
        var promises = new PromiseCircuit(circuit, Makers(asked, rule, candidates), Input);
        conditions = new ConditionCircuit(asked, rule, promises);
        // What a denial reckons with is derived with every unknown read the other way.
        opposedConditions = Denials ? new ConditionCircuit(asked, rule with { Opposed = !rule.Opposed }, promises) : conditions;
    }

    public CornerRule Rule { get; }

    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>Whether promises are read that may be assumed to come true together; else every promise is read in sequence.</summary>
    public bool Simultaneous { get; }

    /// <summary>Whether anything is denied, so that under- and over-estimates have to alternate.</summary>
    public bool Denials { get; }

    /// <summary>Whether a duty arises, from the promises read.</summary>
    public Signal Arises(int candidate, bool opposed = false)
    {
        var (known, read) = opposed && Denials ? (arisesOpposed, opposedConditions) : (arises, conditions);
        if (!known.TryGetValue(candidate, out var signal))
        {
            known[candidate] = signal = circuit.All(Candidates[candidate].Requirements.Select(requirement => Lifted(Candidates[candidate], requirement, read)));
        }
        return signal;
    }

    /// <summary>Whether a duty has arisen in the end, whatever the order of steps.</summary>
    public Signal Settled(int candidate) => Known(settled, candidate);

    /// <summary>Whether a duty has arisen in the end, or is caught in a negative cycle.</summary>
    public Signal Reachable(int candidate) => Denials ? Known(reachable, candidate) : Settled(candidate);

    /// <summary>Which set of promises an input of this corner stands for; null when it is none of its inputs.</summary>
    public Arisen? ArisenBehind(int signal) => arisenBehind.TryGetValue(signal, out var arisen) ? arisen : null;

    /// <summary>The input that says that a duty has arisen in a set that is read; null when nothing reads it.</summary>
    public Signal? InputOf(Arisen arisen) => inputs.TryGetValue(arisen, out var signal) ? signal : null;

    /// <summary>The duties whose promises a duty reads, in any set and with unknowns read either way.</summary>
    public IReadOnlyList<int> ReadBy(int candidate) =>
        [.. ConeOf([candidate]).Select(ArisenBehind).OfType<Arisen>().Select(arisen => arisen.Candidate).Distinct()];

    /// <summary>The duties whose promises a duty reads from one set.</summary>
    public IReadOnlyList<int> ReadBy(int candidate, ReadFrom from, bool opposed) =>
        [.. circuit.Cone([Arises(candidate, opposed)]).Select(ArisenBehind).OfType<Arisen>().Where(arisen => arisen.From == from).Select(arisen => arisen.Candidate).Distinct()];

    /// <summary>Every signal on which the arising of these duties rests, with unknowns read either way.</summary>
    public IReadOnlyList<int> ConeOf(IEnumerable<int> candidates) =>
        circuit.Cone(candidates.SelectMany(candidate => new[] { Arises(candidate), Arises(candidate, opposed: true) }));

    /// <summary>The results that somebody has asked for.</summary>
    public IEnumerable<Result> Results => settled.Keys.Select(key => new Result(key, IsSettled: true)).Concat(reachable.Keys.Select(key => new Result(key, IsSettled: false)));

    public Signal SignalOf(Result result) => (result.IsSettled ? settled : reachable)[result.Candidate];

    private Signal Known(Dictionary<int, Signal> of, int candidate)
    {
        if (!of.TryGetValue(candidate, out var signal))
        {
            of[candidate] = signal = circuit.Input();
        }
        return signal;
    }

    private Signal Input(Arisen arisen)
    {
        // Where nothing may be assumed together, a simultaneous promise is read like an earlier one; where nothing is denied, no denial is made.
        var read = arisen.From == ReadFrom.Simultaneous && !Simultaneous ? arisen with { From = ReadFrom.Sequential } : arisen;
        if (!inputs.TryGetValue(read, out var signal))
        {
            inputs[read] = signal = circuit.Input();
            arisenBehind[signal.Number] = read;
        }
        return signal;
    }

    /// <summary>
    /// A clause made unconditional waits for nobody's promise or deed and leaves neither its bearer nor an organ of its bearer a choice whether.
    /// The facts it asks for, and what others must consent to, it still asks for.
    /// </summary>
    private Signal Lifted(Candidate candidate, Evaluation.Requirement requirement, ConditionCircuit read)
    {
        var lifted = asked.Relaxation.OfClause(candidate.Clause.Id);
        var isOwnSay = requirement.Kind == RequirementKind.OwnChoice
            || (requirement.Criterion is DecidedBy decided && asked.Index.PrincipalOf(decided.Decider) == candidate.Bearer);
        return lifted == Signal.No ? read.Holds(requirement)
            : isOwnSay ? circuit.Or(read.Holds(requirement), lifted)
            : requirement.Kind == RequirementKind.Dependence ? read.Holds(requirement, lifted)
            : read.Holds(requirement);
    }

    private Dictionary<Atom, List<Maker>> Makers(CircuitCase asked, CornerRule rule, IReadOnlyList<Candidate> candidates)
    {
        var makers = new Dictionary<Atom, List<Maker>>();
        void Add(Atom atom, int candidate, Signal where)
        {
            if (where == Signal.No)
            {
                return;
            }
            if (!makers.TryGetValue(atom, out var list))
            {
                makers[atom] = list = [];
            }
            list.Add(new Maker(candidate, where));
        }
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            Add(candidate.Arisen, i, Signal.Yes);
            if (Heads.IsProhibition(candidate.Duty))
            {
                continue;
            }
            var byLaw = Derivation.IsByLaw(asked.Index, candidate)
                ? Signal.Yes
                : circuit.Or(asked.Relaxation.Of(Cause.Bindingness), asked.Relaxation.OfClause(candidate.Clause.Id));
            foreach (var (word, where) in Promised(asked, candidate, rule.Exercised))
            {
                Add(new Atom(candidate.Bearer, word, ByLaw: false), i, where);
                Add(new Atom(candidate.Bearer, word, ByLaw: true), i, circuit.And(where, byLaw));
            }
        }
        return makers;
    }

    /// <summary>The words that a duty promises once it has arisen: up to its floor or ceiling, and up to its ceiling where the floor is lifted.</summary>
    private static IEnumerable<(string Word, Signal Where)> Promised(CircuitCase asked, Candidate candidate, bool exercised)
    {
        IReadOnlyList<string> Words(bool most) => Reach.Of(asked.Index, asked.Case.On, asked.Question.Reading, candidate, most) is { Count: > 0 } reached
            ? [.. reached.SelectMany(asked.Index.DownFrom).Append(Heads.Word(candidate.Duty.Measure)).Distinct()]
            : [];
        var certain = Words(exercised);
        var lifted = exercised ? Signal.No : asked.Relaxation.Of(Cause.Floor);
        var more = lifted == Signal.No ? [] : Words(most: true).Except(certain);
        return certain.Select(word => (word, Signal.Yes)).Concat(more.Select(word => (word, lifted)));
    }
}

/// <summary>What came of a duty in a corner: settled, or only reachable.</summary>
public sealed record Result(int Candidate, bool IsSettled);
