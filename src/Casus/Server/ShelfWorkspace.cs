using Casus.Files;
using Casus.Protocol;
using Casus.Text;

namespace Casus.Server;

/// <summary>
/// One package of the shelf, for an editor in the browser. Its documents are <c>casus:///ID/FILE</c>, and findings name them by the file, as the answers of the
/// commands do.
/// </summary>
public sealed class ShelfWorkspace(ShelvedPackage package, Shelf shelf) : IWorkspace
{
    private const string Scheme = "casus:///";

    public string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal) || uri[Scheme.Length..].Split('/') is not [var id, var file])
        {
            return null;
        }
        var (owner, name) = (shelf.Find(Uri.UnescapeDataString(id)), Uri.UnescapeDataString(file));
        return owner is null || FileName.Refusal(name).Length > 0 ? null
            : owner.Id == package.Id ? name
            : PackageFiles.Shown(Path.Combine(owner.Folder, name), package.Folder);
    }

    public string UriOf(string path)
    {
        var full = Path.GetFullPath(path, package.Folder);
        var owner = shelf.PackageOf(full)?.Id ?? package.Id;
        return $"{Scheme}{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(Path.GetFileName(full))}";
    }

    public IReadOnlyList<string> Beside(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path, package.Folder)) is { } folder && Directory.Exists(folder)
            ? [.. PackageFiles.FilesIn(folder).Where(shelf.Holds).Select(file => PackageFiles.Shown(file, package.Folder))]
            : [];

    public SourceText? Read(string path)
    {
        var full = Path.GetFullPath(path, package.Folder);
        try
        {
            return shelf.Holds(full) && File.Exists(full) ? PackageFiles.Read(full, path).Text : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Gone, locked or forbidden between looking and reading: for the editor it is not there, and an import of it is told as missing.
            return null;
        }
    }

    public string? Find(string import)
    {
        var roots = new[] { package.Folder, shelf.Library?.Folder }.OfType<string>();
        var found = roots.Select(root => Path.GetFullPath(import, root)).FirstOrDefault(full => shelf.Holds(full) && File.Exists(full));
        return found is null ? null : PackageFiles.Shown(found, package.Folder);
    }
}
