namespace Casus.Files;

/// <summary>The folder of treaties that come with Casus: each package a folder named by year and place.</summary>
public sealed class Library
{
    private const string FolderName = "treaties";

    private Library(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>The folder that the caller names, or else the nearest <c>treaties</c> folder at or above the program or the current folder; null when there is none.</summary>
    public static Library? Find(string? named, string programFolder, string currentFolder)
    {
        if (named is { Length: > 0 })
        {
            return Directory.Exists(named) ? new Library(Path.GetFullPath(named)) : null;
        }
        var folder = Above(programFolder) ?? Above(currentFolder);
        return folder is null ? null : new Library(folder);
    }

    /// <summary>The names of all packages, in order.</summary>
    public IReadOnlyList<string> Names() =>
    [
        .. Directory.EnumerateDirectories(Folder)
            .Where(folder => PackageFiles.FilesIn(folder).Count > 0)
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The packages that a name can mean: the one of that name, or all that have it as a part of theirs.</summary>
    public IReadOnlyList<string> Matching(string name)
    {
        var all = Names();
        var exact = all.Where(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(candidate => candidate.Contains(name, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The nearest folder of that name at or above a place; null when there is none.</summary>
    public static string? Above(string start, string name = FolderName)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
