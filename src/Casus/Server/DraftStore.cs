using System.Text;
using System.Text.Json;
using Casus.Files;
using Casus.Printing;

namespace Casus.Server;

/// <summary>A text that was written and not saved.</summary>
/// <param name="Path">The file of the package that it would be.</param>
/// <param name="Base">The version of the file that the writer began from; null for a new file.</param>
public sealed record StoredDraft(string Path, string? Base, string Text);

/// <summary>
/// Drafts, one file each in the person's own state folder and never in the package's: they outlive a killed server, and nobody takes them for the package.
/// </summary>
/// <param name="folder">The folder of all drafts.</param>
public sealed class DraftStore(string folder)
{
    private const string Ending = ".json";

    private readonly Lock writing = new();

    public IReadOnlyList<StoredDraft> Of(ShelvedPackage package)
    {
        var place = PlaceOf(package);
        return Directory.Exists(place)
            ? [.. Directory.EnumerateFiles(place, "*" + Ending).Order(StringComparer.Ordinal).Select(Read).OfType<StoredDraft>().Where(draft => FileName.Refusal(draft.Path).Length == 0)]
            : [];
    }

    public void Keep(ShelvedPackage package, StoredDraft draft)
    {
        var place = PlaceOf(package);
        using var text = new StringWriter();
        Json.Write(text, json =>
        {
            json.WriteStartObject();
            json.WriteString("folder", package.Folder);
            json.WriteString("path", draft.Path);
            json.WriteString("base", draft.Base);
            json.WriteString("text", draft.Text);
            json.WriteEndObject();
        });
        lock (writing)
        {
            MakePrivate(place);
            AtomicFile.Replace(FileOf(place, draft.Path), text.ToString());
        }
    }

    /// <summary>Throws a draft away; that there is none is as good.</summary>
    public void Drop(ShelvedPackage package, string path)
    {
        lock (writing)
        {
            var file = FileOf(PlaceOf(package), path);
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>What nobody else on the machine is to read.</summary>
    private static void MakePrivate(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(place);
        }
        else
        {
            Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The same name in another folder is another package.</summary>
    private string PlaceOf(ShelvedPackage package) => Path.Combine(folder, Versions.Of(package.Folder));

    private static string FileOf(string place, string path) => Path.Combine(place, Versions.Of(path) + Ending);

    private static StoredDraft? Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
            var root = document.RootElement;
            return root.GetProperty("path").GetString() is { } path && root.GetProperty("text").GetString() is { } text
                ? new StoredDraft(path, root.GetProperty("base").GetString(), text)
                : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException)
        {
            // Not a draft of ours, or thrown away in this moment: there is no draft.
            return null;
        }
    }
}
