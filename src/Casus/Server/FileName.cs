using Casus.Files;

namespace Casus.Server;

/// <summary>
/// The names a file of a package may have: one word of letters, figures, spaces and <c>- _ .</c> that ends in <c>.casus</c>, or <c>SOURCE.md</c>.
/// What is not on this list cannot be read or written over the network, so no name leads out of the folder.
/// </summary>
public static class FileName
{
    public const string Source = "SOURCE.md";

    private const int Longest = 120;

    /// <summary>Names that Windows takes for devices, whatever their ending.</summary>
    private static readonly string[] devices = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { "COM" + number, "LPT" + number })];

    /// <summary>Why a file cannot be called so, in one sentence; empty when it can.</summary>
    public static string Refusal(string name) =>
        name == Source ? ""
        : name.Length > Longest ? $"The name of a file has at most {Longest} letters."
        : name.StartsWith('.') || name.StartsWith(' ') || name.Contains("..", StringComparison.Ordinal) || name.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or ' '))
            ? $"\"{Shown(name)}\" cannot be the name of a file of a package: letters, figures, spaces, - _ and . can stand in it, and it lies in the package's folder itself."
        : !PackageFiles.IsPackageFile(name) ? $"The files of a package end in {PackageFiles.Ending}; besides them there is {Source}."
        : devices.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase) ? $"\"{Shown(name)}\" is the name of a device on Windows, where the package could not be opened."
        : "";

    /// <summary>The full path of a file in a package's folder; null when the name is none, or when a link on the way leads elsewhere.</summary>
    public static string? In(string folder, string name)
    {
        if (Refusal(name).Length > 0)
        {
            return null;
        }
        var path = Path.Combine(folder, name);
        return new FileInfo(path).LinkTarget is null ? path : null;
    }

    private static string Shown(string name) => new([.. name.Take(Longest).Select(letter => char.IsControl(letter) ? '?' : letter)]);
}
