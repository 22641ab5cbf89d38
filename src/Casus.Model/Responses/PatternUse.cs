namespace Casus.Responses;

/// <summary>That a package uses a pattern of clauses.</summary>
/// <param name="Pattern">The pattern's name.</param>
/// <param name="Words">What was recognised, in a few words: the clause, the body, the instrument.</param>
public sealed record PatternUse(string Pattern, string Words, SourceLocation At);
