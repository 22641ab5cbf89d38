using System.Text.RegularExpressions;

namespace Casus.Patterns;

/// <summary>
/// The page of one clause pattern, a Markdown file beside this one: title, what it does, what became of it, a package around it, and the text to
/// insert. The last two together are a whole package.
/// </summary>
/// <param name="Name">The pattern's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Does">What it does.</param>
/// <param name="Became">Where it was tried, and what became of it.</param>
/// <param name="Around">The package that the insertion stands in.</param>
/// <param name="Insert">The text to insert.</param>
public sealed partial record PatternPage(string Name, string Title, string Does, string Became, string Around, string Insert)
{
    /// <summary>The page of a pattern.</summary>
    /// <exception cref="InvalidOperationException">The pattern has no page, or the page lacks a part: our mistake.</exception>
    public static PatternPage Of(string name)
    {
        using var stream = typeof(PatternPage).Assembly.GetManifestResourceStream($"pattern-{name}.md") ?? throw new InvalidOperationException($"The pattern {name} has no page.");
        using var reader = new StreamReader(stream);
        var match = Parts().Match(reader.ReadToEnd().ReplaceLineEndings("\n"));
        return match.Success
            ? new PatternPage(name, match.Groups["title"].Value, match.Groups["does"].Value, match.Groups["became"].Value, match.Groups["around"].Value, match.Groups["insert"].Value)
            : throw new InvalidOperationException($"The page of the pattern {name} lacks a part.");
    }

    /// <summary>The insertion in the package around it.</summary>
    public string Whole => Around + "\n\n" + Insert + "\n";

    /// <summary>The line of <see cref="Whole"/> on which the insertion begins.</summary>
    public int FirstLine => Around.Count(letter => letter == '\n') + 3;

    [GeneratedRegex(@"^# (?<title>[^\n]+)\n+(?<does>.+?)\n+## What became of it\n+(?<became>.+?)\n+## Around it\n+```casus\n(?<around>.+?)\n```\n+## Insert\n+```casus\n(?<insert>.+?)\n```\s*$", RegexOptions.Singleline, 1_000)]
    private static partial Regex Parts();
}
