using Casus.Circuits;
using Casus.Responses;
using Casus.Sweeping;

namespace Casus.Existence;

/// <summary>Whether a situation as asked for exists, and how that was found.</summary>
/// <param name="Exists">Null when it was not decided.</param>
/// <param name="Facts">The values of the facts that bear on it, in one such situation; none when there is none.</param>
public sealed record Decision(bool? Exists, ProofKind Kind, IReadOnlyDictionary<Unknown, bool> Facts)
{
    public static Decision Open { get; } = new(null, ProofKind.Undecided, new Dictionary<Unknown, bool>());
}

/// <summary>Decides formulas: by cases, as far as that goes, then by the solver that the host has, if it has one.</summary>
public static class Decider
{
    private const int MostContradictions = 20_000;

    /// <param name="formula">Null, a formula that was too large, is not decided.</param>
    public static Decision Decide(Formula? formula, SweepSettings settings, CancellationToken cancellation = default) =>
        formula is null ? Decision.Open : Decide(new ClauseForm(formula), settings, new Dictionary<Unknown, bool>(), cancellation);

    /// <param name="given">Facts held to a value.</param>
    public static Decision Decide(ClauseForm form, SweepSettings settings, IReadOnlyDictionary<Unknown, bool> given, CancellationToken cancellation = default)
    {
        if (ByCases(form, given, cancellation) is { Exists: not null } decided)
        {
            return decided;
        }
        return settings.Solver?.Invoke(Holding(form.Formula, given), cancellation) is { } answer ? new Decision(answer.Exists, ProofKind.Solver, answer.Facts) : Decision.Open;
    }

    /// <summary>By cases alone.</summary>
    public static Decision ByCases(ClauseForm form, IReadOnlyDictionary<Unknown, bool>? given = null, CancellationToken cancellation = default)
    {
        var facts = form.Formula.Facts;
        var held = Enumerable.Range(0, facts.Count).Where(i => given?.ContainsKey(facts[i].Fact) == true)
            .Select(i => given?[facts[i].Fact] == true ? ClauseForm.OfFact(i) : -ClauseForm.OfFact(i));
        var search = new CaseSearch(form, held);
        return search.Decide(MostContradictions, cancellation) switch
        {
            null => Decision.Open,
            false => new Decision(false, ProofKind.Cases, new Dictionary<Unknown, bool>()),
            true => new Decision(true, ProofKind.Cases, Enumerable.Range(0, facts.Count).ToDictionary(i => facts[i].Fact, i => search.ValueOf(ClauseForm.OfFact(i)))),
        };
    }

    private static Formula Holding(Formula formula, IReadOnlyDictionary<Unknown, bool> given)
    {
        var circuit = formula.Circuit;
        var held = formula.Facts.Where(fact => given.ContainsKey(fact.Fact)).Select(fact => given[fact.Fact] ? fact.Input : circuit.Not(fact.Input));
        return new Formula(circuit, formula.Facts, formula.Promises, circuit.All([formula.Goal, .. held]));
    }
}
