using Casus.Acceptance;
using Casus.Files;

namespace Casus.Commands;

/// <summary>Whose stated positions are held against a text when nobody names a package of them.</summary>
internal static class StatedPositions
{
    /// <summary>The package itself where it holds any; else the one of the library in which somebody has spoken last; null when there is none.</summary>
    public static OpenedPackage? For(OpenedPackage opened, Treaties.Package package, Surroundings surroundings) =>
        Acceptor.HasPositions(package) ? opened
        : Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is { } library ? Newest(Readable(library, surroundings)) : null;

    /// <summary>Every package of the library that is understood.</summary>
    public static List<OpenedPackage> Readable(Library library, Surroundings surroundings) =>
        [.. library.Names().Select(name => OpenedPackage.Open(PackageFiles.Locate(Path.Combine(library.Folder, name), surroundings.Folder, library), surroundings)).Where(opened => opened is { HasErrors: false, Package: not null })];

    /// <summary>The package in which somebody has spoken last.</summary>
    public static OpenedPackage? Newest(List<OpenedPackage> packages) =>
        packages.Where(opened => opened.Package is { } package && Acceptor.HasPositions(package)).MaxBy(opened => opened.Package is { } package ? Acceptor.LastSpoken(package) : null);
}
