using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Entry into force, supposed (for a what-if) or read off the texts on a day.</summary>
internal static class InForce
{
    private static readonly HashSet<Atom> nothing = [];

    /// <summary>The package with every text signed and in force on a day, drafts as the treaties they would be.</summary>
    public static PackageIndex Supposed(PackageIndex index, DateOnly day)
    {
        var unready = index.Package.Instruments.Where(instrument => Standing.Unready(instrument) is not null).Select(instrument => instrument.Name).ToHashSet(StringComparer.Ordinal);
        return new PackageIndex(index.Package with
        {
            Instruments = index.Package.Instruments.Select(instrument => instrument with
            {
                Kind = instrument.Kind == InstrumentKind.Draft ? InstrumentKind.Treaty : instrument.Kind,
                Unsigned = false,
                UnsignedBy = [],
                Signatures = [new Signature([], VagueDate.Of(day))],
                Entry = new EntryIntoForce(EntryKind.OnSignature, null, null),
                // What a text that is not signed would replace is still asked.
                Replaces = unready.Contains(instrument.Name) ? null : instrument.Replaces,
            }).ToSequence(),
        });
    }

    /// <summary>The texts read against every duty on a day of which nothing else is known.</summary>
    public static Evaluator On(PackageIndex index, DateOnly day)
    {
        var situation = Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), []);
        var @case = new Case(index, null, null, null, day);
        return new Evaluator(index, new Knowledge(index, situation), @case, new Question(index.Package.Reading, AsIfSigned: false, ProposedBy: null), CornerRule.Firm, Heads.Bound(index, day));
    }

    /// <summary>Whether a condition of an instrument's entry is certain on the evaluator's day.</summary>
    public static bool IsCertain(Evaluator evaluator, Instrument instrument, Condition condition) =>
        evaluator.Holds(condition, helps: true, new Interpretation(nothing, nothing, nothing), new Standpoint(null, instrument.Name));

    public static bool IsSigned(Evaluator evaluator, Instrument instrument) =>
        IsCertain(evaluator, instrument, new HasState(new Reference(ReferenceKind.Instrument, null, instrument.Name, SourceLocation.None), InForceState.Signed, SourceLocation.None));

    /// <summary>Signed and entered into force on the evaluator's day; endings and effects are not asked.</summary>
    public static bool HasEntered(Evaluator evaluator, Instrument instrument) =>
        IsSigned(evaluator, instrument) && instrument.Entry switch
        {
            { Kind: EntryKind.OnDate, On: { } date } => date.Latest <= evaluator.Case.On,
            { Kind: EntryKind.WhenCondition, When: { } condition } => IsCertain(evaluator, instrument, condition),
            { Kind: EntryKind.ForEachWhenRatified } => AnyHasRatified(evaluator, instrument),
            _ => true,
        };

    /// <summary>For each when it has ratified: in force as soon as one is recorded or assumed to have. The protected side's own is not enough.</summary>
    private static bool AnyHasRatified(Evaluator evaluator, Instrument instrument) =>
        instrument.Ratifications.Any(ratification => ratification.On.Latest <= evaluator.Case.On)
        || evaluator.Index.Members(instrument.Parties, evaluator.Case.On).Any(party =>
            evaluator.Case.SideOf(party) != Side.Protected
            && IsCertain(evaluator, instrument, new HasRatified(Who.Named(party, SourceLocation.None), instrument.Name, SourceLocation.None)));
}
