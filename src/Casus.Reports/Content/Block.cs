namespace Casus.Reports.Content;

/// <summary>What stands between two headings.</summary>
public abstract record Block;

/// <summary>How loudly words speak. They say the same without it: no meaning rests on a colour alone.</summary>
public enum Emphasis { None, Strong, Quiet }

/// <summary>A paragraph.</summary>
/// <param name="Lead">Its first words, set bold; empty for none.</param>
public sealed record Paragraph(string Words, string Lead = "", Emphasis Emphasis = Emphasis.None) : Block;

/// <summary>A list of short items.</summary>
public sealed record Listed(Sequence<string> Items) : Block;

/// <summary>Terms, each with what is to be said of it.</summary>
public sealed record Definitions(Sequence<Definition> Items) : Block;

/// <param name="More">Further points, a line each; none for a plain term.</param>
public sealed record Definition(string Name, string Words, Sequence<string> More)
{
    public static Definition Of(string name, string words) => new(name, words, []);
}

/// <summary>Words to be typed as they stand.</summary>
public sealed record Typed(string Words) : Block;

/// <summary>A picture, with the same in words for those who cannot see it and for papers that cannot hold it.</summary>
public sealed record Figure(string Caption, Drawing Drawing, TableBlock InWords) : Block;
