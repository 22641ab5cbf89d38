using Casus.Responses;

namespace Casus.Features;

/// <summary>Something by which packages can be set side by side.</summary>
/// <param name="Name">As a reader types it.</param>
/// <param name="Heading">As it stands above a column.</param>
/// <param name="Meaning">What it says, in a sentence.</param>
/// <param name="Of">The value of a package: words, and a rank where numbers order it.</param>
public sealed record Feature(string Name, string Heading, string Meaning, Func<Profile, (string Words, double? Rank)> Of)
{
    public FeatureValue ValueOf(Profile profile)
    {
        var (words, rank) = Of(profile);
        return new FeatureValue(Name, words, rank);
    }
}
