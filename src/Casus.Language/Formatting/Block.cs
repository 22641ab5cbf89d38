using System.Collections.Immutable;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Formatting;

/// <summary>
/// A run of tokens that is printed as one: a sentence in slots, or, when it was not understood, as it stands (<see cref="Slots"/> is then null).
/// With <see cref="Braces"/> the run is a heading and what stands in its braces.
/// What follows an article's heading (<see cref="IsHeading"/>) belongs to it, up to the next.
/// </summary>
internal sealed record Block(int First, int Last, Sequence<string>? Slots, Braces? Braces = null, bool IsHeading = false);

/// <summary>The tokens that open and close, and the blocks between them.</summary>
internal sealed record Braces(int Open, int Close, ImmutableArray<Block> Inner);

/// <summary>Cuts a file into blocks that hold every token once, in order.</summary>
internal sealed class BlockCutter(SyntaxTree tree)
{
    private const string SlotsOutOfOrder = "CAS110";

    private readonly ImmutableArray<Token> tokens = tree.Tokens;

    /// <summary>Where the findings are after which a sentence is left as it stands, since its noun may not hold all that it says.</summary>
    private readonly ImmutableArray<int> doubts =
        [.. tree.Findings.Where(finding => finding.Code != SlotsOutOfOrder).SelectMany(finding => finding.Places.Take(1)).Select(place => place.At.Start).Order()];

    /// <summary>The blocks of the whole file, without the end of file.</summary>
    public ImmutableArray<Block> Cut()
    {
        var blocks = new List<Block>();
        if (tree.Header is not null)
        {
            blocks.AddRange(CutHeader(tree.Header));
        }
        blocks.AddRange(tree.Sentences.Select(CutDeclaration).OfType<Block>());
        return FillGaps(blocks, 0, tokens.Length - 1);
    }

    private Block? CutDeclaration(Declaration declaration) => declaration switch
    {
        InstrumentDeclaration instrument =>
            WithBraces(instrument.At, Wording.Slots(instrument.Instrument), instrument.Items.Select(CutItem)),
        NounDeclaration { Noun: Scenario scenario } =>
            WithBraces(declaration.At, Wording.Slots(scenario), scenario.Steps.Select(step => Sentence(step.At, Wording.Slots(step)))),
        NounDeclaration noun => Sentence(noun.At, Wording.SlotsOfNoun(noun.Noun)),
        _ => throw new InvalidOperationException($"No layout for {declaration.GetType().Name}."),
    };

    private Block? CutItem(InstrumentItem item) => item switch
    {
        ArticleHeading heading => Sentence(heading.At, Wording.Slots(heading.Article)) is { } block ? block with { IsHeading = true } : null,
        TextLine text => Sentence(text.At, Wording.Slots(text.Text)),
        ClauseLine clause => Sentence(clause.At, Wording.Slots(clause.Clause)),
        ReservationLine reservation => Sentence(reservation.At, Wording.Slots(reservation.Reservation)),
        _ => throw new InvalidOperationException($"No layout for {item.GetType().Name}."),
    };

    /// <summary>The header's sentences in the author's order, each with the words of what was understood of it.</summary>
    private IEnumerable<Block> CutHeader(FileHeader header)
    {
        if (Range(header.At) is not (int first, int last))
        {
            yield break;
        }
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["casus"] = Wording.Opening(header.LanguageVersion, header.PackageName) };
        if (header.Reading is not null)
        {
            words["reading"] = Wording.Of(header.Reading);
        }
        if (header.AsOf is not null)
        {
            words["as"] = Wording.AsOf(header.AsOf);
        }
        if (!header.BindingMeans.IsEmpty)
        {
            words["binding"] = Wording.BindingMeans(header.BindingMeans);
        }
        if (header.Horizon is not null)
        {
            words["horizon"] = Wording.Horizon(header.Horizon);
        }
        var imports = new Queue<string>(header.Imports.Select(import => Wording.Import(import.Path)));
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind == TokenKind.FullStop || i == last)
            {
                var key = tokens[first].Value.ToLowerInvariant();
                string? sentence = null;
                if (key == "import")
                {
                    imports.TryDequeue(out sentence);
                }
                else
                {
                    words.Remove(key, out sentence);
                }
                yield return new Block(first, i, sentence is null || IsDoubtful(tokens[first].Start, tokens[i].End) ? null : [sentence]);
                first = i + 1;
            }
        }
    }

    private Block? Sentence(SourceLocation at, Sequence<string> slots) =>
        Range(at) is (int first, int last) ? new Block(first, last, IsDoubtful(tokens[first].Start, tokens[last].End) ? null : slots) : null;

    private Block? WithBraces(SourceLocation at, Sequence<string> heading, IEnumerable<Block?> inner)
    {
        if (Range(at) is not (int first, int last))
        {
            return null;
        }
        var close = tokens[last].Kind == TokenKind.FullStop ? last - 1 : last;
        var open = first;
        while (open < close && tokens[open].Kind != TokenKind.OpenBrace)
        {
            open++;
        }
        return open >= close || tokens[close].Kind != TokenKind.CloseBrace
            ? new Block(first, last, null)
            : new Block(first, last, IsDoubtful(tokens[first].Start, tokens[open].Start) ? null : heading, new Braces(open, close, FillGaps(inner.OfType<Block>(), open + 1, close)));
    }

    /// <summary>The tokens of a place, with the full stop after it, if there is one.</summary>
    private (int First, int Last)? Range(SourceLocation at)
    {
        var first = FirstFrom(at.Start);
        var last = FirstFrom(at.Start + at.Length) - 1;
        if (last < first || tokens[first].Kind == TokenKind.EndOfFile)
        {
            return null;
        }
        return (first, tokens[last].Kind != TokenKind.FullStop && tokens[last + 1].Kind == TokenKind.FullStop ? last + 1 : last);
    }

    /// <summary>The first token that starts at a character or after it.</summary>
    private int FirstFrom(int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private bool IsDoubtful(int start, int end)
    {
        var index = doubts.BinarySearch(start);
        index = index >= 0 ? index : ~index;
        return index < doubts.Length && doubts[index] <= end;
    }

    /// <summary>The blocks in order, and between them what no block holds, as it stands.</summary>
    private ImmutableArray<Block> FillGaps(IEnumerable<Block> blocks, int from, int end)
    {
        var filled = new List<Block>();
        var next = from;
        foreach (var block in blocks.OrderBy(block => block.First))
        {
            if (block.First < next || block.Last >= end)
            {
                // Two nouns of the same tokens: the first has printed them.
                continue;
            }
            AddGap(filled, next, block.First);
            Add(filled, block);
            next = block.Last + 1;
        }
        AddGap(filled, next, end);
        return [.. filled];
    }

    private void AddGap(List<Block> filled, int from, int end)
    {
        if (from == end)
        {
            return;
        }
        var gap = new Block(from, end - 1, null);
        if (filled is [.., { Braces: null } before] && tokens[before.Last].Kind != TokenKind.FullStop && doubts.BinarySearch(tokens[from].Start) >= 0)
        {
            // The line before went on here, but not as it could be understood: neither part of it is touched.
            filled[^1] = before with { Slots = null, Last = gap.Last };
        }
        else
        {
            Add(filled, gap);
        }
    }

    /// <summary>What touches words that are left as they stand is left with them: parted, the two would read as something else.</summary>
    private void Add(List<Block> filled, Block block)
    {
        if (filled is [.., { Slots: null, Braces: null } before] && block.Braces is null && tokens[block.First].Leading.Length == 0)
        {
            filled[^1] = before with { Last = block.Last };
        }
        else
        {
            filled.Add(block);
        }
    }
}
