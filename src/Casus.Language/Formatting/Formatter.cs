using System.Collections.Immutable;
using System.Text;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Formatting;

/// <summary>
/// Sets a file in canonical form: one sentence a line, slots in their order, long sentences broken between slots, what stands in braces indented.
/// Comments and blank lines stay where the author had them; a comment inside a sentence moves above it; what was not understood stays as it is.
/// </summary>
public static class Formatter
{
    private const int Indent = 2;

    /// <summary>A file with mistakes is set again at most so often.</summary>
    private const int MostSettings = 4;

    /// <remarks>
    /// Where a sentence cannot be understood, setting what stands around it on lines of its own may show where it ends, so that more is understood;
    /// the text is then set again, until nothing changes.
    /// </remarks>
    public static string Format(SyntaxTree tree)
    {
        var text = Set(tree);
        for (var i = 1; i < MostSettings && tree.Findings.Any(finding => finding.Level == Severity.Error); i++)
        {
            var before = text;
            tree = Parser.Parse(new SourceText(tree.Text.Path, text));
            text = Set(tree);
            if (text == before)
            {
                break;
            }
        }
        return text;
    }

    private static string Set(SyntaxTree tree)
    {
        var page = new Page(tree.Tokens);
        page.AddBlocks(new BlockCutter(tree).Cut(), 0);
        page.AddTrivia(tree.Tokens[^1], 0, isLast: true);
        return page.ToString();
    }

    /// <summary>The lines so far.</summary>
    private sealed class Page(ImmutableArray<Token> tokens)
    {
        private readonly List<string> lines = [];

        /// <summary>True where a blank line would stand first: at the top, or after an opening brace.</summary>
        private bool isTop = true;

        public void AddBlocks(ImmutableArray<Block> blocks, int indent)
        {
            var isUnderHeading = false;
            foreach (var block in blocks)
            {
                isUnderHeading = isUnderHeading && !block.IsHeading;
                var column = indent + (isUnderHeading ? Indent : 0);
                AddTrivia(tokens[block.First], column, isLast: false);
                AddBlock(block, column);
                isUnderHeading |= block.IsHeading;
            }
        }

        private void AddBlock(Block block, int indent)
        {
            var headEnd = block.Braces?.Open ?? block.Last;
            if (block.Slots is { } slots)
            {
                AddCommentsInside(block.First, headEnd, indent);
                Add(Layout.Lines(block.Braces is null ? slots : [.. slots.Take(slots.Count - 1), slots[^1] + " {"], indent));
            }
            else
            {
                Add(Layout.Spaces(indent) + Verbatim(block.First, headEnd));
            }
            if (block.Braces is { } braces)
            {
                AddBraces(braces, indent);
                AddCommentsInside(braces.Close, block.Last, indent);
            }
        }

        /// <summary>What stands in braces, and the closing one; on one line when nothing does.</summary>
        private void AddBraces(Braces braces, int indent)
        {
            if (braces.Inner.IsEmpty && Trivia.Of(tokens[braces.Close].Leading).Comments.IsEmpty)
            {
                lines[^1] += " }";
                return;
            }
            isTop = true;
            AddBlocks(braces.Inner, indent + Indent);
            AddTrivia(tokens[braces.Close], indent + Indent, isLast: true);
            Add(Layout.Spaces(indent) + "}");
        }

        /// <summary>Comments and at most one blank line before a token. A comment on the line of the sentence before stays there.</summary>
        public void AddTrivia(Token token, int indent, bool isLast)
        {
            var trivia = Trivia.Of(token.Leading);
            foreach (var comment in trivia.Comments)
            {
                if (comment.LineEndsBefore == 0 && lines.Count > 0)
                {
                    lines[^1] += " " + comment.Words;
                    continue;
                }
                AddBlankLine(comment.LineEndsBefore);
                Add(Layout.Spaces(indent) + comment.Words);
            }
            if (!isLast)
            {
                AddBlankLine(trivia.LineEndsBeforeToken);
            }
        }

        public override string ToString()
        {
            var text = new StringBuilder();
            foreach (var line in lines)
            {
                text.Append(line).Append('\n');
            }
            return text.ToString();
        }

        private void AddCommentsInside(int first, int last, int indent)
        {
            for (var i = first + 1; i <= last; i++)
            {
                foreach (var comment in Trivia.Of(tokens[i].Leading).Comments)
                {
                    Add(Layout.Spaces(indent) + comment.Words);
                }
            }
        }

        private void AddBlankLine(int lineEnds)
        {
            if (lineEnds > 1 && !isTop)
            {
                lines.Add("");
            }
        }

        private void Add(string line)
        {
            lines.Add(line);
            isTop = false;
        }

        private string Verbatim(int first, int last)
        {
            var text = new StringBuilder(tokens[first].Text);
            for (var i = first + 1; i <= last; i++)
            {
                text.Append(tokens[i].Leading).Append(tokens[i].Text);
            }
            return text.ToString();
        }
    }
}
