using System.Text;
using Casus.Files;

namespace Casus.Server;

/// <summary>A file as it is on the disk.</summary>
/// <param name="Version">A word for its content.</param>
public sealed record StoredFile(string Path, string Version, string Text);

/// <summary>What came of writing a file: the version it now has, or the version and text that somebody else has written in the meantime.</summary>
/// <param name="Written">False when somebody else wrote first; then nothing was written.</param>
/// <param name="Version">Null when the file is not there.</param>
public sealed record WriteOutcome(bool Written, string? Version, string? Text);

/// <summary>Reads and writes the files of packages. One writer at a time, so that of two who saw the same version one is told.</summary>
public sealed class PackageFolder
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock writing = new();

    /// <summary>All files of a package, in the order of their names. A link is left out: it may lead anywhere.</summary>
    public static IReadOnlyList<StoredFile> FilesOf(ShelvedPackage package) =>
        [.. PackageFiles.FilesIn(package.Folder).Select(path => Read(package, Path.GetFileName(path))).OfType<StoredFile>()];

    /// <summary>A file of a package; null when there is none of that name, or it is too large.</summary>
    public static StoredFile? Read(ShelvedPackage package, string name)
    {
        if (FileName.In(package.Folder, name) is not { } path || !File.Exists(path) || new FileInfo(path).Length > PackageFiles.LargestFile)
        {
            return null;
        }
        var bytes = File.ReadAllBytes(path);
        var (text, _) = PackageFiles.Decode(bytes, name);
        return new StoredFile(name, Versions.Of(bytes), text.Content);
    }

    /// <summary>Writes a file if it still has the version that the writer saw (null: there was none).</summary>
    /// <param name="path">From <see cref="FileName.In"/>.</param>
    public WriteOutcome Write(ShelvedPackage package, string path, string text, string? seen)
    {
        lock (writing)
        {
            var now = Read(package, Path.GetFileName(path));
            if (now is null && File.Exists(path))
            {
                throw new IOException($"{path} is too large to be written over.");
            }
            if (now?.Version != seen)
            {
                return new WriteOutcome(Written: false, now?.Version, now?.Text);
            }
            AtomicFile.Replace(path, text);
            return new WriteOutcome(Written: true, Versions.Of(utf8.GetBytes(text)), null);
        }
    }
}
