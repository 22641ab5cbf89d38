using Casus.Circuits;
using Casus.Sweeping;

namespace Casus.Existence;

/// <summary>A space of situations and the signal that is looked for in it.</summary>
public sealed record Sought(SituationSpace Space, Signal Goal);

/// <summary>Makes formulas of questions.</summary>
public static class Formulas
{
    /// <summary>
    /// Is there a situation, in any of these spaces, in which its goal holds? Null where the formula would be too large: promises that wait for one another in large circles at
    /// the same time, or against one another, have to be unrolled.
    /// </summary>
    public static Formula? Of(IReadOnlyList<Sought> spaces)
    {
        // Supposing is far smaller than unrolling, and right only where promises stand against the goal alone.
        var supposing = Make(spaces, supposes: true);
        return supposing is null || StandsAgainstItsPromises(supposing) ? supposing : Make(spaces, supposes: false);
    }

    private static Formula? Make(IReadOnlyList<Sought> spaces, bool supposes)
    {
        var (circuit, facts, promises, goal) = (new Circuit(), new Dictionary<Unknown, Signal>(), new List<FormulaPromise>(), Signal.No);
        var builder = new FormulaBuilder(circuit, facts);
        foreach (var sought in spaces)
        {
            builder.Read(sought.Space);
            goal = circuit.Or(goal, Rewrite(sought, builder, promises, supposes));
            if (builder.IsTooLarge)
            {
                return null;
            }
        }
        var formula = new Formula(circuit, [], promises, goal);
        var bearing = formula.Signals.ToHashSet();
        return formula with { Facts = [.. facts.Where(pair => bearing.Contains(pair.Value.Number)).Select(pair => new FormulaFact(pair.Key, pair.Value))] };
    }

    private static Signal Rewrite(Sought sought, FormulaBuilder builder, List<FormulaPromise> promises, bool supposes)
    {
        var cone = sought.Space.Circuit.Cone([sought.Goal]).ToHashSet();
        foreach (var corner in sought.Space.Corners)
        {
            var read = corner.Results.Where(result => cone.Contains(corner.SignalOf(result).Number)).ToList();
            if (read.Count == 0)
            {
                continue;
            }
            var needed = CornerProgram.Closure(corner, read.Select(result => result.Candidate));
            var results = new CornerUnrolling(corner, needed, builder, promises, supposes && !corner.Simultaneous).Results();
            foreach (var result in read)
            {
                builder.Know(corner.SignalOf(result), results(result));
            }
        }
        return builder.Rewrite(sought.Goal, _ => null);
    }

    /// <summary>Whether promises stand only denied in the goal, and only as they are where promises arise.</summary>
    private static bool StandsAgainstItsPromises(Formula formula)
    {
        var promises = formula.Promises.Select(promise => promise.IsDue.Number).ToHashSet();
        return promises.Count == 0
            || (Occurrences(formula.Circuit, [formula.Goal]).All(at => !promises.Contains(at.Number) || !at.AsIs)
                && Occurrences(formula.Circuit, formula.Promises.Select(promise => promise.Arises)).All(at => !promises.Contains(at.Number) || at.AsIs));
    }

    private readonly record struct Occurrence(int Number, bool AsIs);

    private static HashSet<Occurrence> Occurrences(Circuit circuit, IEnumerable<Signal> roots)
    {
        var seen = new HashSet<Occurrence>();
        var waiting = new Stack<Occurrence>(roots.Select(root => new Occurrence(root.Number, AsIs: true)));
        while (waiting.TryPop(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }
            var turned = circuit[at.Number].Kind == SignalKind.Not;
            foreach (var read in circuit.Reads(at.Number))
            {
                waiting.Push(new Occurrence(read, at.AsIs != turned));
            }
        }
        return seen;
    }
}
