using Casus.Circuits;
using Casus.Evaluation;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>One occasion of a package with all its situations, ready to be asked.</summary>
/// <param name="Space">Its situations.</param>
/// <param name="Cover">How far each guarantor goes in them.</param>
public sealed record Inquiry(Occasion Occasion, SituationSpace Space, CoverCircuit Cover)
{
    /// <param name="index">One wording of a package.</param>
    /// <param name="given">What is given besides what happens; it is no unknown any more.</param>
    public static Inquiry Of(
        PackageIndex index, Occasion occasion, Question question, DateOnly day, IEnumerable<Condition>? given = null,
        IReadOnlyCollection<Cause>? liftable = null, IReadOnlyCollection<string>? liftableClauses = null)
    {
        var @case = occasion.CaseOn(index, day);
        IReadOnlyList<Condition> all = [.. occasion.Given, .. given ?? []];
        var space = new SituationSpace(index, @case, question, all, OpenFacts.Of(index, @case, all), liftable, liftableClauses);
        return new Inquiry(occasion, space, new CoverCircuit(space));
    }

    /// <summary>The words on which a guarantor can be asked how far it goes: every rung of every ladder, ladder by ladder.</summary>
    public IReadOnlyList<string> Rungs => [.. Space.Index.Package.Ladders.SelectMany(ladder => ladder.Rungs)];

    /// <summary>Counts the situations in which each output holds. Causes and clauses that are not among <paramref name="fixed"/> stay as written.</summary>
    public SweepResult Sweep(IReadOnlyList<Signal> outputs, SweepSettings settings, IReadOnlyDictionary<Signal, bool>? @fixed = null, CancellationToken cancellation = default)
    {
        var values = Lifted.ToDictionary(signal => signal, _ => false);
        foreach (var (signal, value) in @fixed ?? new Dictionary<Signal, bool>())
        {
            values[signal] = value;
        }
        return Sweeping.Sweep.Run(new SweepQuestion(Space.Circuit, Space.Corners, [.. Space.Inputs.Where(input => !values.ContainsKey(input))], values, outputs), settings, cancellation);
    }

    /// <summary>Every input by which something is lifted in thought.</summary>
    public IEnumerable<Signal> Lifted => Space.Relaxation.Causes.Values.Concat(Space.Relaxation.Unconditional.Values);

    /// <summary>The literals of a numbered situation of a sweep: every unknown that bears on it, given or denied.</summary>
    public IReadOnlyList<Condition> Literals(SweepResult result, long situation)
    {
        var values = result.Values(situation);
        return [.. Space.Unknowns.Zip(Space.Inputs).Where(pair => values.ContainsKey(pair.Second)).Select(pair => pair.First.Literal(values[pair.Second]))];
    }
}
