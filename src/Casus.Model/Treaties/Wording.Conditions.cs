namespace Casus.Treaties;

/// <summary>The words of conditions, and of those they speak of.</summary>
public static partial class Wording
{
    /// <summary>A condition in canonical words, without brackets around the whole.</summary>
    public static string Of(Condition condition, WordingStyle style = WordingStyle.Source) => condition switch
    {
        AllOf all => Joined(all.Parts, " and ", "always", style),
        AnyOf any => Joined(any.Parts, " or ", "never", style),
        Not not => "not " + Literal(not.Inner, style),
        // What is found includes a "not" before it, so that one needs no brackets here.
        Found { Inner: Not denied } found => Of(denied, style) + " " + FoundBy(found.By, style),
        Found found => Literal(found.Inner, style) + " " + FoundBy(found.By, style),
        Occurs occurs => Occurrence(occurs, style),
        IsCase isCase => isCase.Casus,
        HasState state => Reference(state.Of, style) + " " + InForce(state.State),
        HasUndertaken { Likewise: true } promise => $"{Who(promise.By, style)} likewise {(IsPlural(promise.By) ? "undertake" : "undertakes")}{Commitment(promise)}",
        HasUndertaken promise => $"{Who(promise.By, style)} {Has(promise.By)} undertaken{Commitment(promise)}",
        HasBegun begun => $"{Who(begun.By, style)} {Has(begun.By)} begun to {begun.Word}",
        HasSigned signed => $"{Who(signed.By, style)} {Has(signed.By)} signed{OptionalName(signed.Instrument, style)}",
        HasRatified ratified => $"{Who(ratified.By, style)} {Has(ratified.By)} ratified{OptionalName(ratified.Instrument, style)}",
        HasRequested requested => $"{Who(requested.By, style)} {Has(requested.By)} requested {requested.Word}",
        HasDecided decided => $"{Who(decided.By, style)} {Has(decided.By)} decided {Deed(decided.Deed)}",
        HasNotDecided silent => $"{Who(silent.By, style)} {Has(silent.By)} not decided {Deed(silent.Deed)} {Deadline(silent.Within, style)}",
        HasRole role => $"{Who(role.Of, style)} {Is(role.Of)} {A(Role(role.Role), style)}",
        IsBoundBy bound => $"{Who(bound.Of, style)} {Is(bound.Of)} bound by {Reference(bound.By, style)}",
        IsMemberOf member => $"{Who(member.Of, style)} {Is(member.Of)} {A("member", style)} of {Name(member.Group, style)}",
        IsPartyTo party => $"{Who(party.Of, style)} {Is(party.Of)} {A("party", style)} to {Name(party.Instrument, style)}",
        _ => throw new InvalidOperationException($"No words for the condition {condition.GetType().Name}."),
    };

    /// <summary>Whom a condition or measure speaks of: <c>Ukraine</c>, <c>each Ally</c>, <c>at least 2 of Allies</c>, <c>victim</c>.</summary>
    public static string Who(Who who, WordingStyle style = WordingStyle.Source) => who.Kind switch
    {
        WhoKind.Each => "each " + who.Name,
        WhoKind.AtLeast => $"at least {Whole(who.Count)} of {The(who.Name ?? "", style)}",
        WhoKind.Victim => The("victim", style),
        WhoKind.Aggressor => The("aggressor", style),
        WhoKind.Requester => The("requester", style),
        _ => Name(who.Name ?? "", style),
    };

    /// <summary>A finder: <c>itself</c>, <c>victim</c>, <c>Security Council</c>.</summary>
    public static string Finder(Finder finder, WordingStyle style = WordingStyle.Source) => finder.Kind switch
    {
        FinderKind.ObjectiveFact => "objective fact",
        FinderKind.Nobody => "nobody",
        FinderKind.Itself => "itself",
        FinderKind.Victim => The("victim", style),
        _ => Name(finder.Name ?? "", style),
    };

    /// <summary><c>clause 5 of NAT</c>, <c>article 4(3)</c>, <c>instrument NAT</c>.</summary>
    public static string Reference(Reference reference, WordingStyle style = WordingStyle.Source) => reference.Kind switch
    {
        ReferenceKind.Instrument when (reference.Of ?? reference.Label) is string name => "instrument " + name,
        ReferenceKind.Instrument => The("instrument", style),
        _ => (reference.Kind == ReferenceKind.Clause ? "clause " : "article ") + reference.Label + (reference.Of is string of ? " of " + Name(of, style) : ""),
    };

    /// <summary><c>possible aggressor</c>.</summary>
    public static string Role(Role role) => role switch
    {
        Treaties.Role.Guarantor => "guarantor",
        Treaties.Role.Beneficiary => "beneficiary",
        Treaties.Role.PossibleAggressor => "possible aggressor",
        Treaties.Role.Depositary => "depositary",
        Treaties.Role.Observer => "observer",
        _ => "monitor",
    };

    /// <summary><c>to deploy</c>, <c>that findings</c>.</summary>
    public static string Deed(Deed deed) => (deed.That ? "that " : "to ") + deed.Word;

    /// <summary><c>is in force</c>.</summary>
    public static string InForce(InForceState state) => state switch
    {
        InForceState.InForce => "is in force",
        InForceState.Signed => "is signed",
        InForceState.Void => "is void",
        _ => "is suspended",
    };

    private static string FoundBy(Finder finder, WordingStyle style) => "as found by " + Finder(finder, style);

    private static string Occurrence(Occurs occurs, WordingStyle style)
    {
        var words = occurs.Word;
        if (occurs.On is not null)
        {
            words += " on " + Who(occurs.On, style);
        }
        if (occurs.By is not null)
        {
            words += " by " + Who(occurs.By, style);
        }
        if (occurs.Place is not null)
        {
            words += occurs.Relation switch { PlaceRelation.Outside => " outside ", PlaceRelation.Across => " across ", _ => " in " } + Name(occurs.Place, style);
        }
        return words;
    }

    /// <summary>Parts joined by one conjunction; a part that is itself a conjunction stands in brackets, so that none is ever mixed.</summary>
    private static string Joined(Sequence<Condition> parts, string conjunction, string whenEmpty, WordingStyle style) =>
        parts.IsEmpty ? whenEmpty : string.Join(conjunction, parts.Select(part => part is AllOf or AnyOf ? Bracketed(part, style) : Of(part, style)));

    /// <summary>What <c>not</c> and <c>as found by</c> may stand at: one atom, or brackets.</summary>
    private static string Literal(Condition condition, WordingStyle style) =>
        condition is AllOf or AnyOf or Not or Found ? Bracketed(condition, style) : Of(condition, style);

    private static string Bracketed(Condition condition, WordingStyle style) => "(" + Of(condition, style) + ")";

    private static string Commitment(HasUndertaken promise) => (promise.ByLaw ? " by law to " : " to ") + promise.Word;

    private static string OptionalName(string? name, WordingStyle style) => name is null ? "" : " " + Name(name, style);

    private static bool IsPlural(Who who) => who.Kind == WhoKind.AtLeast && who.Count != 1;

    private static string Has(Who who) => IsPlural(who) ? "have" : "has";

    private static string Is(Who who) => IsPlural(who) ? "are" : "is";
}
