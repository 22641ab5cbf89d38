using Casus.Text;

namespace Casus.Files;

/// <summary>A table that was asked for by its path.</summary>
/// <param name="Title">The path as it was given.</param>
/// <param name="Text">Its content; null when it cannot be read.</param>
/// <param name="Refusal">Why it cannot be read, in one sentence; empty when it can.</param>
internal sealed record TableFile(string Title, SourceText? Text, string Refusal)
{
    public static TableFile Open(string asked, string folder)
    {
        var path = Path.GetFullPath(asked, folder);
        if (Directory.Exists(path) || !File.Exists(path))
        {
            return new TableFile(asked, null, $"There is no file {asked}. A table of comma-separated values is wanted here, not a package.");
        }
        if (PackageFiles.IsPackageFile(path))
        {
            return new TableFile(asked, null, $"{asked} is a package. This command reads a table of comma-separated values.");
        }
        var (text, unreadable) = PackageFiles.Read(path, PackageFiles.Shown(path, folder));
        return unreadable is null && text is not null
            ? new TableFile(asked, text, "")
            : new TableFile(asked, null, $"{asked}: {unreadable?.Message ?? "it cannot be read."}");
    }
}
