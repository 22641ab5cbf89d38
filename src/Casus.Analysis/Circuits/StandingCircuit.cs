using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>Which instruments and clauses are in force, for whom, over every situation: the twin of <see cref="Standing"/>, rule for rule.</summary>
public sealed class StandingCircuit(CircuitCase asked, ConditionCircuit conditions)
{
    // What is being asked about: what waits for itself does not come about.
    private readonly HashSet<string> asking = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ClauseId, string? Party, bool Helps), Signal> known = [];

    private Circuit Circuit => asked.Circuit;

    private PackageIndex Index => asked.Index;

    private DateOnly Day => asked.Case.On;

    private CornerRule Corner => conditions.Corner;

    public Signal InForce(Clause clause, string? party, bool helps)
    {
        // What is asked in the middle of another question may be cut short, and is not kept.
        if (asking.Count > 0)
        {
            return Stands(clause, party, helps);
        }
        if (!known.TryGetValue((clause.Id, party, helps), out var signal))
        {
            known[(clause.Id, party, helps)] = signal = Stands(clause, party, helps);
        }
        return signal;
    }

    public Signal InForceOf(Reference reference, string? party, bool helps) =>
        reference.Kind == ReferenceKind.Instrument
            ? reference.Of is { } name && Index.Instruments.TryGetValue(name, out var instrument) ? InstrumentInForce(instrument, party, helps) : Signal.No
            : Circuit.Any(Index.Package.Clauses.Where(clause => Standing.Names(reference, clause)).Select(clause => InForce(clause, party, helps)));

    public Signal Has(HasState state, bool helps) => state.State switch
    {
        InForceState.InForce => InForceOf(state.Of, null, helps),
        InForceState.Signed => state.Of.Of is { } name ? SignedByAll(name, helps) : Signal.No,
        InForceState.Void => Struck(!helps, effect => effect.Kind == EffectKind.Void && SameTarget(effect.Of, state.Of)),
        _ => Struck(!helps, effect => effect.Kind == EffectKind.Suspended && SameTarget(effect.Of, state.Of)),
    };

    public Signal Signed(string party, string? instrumentName, bool helps) =>
        conditions.Otherwise(conditions.Knowledge.Says(new HasSigned(Who.Named(party, SourceLocation.None), instrumentName, SourceLocation.None)), () =>
        {
            if (instrumentName is null || !Index.Instruments.TryGetValue(instrumentName, out var instrument))
            {
                return Signal.Of(Corner.Resolve(asked.Case.SideOf(party), helps));
            }
            var signatures = instrument.Signatures.Where(signature => signature.By.IsEmpty || Index.Members(signature.By, Day).Contains(party)).ToList();
            return Signal.Of(signatures.Count > 0 ? signatures.Exists(signature => Passed(signature.On, helps))
                : IsUnsigned(instrument, party) ? asked.Question.AsIfSigned
                : instrument.Signatures.IsEmpty);
        });

    public Signal Ratified(string party, string? instrumentName, bool helps)
    {
        ThreeValued Says(string? name) => conditions.Knowledge.Says(new HasRatified(Who.Named(party, SourceLocation.None), name, SourceLocation.None));
        return conditions.Otherwise(Says(instrumentName), () => conditions.Otherwise(instrumentName is null ? new ThreeValued(Signal.No, Signal.No) : Says(null), () =>
        {
            var recorded = instrumentName is not null && Index.Instruments.TryGetValue(instrumentName, out var instrument)
                ? instrument.Ratifications.Where(ratification => Index.Members(ratification.By, Day).Contains(party)).ToList()
                : [];
            return Signal.Of(recorded.Count > 0 ? recorded.Exists(ratification => Passed(ratification.On, helps)) : Corner.Resolve(asked.Case.SideOf(party), helps));
        }));
    }

    public Signal IsParty(string party, string instrumentName, bool helps) =>
        Index.Instruments.TryGetValue(instrumentName, out var instrument) && Index.Members(instrument.Parties, Day).Contains(party)
            ? InstrumentInForce(instrument, party, helps)
            : Signal.No;

    private Signal Stands(Clause clause, string? party, bool helps)
    {
        if (clause.Instrument is not { } name || !Index.Instruments.TryGetValue(name, out var instrument))
        {
            return Signal.No;
        }
        var standing = Circuit.Or(InstrumentInForce(instrument, party, helps), Provisional(instrument, clause.Article, party, helps));
        return standing == Signal.No ? Signal.No
            : Circuit.All([standing, Circuit.Not(Struck(helps, effect => Concerns(effect, clause))), PartyIsBound(instrument, party)]);
    }

    private Signal InstrumentInForce(Instrument instrument, string? party, bool helps)
    {
        bool Whole(Effect effect) => effect.Of.Kind == ReferenceKind.Instrument && effect.Of.Of == instrument.Name;
        var entered = Entered(instrument, party, helps);
        var running = entered == Signal.No ? Signal.No : Circuit.All([entered, Circuit.Not(Ended(instrument, helps)), Circuit.Not(Struck(helps, Whole))]);
        return running == Signal.Yes ? Signal.Yes : Circuit.Or(running, Revived(helps, Whole));
    }

    private static bool SameTarget(Reference one, Reference other) => one.Kind == other.Kind && one.Label == other.Label && one.Of == other.Of;

    private static bool Concerns(Effect effect, Clause clause) => effect.Of.Kind != ReferenceKind.Instrument && Standing.Names(effect.Of, clause);

    private bool Passed(VagueDate date, bool helps) => (Corner.Favours == helps ? date.Earliest : date.Latest) <= Day;

    private bool IsUnsigned(Instrument instrument, string? party) =>
        instrument.Kind == InstrumentKind.Draft
        || (instrument.Unsigned && (instrument.UnsignedBy.IsEmpty || party is null || Index.Members(instrument.UnsignedBy, Day).Contains(party)));

    private Signal SignedByAll(string name, bool helps)
    {
        var literal = new HasState(new Reference(ReferenceKind.Instrument, null, name, SourceLocation.None), InForceState.Signed, SourceLocation.None);
        return conditions.Otherwise(conditions.Knowledge.Says(literal), () => Index.Instruments.TryGetValue(name, out var instrument)
            ? Circuit.All(Index.Members(instrument.Parties, Day).Select(party => Signed(party, name, helps)))
            : Signal.No);
    }

    private Signal PartyIsBound(Instrument instrument, string? party) =>
        party is null || !Index.Members(instrument.Parties, Day).Contains(party) ? Signal.Yes : Signed(party, instrument.Name, helps: true);

    private Signal Entered(Instrument instrument, string? party, bool helps) => Once("entry of " + instrument.Name, () =>
    {
        var signed = SignedByAll(instrument.Name, helps);
        return signed == Signal.No ? Signal.No : Circuit.And(signed, instrument.Entry.Kind switch
        {
            EntryKind.OnDate => Signal.Of(instrument.Entry.On is { } date && Passed(date, helps)),
            EntryKind.WhenCondition => instrument.Entry.When is { } condition ? conditions.Holds(condition, helps, new Standpoint(party, instrument.Name)) : Signal.No,
            EntryKind.ForEachWhenRatified => Circuit.All((party is null ? Index.Members(instrument.Parties, Day) : [party]).Select(each => Ratified(each, instrument.Name, helps))),
            _ => Signal.Yes,
        });
    });

    /// <summary>Asks a question that may lead back to itself; the second time round the answer is no.</summary>
    private Signal Once(string matter, Func<Signal> ask)
    {
        if (!asking.Add(matter))
        {
            return Signal.No;
        }
        try
        {
            return ask();
        }
        finally
        {
            asking.Remove(matter);
        }
    }

    private Signal Provisional(Instrument instrument, string? article, string? party, bool helps)
    {
        var from = Index.Package.Articles.FirstOrDefault(item => item.Instrument == instrument.Name && item.Label == article)?.AppliesProvisionallyFrom
            ?? instrument.AppliesProvisionallyFrom;
        return from is null || !Passed(from, helps) ? Signal.No : party is null ? Signal.Yes : Signed(party, instrument.Name, helps);
    }

    private Signal Ended(Instrument instrument, bool helps)
    {
        var replaced = Circuit.Any(Index.Package.Instruments
            .Where(next => next.Replaces == instrument.Name && next.Name != instrument.Name && Standing.Unready(next) is null)
            .Select(next => Entered(next, null, !helps)));
        return replaced == Signal.Yes || instrument.Ending is not { } ending ? replaced : Circuit.Or(replaced, Over(instrument, ending, helps));
    }

    private Signal Over(Instrument instrument, Ending ending, bool helps)
    {
        if (ending.On is { } date)
        {
            return Signal.Of(Passed(date, !helps));
        }
        if (ending.When is { } condition)
        {
            return ending.After is null || helps != Corner.Favours ? Once("ending of " + instrument.Name, () => conditions.HasEnded(condition, instrument.Name)) : Signal.No;
        }
        return Signal.Of(Standing.TermHasPassed(instrument, ending, Day));
    }

    private Signal Struck(bool helps, Func<Effect, bool> concerns) =>
        Circuit.Any(Index.Package.Clauses
            .Where(clause => clause.Effect is { } effect && effect.Kind != EffectKind.Revives && concerns(effect))
            .Select(clause => Happens(clause, !helps)));

    private Signal Revived(bool helps, Func<Effect, bool> concerns) =>
        Circuit.Any(Index.Package.Clauses
            .Where(clause => clause.Effect is { Kind: EffectKind.Revives } effect && concerns(effect))
            .Select(clause => Happens(clause, helps)));

    private Signal Happens(Clause clause, bool helps)
    {
        if (clause.Instrument is not { } name || !Index.Instruments.TryGetValue(name, out var instrument))
        {
            return Signal.No;
        }
        var entered = Entered(instrument, null, helps);
        return entered == Signal.No || clause.When is not { } condition
            ? entered
            : Circuit.And(entered, Once("effect of " + clause.Id, () => conditions.Holds(condition, helps, new Standpoint(null, name))));
    }
}
