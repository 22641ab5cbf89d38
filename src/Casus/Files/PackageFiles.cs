using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Casus.Findings;
using Casus.Text;

namespace Casus.Files;

/// <summary>A package that was asked for by path or name, and the files it consists of.</summary>
/// <param name="Title">How answers speak of it: the library's name, or the path as given.</param>
/// <param name="Paths">Full paths, in order.</param>
/// <param name="Refusal">Why there is nothing to read, in one sentence; empty when there is.</param>
public sealed record Located(string Title, ImmutableArray<string> Paths, string Refusal)
{
    /// <summary>The folder whose files these are; null when a file was asked for.</summary>
    public string? Folder { get; init; }
}

/// <summary>Finds the files of a package and reads them.</summary>
public static class PackageFiles
{
    public const string Ending = ".casus";

    /// <summary>The ending of a source annotated with its expected findings: a copy for comparing, no file of the package.</summary>
    public const string AnnotatedEnding = ".findings.casus";

    /// <summary>The most bytes a file may have (8 MB; the largest package of the library has a hundredth of it).</summary>
    public const long LargestFile = 8 * 1024 * 1024;

    /// <summary>The package files of a folder, in the order of their names. Folders inside it are other packages.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*" + Ending).Where(IsPackageFile).Order(StringComparer.Ordinal)];

    public static bool IsPackageFile(string path) => path.EndsWith(Ending, StringComparison.Ordinal) && !path.EndsWith(AnnotatedEnding, StringComparison.Ordinal);

    /// <summary>A file, a folder, or a name (or a part of one) from the library; in this order.</summary>
    public static Located Locate(string asked, string currentFolder, Library? library)
    {
        var path = Path.GetFullPath(asked, currentFolder);
        if (File.Exists(path))
        {
            return new Located(asked, [path], "");
        }
        if (Directory.Exists(path))
        {
            var files = FilesIn(path);
            return files.Count > 0
                ? new Located(FolderTitle(path), [.. files], "") { Folder = path }
                : Refuse(asked, $"The folder {asked} holds no {Ending} file.");
        }
        if (asked.Contains('/', StringComparison.Ordinal) || asked.Contains('\\', StringComparison.Ordinal) || asked.EndsWith(Ending, StringComparison.Ordinal))
        {
            return Refuse(asked, $"There is no file or folder {asked}.");
        }
        return FromLibrary(asked, library);
    }

    /// <summary>The text of a file, and the finding that it cannot be read as one: it is too large (then there is no text), or not in UTF-8.</summary>
    public static (SourceText? Text, Finding? Unreadable) Read(string path, string shownAs)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > LargestFile)
        {
            var size = (stream.Length / (1024.0 * 1024)).ToString("0.#");
            return (null, Finding.At(
                "CAS105",
                Severity.Error,
                new SourceLocation(shownAs, 1, 1, 1, 1, 0, 0),
                $"The file is too large to be a package: {size} MB, and 8 MB is the limit. It was not read.",
                "Check that it is the file you meant; a package may be split into several files of one folder."));
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Decode(bytes, shownAs);
    }

    /// <summary>How a file is named in findings: seen from the current folder when it lies in it or in a folder beside it, with forward slashes; in full when it lies elsewhere.</summary>
    public static string Shown(string path, string currentFolder)
    {
        var relative = Path.GetRelativePath(currentFolder, path).Replace('\\', '/');
        var isBeside = relative.StartsWith("../", StringComparison.Ordinal) && !relative.StartsWith("../../", StringComparison.Ordinal) && relative.Count(letter => letter == '/') == 2;
        return relative.StartsWith("..", StringComparison.Ordinal) && !isBeside ? path.Replace('\\', '/') : relative;
    }

    /// <summary>Bytes that are no letters become the replacement character; whether the file is text at all is for the parser to say.</summary>
    public static (SourceText Text, Finding? Unreadable) Decode(ReadOnlySpan<byte> bytes, string shownAs)
    {
        var preamble = Encoding.UTF8.Preamble;
        var content = bytes.StartsWith(preamble) ? bytes[preamble.Length..] : bytes;
        var text = new SourceText(shownAs, Encoding.UTF8.GetString(content));
        if (Utf8.IsValid(content) || content.Contains((byte)0))
        {
            return (text, null);
        }
        var first = Encoding.UTF8.GetString(content[..FirstInvalid(content)]).Length;
        return (text, Finding.At(
            "CAS104",
            Severity.Error,
            text.Location(first, 1),
            "The file is not saved in UTF-8: what stands here is no letter in it.",
            "Save it as plain text in UTF-8."));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }
        return at;
    }

    private static Located FromLibrary(string asked, Library? library)
    {
        if (library is null)
        {
            return Refuse(asked, $"There is no file or folder {asked}, and no library of treaties was found to look for that name in.");
        }
        var matching = library.Matching(asked);
        return matching.Count switch
        {
            1 => new Located(matching[0], [.. FilesIn(Path.Combine(library.Folder, matching[0]))], "") { Folder = Path.Combine(library.Folder, matching[0]) },
            0 => Refuse(asked, $"There is no file or folder {asked}, and no package of the library has a name like it; \"casus library\" lists them."),
            _ => Refuse(asked, $"\"{asked}\" can mean {matching.Count} packages of the library: {string.Join(", ", matching)}."),
        };
    }

    private static string FolderTitle(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    private static Located Refuse(string asked, string sentence) => new(asked, [], sentence);
}
