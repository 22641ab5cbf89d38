using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>The first line of an answer: which package it speaks of.</summary>
internal static class Heading
{
    public static string Of(OpenedPackage opened, Page page)
    {
        if (opened.Package is not { } package)
        {
            return page.Bold(opened.Title);
        }
        var parts = new List<string> { page.Bold(package.Name) };
        if (!opened.Title.Equals(package.Name, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(opened.Title);
        }
        if (package.AsOf is { } date)
        {
            parts.Add("as of " + date);
        }
        parts.Add(package.Reading.Kind == ReadingKind.Literal ? "literal reading" : "read in good faith");
        return string.Join(page.Dim(" · "), parts);
    }
}
