using Casus.Acceptance;
using Casus.Files;

namespace Casus.Commands;

/// <summary>Whose stated positions are held against a text when nobody names a package of them.</summary>
internal static class StatedPositions
{
    /// <summary>The package itself where it holds any; else one of the library that can be asked of it; null when there is none.</summary>
    public static OpenedPackage? For(OpenedPackage opened, Treaties.Package package, Surroundings surroundings) =>
        Acceptor.HasPositions(package) ? opened
        : Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is { } library ? Newest(Readable(library, surroundings), package) : null;

    /// <summary>Every package of the library that is understood.</summary>
    public static List<OpenedPackage> Readable(Library library, Surroundings surroundings) =>
        [.. library.Names().Select(name => OpenedPackage.Open(PackageFiles.Locate(Path.Combine(library.Folder, name), surroundings.Folder, library), surroundings)).Where(opened => opened is { HasErrors: false, Package: not null })];

    /// <summary>Of the packages whose positions concern whom the text protects and are of its time, the one in which somebody has spoken last.</summary>
    public static OpenedPackage? Newest(List<OpenedPackage> packages, Treaties.Package text) => packages
        .Where(opened => opened.Package is { } package && Acceptor.HasPositions(package) && Borrowing.Hindrance(text, package) is null)
        .MaxBy(opened => opened.Package is { } package ? Acceptor.LastSpoken(package) : null);
}
