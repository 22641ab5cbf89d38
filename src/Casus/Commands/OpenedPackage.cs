using System.Collections.Immutable;
using Casus.Binding;
using Casus.Files;
using Casus.Findings;
using Casus.History;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>A package as a command gets it: found, read and compiled.</summary>
/// <param name="Title">How the answer speaks of it.</param>
/// <param name="Own">The files of the package itself, without imported ones.</param>
/// <param name="Package">Null when no file has a header that could be read, or a file is too large.</param>
/// <param name="Findings">Of reading and of names.</param>
/// <param name="Refusal">Why there is nothing to read, in one sentence; empty when there is.</param>
public sealed record OpenedPackage(
    string Title, ImmutableArray<SourceText> Own, ImmutableArray<SyntaxTree> Trees, Package? Package, ImmutableArray<Finding> Findings, string Refusal)
{
    /// <summary>Private files that were read beside it; they are no part of it.</summary>
    public ImmutableArray<SourceText> Beside { get; private init; } = [];

    public bool HasErrors => Findings.Any(finding => finding.Level == Severity.Error);

    /// <summary>The text in which a finding stands.</summary>
    public SourceText? TextOf(string file) =>
        Trees.Select(tree => tree.Text).Concat(Own).Concat(Beside).FirstOrDefault(text => text.Path == file);

    public static OpenedPackage Open(string asked, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var opened = Open(PackageFiles.Locate(asked, surroundings.Folder, library), surroundings, library);
        return surroundings.Overlay is { } overlay && opened is { Refusal.Length: 0, HasErrors: false, Package: { } package, Beside.IsEmpty: true }
            ? opened with { Refusal = $"The folder {overlay} holds no file that begins with \"casus 1 package {package.Name}.\", so there is nothing to read beside {opened.Title}." }
            : opened;
    }

    /// <summary>A package with the private files beside it, as things were known on the day asked about.</summary>
    public static OpenedPackage Open(Located located, Surroundings surroundings, Library? library)
    {
        if (located.Refusal.Length > 0)
        {
            return new OpenedPackage(located.Title, [], [], null, [], located.Refusal);
        }
        var read = located.Paths.Select(path => PackageFiles.Read(path, PackageFiles.Shown(path, surroundings.Folder))).ToList();
        var opened = Compiled(located.Title, read, path => Import(path, surroundings.Folder, library));
        if (surroundings.Overlay is { } overlay && opened is { HasErrors: false, Package: { } package } && Private.FilesFor(package.Name, overlay, surroundings.Folder) is { Count: > 0 } beside)
        {
            opened = Compiled(located.Title, [.. read, .. beside], path => Import(path, surroundings.Folder, library));
            opened = opened with { Own = [.. read.Select(file => file.Text).OfType<SourceText>()], Beside = [.. beside.Select(file => file.Text).OfType<SourceText>()] };
        }
        return surroundings.KnownOn is { } day && opened.Package is { } whole ? opened with { Package = Knowing.On(whole, day) } : opened;
    }

    /// <param name="read">The files as read, each a text or why it is none.</param>
    /// <param name="import">Gives the text of an imported file, or null when there is none.</param>
    internal static OpenedPackage Compiled(string title, IReadOnlyList<(SourceText? Text, Finding? Unreadable)> read, Func<string, SourceText?> import)
    {
        var unreadable = read.Select(file => file.Unreadable).OfType<Finding>().ToImmutableArray();
        var texts = read.Select(file => file.Text).OfType<SourceText>().ToImmutableArray();
        if (!unreadable.IsEmpty)
        {
            // Without that file every name it declares would seem unknown.
            return new OpenedPackage(title, texts, [], null, unreadable, "");
        }
        var compilation = Compiler.Compile(texts, import);
        return new OpenedPackage(title, texts, compilation.Trees, compilation.Package, compilation.Findings, "");
    }

    /// <summary>The same package with other words in some of its files, which are not written.</summary>
    public OpenedPackage With(IReadOnlyCollection<SourceText> changed, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        SourceText Now(SourceText text) => changed.FirstOrDefault(other => other.Path == text.Path) ?? text;
        var texts = Own.Select(Now).ToImmutableArray();
        var compilation = Compiler.Compile(texts.AddRange(Beside), path => Import(path, surroundings.Folder, library) is { } text ? Now(text) : null);
        return new OpenedPackage(Title, texts, compilation.Trees, compilation.Package, compilation.Findings, "") { Beside = Beside };
    }

    internal static SourceText? Import(string path, string folder, Library? library)
    {
        var full = Path.GetFullPath(path, folder);
        if (!File.Exists(full) && library is not null)
        {
            full = Path.GetFullPath(path, library.Folder);
        }
        return File.Exists(full) ? PackageFiles.Read(full, PackageFiles.Shown(full, folder)).Text : null;
    }
}
