namespace Casus.Forces;

/// <summary>What is promised besides troops, aircraft, ships, arms and money.</summary>
public enum SupportKind { Intelligence, Communications, Cyber, Sanctions }

/// <summary>How far a promise can be relied on in the plain case in which it is owed most.</summary>
public enum Firmness
{
    /// <summary>Not due in any plain case: not in force, or waiting for what the case does not bring.</summary>
    NotDue,

    /// <summary>Due if everybody does the most that the words allow.</summary>
    Possible,

    /// <summary>Due if promises that wait for each other are honoured.</summary>
    Assured,

    /// <summary>Due whatever the others do.</summary>
    Firm,
}

/// <summary>A promise of one party to give such support.</summary>
/// <param name="Act">The act or rung.</param>
/// <param name="Clause">The clause by its name in answers.</param>
/// <param name="Words">What is owed, with its modal.</param>
/// <param name="When">Its clock in words.</param>
/// <param name="OnWhoseSay">Who can keep it from becoming due, or must move first.</param>
/// <param name="Needs">Facts it waits for.</param>
/// <param name="Source">Who said so; empty when the clause names no source.</param>
public sealed record SupportPromise(
    SupportKind Kind, string Act, string Clause, string Party, string Words, Firmness Firmness, string When, Sequence<string> OnWhoseSay, Sequence<string> Needs, string Source, SourceLocation At);

/// <summary>Who may start, find or stop what a clause brings: the standing rule of a return of sanctions.</summary>
/// <param name="Words">The rule in words.</param>
/// <param name="Alone">Those whose refusal alone keeps it from coming.</param>
public sealed record StandingRule(string Clause, string Words, Sequence<string> Alone, SourceLocation At);

/// <summary>What a package's own words say of the time and the support that its promises take, apart from any figure.</summary>
/// <param name="OnlyProviders">Acts of support for which one party alone is named, where the package has others.</param>
public sealed record PackageBacking(Sequence<DutyTime> Duties, Sequence<SupportPromise> Support, Sequence<StandingRule> Rules, Sequence<MeansNote> OnlyProviders)
{
    public static PackageBacking None { get; } = new([], [], [], []);
}
