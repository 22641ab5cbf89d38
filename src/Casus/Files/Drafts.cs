using System.Collections.Immutable;
using Casus.Findings;
using Casus.Text;

namespace Casus.Files;

/// <summary>Texts that stand in for files: what somebody has written and not saved is read as if it were.</summary>
/// <param name="ByPath">The texts by the full path of the file they stand in for, which need not be there yet.</param>
public sealed record Drafts(ImmutableDictionary<string, string> ByPath)
{
    /// <summary>Every file is read as it is on the disk.</summary>
    public static Drafts None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public bool Exists(string path) => ByPath.ContainsKey(path) || File.Exists(path);

    /// <inheritdoc cref="PackageFiles.Read"/>
    public (SourceText? Text, Finding? Unreadable) Read(string path, string shownAs) =>
        ByPath.TryGetValue(path, out var text) ? (new SourceText(shownAs, text), null) : PackageFiles.Read(path, shownAs);

    /// <summary>The package files of a folder that have been begun and never saved, in the order of their names.</summary>
    public IEnumerable<string> BegunIn(string folder) =>
        ByPath.Keys.Where(path => Path.GetDirectoryName(path) == folder && PackageFiles.IsPackageFile(path) && !File.Exists(path)).Order(StringComparer.Ordinal);
}
