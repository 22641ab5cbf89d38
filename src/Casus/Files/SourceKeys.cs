using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Casus.Files;

/// <summary>A source written out.</summary>
/// <param name="Key">By which clauses name it: <c>PD-PRES</c>.</param>
/// <param name="What">Who published what, where and when.</param>
public sealed record NamedSource(string Key, string What);

/// <summary>The sources of a package as its <c>SOURCE.md</c> writes them out: a table with the columns Key and What, or a line of <c>**KEY**: what.</c></summary>
public sealed partial record SourceKeys(ImmutableDictionary<string, string> ByKey)
{
    /// <summary>The sources that the note in a folder names; none where there is no note.</summary>
    public static SourceKeys Of(string? folder) =>
        folder is not null && Path.Combine(folder, "SOURCE.md") is var path && File.Exists(path) ? Read(File.ReadAllText(path)) : Read("");

    /// <summary>The sources that a note names.</summary>
    public static SourceKeys Read(string note)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, what) in Rows(note).Concat(Bold(note)))
        {
            found.TryAdd(key, what);
        }
        return new SourceKeys(found.ToImmutable());
    }

    /// <summary>Every source that a clause names by its key, written out, in the order in which it names them.</summary>
    public IReadOnlyList<NamedSource> In(string source) =>
        [.. Word().Matches(source).Select(match => match.Value).Where(ByKey.ContainsKey).Distinct().Select(key => new NamedSource(key, ByKey[key]))];

    private static IEnumerable<(string Key, string What)> Rows(string note) =>
        from match in Row().Matches(note)
        let tag = match.Groups["tag"].Value.Trim()
        from key in match.Groups["keys"].Value.Split(',', StringSplitOptions.TrimEntries)
        select (key.Trim('`', '*'), match.Groups["what"].Value.Trim() + (tag.Length > 0 ? $" ({tag})" : ""));

    private static IEnumerable<(string Key, string What)> Bold(string note) =>
        Emphasised().Matches(note).SelectMany(match => match.Groups["keys"].Value.Split(',', StringSplitOptions.TrimEntries).Select(key => (key, match.Groups["what"].Value.Trim().TrimEnd('.'))));

    [GeneratedRegex(@"^\|\s*(?<keys>[A-Z][A-Z0-9`*-]+(?:,\s*[A-Z][A-Z0-9`*-]+)*)\s*\|(?<what>[^|\n]+)\|(?:(?<tag>[^|\n]*)\|)?", RegexOptions.Multiline, 1_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\*\*(?<keys>[A-Z][A-Z0-9-]+(?:,\s*[A-Z][A-Z0-9-]+)*)\*\*:\s*(?<what>[^*\n]+)", RegexOptions.None, 1_000)]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
