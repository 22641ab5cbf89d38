using Casus.Formatting;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Files;

/// <summary>Makes the folder of a new package: with a commented text to change, or as a copy of another package.</summary>
public static class BegunPackage
{
    private const string SourceFile = "SOURCE.md";

    /// <param name="name">The folder as the person names it, seen from <paramref name="within"/>; it also stands in the comments of the text.</param>
    /// <returns>The full path of the folder, or why there is none.</returns>
    public static (string? Folder, string Refusal) Start(string name, string within, TimeProvider time)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, within));
        var last = Path.GetFileName(folder);
        if (StartingPackage.NameFrom(last) is not { } package)
        {
            return (null, $"The name \"{name}\" has no word to name a package by; use something like 2027-geneva.");
        }
        if (IsTaken(folder))
        {
            return (null, $"{name} exists already and is left as it is.");
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var file = Path.Combine(folder, last + PackageFiles.Ending);
        Directory.CreateDirectory(folder);
        var text = StartingPackage.Text(package, Quoted(name), today);
        File.WriteAllText(file, Formatter.Format(Parser.Parse(new SourceText(file, text))));
        File.WriteAllText(Path.Combine(folder, SourceFile), StartingPackage.Source(package, today));
        return (folder, "");
    }

    /// <summary>A copy has the files of the package and its SOURCE.md; the file that is named like its folder is named like the new one.</summary>
    /// <inheritdoc cref="Start" path="/returns"/>
    public static (string? Folder, string Refusal) Copy(string from, string name, string within)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, within));
        if (IsTaken(folder))
        {
            return (null, $"{name} exists already and is left as it is.");
        }
        Directory.CreateDirectory(folder);
        foreach (var file in PackageFiles.FilesIn(from))
        {
            var own = Path.GetFileNameWithoutExtension(file) == Path.GetFileName(from);
            File.Copy(file, Path.Combine(folder, own ? Path.GetFileName(folder) + PackageFiles.Ending : Path.GetFileName(file)));
        }
        if (File.Exists(Path.Combine(from, SourceFile)))
        {
            File.Copy(Path.Combine(from, SourceFile), Path.Combine(folder, SourceFile));
        }
        if (File.Exists(Path.Combine(from, ReviewRecord.FileName)))
        {
            // So that the copy shows which of its clauses are no longer those that were reviewed.
            Directory.CreateDirectory(Path.Combine(folder, ReviewRecord.Folder));
            File.Copy(Path.Combine(from, ReviewRecord.FileName), Path.Combine(folder, ReviewRecord.FileName));
        }
        return (folder, "");
    }

    /// <summary>As it must be typed to a shell.</summary>
    public static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static bool IsTaken(string folder) => File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
}
