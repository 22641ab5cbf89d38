namespace Casus.Editing;

/// <summary>What a name, a word or a label of a package stands for.</summary>
public enum SymbolKind
{
    Package, Party, Organ, Group, MemberNoun, Place, Casus, Body, Gate, Means, Requirement, Instrument,
    Fact, Act, Rung, Ladder, Scenario, Expectation, Position, Clause, Article,
}

/// <summary>
/// Where a symbol is unique: names are so in the package, words too, clauses and articles within their instrument, the rest each among their own kind.
/// </summary>
internal enum SymbolSpace { Name, Word, Clause, Article, Package, Ladder, Scenario, Expectation, Position }

/// <summary>What makes two places speak of the same thing.</summary>
/// <param name="Of">The instrument of a clause or article; empty for everything else.</param>
internal sealed record SymbolKey(SymbolSpace Space, string Name, string Of = "");

/// <summary>A declared thing.</summary>
/// <param name="Noun">The noun of the model that declares it.</param>
/// <param name="At">Where its name stands in its declaration.</param>
/// <param name="Whole">The declaration.</param>
internal sealed record Symbol(SymbolKey Key, SymbolKind Kind, object Noun, SourceLocation At, SourceLocation Whole);
