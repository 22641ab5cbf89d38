using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Keystones;

/// <summary>
/// One situation in which promises can be made unconditional in thought. Its facts are fixed: what is not given is left to whose it is, as in
/// <see cref="Responder"/>. Its unknowns are the promises, each as written or unconditional.
/// </summary>
internal sealed class PromiseSpace
{
    /// <summary>Up to so many promises every set of them is tried.</summary>
    public const int MostTried = 24;

    private readonly IReadOnlyList<Signal> free;
    private readonly int perPromise;
    private readonly Func<IReadOnlyList<Signal>, long, IReadOnlyList<string>> read;

    private PromiseSpace(SituationSpace space, IReadOnlyList<Signal> free, int perPromise, int largest, Func<IReadOnlyList<Signal>, long, IReadOnlyList<string>> read)
    {
        (Space, this.free, this.perPromise, Largest, this.read) = (space, free, perPromise, largest, read);
        Cover = new CoverCircuit(space);
    }

    public SituationSpace Space { get; }

    public CoverCircuit Cover { get; }

    /// <summary>The most promises of a set that is tried.</summary>
    public int Largest { get; }

    /// <summary>An unknown for each promise: every set is tried.</summary>
    public static PromiseSpace OfAllSets(PackageIndex index, Case @case, Question question, IReadOnlyList<Condition> given, IReadOnlyList<DependentPromise> promises)
    {
        var clauses = promises.Select(promise => promise.ClauseId).ToList();
        var space = new SituationSpace(index, @case, question, given, [], liftableClauses: clauses);
        var clauseOf = space.Relaxation.Unconditional.ToDictionary(pair => pair.Value, pair => pair.Key);
        return new PromiseSpace(space, [.. clauses.Select(space.Relaxation.OfClause)], perPromise: 1, clauses.Count, (swept, number) =>
            [.. swept.Where((_, place) => ((number >> place) & 1) == 1).Select(signal => clauseOf[signal])]);
    }

    /// <summary>A few places, each of which holds the number of one promise or of none: every set of so few is tried, however many promises there are.</summary>
    public static PromiseSpace OfSmallSets(PackageIndex index, Case @case, Question question, IReadOnlyList<Condition> given, IReadOnlyList<DependentPromise> promises)
    {
        var clauses = promises.Select(promise => promise.ClauseId).ToList();
        var bits = 1;
        while (1 << bits <= clauses.Count)
        {
            bits++;
        }
        var places = Math.Max(1, MostTried / bits);
        var selectors = new List<Signal>();
        var space = new SituationSpace(index, @case, question, given, [], unconditional: circuit =>
        {
            selectors.AddRange(Enumerable.Range(0, places * bits).Select(_ => circuit.Input()));
            Signal Names(int place, int number) => circuit.All(Enumerable.Range(0, bits).Select(bit =>
                ((number >> bit) & 1) == 1 ? selectors[place * bits + bit] : circuit.Not(selectors[place * bits + bit])));
            return clauses.Select((clause, i) => (clause, i)).ToDictionary(
                item => item.clause, item => circuit.Any(Enumerable.Range(0, places).Select(place => Names(place, item.i + 1))));
        });
        return new PromiseSpace(space, selectors, bits, places, (swept, number) =>
        {
            var values = swept.Select((signal, place) => (signal, Is: ((number >> place) & 1) == 1)).Where(item => item.Is).Select(item => item.signal).ToHashSet();
            var named = Enumerable.Range(0, places)
                .Select(place => Enumerable.Range(0, bits).Where(bit => values.Contains(selectors[place * bits + bit])).Sum(bit => 1 << bit))
                .Where(one => one >= 1 && one <= clauses.Count);
            return [.. named.Distinct().Order().Select(one => clauses[one - 1])];
        });
    }

    /// <summary>Sweeps over the sets of promises; of a space of small sets, over those of at most so many.</summary>
    public SweepResult Sweep(IReadOnlyList<Signal> outputs, Action<int, long, ulong>? seen, CancellationToken cancellation, int? atMost = null) => Sweeping.Sweep.Run(
        new SweepQuestion(
            Space.Circuit, Space.Corners, [.. free.Take(perPromise * (atMost ?? Largest))], free.Skip(perPromise * (atMost ?? Largest)).ToDictionary(signal => signal, _ => false), outputs),
        SweepSettings.Default with { MostUnknowns = MostTried, Seen = seen },
        cancellation);

    /// <summary>Which outputs hold when these clauses, and no others, are unconditional; of a space of all sets.</summary>
    public IReadOnlyList<bool> With(IReadOnlyCollection<string> clauses, IReadOnlyList<Signal> outputs)
    {
        var values = Space.Relaxation.Unconditional.ToDictionary(pair => pair.Value, pair => clauses.Contains(pair.Key));
        var result = Sweeping.Sweep.Run(new SweepQuestion(Space.Circuit, Space.Corners, [], values, outputs), SweepSettings.Default);
        return [.. (result.Outputs ?? []).Select(tally => tally.Count > 0)];
    }

    /// <summary>The clauses made unconditional in a numbered situation of a sweep.</summary>
    public IReadOnlyList<string> SetOf(SweepResult result, long number) => read(result.Swept, number);

    /// <summary>The clauses that bear on what a sweep asked.</summary>
    public IReadOnlyList<string> Bearing(SweepResult result) => read(result.Swept, (1L << result.Swept.Count) - 1);
}
