using Casus.Treaties;

namespace Casus.Edits;

/// <summary>A changed clause does not rest on its source any more: the source has other words.</summary>
public static class AlteredSource
{
    private const string Beginning = "altered; ";

    /// <summary>Whether a source says of itself that its clause was altered.</summary>
    public static bool Says(Provenance source) => source.Source.StartsWith(Beginning, StringComparison.Ordinal);

    /// <summary>What stands in the place of the source of a clause that was changed. What was known of how sure the source is, is gone with it.</summary>
    public static Provenance Of(Provenance before) => Says(before) ? before : before with
    {
        Source = $"{Beginning}no source has these words (before: {before.Source})",
        Confidence = null, ContestedBy = [], StatedBy = [],
    };
}
