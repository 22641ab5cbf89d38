using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>Three-valued truth over all situations: where it is known to be so, and where it is known not to be. Where neither is, nobody has said.</summary>
public readonly record struct ThreeValued(Signal IsSo, Signal IsNot);

/// <summary>What is known of facts, as signals over the unknowns of a question: <see cref="Knowledge"/> for every situation at once.</summary>
public sealed class KnowledgeCircuit
{
    private readonly Circuit circuit;
    private readonly PackageIndex index;
    private readonly Fits fits;
    private readonly List<Held> literals = [];

    /// <summary>A literal and the situations in which it counts as given.</summary>
    private sealed record Held(Condition Literal, Signal Where);

    /// <param name="given">What every situation of the question gives.</param>
    /// <param name="unknowns">What each gives as so or as not so, by the unknown's signal.</param>
    /// <param name="reports">What is held to be so where a signal holds, unless something before it speaks of the same; where the signal does not hold nothing is known from it.</param>
    public KnowledgeCircuit(
        Circuit circuit, PackageIndex index, DateOnly on, IEnumerable<Condition> given, IReadOnlyList<(Unknown Unknown, Signal Signal)> unknowns, IReadOnlyList<(Condition Literal, Signal Signal)>? reports = null)
    {
        (this.circuit, this.index, fits) = (circuit, index, new Fits(index, on));
        literals.AddRange(given.Select(literal => new Held(literal, Signal.Yes)));
        foreach (var (unknown, signal) in unknowns)
        {
            literals.Add(new Held(unknown.Literal(isSo: true), signal));
            literals.Add(new Held(unknown.Literal(isSo: false), circuit.Not(signal)));
        }
        foreach (var (literal, where) in Knowledge.Presumed(index, on).Select(literal => (literal, Signal.Yes)).Concat(reports ?? []))
        {
            var said = Says(Knowledge.Positive(literal));
            var open = circuit.And(where, circuit.Not(circuit.Or(said.IsSo, said.IsNot)));
            if (open != Signal.No)
            {
                literals.Add(new Held(literal, open));
            }
        }
    }

    /// <summary>Whether a literal is given word for word; of two that contradict each other the first counts.</summary>
    public ThreeValued Says(Condition literal)
    {
        if (literal is Occurs occurs)
        {
            return Says(occurs, occurs.On?.Name, occurs.By?.Name);
        }
        var (isSo, isNot) = (Signal.No, Signal.No);
        foreach (var held in literals)
        {
            var open = circuit.Not(circuit.Or(isSo, isNot));
            if (Fits.SameLiteral(held.Literal, literal))
            {
                isSo = circuit.Or(isSo, circuit.And(open, held.Where));
            }
            else if (held.Literal is Not not && Fits.SameLiteral(not.Inner, literal))
            {
                isNot = circuit.Or(isNot, circuit.And(open, held.Where));
            }
        }
        return new ThreeValued(isSo, isNot);
    }

    /// <summary>Whether a fact word holds of these participants (null: whoever).</summary>
    public ThreeValued Says(Occurs query, string? on, string? by)
    {
        var (denied, given, fitting, open) = (Signal.No, Signal.No, Signal.No, Signal.No);
        foreach (var held in literals)
        {
            if (held.Literal is Not { Inner: Occurs against } && against.Word == query.Word && fits.Covers(against, query, on, by))
            {
                denied = circuit.Or(denied, held.Where);
            }
            if (held.Literal is Occurs event_ && event_.Word == query.Word)
            {
                given = circuit.Or(given, held.Where);
                var fit = fits.Of(event_, query, on, by);
                fitting = fit == Responses.Truth.True ? circuit.Or(fitting, held.Where) : fitting;
                open = fit == Responses.Truth.Unknown ? circuit.Or(open, held.Where) : open;
            }
        }
        var allowed = circuit.Not(denied);
        var isSo = circuit.And(allowed, fitting);
        var elsewhere = circuit.And(given, circuit.Not(circuit.Or(fitting, open)));
        var closed = index.Facts.TryGetValue(query.Word, out var fact) && fact.Closed ? circuit.Not(given) : Signal.No;
        return new ThreeValued(isSo, circuit.Or(denied, circuit.Or(elsewhere, closed)));
    }

    /// <summary>Where the given events lie to a place.</summary>
    public ThreeValued EventIn(string place)
    {
        var (located, inside, notOutside) = (Signal.No, Signal.No, Signal.No);
        foreach (var held in literals)
        {
            if (held.Literal is Occurs { Place: not null } event_)
            {
                var fit = fits.ToPlace(event_, place);
                located = circuit.Or(located, held.Where);
                inside = fit == Responses.Truth.True ? circuit.Or(inside, held.Where) : inside;
                notOutside = fit != Responses.Truth.False ? circuit.Or(notOutside, held.Where) : notOutside;
            }
        }
        return new ThreeValued(inside, circuit.And(located, circuit.Not(notOutside)));
    }
}
