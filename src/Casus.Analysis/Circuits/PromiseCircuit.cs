using Casus.Evaluation;

namespace Casus.Circuits;

/// <summary>From which set of promises a condition reads: those made so far, those assumed to come true together, or those that a denial reckons with.</summary>
public enum ReadFrom { Sequential, Simultaneous, Denied }

/// <summary>That a duty has arisen, in one of the sets that a derivation reads.</summary>
public readonly record struct Arisen(ReadFrom From, int Candidate);

/// <summary>Which duties make which promises in one corner: an atom is so where any duty that makes it has arisen.</summary>
/// <param name="makers">For each atom the duties that make it, each with the signal that must hold besides.</param>
/// <param name="input">The signal that says, while promises are derived, that a duty has arisen.</param>
public sealed class PromiseCircuit(Circuit circuit, IReadOnlyDictionary<Atom, List<Maker>> makers, Func<Arisen, Signal> input)
{
    private readonly Dictionary<(ReadFrom From, Atom Atom), Signal> known = [];

    public Signal Has(ReadFrom from, Atom atom)
    {
        if (!known.TryGetValue((from, atom), out var signal))
        {
            known[(from, atom)] = signal = makers.TryGetValue(atom, out var duties)
                ? circuit.Any(duties.Select(maker => circuit.And(maker.Where, input(new Arisen(from, maker.Candidate)))))
                : Signal.No;
        }
        return signal;
    }
}

/// <summary>A duty that makes a promise once it has arisen, where the signal holds.</summary>
public sealed record Maker(int Candidate, Signal Where);
