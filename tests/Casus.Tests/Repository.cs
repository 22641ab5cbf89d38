using System.Runtime.CompilerServices;

namespace Casus.Tests;

/// <summary>Where the repository lies, so that tests read the real files and goldens are rewritten in place.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The facts that the library was encoded from lie beside the repository where it is developed, and nowhere else.</summary>
    public static string SharedFacts { get; } = Path.Combine(Root, "..", "shared", "facts");

    public static string Library => In("treaties");

    public static string Tests => In("tests", "Casus.Tests");

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file as it is named in goldens and messages: from the root, with forward slashes.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Casus.slnx")))
            {
                return folder;
            }
        }
        throw new InvalidOperationException($"No Casus.slnx above {here}: the tests must run where they were built.");
    }
}
