using Casus.Checks;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>Facts that a case leaves to nature: each situation settles them one way or the other.</summary>
public static class OpenFacts
{
    /// <summary>
    /// The facts that the clauses, instruments and casus of a package ask for and that are neither given nor in the protected side's hands
    /// alone (those are presumed in its favour, design 6.9 S4), in the order of the text.
    /// </summary>
    public static IReadOnlyList<Unknown> Of(PackageIndex index, Case @case, IEnumerable<Condition> given)
    {
        var knowledge = new Knowledge(index, Situation.Of(new DateTimeOffset(@case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), given));
        return
        [
            .. Conditions(index)
                .SelectMany(condition => Leaves.Of(index, condition, helps: true))
                .Select(leaf => leaf.Condition)
                .OfType<Occurs>()
                .SelectMany(fact => Grounded(index, @case, fact))
                .Where(fact => knowledge.Says(fact) == Responses.Truth.Unknown && !IsForTheProtected(index, @case, fact.Word))
                .Distinct()
                .Select(fact => new Unknown(fact)),
        ];
    }

    private static IEnumerable<Condition> Conditions(PackageIndex index)
    {
        var package = index.Package;
        var instruments = package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When });
        var clauses = package.Clauses.SelectMany(clause => Slots.Conditions(index, clause).Select(slot => (Condition?)slot.Condition).Append(clause.Effect is null ? null : clause.When));
        return package.Casus.Select(casus => (Condition?)casus.Condition).Concat(clauses).Concat(instruments).OfType<Condition>();
    }

    /// <summary>The fact of each party that its words can mean here; of whom nobody can be meant, nothing can be so.</summary>
    private static IEnumerable<Occurs> Grounded(PackageIndex index, Case @case, Occurs fact) =>
        from victim in Participants(index, @case, fact.On, @case.Victim)
        from doer in Participants(index, @case, fact.By, @case.Aggressor)
        where victim.Name is null || victim.Name != doer.Name
        select fact with { On = victim.Who, By = doer.Who, At = SourceLocation.None };

    private sealed record Participant(Who? Who)
    {
        public string? Name => Who?.Name;
    }

    private static IEnumerable<Participant> Participants(PackageIndex index, Case @case, Who? who, string? ofThisCase)
    {
        if (who is null)
        {
            return [new Participant((Who?)null)];
        }
        var parties = who.Kind is WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester
            ? @case.Bound(who.Kind) is { } bound ? [bound] : []
            : who.Name is { } name ? index.Members(name, @case.On) : [];
        var isGroup = who.Name is { } group && index.GroupNamed(group) is not null;
        return parties.Where(party => !isGroup || ofThisCase is null || who.Kind == WhoKind.AtLeast || party == ofThisCase).Select(party => new Participant(Who.Named(party, SourceLocation.None)));
    }

    private static bool IsForTheProtected(PackageIndex index, Case @case, string word) =>
        index.Facts.GetValueOrDefault(word) is { InHandsOf: { IsEmpty: false } owners }
        && owners.SelectMany(name => index.Members(name, @case.On)).All(owner => @case.SideOf(owner) == Side.Protected);
}
