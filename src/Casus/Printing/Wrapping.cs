using System.Text;

namespace Casus.Printing;

/// <summary>Measures and breaks lines that may hold colour marks, which take no room.</summary>
public static class Wrapping
{
    private const char Escape = '\u001b';

    /// <summary>How many characters a reader sees.</summary>
    public static int VisibleLength(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
        {
            return text.Length;
        }
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape)
            {
                i = EndOfMark(text, i);
            }
            else
            {
                length++;
            }
        }
        return length;
    }

    /// <summary>
    /// Breaks at spaces so that no line is longer than <paramref name="width"/>; a longer word is cut. The first line may be shorter or longer by
    /// <paramref name="firstWidth"/>. There is always at least one line.
    /// </summary>
    public static List<string> Lines(string text, int width, int? firstWidth = null)
    {
        width = Math.Max(width, 1);
        var lines = new List<string>();
        var line = new StringBuilder();
        var length = 0;
        var room = Math.Max(firstWidth ?? width, 1);
        foreach (var word in text.Split(' '))
        {
            var wordLength = VisibleLength(word);
            if (length > 0 && length + 1 + wordLength > room)
            {
                lines.Add(line.ToString());
                line.Clear();
                length = 0;
                room = width;
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
                length++;
            }
            var rest = word;
            while (wordLength > room && length == 0)
            {
                var cut = CutAfter(rest, room);
                lines.Add(rest[..cut]);
                rest = rest[cut..];
                wordLength = VisibleLength(rest);
                room = width;
            }
            line.Append(rest);
            length += wordLength;
        }
        lines.Add(line.ToString());
        return CloseColours(lines);
    }

    /// <summary>A colour that runs over a line's end is ended there and begun again, so that it does not run into what stands beside it.</summary>
    private static List<string> CloseColours(List<string> lines)
    {
        const string reset = "\u001b[0m";
        var open = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var line = open + lines[i];
            if (!line.Contains(Escape, StringComparison.Ordinal))
            {
                continue;
            }
            var last = line.LastIndexOf(Escape);
            var mark = line[last..(EndOfMark(line, last) + 1)];
            open = mark == reset ? "" : mark;
            lines[i] = open.Length > 0 ? line + reset : line;
        }
        return lines;
    }

    /// <summary>The text filled with spaces up to the width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - VisibleLength(text)));

    private static int CutAfter(string text, int visible)
    {
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape)
            {
                i = EndOfMark(text, i);
                continue;
            }
            if (++seen == visible)
            {
                return i + 1;
            }
        }
        return text.Length;
    }

    private static int EndOfMark(string text, int start)
    {
        var end = text.IndexOf('m', start);
        return end < 0 ? text.Length - 1 : end;
    }
}
