using System.Collections.Immutable;
using Casus.Files;

namespace Casus.Server;

/// <summary>A package that the studio can open.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Folder">The full path of its folder.</param>
/// <param name="Writable">Whether it lies in the work folder. What comes with Casus is read, and copied to be changed.</param>
public sealed record ShelvedPackage(string Id, string Folder, bool Writable)
{
    /// <summary>The name of its folder.</summary>
    public string Name => Path.GetFileName(Folder);
}

/// <summary>The packages that the studio knows: those of the library, and those of the work folder. Nothing else of the disk can be named.</summary>
/// <param name="Library">The library; null when there is none.</param>
/// <param name="Work">The full path of the work folder.</param>
public sealed record Shelf(Library? Library, string Work)
{
    /// <summary>Set behind the name of one's own package when a package of the library has the same.</summary>
    private const string OfOnesOwn = "~own";

    /// <summary>As they are on the disk now: one's own first.</summary>
    public ImmutableArray<ShelvedPackage> All()
    {
        var names = Library?.Names() ?? [];
        var taken = names.ToHashSet(StringComparer.Ordinal);
        var own = OwnFolders()
            .Select(folder => new ShelvedPackage(taken.Contains(Path.GetFileName(folder)) && !IsLibrary(folder) ? Path.GetFileName(folder) + OfOnesOwn : Path.GetFileName(folder), folder, Writable: true))
            .ToList();
        var others = names
            .Select(name => new ShelvedPackage(name, Path.Combine(Library?.Folder ?? "", name), Writable: false))
            .Where(package => !own.Exists(mine => mine.Folder == package.Folder));
        return [.. own, .. others];
    }

    /// <summary>The package of that name; null when there is none.</summary>
    public ShelvedPackage? Find(string id) => All().FirstOrDefault(package => package.Id == id);

    /// <summary>Whether a full path is that of a file right inside a package of the shelf, and no link to another place.</summary>
    public bool Holds(string path) => PackageOf(path) is { } package && FileName.In(package.Folder, Path.GetFileName(path)) is not null;

    /// <summary>The package in whose folder a file lies, by its full path; null when it lies elsewhere.</summary>
    public ShelvedPackage? PackageOf(string path) => All().FirstOrDefault(package => package.Folder == Path.GetDirectoryName(path));

    private bool IsLibrary(string folder) => Library is not null && Path.GetDirectoryName(folder) == Library.Folder;

    /// <summary>The work folder itself when it is a package, and the packages right inside it. A link is not followed: it may lead anywhere.</summary>
    private IEnumerable<string> OwnFolders() =>
        new[] { Work }.Concat(Directory.EnumerateDirectories(Work).Order(StringComparer.Ordinal).Where(folder => !IsHidden(folder) && new DirectoryInfo(folder).LinkTarget is null))
            .Where(HoldsPackage);

    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');

    private static bool HoldsPackage(string folder)
    {
        try
        {
            return PackageFiles.FilesIn(folder).Count > 0;
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may not be looked into is no package of this person.
            return false;
        }
    }
}
