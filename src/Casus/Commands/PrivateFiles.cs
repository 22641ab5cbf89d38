using Casus.Files;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Commands;

/// <summary>
/// A private folder: files that begin with the name of a package and are read beside it, such as a ministry's own red lines and estimates. Nothing is
/// ever written there, and nothing of it into the library.
/// </summary>
internal static class PrivateFiles
{
    /// <summary>The files of the folder that name this package; a file that cannot be read counts, so that it is told.</summary>
    public static IReadOnlyList<(SourceText? Text, Finding? Unreadable)> FilesFor(string package, string folder, Surroundings surroundings) =>
        Directory.Exists(Path.GetFullPath(folder, surroundings.Folder))
            ? [.. Directory.EnumerateFiles(Path.GetFullPath(folder, surroundings.Folder), "*" + PackageFiles.Ending, SearchOption.AllDirectories)
                .Where(surroundings.MayRead)
                .Order(StringComparer.Ordinal)
                .Select(path => surroundings.Drafts.Read(path, PackageFiles.Shown(path, surroundings.Folder)))
                .Where(file => file.Text is not { } text || Parser.Parse(text).Header?.PackageName == package)]
            : [];
}
