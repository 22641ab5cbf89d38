using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;

namespace Casus.Binding;

/// <summary>Finds where, within a larger place, a name or word stands: nouns know where they stand, the names in their lists do not.</summary>
internal sealed class TextPlaces(ImmutableArray<SyntaxTree> trees)
{
    /// <summary>For texts that were not kept: every name is where its noun is.</summary>
    public static TextPlaces None { get; } = new([]);

    /// <summary>Every place of <paramref name="name"/> within <paramref name="within"/>; that place itself when it cannot be told more nearly.</summary>
    public IEnumerable<SourceLocation> Of(string name, SourceLocation within)
    {
        var tree = trees.FirstOrDefault(candidate => candidate.Text.Path == within.File);
        if (tree is null)
        {
            return [within];
        }
        var end = within.Start + within.Length;
        var found = new List<SourceLocation>();
        for (var i = FirstFrom(tree.Tokens, within.Start); i < tree.Tokens.Length && tree.Tokens[i].Start < end; i++)
        {
            var token = tree.Tokens[i];
            if (token.Value == name && token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Keyword or TokenKind.Label)
            {
                found.Add(tree.Text.Location(token.Start, token.Length));
            }
        }
        return found.Count > 0 ? found : [within];
    }

    /// <summary>As <see cref="Of"/> for several uses, each place once, in the order of the text.</summary>
    public Sequence<FindingPlace> All(string name, IEnumerable<SourceLocation> uses, string label = "") =>
        uses.SelectMany(at => Of(name, at))
            .DistinctBy(at => at.Key)
            .OrderBy(at => Order(at.File))
            .ThenBy(at => at.Start)
            .Select(at => new FindingPlace(at, label))
            .ToSequence();

    private int Order(string file)
    {
        for (var i = 0; i < trees.Length; i++)
        {
            if (trees[i].Text.Path == file)
            {
                return i;
            }
        }
        return trees.Length;
    }

    private static int FirstFrom(ImmutableArray<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
