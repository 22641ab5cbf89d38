using Casus.Syntax;

namespace Casus.Editing;

/// <summary>Where a thing is declared, and everywhere it is spoken of.</summary>
public static class References
{
    /// <summary>The declaration of what stands at a place; null where nothing that is declared does.</summary>
    public static SourceLocation? Definition(EditedPackage package, SyntaxTree tree, int position) =>
        Occurrences.At(package, tree, position) is { } here ? package.Symbols.Find(here.Key)?.At : null;

    /// <summary>Every place that speaks of what stands at a place, in the order of the files.</summary>
    public static Sequence<SourceLocation> Of(EditedPackage package, SyntaxTree tree, int position, bool includeDeclaration) =>
        Occurrences.At(package, tree, position) is { } here
            ? package.Occurrences.All.Where(other => other.Key == here.Key && (includeDeclaration || !other.IsDeclaration)).Select(other => other.At).ToSequence()
            : [];
}
