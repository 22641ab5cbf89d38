using Casus.Circuits;
using Casus.Evaluation;
using Casus.Sweeping;

namespace Casus.Existence;

/// <summary>
/// The fixed points of one corner (design 6.4) as formulas over facts alone, circle by circle: as many rounds as the circle has members always suffice.
/// It is <see cref="CornerRun"/> with a formula where that has a plane.
/// </summary>
/// <param name="supposes">Whether a circle may stand as promises to be supposed (Horn-avoidance) and need not be unrolled.</param>
internal sealed class CornerUnrolling(CornerCircuit corner, IReadOnlyList<int> candidates, FormulaBuilder builder, List<FormulaPromise> promises, bool supposes)
{
    private readonly IReadOnlyList<Component> components = Components.Of(candidates, corner.ReadBy);

    /// <summary>What is due by the under-estimate and by the over-estimate; without denials the two are one.</summary>
    private sealed record Estimates(Dictionary<int, Signal> Low, Dictionary<int, Signal> High);

    /// <summary>One derivation: what it denies, and what came of the circles before.</summary>
    private sealed record Derivation(bool Opposed, Func<int, Signal> Denied, Dictionary<int, Signal> Before);

    /// <summary>Whether a duty has arisen in the end, for each duty.</summary>
    public Func<Result, Signal> Results()
    {
        var plain = Solve(lowerOpposed: false, upperOpposed: false);
        if (!corner.Denials)
        {
            return result => plain.Low[result.Candidate];
        }
        if (!corner.Rule.Exercised)
        {
            var against = Solve(lowerOpposed: false, upperOpposed: true);
            return result => result.IsSettled ? against.Low[result.Candidate] : plain.High[result.Candidate];
        }
        var widest = Solve(lowerOpposed: true, upperOpposed: false).High;
        var circuit = builder.Target;
        return result => result.IsSettled
            ? circuit.Or(plain.Low[result.Candidate], circuit.And(widest[result.Candidate], circuit.Not(plain.High[result.Candidate])))
            : circuit.Or(plain.High[result.Candidate], widest[result.Candidate]);
    }

    private Estimates Solve(bool lowerOpposed, bool upperOpposed)
    {
        var low = new Dictionary<int, Signal>();
        var all = new Estimates(low, corner.Denials ? [] : low);
        foreach (var component in components)
        {
            if (!corner.Denials)
            {
                Add(all.Low, component, supposes && component.IsCircle ? Suppose(component, all.Low) : Derive(component, new Derivation(false, _ => Signal.No, all.Low)));
            }
            else
            {
                Alternate(component, all, lowerOpposed, upperOpposed);
            }
        }
        return all;
    }

    /// <summary>Each member as a promise that is due where it arises.</summary>
    private Signal[] Suppose(Component component, Dictionary<int, Signal> before)
    {
        var due = component.Members.Select(_ => builder.Target.Input()).ToArray();
        var values = component.Members.Zip(due).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (member, input) in values)
        {
            promises.Add(new FormulaPromise(input, builder.Rewrite(corner.Arises(member), number =>
                corner.ArisenBehind(number) is { } arisen ? values.TryGetValue(arisen.Candidate, out var own) ? own : before[arisen.Candidate] : null)));
        }
        return due;
    }

    /// <summary>Under- and over-estimate, each derived from the other as what is denied; the over-estimate shrinks with every round, at least by one denied member.</summary>
    private void Alternate(Component component, Estimates all, bool lowerOpposed, bool upperOpposed)
    {
        var denied = ReadWithin(component, ReadFrom.Denied);
        Signal[] Lower(Signal[] high) => Derive(component, new Derivation(lowerOpposed, Reading(component, high, all.High), all.Low));
        Signal[] Upper(Signal[] low) => Derive(component, new Derivation(upperOpposed, Reading(component, low, all.Low), all.High));
        var high = Upper([.. component.Members.Select(_ => Signal.No)]);
        var low = Lower(high);
        for (var round = 0; round < denied && !builder.IsTooLarge; round++)
        {
            var shrunk = Upper(low);
            if (shrunk.SequenceEqual(high))
            {
                break;
            }
            high = shrunk;
            low = Lower(high);
        }
        // Once more against the settled under-estimate.
        Add(all.High, component, Upper(low));
        Add(all.Low, component, low);
    }

    private static Func<int, Signal> Reading(Component component, Signal[] within, Dictionary<int, Signal> before)
    {
        var own = component.Members.Zip(within).ToDictionary(pair => pair.First, pair => pair.Second);
        return candidate => own.TryGetValue(candidate, out var signal) ? signal : before[candidate];
    }

    /// <summary>νX. μY. F(X, Y) of one circle.</summary>
    private Signal[] Derive(Component component, Derivation derivation)
    {
        var together = corner.Simultaneous ? ReadWithin(component, ReadFrom.Simultaneous) : 0;
        Signal[] supposed = [.. component.Members.Select(_ => Signal.Yes)];
        for (var round = 0; ; round++)
        {
            var derived = DeriveInSequence(component, derivation, supposed);
            if (round + 1 >= together || derived.SequenceEqual(supposed) || builder.IsTooLarge)
            {
                return derived;
            }
            supposed = derived;
        }
    }

    private Signal[] DeriveInSequence(Component component, Derivation derivation, Signal[] supposed)
    {
        var place = component.Members.Select((member, i) => (member, i)).ToDictionary(pair => pair.member, pair => pair.i);
        Signal[] derived = [.. component.Members.Select(_ => Signal.No)];
        Signal? Promise(int number) => corner.ArisenBehind(number) is not { } arisen ? null
            : arisen.From == ReadFrom.Denied ? derivation.Denied(arisen.Candidate)
            : !place.TryGetValue(arisen.Candidate, out var own) ? derivation.Before[arisen.Candidate]
            : arisen.From == ReadFrom.Simultaneous ? supposed[own]
            : derived[own];
        var rounds = component.IsCircle ? component.Members.Count : 1;
        for (var changed = true; changed && rounds > 0 && !builder.IsTooLarge; rounds--)
        {
            changed = false;
            for (var i = 0; i < derived.Length; i++)
            {
                var now = builder.Rewrite(corner.Arises(component.Members[i], derivation.Opposed), Promise);
                changed |= now != derived[i];
                derived[i] = now;
            }
        }
        return derived;
    }

    /// <summary>How many members of a circle are read from a set by members of it.</summary>
    private int ReadWithin(Component component, ReadFrom from) => !component.IsCircle ? 0 :
        component.Members
            .SelectMany(member => corner.ReadBy(member, from, opposed: false).Concat(corner.ReadBy(member, from, opposed: true)))
            .Where(component.Members.Contains).Distinct().Count();

    private static void Add(Dictionary<int, Signal> all, Component component, Signal[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            all[component.Members[i]] = values[i];
        }
    }
}
