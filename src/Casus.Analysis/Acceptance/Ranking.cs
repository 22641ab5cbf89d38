using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>Packages side by side: who could sign which.</summary>
public static class Ranking
{
    /// <summary>
    /// The packages that protect the same beneficiary as <paramref name="like"/>, by the share of those who must agree, and of a possible aggressor beside them, that
    /// could sign, all asked the same positions. The same share is the same rank.
    /// </summary>
    /// <param name="like">The package that was asked about.</param>
    /// <param name="packages">Each with the name under which the reader knows it.</param>
    /// <param name="positions">The package whose positions count for all.</param>
    public static AcceptanceRanking Of(Package like, IReadOnlyList<(string Title, Package Package)> packages, Package positions)
    {
        var beneficiaries = Beneficiaries(like);
        var alike = packages.Where(item => Beneficiaries(item.Package).Overlaps(beneficiaries)).ToList();
        var rows = alike.Select(item => Row(item.Title, Acceptor.Ask(item.Package, positions, [], withLifts: false)))
            .OrderByDescending(Share).ThenBy(row => row.Title, StringComparer.Ordinal).ToList();
        var ranked = rows.Select(row => row with { Rank = 1 + rows.Count(other => Share(other) > Share(row)) });
        var notRanked = packages.Where(item => !alike.Contains(item))
            .Select(item => $"{item.Title}: protects {(Beneficiaries(item.Package) is { Count: > 0 } others ? string.Join(", ", others) : "nobody in particular")}");
        return new AcceptanceRanking(positions.Name, ranked.ToSequence(), notRanked.ToSequence());
    }

    private static decimal Share(RankedPackage row) => row.MustAgree == 0 ? 0 : (decimal)row.Yes.Count / row.MustAgree;

    private static HashSet<string> Beneficiaries(Package package) =>
        package.Parties.Where(party => party.Roles.Contains(Role.Beneficiary)).Select(party => party.Name).ToHashSet(StringComparer.Ordinal);

    private static RankedPackage Row(string title, AcceptanceAnswer answer)
    {
        Sequence<string> Who(CouldSign verdict) => answer.Parties.Concat(answer.Apart).Where(party => party.CouldSign == verdict).Select(party => party.Party).ToSequence();
        return new RankedPackage(0, title, Who(CouldSign.Yes), Who(CouldSign.No), Who(CouldSign.NotDecided), Who(CouldSign.HasNotSpoken));
    }
}
