using System.Collections.Concurrent;
using System.Collections.Immutable;
using Casus.Binding;
using Casus.Editing;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Protocol;

/// <summary>
/// The open documents at one moment, and the packages they are files of; each is compiled when first asked for, and once. Later changes make another snapshot,
/// so that a search still under way sees the texts it began with.
/// </summary>
internal sealed class Snapshot(ImmutableDictionary<string, OpenDocument> documents, IWorkspace workspace)
{
    private readonly ConcurrentDictionary<string, Lazy<EditedPackage?>> packages = new(StringComparer.Ordinal);

    /// <summary>The open documents by path.</summary>
    public ImmutableDictionary<string, OpenDocument> Documents => documents;

    public Snapshot With(string path, OpenDocument document) => new(documents.SetItem(path, document), workspace);

    public Snapshot Without(string path) => new(documents.Remove(path), workspace);

    /// <summary>The package that a file is part of; null when the file is not there.</summary>
    public EditedPackage? PackageOf(string path) => packages.GetOrAdd(path, key => new Lazy<EditedPackage?>(() => Compiled(key))).Value;

    private EditedPackage? Compiled(string path)
    {
        if (TextOf(path) is not { } text)
        {
            return null;
        }
        var asked = Parser.Parse(text);
        var trees = Beside(path)
            .Select(other => other == path ? asked : TextOf(other) is { } found ? Parser.Parse(found) : null)
            .OfType<SyntaxTree>()
            .Where(tree => tree == asked || (asked.Header is { } header && tree.Header?.PackageName == header.PackageName))
            .ToImmutableArray();
        return new EditedPackage(Compiler.Compile(trees, import => workspace.Find(import) is { } found ? TextOf(found) : null), trees.Select(tree => tree.Text.Path).ToSequence());
    }

    /// <summary>The files of the same folder, saved or not.</summary>
    private IEnumerable<string> Beside(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return workspace.Beside(path)
            .Concat(documents.Keys.Where(open => open.StartsWith(folder, StringComparison.Ordinal) && open.IndexOf('/', folder.Length) < 0))
            .Append(path)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private SourceText? TextOf(string path) => documents.TryGetValue(path, out var open) ? open.Text : workspace.Read(path);
}
