namespace Casus.Reports.Content;

/// <summary>A document to be circulated, as data. What it looks like is for the writers (HTML, DOCX) to say.</summary>
/// <param name="Kind">What kind of document it is: a line above the title.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Subtitle">The texts it speaks of, and the day.</param>
/// <param name="Summary">One paragraph that can be quoted without the rest.</param>
/// <param name="Sections">The document, in order.</param>
/// <param name="Imprint">The last line: by what it was made, and when.</param>
/// <param name="Written">When it was written; stands in the properties of the file.</param>
public sealed record Report(
    string Kind, string Title, string Subtitle, string Summary, Sequence<Section> Sections, string Imprint, DateTimeOffset Written)
{
    /// <summary>What must not be overlooked on any page: that the text spoken of is not the text it bears the name of. Empty when there is nothing such.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>A part of a document under its own heading.</summary>
/// <param name="Parts">Smaller parts after the blocks, each with its heading.</param>
/// <param name="IsAnnex">Whether it is there to be looked up rather than read; set smaller, from a new page on.</param>
public sealed record Section(string Heading, Sequence<Block> Blocks, Sequence<Section> Parts, bool IsAnnex)
{
    public static Section Of(string heading, params IEnumerable<Block> blocks) => new(heading, blocks.ToSequence(), [], IsAnnex: false);
}
