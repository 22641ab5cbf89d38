using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>Packages side by side: who could sign which.</summary>
public static class Ranking
{
    /// <summary>
    /// The packages that protect the same beneficiary as <paramref name="like"/> and promise something, by the share of those who must agree, and of a possible
    /// aggressor beside them, that could sign, all asked the same positions, which must be of their time. The same share is the same rank.
    /// </summary>
    /// <param name="like">The package that was asked about.</param>
    /// <param name="packages">Each with the name under which the reader knows it.</param>
    /// <param name="positions">The package whose positions count for all.</param>
    public static AcceptanceRanking Of(Package like, IReadOnlyList<(string Title, Package Package)> packages, Package positions)
    {
        var beneficiaries = Borrowing.Beneficiaries(like);
        string? Why(Package package) =>
            !Borrowing.Beneficiaries(package).Overlaps(beneficiaries) ? Borrowing.Protects(package)
            : !Borrowing.PromisesSomething(package) ? "promises nothing: intentions and permissions alone"
            : Borrowing.Hindrance(package, positions);
        var judged = packages.Select(item => (item.Title, item.Package, Why: Why(item.Package))).ToList();
        var rows = judged.Where(item => item.Why is null).Select(item => Row(item.Title, Acceptor.Ask(item.Package, positions, [], withLifts: false)))
            .OrderByDescending(Share).ThenBy(row => row.Title, StringComparer.Ordinal).ToList();
        var ranked = rows.Select(row => row with { Rank = 1 + rows.Count(other => Share(other) > Share(row)) });
        return new AcceptanceRanking(positions.Name, ranked.ToSequence(), judged.Where(item => item.Why is not null).Select(item => $"{item.Title}: {item.Why}").ToSequence());
    }

    private static decimal Share(RankedPackage row) => row.MustAgree == 0 ? 0 : (decimal)row.Yes.Count / row.MustAgree;

    private static RankedPackage Row(string title, AcceptanceAnswer answer)
    {
        Sequence<string> Who(CouldSign verdict) => answer.Parties.Concat(answer.Apart).Where(party => party.CouldSign == verdict).Select(party => party.Party).ToSequence();
        return new RankedPackage(0, title, Who(CouldSign.Yes), Who(CouldSign.No), Who(CouldSign.NotDecided), Who(CouldSign.HasNotSpoken));
    }
}
