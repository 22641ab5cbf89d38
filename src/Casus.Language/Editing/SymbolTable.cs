using System.Collections.Immutable;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Editing;

/// <summary>Everything that the files of a package declare, with its place. What is declared twice has the first place.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<SymbolKey, Symbol> symbols = [];
    private readonly HashSet<SourceSpan> places = [];
    private readonly List<Symbol> all = [];

    public SymbolTable(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            foreach (var declaration in tree.Sentences)
            {
                Add(tree, declaration);
            }
        }
    }

    /// <summary>Every declaration in the order of the files, those of a second time included.</summary>
    public IReadOnlyList<Symbol> All => all;

    public Symbol? Find(SymbolKey key) => symbols.GetValueOrDefault(key);

    /// <summary>True where the token at this place declares something, so that it is no mention of it.</summary>
    public bool IsDeclaration(SourceLocation at) => places.Contains(at.Key);

    /// <summary>The instruments that have a clause or article of this label.</summary>
    public IEnumerable<string> InstrumentsWith(SymbolSpace space, string label) =>
        symbols.Keys.Where(key => key.Space == space && key.Name == label).Select(key => key.Of);

    private void Add(SyntaxTree tree, Declaration declaration)
    {
        switch (declaration)
        {
            case NounDeclaration noun:
                Add(tree, noun.Noun);
                break;
            case InstrumentDeclaration instrument:
                Add(tree, SymbolSpace.Name, SymbolKind.Instrument, instrument.Instrument.Name, instrument.Instrument, instrument.At);
                foreach (var item in instrument.Items)
                {
                    Add(tree, item, instrument.Instrument.Name);
                }
                break;
        }
    }

    private void Add(SyntaxTree tree, InstrumentItem item, string instrument)
    {
        switch (item)
        {
            case ArticleHeading heading:
                Add(tree, SymbolSpace.Article, SymbolKind.Article, heading.Article.Label, heading.Article, heading.At, instrument);
                break;
            case ClauseLine { Clause: { Label: { } label } clause }:
                Add(tree, SymbolSpace.Clause, SymbolKind.Clause, label, clause, clause.At, instrument);
                break;
        }
    }

    private void Add(SyntaxTree tree, object noun)
    {
        switch (noun)
        {
            case Party party:
                Add(tree, SymbolSpace.Name, party.OrganOf is null ? SymbolKind.Party : SymbolKind.Organ, party.Name, party, party.At);
                break;
            case Group group:
                Add(tree, SymbolSpace.Name, SymbolKind.Group, group.Name, group, group.At);
                if (group.MemberNoun is { } member && member != group.Name)
                {
                    Add(tree, SymbolSpace.Name, SymbolKind.MemberNoun, member, group, group.At);
                }
                break;
            case Place place:
                Add(tree, SymbolSpace.Name, SymbolKind.Place, place.Name, place, place.At);
                break;
            case CasusDefinition casus:
                Add(tree, SymbolSpace.Name, SymbolKind.Casus, casus.Name, casus, casus.At);
                break;
            case Body body:
                Add(tree, SymbolSpace.Name, SymbolKind.Body, body.Name, body, body.At);
                break;
            case Gate gate:
                Add(tree, SymbolSpace.Name, SymbolKind.Gate, gate.Name, gate, gate.At);
                break;
            case MeansDeclaration means:
                Add(tree, SymbolSpace.Name, SymbolKind.Means, means.Name, means, means.At);
                break;
            case Treaties.Requirement requirement:
                Add(tree, SymbolSpace.Name, SymbolKind.Requirement, requirement.Name, requirement, requirement.At);
                break;
            case Fact fact:
                Add(tree, SymbolSpace.Word, SymbolKind.Fact, fact.Word, fact, fact.At);
                break;
            case Act act:
                Add(tree, SymbolSpace.Word, SymbolKind.Act, act.Word, act, act.At);
                break;
            case Ladder ladder:
                Add(tree, SymbolSpace.Ladder, SymbolKind.Ladder, ladder.Name, ladder, ladder.At);
                foreach (var rung in ladder.Rungs)
                {
                    Add(tree, SymbolSpace.Word, SymbolKind.Rung, rung, ladder, ladder.At);
                }
                break;
            case Scenario scenario:
                Add(tree, SymbolSpace.Scenario, SymbolKind.Scenario, scenario.Name, scenario, scenario.At);
                break;
            case Expectation { Name: { } name } expectation:
                Add(tree, SymbolSpace.Expectation, SymbolKind.Expectation, name, expectation, expectation.At);
                break;
            case Position position:
                Add(tree, SymbolSpace.Position, SymbolKind.Position, position.Label, position, position.At);
                break;
        }
    }

    private void Add(SyntaxTree tree, SymbolSpace space, SymbolKind kind, string name, object noun, SourceLocation whole, string of = "")
    {
        if (tree.Tokens.Within(whole).FirstOrDefault(token => token.Value == name && TokenSearch.IsNaming(token)) is not { } token)
        {
            return;
        }
        var symbol = new Symbol(new SymbolKey(space, name, of), kind, noun, tree.Text.Location(token.Start, token.Length), whole);
        symbols.TryAdd(symbol.Key, symbol);
        places.Add(symbol.At.Key);
        all.Add(symbol);
    }
}
