using Casus.Files;
using Casus.Protocol;
using Casus.Text;

namespace Casus.Editors;

/// <summary>Files on disk, as an editor names them: <c>file:///home/me/my-guarantee/my-guarantee.casus</c>. Findings name them by their full path.</summary>
/// <param name="library">Where imports are looked for that are not beside the importing file; null when there is no library.</param>
public sealed class FileWorkspace(Library? library) : IWorkspace
{
    public string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile && parsed.LocalPath.Length > 1 ? parsed.LocalPath.Replace('\\', '/') : null;

    public string UriOf(string path) => new UriBuilder(Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri;

    public IReadOnlyList<string> Beside(string path) =>
        Path.GetDirectoryName(path) is { Length: > 0 } folder && Directory.Exists(folder) ? [.. PackageFiles.FilesIn(folder).Select(file => file.Replace('\\', '/'))] : [];

    public SourceText? Read(string path)
    {
        try
        {
            return File.Exists(path) ? PackageFiles.Read(path, path).Text : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Gone, locked or forbidden between looking and reading: for the editor it is not there, and an import of it is told as missing.
            return null;
        }
    }

    public string? Find(string import)
    {
        if (Path.IsPathFullyQualified(import) && File.Exists(import))
        {
            return import;
        }
        return library is not null && Path.GetFullPath(import, library.Folder) is var full && File.Exists(full) ? full.Replace('\\', '/') : null;
    }
}
