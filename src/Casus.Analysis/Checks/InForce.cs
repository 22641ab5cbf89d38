using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Entry into force, supposed (for a what-if) or read off the texts on a day.</summary>
internal static class InForce
{
    private static readonly HashSet<Atom> nothing = [];

    /// <summary>What a situation must hold for every instrument to be signed, ratified and in force.</summary>
    public static IEnumerable<Condition> Literals(PackageIndex index, DateOnly day)
    {
        foreach (var instrument in index.Package.Instruments)
        {
            yield return new HasState(new Reference(ReferenceKind.Instrument, null, instrument.Name, SourceLocation.None), InForceState.Signed, SourceLocation.None);
            foreach (var party in index.Members(instrument.Parties, day))
            {
                yield return new HasSigned(Who.Named(party, SourceLocation.None), instrument.Name, SourceLocation.None);
                yield return new HasRatified(Who.Named(party, SourceLocation.None), instrument.Name, SourceLocation.None);
            }
            var entry = instrument.Entry.When is { } when && Atoms.Branches(index, when) is { Count: > 0 } ways ? ways[0] : [];
            foreach (var leaf in entry)
            {
                foreach (var atom in Each(index, leaf.Atom, day))
                {
                    yield return leaf.Positive ? atom : new Not(atom, atom.At);
                }
            }
        }
    }

    /// <summary>An atom that speaks of several (<c>each Ally has ratified</c>) as one atom for each.</summary>
    public static IEnumerable<Condition> Each(PackageIndex index, Condition atom, DateOnly day)
    {
        IEnumerable<Who> Ones(Who who) => who.Name is { } name && index.GroupNamed(name) is not null
            ? index.Members(name, day).Take(who.Kind == WhoKind.AtLeast ? who.Count : int.MaxValue).Select(party => Who.Named(party, who.At))
            : [who];
        return atom switch
        {
            HasUndertaken promise => Ones(promise.By).Select(who => promise with { By = who, Likewise = false }),
            HasBegun begun => Ones(begun.By).Select(who => begun with { By = who }),
            HasSigned signed => Ones(signed.By).Select(who => signed with { By = who }),
            HasRatified ratified => Ones(ratified.By).Select(who => ratified with { By = who }),
            HasRequested requested => Ones(requested.By).Select(who => requested with { By = who }),
            _ => [atom],
        };
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
