using System.Globalization;
using Casus.Reports.Content;

namespace Casus.Reports.Html;

/// <summary>A drawing as SVG inside a page. Its colours are those of the page, so that it is read on dark and light and on paper.</summary>
internal static class Svg
{
    private const int LineHeight = 17;
    private const int Corner = 4;

    /// <summary>About as many letters as fit a point of width, at the size the style gives them; words do not break inside a drawing.</summary>
    private const double LettersToAPoint = 0.148;

    public static void Write(HtmlText html, Drawing drawing)
    {
        html.Line($"<svg viewBox=\"0 0 {Number(drawing.Width)} {Number(drawing.Height)}\" style=\"max-width:{Number(drawing.Width)}px\" role=\"img\" aria-label=\"{HtmlText.Escape(drawing.Title)}\">");
        html.Line("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0 8 4 0 8z\" class=\"tip\"/></marker></defs>");
        foreach (var arrow in drawing.Arrows)
        {
            html.Line($"<path d=\"{HtmlText.Escape(arrow.Path)}\" class=\"arrow {Name(arrow.Style)}\" marker-end=\"url(#tip)\"/>");
        }
        foreach (var box in drawing.Boxes)
        {
            html.Line($"<rect x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" rx=\"{Corner}\" class=\"box {Name(box.Style)}\"/>");
            var top = box.Y + box.Height / 2.0 - (box.Lines.Count - 1) * LineHeight / 2.0;
            for (var line = 0; line < box.Lines.Count; line++)
            {
                html.Line($"<text x=\"{Number(box.X + box.Width / 2)}\" y=\"{(top + line * LineHeight).ToString(CultureInfo.InvariantCulture)}\"{(line == 0 ? " class=\"first\"" : "")}>{HtmlText.Escape(Fitting(box.Lines[line], box.Width))}</text>");
            }
        }
        html.Line("</svg>");
    }

    private static string Fitting(string words, int width)
    {
        var most = (int)(width * LettersToAPoint);
        return words.Length <= most ? words : words[..(most - 1)].TrimEnd() + "…";
    }

    private static string Name(LineStyle style) => style switch
    {
        LineStyle.Loud => "loud",
        LineStyle.Broken => "broken",
        _ => "plain",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
