using System.Runtime.CompilerServices;

namespace Casus.Benchmarks;

/// <summary>Where the repository lies, and the largest package of its library.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Library => Path.Combine(Root, "treaties");

    /// <summary>The name of the package with the most text.</summary>
    public static string Largest { get; } = Path.GetFileName(Directory.EnumerateDirectories(Library).MaxBy(folder => FilesIn(folder).Sum(file => new FileInfo(file).Length)) ?? "");

    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.casus").Where(file => !file.EndsWith(".findings.casus", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Every source of the library and of the hard cases.</summary>
    public static IReadOnlyList<string> Sources =>
        [.. Directory.EnumerateDirectories(Library).Order(StringComparer.Ordinal).Append(Path.Combine(Root, "tests", "Casus.Tests", "hard-cases")).SelectMany(FilesIn)];

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Casus.slnx")))
            {
                return folder;
            }
        }
        throw new InvalidOperationException($"No Casus.slnx above {here}.");
    }
}
