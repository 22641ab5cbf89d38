using Casus.Checks;
using Casus.Evaluation;
using Casus.Features;
using Casus.Files;
using Casus.Printing;
using Casus.Responses;
using Casus.Situations;

namespace Casus.Commands;

/// <summary>A package as a row of the table: what the analysis derives, and the review, which the package's source note tells.</summary>
internal static class FeatureRows
{
    private const string ReviewName = "review";

    /// <summary>Everything that can be asked for.</summary>
    public static IReadOnlyList<FeatureHead> Heads { get; } =
    [
        .. FeatureList.All.Select(feature => new FeatureHead(feature.Name, feature.Heading, feature.Meaning)),
        new(ReviewName, "Review", "Whether and when it was encoded a second time by other eyes."),
    ];

    /// <summary>The row of a package; null when it could not be read.</summary>
    /// <param name="names">The features asked for.</param>
    /// <param name="folder">Where its source note lies.</param>
    public static FeatureRow? Of(OpenedPackage opened, IReadOnlyList<string> names, bool asIfSigned, string folder)
    {
        if (opened.Package is not { } package)
        {
            return null;
        }
        var day = CheckDay.Of(new PackageIndex(package));
        var profile = new Profile(package, new Question(package.Reading, asIfSigned, null), day);
        var review = Review.Of(folder);
        FeatureValue ValueOf(string name) => FeatureList.All.FirstOrDefault(feature => feature.Name == name)?.ValueOf(profile)
            ?? new FeatureValue(name, review.Words, review.Second?.DayNumber ?? 0);
        return new FeatureRow(opened.Title, day, names.Select(ValueOf).ToSequence());
    }
}
