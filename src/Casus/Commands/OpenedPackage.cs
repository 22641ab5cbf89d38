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

    /// <summary>The folder it lies in; null when it is a file by itself.</summary>
    public string? Folder { get; private init; }

    /// <summary>What of it is not as it stands in the text it was made from; null when all is.</summary>
    public Alterations? Altered { get; private init; }

    public bool HasErrors => Findings.Any(finding => finding.Level == Severity.Error);

    /// <summary>The text in which a finding stands.</summary>
    public SourceText? TextOf(string file) =>
        Trees.Select(tree => tree.Text).Concat(Own).Concat(Beside).FirstOrDefault(text => text.Path == file);

    public static OpenedPackage Open(string asked, Surroundings surroundings)
    {
        var opened = Open(PackageFiles.Locate(asked, surroundings.Folder, Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder)), surroundings);
        return surroundings.Overlay is { } overlay && opened is { Refusal.Length: 0, HasErrors: false, Package: { } package, Beside.IsEmpty: true }
            ? opened with { Refusal = $"The folder {overlay} holds no file that begins with \"casus 1 package {package.Name}.\", so there is nothing to read beside {opened.Title}." }
            : opened;
    }

    /// <summary>A package with the private files beside it, as things were known on the day asked about.</summary>
    public static OpenedPackage Open(Located located, Surroundings surroundings)
    {
        if (located.Refusal.Length > 0)
        {
            return new OpenedPackage(located.Title, [], [], null, [], located.Refusal);
        }
        var begun = located.Folder is { } folder ? surroundings.Drafts.BegunIn(folder) : [];
        var read = located.Paths.Where(surroundings.MayRead).Concat(begun).Select(path => surroundings.Drafts.Read(path, PackageFiles.Shown(path, surroundings.Folder))).ToList();
        var opened = Compiled(located.Title, read, Imports(surroundings), surroundings) with { Folder = located.Folder };
        if (surroundings.Overlay is { } overlay && opened is { HasErrors: false, Package: { } package } && PrivateFiles.FilesFor(package.Name, overlay, surroundings) is { Count: > 0 } beside)
        {
            opened = Compiled(located.Title, [.. read, .. beside], Imports(surroundings), surroundings) with
            {
                Own = opened.Own,
                Folder = located.Folder,
                Beside = [.. beside.Select(file => file.Text).OfType<SourceText>()],
            };
        }
        if (opened is { HasErrors: false, Package: { } now } && Alterations.Origin(located, now, surroundings, place => Open(place, AsOnDisk(surroundings))) is var (before, from, ofLibrary))
        {
            opened = opened with { Altered = Alterations.Of(now, before, from, ofLibrary), Package = ofLibrary ? Alterations.WithoutBorrowedSources(now, before) : now };
        }
        return surroundings.KnownOn is { } day && opened.Package is { } whole ? opened with { Package = Knowing.On(whole, day) } : opened;
    }

    /// <summary>The same with nothing in the place of a file, and nothing beside it.</summary>
    private static Surroundings AsOnDisk(Surroundings surroundings) => surroundings with { Drafts = Drafts.None, Overlay = null, KnownOn = null };

    /// <param name="read">The files as read, each a text or why it is none.</param>
    /// <param name="import">Gives the text of an imported file, or null when there is none.</param>
    internal static OpenedPackage Compiled(string title, IReadOnlyList<(SourceText? Text, Finding? Unreadable)> read, Func<string, SourceText?> import, Surroundings surroundings)
    {
        var unreadable = read.Select(file => file.Unreadable).OfType<Finding>().ToImmutableArray();
        var texts = read.Select(file => file.Text).OfType<SourceText>().ToImmutableArray();
        if (!unreadable.IsEmpty)
        {
            // Without that file every name it declares would seem unknown.
            return new OpenedPackage(title, texts, [], null, unreadable, "");
        }
        return Of(title, texts, surroundings.Compile(texts, import));
    }

    /// <summary>The same package with other words in some of its files, which are not written.</summary>
    public OpenedPackage With(IReadOnlyCollection<SourceText> changed, Surroundings surroundings)
    {
        SourceText Now(SourceText text) => changed.FirstOrDefault(other => other.Path == text.Path) ?? text;
        var texts = Own.Select(Now).ToImmutableArray();
        var imports = Imports(surroundings);
        return Of(Title, texts, surroundings.Compile(texts.AddRange(Beside), path => imports(path) is { } text ? Now(text) : null)) with { Beside = Beside };
    }

    /// <summary>Gives the text of an imported file: seen from the folder of the caller, else from the library.</summary>
    internal static Func<string, SourceText?> Imports(Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        return path =>
        {
            var full = Path.GetFullPath(path, surroundings.Folder);
            if (!surroundings.Drafts.Exists(full) && library is not null)
            {
                full = Path.GetFullPath(path, library.Folder);
            }
            return surroundings.Drafts.Exists(full) && surroundings.MayRead(full) ? surroundings.Drafts.Read(full, PackageFiles.Shown(full, surroundings.Folder)).Text : null;
        };
    }

    private static OpenedPackage Of(string title, ImmutableArray<SourceText> own, Compilation compilation) =>
        new(title, own, compilation.Trees, compilation.Package, compilation.Findings, "");
}
