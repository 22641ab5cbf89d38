using System.Collections.Immutable;

namespace Casus.Text;

/// <summary>The characters of one file, unchangeable, with its lines. <see cref="Path"/> is how the file is named in findings.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    public SourceText(string path, string content)
    {
        (Path, Content) = (path, content);
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        lineStarts = starts.ToImmutable();
    }

    public string Path { get; }

    public string Content { get; }

    public int LineCount => lineStarts.Length;

    /// <summary>Line and column, both from 1, of a character position from 0.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The character position from 0 of a line and column from 1; the nearest one where the line or column does not exist.</summary>
    public int Offset(int line, int column)
    {
        var index = Math.Clamp(line - 1, 0, lineStarts.Length - 1);
        var end = index + 1 < lineStarts.Length ? lineStarts[index + 1] : Content.Length;
        while (index + 1 < lineStarts.Length && end > lineStarts[index] && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }
        return line > lineStarts.Length ? Content.Length : Math.Clamp(lineStarts[index] + column - 1, lineStarts[index], end);
    }

    public SourceLocation Location(int start, int length)
    {
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(start + length);
        return new SourceLocation(Path, line, column, endLine, endColumn, start, length);
    }
}
