using Casus.Circuits;
using Casus.Existence;
using Casus.Questions;
using Casus.Responses;

namespace Casus.Exports;

/// <summary>Whether there is a situation of a casus in which nobody is firmly due to go as far as a rung: the formula, and what it means in words.</summary>
/// <param name="Ways">The ways in which the casus arises; the situation may be one of any of them.</param>
public sealed record ExistenceQuestion(string Package, string Casus, string Rung, Sequence<string> Ways, Formula Formula)
{
    /// <summary>Null where the formula would be too large.</summary>
    /// <param name="ways">Every way in which the casus arises.</param>
    public static ExistenceQuestion? Of(string package, string casus, string rung, IReadOnlyList<Inquiry> ways) =>
        Formulas.Of([.. ways.Select(way => new Sought(way.Space, way.Space.Circuit.Not(way.Cover.AtLeast(Corner.Firm, 1, way.Cover.Guarantors, rung))))]) is { } formula
            ? new ExistenceQuestion(package, casus, rung, ways.Select(way => way.Occasion.Words).ToSequence(), formula)
            : null;

    /// <summary>What stands at the head of an exported file, a line each.</summary>
    /// <param name="yes">The solver's word for yes.</param>
    /// <param name="no">The solver's word for no.</param>
    public IEnumerable<string> Head(string yes, string no) =>
    [
        $"casus export: package {Package}, casus {Casus}",
        $"question: is there a situation of {Casus} in which nobody is firmly due to {Rung}?",
        .. Ways.Select((way, i) => Ways.Count == 1 ? $"it arises so: {way}" : $"it arises so ({i + 1} of {Ways.Count}): {way}"),
        $"{yes}: there is one, and the facts of the answer describe it; there is a way round {Rung}",
        $"{no}: there is none; whatever the facts, somebody is firmly due to {Rung}",
        $"facts that bear on it: {Formula.Facts.Count}; promises that wait for one another in circles: {Formula.Promises.Count}",
    ];
}
