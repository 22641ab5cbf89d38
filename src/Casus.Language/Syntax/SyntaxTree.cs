using System.Collections.Immutable;
using Casus.Findings;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>
/// One file, parsed. <see cref="Tokens"/> hold every character of it in order (trivia included); <see cref="Sentences"/> hold what was understood,
/// as the nouns of the model with names not yet resolved. A sentence that could not be understood leaves a finding and no noun.
/// </summary>
/// <param name="Text">The file.</param>
/// <param name="Tokens">Every token; concatenated with their trivia they are the text.</param>
/// <param name="Header">The file's header; null when it is missing or broken.</param>
/// <param name="Sentences">The declarations in file order.</param>
/// <param name="Findings">Lexical and syntactic findings (CAS1xx).</param>
/// <param name="NamesInBrokenSentences">Names and words met in sentences that were given up, so that the binder does not complain of them a second time.</param>
public sealed record SyntaxTree(
    SourceText Text,
    ImmutableArray<Token> Tokens,
    FileHeader? Header,
    ImmutableArray<Declaration> Sentences,
    ImmutableArray<Finding> Findings,
    ImmutableHashSet<string> NamesInBrokenSentences);

/// <summary>What stands before the first declaration. A null slot was not written.</summary>
public sealed record FileHeader(
    int LanguageVersion,
    string PackageName,
    Sequence<Import> Imports,
    Reading? Reading,
    VagueDate? AsOf,
    Sequence<Level> BindingMeans,
    Duration? Horizon,
    SourceLocation At);

public sealed record Import(string Path, SourceLocation At);

/// <summary>One declaration of a file.</summary>
public abstract record Declaration(SourceLocation At);

/// <summary>A declaration that is one noun of the model: Party, Group, MembershipChange, Ladder, Act, Place, Fact, CasusDefinition, Body, Gate,
/// MeansDeclaration, Requirement, Delivery, Claim, Position, Assumption, Likelihood, Expectation or Scenario.</summary>
public sealed record NounDeclaration(object Noun, SourceLocation At) : Declaration(At);

/// <summary>An instrument and, in order, what stands in its braces.</summary>
public sealed record InstrumentDeclaration(Instrument Instrument, Sequence<InstrumentItem> Items, SourceLocation At) : Declaration(At);

/// <summary>A line of an instrument. An article heading holds for the items after it, up to the next heading.</summary>
public abstract record InstrumentItem(SourceLocation At);

public sealed record ArticleHeading(Article Article, SourceLocation At) : InstrumentItem(At);

public sealed record TextLine(TextItem Text, SourceLocation At) : InstrumentItem(At);

public sealed record ClauseLine(Clause Clause, SourceLocation At) : InstrumentItem(At);

public sealed record ReservationLine(Reservation Reservation, SourceLocation At) : InstrumentItem(At);
