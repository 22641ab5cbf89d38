using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Which declared means a promise rests on.</summary>
internal static class OwnMeans
{
    /// <summary>The means that a measure names: with what, or what is sent.</summary>
    public static IEnumerable<MeansDeclaration> Named(PackageIndex index, Measure measure) =>
        index.Package.Means.Where(means => measure.With.Contains(means.Name) || measure.Object?.Name == means.Name);

    /// <summary>The bearer's own means for a measure: those it names; where it names none, all of the bearer's in the unit of its amount.</summary>
    public static IReadOnlyList<MeansDeclaration> Of(PackageIndex index, Measure measure, string bearer, DateOnly day)
    {
        var named = Named(index, measure).ToList();
        return [.. (named.Count > 0 ? named.AsEnumerable() : index.Package.Means)
            .Where(means => index.Members(means.Of, day).Contains(bearer) && (measure.Amount?.Unit is not { } unit || means.Amount.Unit == unit))];
    }

    /// <summary>What of these can be away at the same time: the most that is declared, and of what rotates one part.</summary>
    /// <returns>Null where the number of one is stated by nobody.</returns>
    public static decimal? AtOneTime(IEnumerable<MeansDeclaration> means) =>
        means.Aggregate((decimal?)0m, (sum, item) => sum + AtOneTime(item));

    public static decimal? AtOneTime(MeansDeclaration means) => Most(means) is { } most && means.Rotating is { } turns && turns.Total > 0
        ? Math.Floor(most * turns.Deployed / turns.Total)
        : Most(means);

    /// <summary>The most there can be of it; for "at least 2,000" the 2,000 that can be counted on. Null where nobody states a number.</summary>
    public static decimal? Most(MeansDeclaration means) => means.Amount.From is null ? null : means.Amount.Most ?? means.Amount.From.Value;

    /// <summary><c>UK Regulars: 71,000 troops ÷ 3 = 23,666 at a time</c>.</summary>
    public static string Words(MeansDeclaration means) => means.Rotating is { } turns && Most(means) is not null
        ? $"{means.Name}: {Wording.Of(means.Amount)} × {turns.Deployed} ÷ {turns.Total} = {AtOneTime(means):#,0} at a time"
        : $"{means.Name}: {Wording.Of(means.Amount)}";
}
