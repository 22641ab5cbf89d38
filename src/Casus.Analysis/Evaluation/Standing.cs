using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>
/// Which instruments and clauses are in force, for whom (design 6.3, 6.9 S10): signed, ratified, entered into force, not ended,
/// not voided, suspended or lapsed by an effect. Dates known only vaguely count at their last day against a duty and at their first for it.
/// </summary>
public sealed class Standing(PackageIndex index, Question question)
{
    // What is being asked about. What waits for itself does not come about: an entry into force does not enter, an ending does not end,
    // an effect does not happen.
    private readonly HashSet<string> asking = new(StringComparer.Ordinal);

    // Where no entry, ending or effect rests on a promise, standing does not change while promises are derived, and is worked out once.
    private readonly HashSet<Asked> inForce = [];
    private readonly HashSet<Asked> notInForce = [];
    private readonly bool restsOnPromises = RestsOnPromises(index);

    /// <summary>Whether a clause is in force for a party (null: at all), effects included.</summary>
    public bool InForce(Evaluator evaluator, Clause clause, string? party, bool helps, Interpretation read)
    {
        // What is asked in the middle of another question may be cut short, and is not kept.
        if (restsOnPromises || asking.Count > 0)
        {
            return Stands(evaluator, clause, party, helps, read);
        }
        var asked = new Asked(clause.Id, party, helps);
        if (!inForce.Contains(asked) && !notInForce.Contains(asked))
        {
            (Stands(evaluator, clause, party, helps, read) ? inForce : notInForce).Add(asked);
        }
        return inForce.Contains(asked);
    }

    private sealed record Asked(string ClauseId, string? Party, bool Helps);

    /// <summary>Whether any entry into force, ending or effect of the package waits for a promise.</summary>
    public static bool RestsOnPromises(PackageIndex index) =>
        index.Package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When })
            .Concat(index.Package.Clauses.Where(clause => clause.Effect is not null).Select(clause => clause.When))
            .OfType<Condition>()
            .SelectMany(condition => Leaves.Of(index, condition, helps: true))
            .Any(leaf => leaf.Condition is HasUndertaken);

    private bool Stands(Evaluator evaluator, Clause clause, string? party, bool helps, Interpretation read)
    {
        if (clause.Instrument is not { } name || !index.Instruments.TryGetValue(name, out var instrument))
        {
            return false;
        }
        return (InstrumentInForce(evaluator, instrument, party, helps, read) || Provisional(evaluator, instrument, clause.Article, party, helps))
            && !Struck(evaluator, helps, read, effect => Concerns(effect, clause), EffectKind.Revives)
            && PartyIsBound(evaluator, instrument, party);
    }

    public bool InstrumentInForce(Evaluator evaluator, Instrument instrument, string? party, bool helps, Interpretation read) =>
        (Entered(evaluator, instrument, party, helps, read) && !Ended(evaluator, instrument, helps, read)
            && !Struck(evaluator, helps, read, effect => effect.Of.Kind == ReferenceKind.Instrument && effect.Of.Of == instrument.Name, EffectKind.Revives))
        || Revived(evaluator, helps, read, effect => effect.Of.Kind == ReferenceKind.Instrument && effect.Of.Of == instrument.Name);

    public bool InForceOf(Evaluator evaluator, Reference reference, string? party, bool helps, Interpretation read)
    {
        if (reference.Kind == ReferenceKind.Instrument)
        {
            return reference.Of is { } name && index.Instruments.TryGetValue(name, out var instrument) && InstrumentInForce(evaluator, instrument, party, helps, read);
        }
        return index.Package.Clauses.Any(clause => Names(reference, clause) && InForce(evaluator, clause, party, helps, read));
    }

    public bool Has(Evaluator evaluator, HasState state, bool helps, Interpretation read) => state.State switch
    {
        InForceState.InForce => InForceOf(evaluator, state.Of, null, helps, read),
        InForceState.Signed => state.Of.Of is { } name && SignedByAll(evaluator, name, helps),
        InForceState.Void => Struck(evaluator, !helps, read, effect => effect.Kind == EffectKind.Void && SameTarget(effect.Of, state.Of), EffectKind.Revives),
        _ => Struck(evaluator, !helps, read, effect => effect.Kind == EffectKind.Suspended && SameTarget(effect.Of, state.Of), EffectKind.Revives),
    };

    /// <summary>Whether a party has signed; without an instrument named, whether the situation says that it has signed at all.</summary>
    public bool Signed(Evaluator evaluator, string party, string? instrumentName, bool helps)
    {
        if (evaluator.Knowledge.Says(new HasSigned(Who.Named(party, SourceLocation.None), instrumentName, SourceLocation.None)) is var said && said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        if (instrumentName is null || !index.Instruments.TryGetValue(instrumentName, out var instrument))
        {
            return evaluator.Corner.Resolve(evaluator.Case.SideOf(party), helps);
        }
        var day = evaluator.Case.On;
        var signatures = instrument.Signatures.Where(signature => signature.By.IsEmpty || index.Members(signature.By, day).Contains(party)).ToList();
        if (signatures.Count > 0)
        {
            return signatures.Exists(signature => Passed(signature.On, day, helps, evaluator.Corner));
        }
        var unsigned = IsUnsigned(instrument, party, day);
        return unsigned ? question.AsIfSigned : instrument.Signatures.IsEmpty;
    }

    /// <summary>Ratified on a recorded date, given, or else unknown and in that party's hands.</summary>
    public bool Ratified(Evaluator evaluator, string party, string? instrumentName, bool helps)
    {
        if (evaluator.Knowledge.Says(new HasRatified(Who.Named(party, SourceLocation.None), instrumentName, SourceLocation.None)) is var said && said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        if (instrumentName is not null
            && evaluator.Knowledge.Says(new HasRatified(Who.Named(party, SourceLocation.None), null, SourceLocation.None)) is var plain && plain != Truth.Unknown)
        {
            return plain == Truth.True;
        }
        var recorded = instrumentName is not null && index.Instruments.TryGetValue(instrumentName, out var instrument)
            ? instrument.Ratifications.Where(ratification => index.Members(ratification.By, evaluator.Case.On).Contains(party)).ToList()
            : [];
        return recorded.Count > 0
            ? recorded.Exists(ratification => Passed(ratification.On, evaluator.Case.On, helps, evaluator.Corner))
            : evaluator.Corner.Resolve(evaluator.Case.SideOf(party), helps);
    }

    public bool IsParty(Evaluator evaluator, string party, string instrumentName, bool helps, Interpretation read) =>
        index.Instruments.TryGetValue(instrumentName, out var instrument)
        && index.Members(instrument.Parties, evaluator.Case.On).Contains(party)
        && InstrumentInForce(evaluator, instrument, party, helps, read);

    /// <summary>Why an instrument binds nobody yet on its face; null when its face says nothing against it.</summary>
    public static string? Unready(Instrument instrument) =>
        instrument.Kind == InstrumentKind.Draft ? "a draft"
        : instrument.Unsigned && instrument.UnsignedBy.IsEmpty ? "unsigned"
        : instrument.Unsigned ? "unsigned by " + string.Join(", ", instrument.UnsignedBy)
        : null;

    public static bool Names(Reference reference, Clause clause) => reference.Kind switch
    {
        ReferenceKind.Clause => clause.Label == reference.Label && (reference.Of is null || clause.Instrument == reference.Of),
        ReferenceKind.Article => clause.Article == reference.Label && (reference.Of is null || clause.Instrument == reference.Of),
        _ => clause.Instrument == reference.Of,
    };

    private static bool SameTarget(Reference one, Reference other) => one.Kind == other.Kind && one.Label == other.Label && one.Of == other.Of;

    private static bool Concerns(Effect effect, Clause clause) => effect.Of.Kind != ReferenceKind.Instrument && Names(effect.Of, clause);

    private static bool Passed(VagueDate date, DateOnly day, bool helps, CornerRule corner) =>
        (corner.Favours == helps ? date.Earliest : date.Latest) <= day;

    private bool IsUnsigned(Instrument instrument, string? party, DateOnly day) =>
        instrument.Kind == InstrumentKind.Draft
        || (instrument.Unsigned && (instrument.UnsignedBy.IsEmpty || party is null || index.Members(instrument.UnsignedBy, day).Contains(party)));

    private bool SignedByAll(Evaluator evaluator, string name, bool helps)
    {
        var literal = new HasState(new Reference(ReferenceKind.Instrument, null, name, SourceLocation.None), InForceState.Signed, SourceLocation.None);
        if (evaluator.Knowledge.Says(literal) is var said && said != Truth.Unknown)
        {
            return said == Truth.True;
        }
        return index.Instruments.TryGetValue(name, out var instrument)
            && index.Members(instrument.Parties, evaluator.Case.On).All(party => Signed(evaluator, party, name, helps));
    }

    /// <summary>Bound by an instrument: by signing it. A clause may lay a duty on one who is no party; then the signature of the parties carries it.</summary>
    private bool PartyIsBound(Evaluator evaluator, Instrument instrument, string? party) =>
        party is null || !index.Members(instrument.Parties, evaluator.Case.On).Contains(party) || Signed(evaluator, party, instrument.Name, helps: true);

    private bool Entered(Evaluator evaluator, Instrument instrument, string? party, bool helps, Interpretation read) =>
        Once("entry of " + instrument.Name, () => SignedByAll(evaluator, instrument.Name, helps) && instrument.Entry.Kind switch
        {
            EntryKind.OnDate => instrument.Entry.On is { } date && Passed(date, evaluator.Case.On, helps, evaluator.Corner),
            EntryKind.WhenCondition => instrument.Entry.When is { } condition && evaluator.Holds(condition, helps, read, new Standpoint(party, instrument.Name)),
            EntryKind.ForEachWhenRatified => (party is null ? index.Members(instrument.Parties, evaluator.Case.On) : [party])
                .All(each => Ratified(evaluator, each, instrument.Name, helps)),
            _ => true,
        });

    /// <summary>Asks a question that may lead back to itself; the second time round the answer is no.</summary>
    private bool Once(string matter, Func<bool> ask)
    {
        if (!asking.Add(matter))
        {
            return false;
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

    private bool Provisional(Evaluator evaluator, Instrument instrument, string? article, string? party, bool helps)
    {
        var from = index.Package.Articles.FirstOrDefault(item => item.Instrument == instrument.Name && item.Label == article)?.AppliesProvisionallyFrom
            ?? instrument.AppliesProvisionallyFrom;
        return from is not null && Passed(from, evaluator.Case.On, helps, evaluator.Corner)
            && (party is null || Signed(evaluator, party, instrument.Name, helps));
    }

    private bool Ended(Evaluator evaluator, Instrument instrument, bool helps, Interpretation read)
    {
        var replaced = index.Package.Instruments.Any(next => next.Replaces == instrument.Name && next.Name != instrument.Name
            && Standing.Unready(next) is null && Entered(evaluator, next, null, !helps, read));
        if (replaced || instrument.Ending is not { } ending)
        {
            return replaced;
        }
        var day = evaluator.Case.On;
        if (ending.On is { } date)
        {
            return Passed(date, day, !helps, evaluator.Corner);
        }
        if (ending.When is { } condition)
        {
            // A duration after the condition: the day it came true is not known here, so its truth ends the instrument only where that is held against the duty.
            return (ending.After is null || helps != evaluator.Corner.Favours)
                && Once("ending of " + instrument.Name, () => evaluator.OfEndings.Holds(condition, helps: false, read, new Standpoint(null, instrument.Name)));
        }
        return TermHasPassed(instrument, ending, day);
    }

    /// <summary>Whether a term of years, counted from entry into force or the last signature, has run out by a day.</summary>
    public static bool TermHasPassed(Instrument instrument, Ending ending, DateOnly day) =>
        ending.After is { } after && StartOf(instrument) is { } start
        && DateOnly.FromDateTime(after.After(new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).UtcDateTime) <= day;

    /// <summary>The day from which a term of years runs: entry into force when it is dated, else the last signature.</summary>
    private static DateOnly? StartOf(Instrument instrument) =>
        instrument.Entry.On?.Latest ?? (instrument.Signatures.IsEmpty ? null : instrument.Signatures.Max(signature => signature.On.Latest));

    private bool Struck(Evaluator evaluator, bool helps, Interpretation read, Func<Effect, bool> concerns, EffectKind except) =>
        index.Package.Clauses.Any(clause => clause.Effect is { } effect && effect.Kind != except && concerns(effect) && Happens(evaluator, clause, !helps, read));

    private bool Revived(Evaluator evaluator, bool helps, Interpretation read, Func<Effect, bool> concerns) =>
        index.Package.Clauses.Any(clause => clause.Effect is { Kind: EffectKind.Revives } effect && concerns(effect) && Happens(evaluator, clause, helps, read));

    /// <summary>An effect happens when its instrument has entered into force and its condition holds; it does not ask whether it strikes its own instrument.</summary>
    private bool Happens(Evaluator evaluator, Clause clause, bool helps, Interpretation read) =>
        clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument)
        && Entered(evaluator, instrument, null, helps, read)
        && (clause.When is not { } condition || Once("effect of " + clause.Id, () => evaluator.Holds(condition, helps, read, new Standpoint(null, name))));
}
