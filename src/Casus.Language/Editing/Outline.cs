using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Editing;

/// <summary>A declaration in the outline of a file.</summary>
/// <param name="Detail">What it says, in a few words.</param>
/// <param name="Whole">The declaration.</param>
/// <param name="At">Its name.</param>
public sealed record OutlineItem(string Name, SymbolKind Kind, string Detail, SourceLocation Whole, SourceLocation At, Sequence<OutlineItem> Inner);

/// <summary>The outline of a file: its declarations, and in each instrument its articles with their clauses.</summary>
public static class Outline
{
    private const int LongestDetail = 80;

    public static Sequence<OutlineItem> Of(EditedPackage package, SyntaxTree tree)
    {
        var own = package.Symbols.All.Where(symbol => symbol.At.File == tree.Text.Path).ToList();
        var inner = own.Where(symbol => symbol.Key.Space is SymbolSpace.Clause or SymbolSpace.Article).ToList();
        return own
            .Where(symbol => symbol.Key.Space is not (SymbolSpace.Clause or SymbolSpace.Article) && symbol.Kind is not (SymbolKind.Rung or SymbolKind.MemberNoun))
            .Select(symbol => Item(symbol, symbol.Kind == SymbolKind.Instrument ? Inside(symbol, inner) : []))
            .ToSequence();
    }

    private static Sequence<OutlineItem> Inside(Symbol instrument, List<Symbol> all)
    {
        var items = all.Where(symbol => Contains(instrument.Whole, symbol.Whole)).ToList();
        var articles = items.Where(symbol => symbol.Kind == SymbolKind.Article).ToList();
        var isUnderNone = articles.Count == 0 ? items : items.TakeWhile(symbol => symbol.Kind != SymbolKind.Article).ToList();
        return
        [
            .. isUnderNone.Select(symbol => Item(symbol, [])),
            .. articles.Select((article, number) => Under(article, number + 1 < articles.Count ? articles[number + 1].Whole.Start : int.MaxValue, items)),
        ];
    }

    /// <summary>An article and the clauses up to the next one.</summary>
    private static OutlineItem Under(Symbol article, int end, List<Symbol> items)
    {
        var clauses = items.Where(symbol => symbol.Kind == SymbolKind.Clause && symbol.Whole.Start > article.Whole.Start && symbol.Whole.Start < end).ToList();
        var whole = clauses.Count > 0 ? article.Whole.To(clauses[^1].Whole) : article.Whole;
        return Item(article, clauses.Select(clause => Item(clause, [])).ToSequence()) with { Whole = whole };
    }

    private static OutlineItem Item(Symbol symbol, Sequence<OutlineItem> inner)
    {
        var name = symbol.Kind switch
        {
            SymbolKind.Clause => $"clause {symbol.Key.Name}" + (symbol.Noun is Clause { ProposedBy.IsEmpty: false } clause ? $" as proposed by {Wording.Names(clause.ProposedBy)}" : ""),
            SymbolKind.Article => $"article {symbol.Key.Name}",
            _ => symbol.Key.Name,
        };
        var detail = Gloss.Of(symbol);
        return new OutlineItem(name, symbol.Kind, detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…", symbol.Whole, symbol.At, inner);
    }

    private static bool Contains(SourceLocation outer, SourceLocation inner) => outer.Start <= inner.Start && inner.Start < outer.Start + outer.Length;
}
