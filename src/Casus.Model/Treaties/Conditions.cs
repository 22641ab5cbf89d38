using System.Text.Json.Serialization;

namespace Casus.Treaties;

public enum WhoKind { Named, Each, AtLeast, Victim, Aggressor, Requester }

/// <summary>
/// Whom a condition or a measure speaks of: a name (party, organ, group, body), each member of a group, at least n of it, or a role
/// that the situation binds (the victim, the aggressor, the requester).
/// </summary>
public sealed record Who(WhoKind Kind, string? Name, int Count, SourceLocation At)
{
    public static Who Named(string name, SourceLocation at) => new(WhoKind.Named, name, 0, at);
}

public enum FinderKind { ObjectiveFact, Nobody, Itself, Victim, Named }

/// <summary>Who establishes that a condition holds. <c>itself</c> is the bearer of the duty.</summary>
public sealed record Finder(FinderKind Kind, string? Name, SourceLocation At);

public enum PlaceRelation { In, Outside, Across }

public enum ReferenceKind { Clause, Article, Instrument }

/// <summary>A clause, article or instrument spoken of. <see cref="Of"/> is the instrument; null in the text means the one it stands in, and the binder fills it.</summary>
public sealed record Reference(ReferenceKind Kind, string? Label, string? Of, SourceLocation At);

public enum InForceState { InForce, Signed, Void, Suspended }

public enum Role { Guarantor, Beneficiary, PossibleAggressor, Depositary, Observer, Monitor }

/// <summary>What a body or a party decides: <c>to deploy</c> or <c>that findings</c>.</summary>
public sealed record Deed(bool That, string Word);

/// <summary>Something that may be so. The cases are the atoms of the language joined by <c>and</c>, <c>or</c>, <c>not</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(AllOf), "all of")]
[JsonDerivedType(typeof(AnyOf), "any of")]
[JsonDerivedType(typeof(Not), "not")]
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Occurs), "occurs")]
[JsonDerivedType(typeof(IsCase), "case")]
[JsonDerivedType(typeof(HasState), "state")]
[JsonDerivedType(typeof(HasUndertaken), "undertaken")]
[JsonDerivedType(typeof(HasBegun), "begun")]
[JsonDerivedType(typeof(HasSigned), "signed")]
[JsonDerivedType(typeof(HasRatified), "ratified")]
[JsonDerivedType(typeof(HasRequested), "requested")]
[JsonDerivedType(typeof(HasDecided), "decided")]
[JsonDerivedType(typeof(HasNotDecided), "not decided")]
[JsonDerivedType(typeof(HasRole), "role")]
[JsonDerivedType(typeof(IsBoundBy), "bound")]
[JsonDerivedType(typeof(IsMemberOf), "member")]
[JsonDerivedType(typeof(IsPartyTo), "party to")]
public abstract record Condition(SourceLocation At);

public sealed record AllOf(Sequence<Condition> Parts, SourceLocation At) : Condition(At);

public sealed record AnyOf(Sequence<Condition> Parts, SourceLocation At) : Condition(At);

public sealed record Not(Condition Inner, SourceLocation At) : Condition(At);

/// <summary><c>( … ) as found by X</c>: a finding is a choice of its finder (design 4, D1).</summary>
public sealed record Found(Condition Inner, Finder By, SourceLocation At) : Condition(At);

/// <summary>A fact word with its participants: <c>armed-attack on Ukraine by Russia in Donbas</c>. What is not said stays open.</summary>
public sealed record Occurs(string Word, Who? On, Who? By, PlaceRelation? Relation, string? Place, SourceLocation At) : Condition(At);

/// <summary>A name standing alone: a declared casus.</summary>
public sealed record IsCase(string Casus, SourceLocation At) : Condition(At);

/// <summary><c>instrument NAT is in force</c>.</summary>
public sealed record HasState(Reference Of, InForceState State, SourceLocation At) : Condition(At);

/// <summary>A promise, not a deed. <see cref="ByLaw"/> asks for a promise of level law; <see cref="Likewise"/> makes it simultaneous (only after <c>provided</c>).</summary>
public sealed record HasUndertaken(Who By, string Word, bool ByLaw, bool Likewise, SourceLocation At) : Condition(At);

/// <summary>A deed, not a promise.</summary>
public sealed record HasBegun(Who By, string Word, SourceLocation At) : Condition(At);

public sealed record HasSigned(Who By, string? Instrument, SourceLocation At) : Condition(At);

public sealed record HasRatified(Who By, string? Instrument, SourceLocation At) : Condition(At);

public sealed record HasRequested(Who By, string Word, SourceLocation At) : Condition(At);

public sealed record HasDecided(Who By, Deed Deed, SourceLocation At) : Condition(At);

public sealed record HasNotDecided(Who By, Deed Deed, Deadline Within, SourceLocation At) : Condition(At);

public sealed record HasRole(Who Of, Role Role, SourceLocation At) : Condition(At);

public sealed record IsBoundBy(Who Of, Reference By, SourceLocation At) : Condition(At);

public sealed record IsMemberOf(Who Of, string Group, SourceLocation At) : Condition(At);

public sealed record IsPartyTo(Who Of, string Instrument, SourceLocation At) : Condition(At);
