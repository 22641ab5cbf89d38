namespace Casus.Reports.Content;

/// <summary>Boxes and arrows on a plane; lengths in points of the drawing, from its upper left corner.</summary>
/// <param name="Title">What it shows, for a reader who cannot see it.</param>
public sealed record Drawing(string Title, int Width, int Height, Sequence<Box> Boxes, Sequence<Arrow> Arrows);

/// <param name="Lines">The words inside, the first the loudest.</param>
/// <param name="Style">How its border is drawn.</param>
public sealed record Box(int X, int Y, int Width, int Height, Sequence<string> Lines, LineStyle Style);

/// <param name="Path">The path as SVG has it.</param>
public sealed record Arrow(string Path, LineStyle Style);

/// <summary>Loud is for what the reader should see first, broken for what is not there.</summary>
public enum LineStyle { Plain, Loud, Broken }
