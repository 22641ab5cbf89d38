using System.Text.RegularExpressions;

namespace Casus.Files;

/// <summary>What a comparison of the texts of a package cannot show, as its <c>SOURCE.md</c> warns under "What a comparison cannot show".</summary>
public static partial class ComparisonLimits
{
    /// <summary>The words of that section; empty where there is none.</summary>
    public static string Of(string? folder) =>
        folder is not null && Path.Combine(folder, "SOURCE.md") is var path && File.Exists(path) ? Read(File.ReadAllText(path)) : "";

    /// <summary>The words of that section of a note, on one line.</summary>
    public static string Read(string note) => Spaces().Replace(Section().Match(note).Groups["words"].Value, " ").Trim();

    [GeneratedRegex(@"^## What a comparison cannot show[ \t]*\r?$(?<words>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline, 1_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Spaces();
}
