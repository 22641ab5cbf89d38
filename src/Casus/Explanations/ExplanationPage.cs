using System.Collections.Immutable;
using System.Reflection;

namespace Casus.Explanations;

/// <summary>
/// The page of one finding, a Markdown file beside this one: a title line <c># CAS502 · Title</c>, then <c>What it says</c>,
/// <c>Example</c> and <c>What mends it</c>. A block of the example marked <c>casus</c> is a whole file that has the finding.
/// </summary>
/// <param name="Body">The page without its title line.</param>
public sealed record ExplanationPage(string Code, string Title, string Body)
{
    private const string Ending = ".md";
    private const string Between = " · ";

    private static Assembly Home => typeof(ExplanationPage).Assembly;

    /// <summary>The families of codes, by their first figure.</summary>
    public static ImmutableArray<(char Figure, string Name)> Families { get; } =
    [
        ('1', "Syntax and slots"),
        ('2', "Names and who exactly"),
        ('3', "Force and time"),
        ('4', "Cover and means"),
        ('5', "Bodies that decide"),
        ('6', "Pledges that wait for pledges"),
        ('7', "Conflicts"),
        ('8', "Evidence"),
        ('9', "Tidiness"),
    ];

    public static IReadOnlyList<string> Codes() =>
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith("CAS", StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The first section, without its heading.</summary>
    public string Summary
    {
        get
        {
            var text = Body[(Body.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            var next = text.IndexOf("\n## ", StringComparison.Ordinal);
            return (next < 0 ? text : text[..next]).Trim();
        }
    }

    /// <summary>The page of a code written <c>CAS502</c>, <c>cas502</c> or <c>502</c>; null when there is none.</summary>
    public static ExplanationPage? Find(string code)
    {
        var asked = code.Trim().ToUpperInvariant();
        if (!asked.StartsWith("CAS", StringComparison.Ordinal))
        {
            asked = "CAS" + asked;
        }
        using var stream = Home.GetManifestResourceStream(asked + Ending);
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        var title = reader.ReadLine() ?? "";
        return new ExplanationPage(asked, title[(title.IndexOf(Between, StringComparison.Ordinal) + Between.Length)..], reader.ReadToEnd().Trim());
    }
}
