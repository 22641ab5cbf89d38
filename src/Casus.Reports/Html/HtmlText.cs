using System.Text;

namespace Casus.Reports.Html;

/// <summary>HTML in the making, line by line.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();

    public HtmlText Line(string markup)
    {
        text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with words in it.</summary>
    public HtmlText Element(string name, string words, string className = "") =>
        Line($"<{name}{(className.Length > 0 ? $" class=\"{className}\"" : "")}>{Escape(words)}</{name}>");

    public HtmlText ElementUnlessEmpty(string name, string words, string className = "") => words.Length > 0 ? Element(name, words, className) : this;

    /// <summary>Words as they can stand in markup and in a quoted attribute.</summary>
    public static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }

    public override string ToString() => text.ToString();
}
