using Casus.Files;
using Casus.Forces;
using Casus.Pillars;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>What is behind the promises of a package, with the figures as the sources give them or as whoever asks has set them.</summary>
/// <param name="Aside">Rows of the data that could not be taken.</param>
/// <param name="Beneficiaries">The protected parties, whose folders of figures were read.</param>
internal sealed record PackageMeans(MeansReport Report, Sequence<SetAside> Aside, IReadOnlyList<string> Beneficiaries)
{
    /// <summary>The answer; or in one sentence why a figure cannot be set.</summary>
    /// <param name="set">Levers as they are typed behind <c>--set</c>.</param>
    /// <param name="only">One pillar alone; null for all of them.</param>
    public static (PackageMeans? Means, string Refusal) Of(Package package, IReadOnlyList<string> set, Pillar? only, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var beneficiaries = package.Parties.Where(party => party.Has(Role.Beneficiary)).Select(party => party.Name).ToList();
        // The data are named from where they lie, beside the library: the answer is the same from wherever it is asked.
        var figures = ForceData.Read(library, beneficiaries, Path.GetDirectoryName(library?.Folder) ?? surroundings.Folder);
        var (levers, refusal) = SetLevers.Of(new LeverSet(PackageFigures.Joined(figures.Levers, package)), set);
        return refusal.Length > 0
            ? (null, refusal)
            : (new PackageMeans(PillarReports.Of(package.Name, levers, [.. figures.Circumstances, .. PackageFigures.Differences(figures.Levers, package), .. PackageFigures.Circumstances(package)], only, surroundings.Searches, surroundings.Backings.Of(package)), figures.Aside, beneficiaries), "");
    }
}
