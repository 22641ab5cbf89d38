using Casus.Text;

namespace Casus.Printing;

/// <summary>A line of source cut to a width, and which of its characters are meant.</summary>
public sealed record Excerpt(string Line, int Start, int Length)
{
    private const string Cut = "… ";

    /// <summary>The line on which the place begins, without its indentation; a long one is cut so that the place can be seen.</summary>
    public static Excerpt Of(SourceText text, SourceLocation at, int width)
    {
        var content = text.Content;
        var from = at.Start;
        while (from > 0 && content[from - 1] is not ('\n' or '\r'))
        {
            from--;
        }
        var until = at.Start;
        while (until < content.Length && content[until] is not ('\n' or '\r'))
        {
            until++;
        }
        while (from < at.Start && char.IsWhiteSpace(content[from]))
        {
            from++;
        }
        var line = Printable(content[from..until]);
        var start = at.Start - from;
        var length = Math.Clamp(at.Length, 1, Math.Max(1, line.Length - start));
        return line.Length <= width ? new Excerpt(line.TrimEnd(), start, length) : Shorten(line, start, length, width);
    }

    private static Excerpt Shorten(string line, int start, int length, int width)
    {
        var room = width - 2 * Cut.Length;
        length = Math.Min(length, room);
        var first = Math.Clamp(start - (room - length) / 2, 0, line.Length - room);
        var head = first > 0 ? Cut : "";
        var tail = first + room < line.Length ? " …" : "";
        return new Excerpt(string.Concat(head, line.AsSpan(first, room), tail), head.Length + start - first, length);
    }

    /// <summary>One column for each character: a tab or a control character would move what stands under it.</summary>
    private static string Printable(string line) =>
        string.Create(line.Length, line, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
}
