using Casus.Findings;

namespace Casus.Printing;

/// <summary>What a reader gets to see: lines of a given width, coloured on a terminal and plain elsewhere.</summary>
public sealed class Page(TextWriter writer, int width, bool colour)
{
    public int Width => width;

    public string Bold(string text) => Marked("1", text);

    public string Dim(string text) => Marked("2", text);

    public string Red(string text) => Marked("1;31", text);

    public string Yellow(string text) => Marked("1;33", text);

    public string Green(string text) => Marked("32", text);

    public string Cyan(string text) => Marked("36", text);

    public string Of(Severity level, string text) => level switch
    {
        Severity.Error => Red(text),
        Severity.Warning => Yellow(text),
        _ => Cyan(text),
    };

    public void Line(string text = "") => writer.Write(text.TrimEnd(' ') + "\n");

    /// <summary>One paragraph: the first line begins at <paramref name="indent"/>, the others at <paramref name="hang"/> (the same, when not said).</summary>
    public void Paragraph(string text, int indent = 0, int? hang = null)
    {
        var next = hang ?? indent;
        var first = true;
        foreach (var line in Wrapping.Lines(text, width - next, width - indent))
        {
            Line(new string(' ', first ? indent : next) + line);
            first = false;
        }
    }

    /// <summary>A heading above a part of an answer.</summary>
    public void Heading(string text)
    {
        Line();
        Line(Bold(text));
    }

    private string Marked(string mark, string text) => colour && text.Length > 0 ? $"\u001b[{mark}m{text}\u001b[0m" : text;
}
