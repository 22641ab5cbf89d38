using System.Collections.Immutable;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>That an instrument has an article or a clause of this label.</summary>
internal sealed record DeclaredLabel(ReferenceKind Kind, string Label, string Instrument);

/// <summary>
/// Fills what a reference leaves to the reader: <c>clause 4</c> inside an instrument is that instrument's; outside, it is the one instrument that has such a label.
/// What stays open is left null, and the checks speak of it.
/// </summary>
internal sealed class ReferenceFilling(IReadOnlyList<DeclaredLabel> labels, ImmutableArray<string> instruments)
{
    /// <summary>The reference with its instrument.</summary>
    public Reference Fill(Reference reference, string? own)
    {
        if (reference.Of is not null)
        {
            return reference;
        }
        if (own is not null)
        {
            return reference with { Of = own };
        }
        if (reference.Label is null)
        {
            return reference with { Of = Only(instruments) };
        }
        return reference with
        {
            Of = Only([.. labels.Where(entry => entry.Kind == reference.Kind && entry.Label == reference.Label).Select(entry => entry.Instrument).Distinct()]),
        };
    }

    public Condition Fill(Condition condition, string? own) => condition switch
    {
        AllOf all => all with { Parts = Fill(all.Parts, own) },
        AnyOf any => any with { Parts = Fill(any.Parts, own) },
        Not not => not with { Inner = Fill(not.Inner, own) },
        Found found => found with { Inner = Fill(found.Inner, own) },
        HasState state => state with { Of = Fill(state.Of, own) },
        IsBoundBy bound => bound with { By = Fill(bound.By, own) },
        HasSigned { Instrument: null } signed => signed with { Instrument = own ?? Only(instruments) },
        HasRatified { Instrument: null } ratified => ratified with { Instrument = own ?? Only(instruments) },
        _ => condition,
    };

    public Condition? FillOptional(Condition? condition, string? own) => condition is null ? null : Fill(condition, own);

    public Sequence<Condition> Fill(Sequence<Condition> conditions, string? own) => conditions.Select(condition => Fill(condition, own)).ToSequence();

    public Terms Fill(Terms terms, string? own) => terms with
    {
        Until = FillOptional(terms.Until, own),
        Once = Fill(terms.Once, own),
        Provided = Fill(terms.Provided, own),
        Unless = Fill(terms.Unless, own),
        SubjectTo = FillOptional(terms.SubjectTo, own),
        Notwithstanding = FillOptional(terms.Notwithstanding, own),
        WithoutPrejudiceTo = FillOptional(terms.WithoutPrejudiceTo, own),
    };

    public Duty Fill(Duty duty, string? own) => duty with
    {
        Terms = Fill(duty.Terms, own),
        FailingWhich = duty.FailingWhich is { } next ? Fill(next, own) : null,
    };

    public Clause Fill(Clause clause, string? own) => clause with
    {
        When = FillOptional(clause.When, own),
        Duty = clause.Duty is { } duty ? Fill(duty, own) : null,
        Effect = clause.Effect is { } effect ? effect with { Of = Fill(effect.Of, own) } : null,
    };

    public Reservation Fill(Reservation reservation, string? own) => reservation with
    {
        To = Fill(reservation.To, own),
        Terms = Fill(reservation.Terms, own),
    };

    public Instrument Fill(Instrument instrument) => instrument with
    {
        Entry = instrument.Entry with { When = FillOptional(instrument.Entry.When, instrument.Name) },
        Ending = instrument.Ending is { } ending ? ending with { When = FillOptional(ending.When, instrument.Name) } : null,
    };

    public Claim Fill(Claim claim) => claim with
    {
        That = FillOptional(claim.That, null),
        Clause = claim.Clause is { } clause ? Fill(clause, null) : null,
        Reservation = claim.Reservation is { } reservation ? Fill(reservation, null) : null,
    };

    public Gate Fill(Gate gate) => gate with { ClosedWhile = FillOptional(gate.ClosedWhile, null), Unless = FillOptional(gate.Unless, null) };

    public Expectation Fill(Expectation expectation) => expectation switch
    {
        ExpectDue due => due with { Where = FillOptional(due.Where, null) },
        ExpectNoVeto veto => veto with { Over = Fill(veto.Over, null) },
        _ => expectation,
    };

    public Scenario Fill(Scenario scenario) => scenario with { Steps = scenario.Steps.Select(Fill).ToSequence() };

    private Step Fill(Step step) => step switch
    {
        StepHappens happens => happens with { Condition = Fill(happens.Condition, null) },
        StepExpects expects => expects with { Expectation = Fill(expects.Expectation) },
        _ => step,
    };

    public Reference? FillOptional(Reference? reference, string? own) => reference is null ? null : Fill(reference, own);

    private static string? Only(ImmutableArray<string> names) => names.Length == 1 ? names[0] : null;
}
