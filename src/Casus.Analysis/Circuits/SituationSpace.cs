using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>
/// All situations of one case: what every one of them gives, and the unknowns that each settles one way or the other. Whatever is neither is
/// left to whose it is, as in <see cref="Evaluator"/>: a guarantor's choice, the aggressor's move, the protected side's act.
/// </summary>
public sealed class SituationSpace
{
    private readonly Dictionary<Corner, CornerCircuit> corners = [];
    private readonly CircuitCase asked;

    /// <param name="given">What every situation gives, in the form of <see cref="Situation.Of"/>.</param>
    /// <param name="unknowns">What each situation settles.</param>
    /// <param name="liftable">The causes that the question may lift; each becomes an input.</param>
    /// <param name="liftableClauses">The clauses that the question may make unconditional; each becomes an input.</param>
    /// <param name="reports">What is reported, each held to be so where the unknown of that place is so.</param>
    /// <param name="unconditional">Where clauses are made unconditional by other signals than an input each: makes them, in the circuit of the space.</param>
    /// <param name="shared">The unknowns as another space has them, when two texts are asked of the same situations; null to make them.</param>
    public SituationSpace(
        PackageIndex index, Case @case, Question question, IEnumerable<Condition> given, IReadOnlyList<Unknown> unknowns,
        IReadOnlyCollection<Cause>? liftable = null, IReadOnlyCollection<string>? liftableClauses = null,
        Func<Circuit, IReadOnlyDictionary<string, Signal>>? unconditional = null, IReadOnlyList<(Condition Literal, int Unknown)>? reports = null, SharedInputs? shared = null)
    {
        Circuit = shared?.Circuit ?? new Circuit();
        Unknowns = unknowns;
        Inputs = shared?.Inputs ?? [.. unknowns.Select(_ => Circuit.Input())];
        Relaxation = new Relaxation(
            (liftable ?? []).ToDictionary(cause => cause, _ => Circuit.Input()),
            unconditional?.Invoke(Circuit) ?? (liftableClauses ?? []).ToDictionary(clause => clause, _ => Circuit.Input()));
        var knowledge = new KnowledgeCircuit(Circuit, index, @case.On, Knowledge.Stated(index, Situation.Of(Noon(@case.On), given)), [.. unknowns.Zip(Inputs)], [.. (reports ?? []).Select(report => (report.Literal, Inputs[report.Unknown]))]);
        Candidates = Derivation.Candidates(index, @case);
        asked = new CircuitCase(Circuit, index, @case, question, knowledge, Relaxation, Heads.Bound(index, @case.On));
    }

    public Circuit Circuit { get; }

    public IReadOnlyList<Unknown> Unknowns { get; }

    /// <summary>The signal of each unknown, in their order.</summary>
    public IReadOnlyList<Signal> Inputs { get; }

    public Relaxation Relaxation { get; }

    /// <summary>Every duty of every bearer, in the order of <see cref="Derivation.Candidates"/>.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    public PackageIndex Index => asked.Index;

    public Case Case => asked.Case;

    public Question Question => asked.Question;

    /// <summary>The corners that have been asked for; those that come to the same are one.</summary>
    public IReadOnlyList<CornerCircuit> Corners => [.. corners.Values.Distinct()];

    public CornerCircuit Corner(Corner corner)
    {
        if (!corners.TryGetValue(corner, out var circuit))
        {
            var rule = CornerRule.All.First(rule => rule.Corner == corner);
            // Where no promise waits for another at the same time, honouring such promises, or signing together, changes nothing.
            var alike = rule.Honoured && !Derivation.Reads.Of(asked.Index, rule, Candidates).Simultaneous ? Plainer(corner) : null;
            corners[corner] = circuit = alike is { } plainer ? Corner(plainer) : new CornerCircuit(asked, rule, Candidates);
        }
        return circuit;
    }

    /// <summary>A condition as it stands in a corner, outside every clause. It may not speak of promises.</summary>
    public Signal Holds(Condition condition, Corner corner) =>
        new ConditionCircuit(asked, CornerRule.All.First(rule => rule.Corner == corner), new PromiseCircuit(Circuit, new Dictionary<Atom, List<Maker>>(), _ => Signal.No))
            .Holds(condition, helps: true, Standpoint.Nowhere);

    /// <summary>The unknowns as literals, by their values.</summary>
    public IEnumerable<Condition> Literals(Func<Signal, bool> value) => Unknowns.Zip(Inputs, (unknown, signal) => unknown.Literal(value(signal)));

    private static Corner? Plainer(Corner corner) => corner switch
    {
        Responses.Corner.Assured => Responses.Corner.Firm,
        Responses.Corner.AtOneTable => Responses.Corner.Possible,
        _ => null,
    };

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}

/// <summary>Unknowns that several spaces have in common: the signal of each, in the order of the unknowns.</summary>
public sealed record SharedInputs(Circuit Circuit, IReadOnlyList<Signal> Inputs);
