namespace Casus.Treaties;

/// <summary>A state, organisation or organ. <see cref="OrganOf"/> is set for an organ (a parliament, a president).</summary>
public sealed record Party(string Name, string? Gloss, Sequence<Role> Roles, string? OrganOf, SourceLocation At)
{
    /// <summary>Whether the package gives it this role.</summary>
    public bool Has(Role role)
    {
        foreach (var own in Roles)
        {
            if (own == role)
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>Named parties. <see cref="MemberNoun"/> is what <c>each</c> takes (<c>Ally</c> for <c>Allies</c>); <see cref="AsAt"/> freezes the membership.</summary>
public sealed record Group(string Name, string? MemberNoun, Sequence<string> Members, VagueDate? AsAt, Provenance? Provenance, SourceLocation At);

public sealed record MembershipChange(string Party, bool Joined, string Group, VagueDate On, Provenance? Provenance, SourceLocation At);

/// <summary>Rungs of one kind of help, lowest first. Nothing on one ladder implies anything on another.</summary>
public sealed record Ladder(string Name, Sequence<string> Rungs, SourceLocation At);

/// <summary>A measure off every ladder.</summary>
public sealed record Act(string Word, string? Gloss, SourceLocation At);

public enum PlaceKind { Area, Line }

/// <summary>
/// An area or line of the package. <see cref="Within"/>, <see cref="Containing"/> and <see cref="Outside"/> say how it lies to other places;
/// where none says, it is unknown. Where a place is asked for, a party means its territory.
/// A place names what a text covers; it says nothing of sovereignty.
/// </summary>
public sealed record Place(
    PlaceKind Kind, string Name, string? Gloss, VagueDate? AsAt, Sequence<string> Within, Sequence<string> Outside, Finder? FoundBy, Sequence<string> ContestedBy, SourceLocation At)
{
    /// <summary>Places, and parties or groups of them whose territory, lies inside it.</summary>
    public Sequence<string> Containing { get; init; }
}

/// <summary>A word for something that may be so; with <see cref="Means"/> it is derived, otherwise it may have owners, a finder, and be closed (not given = false).</summary>
public sealed record Fact(string Word, string? Gloss, Condition? Means, Sequence<string> InHandsOf, Finder? FoundBy, bool Closed, SourceLocation At);

/// <summary>The case in which a guarantee bites, by name.</summary>
public sealed record CasusDefinition(string Name, Condition Condition, SourceLocation At);

public enum RuleKind { Consensus, Unanimity, DecisionOf, AtLeastMembers, AtLeastVotesCast, Weighted }

/// <summary>A share (<c>2/3</c>), or a plain count when the denominator is 0.</summary>
public sealed record Fraction(int Numerator, int Denominator);

public sealed record Weight(string Member, int Votes);

/// <summary>How a body says yes. <see cref="Threshold"/> is set for <c>at least … of</c> and holds the votes needed for a weighted majority.</summary>
public sealed record DecisionRule(RuleKind Kind, string? Decider, Fraction? Threshold, Sequence<Weight> Weights);

public enum RecusalKind { None, Aggressor, PartiesToDispute, Named }

public enum DefaultOutcome { EachDecidesForItself, Refused, Approved }

/// <summary><c>failing decision within 72 hours of request, refused</c>.</summary>
public sealed record DecisionDefault(Deadline Within, DefaultOutcome Outcome);

/// <summary><c>silence for 24 hours means consent</c>.</summary>
public sealed record SilenceRule(Duration For, bool MeansConsent);

public sealed record Body(
    string Name,
    Sequence<string> Members,
    DecisionRule Rule,
    Sequence<string> VetoBy,
    Fraction? Quorum,
    SilenceRule? Silence,
    RecusalKind Recusal,
    Sequence<string> RecusedNames,
    Sequence<string> AfterConsulting,
    DecisionDefault? Default,
    SourceLocation At);

/// <summary>Something held to be so by the encoder, and listed with every answer.</summary>
public sealed record Assumption(Condition Condition, SourceLocation At);

public sealed record Likelihood(Occurs Fact, Confidence Confidence, Provenance? Provenance, SourceLocation At);
