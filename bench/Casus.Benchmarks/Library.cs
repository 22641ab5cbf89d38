using System.Runtime.CompilerServices;
using Casus.Text;

namespace Casus.Benchmarks;

/// <summary>The files that are measured, as they lie in the repository.</summary>
internal static class Library
{
    public static string Root { get; } = Find();

    /// <summary>Every source of the library, its expected findings aside.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "treaties"), "*.casus", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".findings.casus", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The largest package, on which speed is measured.</summary>
    public static SourceText Largest { get; } = Read(Files.MaxBy(file => new FileInfo(file).Length) ?? throw new InvalidOperationException("The library is empty."));

    public static SourceText Read(string file) => new(file, File.ReadAllText(file));

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
