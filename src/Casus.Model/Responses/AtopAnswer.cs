namespace Casus.Responses;

/// <summary>One variable of the Alliance Treaty Obligations and Provisions scheme as read off a package.</summary>
/// <param name="Name">As the public codebook writes it: <c>defense</c>.</param>
/// <param name="Code">0 or 1, or a count.</param>
/// <param name="Why">The clauses on which a code other than 0 rests.</param>
public sealed record AtopCode(string Name, int Code, Sequence<string> Why);

/// <summary>A package in that scheme, for the alliance as a whole and for each member.</summary>
public sealed record AtopAnswer(string Package, Sequence<AtopCode> Alliance, Sequence<AtopMember> Members);

/// <summary>What one member is coded.</summary>
public sealed record AtopMember(string Member, Sequence<AtopCode> Codes);
