using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Binding;

/// <summary>The files a package is made of.</summary>
/// <param name="Own">Files of the package itself.</param>
/// <param name="Imported">Files of which only the shared declarations count.</param>
/// <param name="AllFound">False when an import was not found, so that unknown names may be its fault.</param>
internal sealed record ResolvedFiles(ImmutableArray<SyntaxTree> Own, ImmutableArray<SyntaxTree> Imported, ImmutableArray<Finding> Findings, bool AllFound)
{
    public ImmutableArray<SyntaxTree> Trees => [.. Own, .. Imported];
}

/// <summary>Follows <c>import</c> from file to file.</summary>
internal sealed class ImportResolver
{
    private readonly Func<string, SourceText?> import;
    private readonly Dictionary<string, SyntaxTree> known = new(StringComparer.Ordinal);
    private readonly List<SyntaxTree> imported = [];
    private readonly List<WayStep> way = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly HashSet<string> importedPaths = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
    private bool allFound = true;

    /// <summary>A file on the way, and the import that led to it.</summary>
    private sealed record WayStep(string Path, Import? By);

    private ImportResolver(Func<string, SourceText?> import) => this.import = import;

    public static ResolvedFiles Resolve(ImmutableArray<SyntaxTree> files, Func<string, SourceText?> import)
    {
        var resolver = new ImportResolver(import);
        foreach (var tree in files)
        {
            resolver.known.TryAdd(Normal(tree.Text.Path), tree);
        }
        foreach (var tree in files)
        {
            resolver.Follow(Normal(tree.Text.Path), tree, null);
        }
        return resolver.Sort(files);
    }

    /// <summary>A file that lies in the folder only to be imported, under its own package name, is not one of the package.</summary>
    private ResolvedFiles Sort(ImmutableArray<SyntaxTree> files)
    {
        var first = files.FirstOrDefault(tree => tree.Header is not null && !importedPaths.Contains(Normal(tree.Text.Path)))
            ?? files.FirstOrDefault(tree => tree.Header is not null);
        bool IsOwn(SyntaxTree tree) =>
            !importedPaths.Contains(Normal(tree.Text.Path)) || tree.Header is null || tree.Header.PackageName == first?.Header?.PackageName;
        var own = files.Where(IsOwn).ToImmutableArray();
        return new ResolvedFiles(own, [.. files.Where(tree => !IsOwn(tree)), .. imported], findings.ToImmutable(), allFound);
    }

    private void Follow(string path, SyntaxTree tree, Import? by)
    {
        if (!done.Add(path))
        {
            return;
        }
        way.Add(new WayStep(path, by));
        foreach (var wanted in tree.Header?.Imports ?? [])
        {
            Follow(path, wanted);
        }
        way.RemoveAt(way.Count - 1);
    }

    private void Follow(string importer, Import wanted)
    {
        if (Find(importer, wanted) is not { } found)
        {
            allFound = false;
            findings.Add(Finding.At(
                "CAS140",
                Severity.Error,
                wanted.At,
                $"The file \"{wanted.Path}\" that this package imports is not there.",
                $"Put the file beside {FileName(importer)}, or mend the path; names that it declares were not checked."));
            return;
        }
        importedPaths.Add(found.Path);
        var from = way.FindIndex(step => step.Path == found.Path);
        if (from >= 0)
        {
            ReportCycle(from, wanted);
            return;
        }
        Follow(found.Path, found.Tree, wanted);
    }

    private (string Path, SyntaxTree Tree)? Find(string importer, Import wanted)
    {
        var beside = Normal(Beside(importer, wanted.Path));
        var asWritten = Normal(wanted.Path);
        foreach (var path in new[] { beside, asWritten }.Distinct(StringComparer.Ordinal))
        {
            if (known.TryGetValue(path, out var tree))
            {
                return (path, tree);
            }
            if (import(path) is { } text)
            {
                // The host may name the file otherwise than we asked for it: a library name, a full path.
                var named = Normal(text.Path);
                if (!known.TryGetValue(named, out tree))
                {
                    tree = Parser.Parse(text);
                    imported.Add(tree);
                    known[named] = tree;
                }
                known[path] = tree;
                return (named, tree);
            }
        }
        return null;
    }

    private void ReportCycle(int from, Import closing)
    {
        var steps = way.Skip(from).ToList();
        var places = steps.Skip(1).Select(step => step.By).OfType<Import>().Append(closing)
            .Select(step => new FindingPlace(step.At, $"imports \"{step.Path}\"")).ToSequence();
        var names = steps.Select(step => FileName(step.Path)).Append(FileName(steps[0].Path));
        findings.Add(new Finding(
            "CAS141",
            Severity.Error,
            steps.Count == 1 ? $"{FileName(steps[0].Path)} imports itself." : "These files import each other in a circle.",
            places,
            "Move what they share into a file of its own that imports neither.",
            [string.Join(" -> ", names)]));
    }

    private static string Beside(string importer, string path)
    {
        var slash = importer.LastIndexOf('/');
        return slash < 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) ? path : importer[..(slash + 1)] + path;
    }

    /// <summary>One spelling for one file: forward slashes, no <c>.</c> and no <c>..</c> where they can be taken out.</summary>
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
