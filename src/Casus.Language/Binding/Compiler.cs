using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Binding;

/// <summary>From texts to one package: parse, import, assemble, check names and distribution.</summary>
public static class Compiler
{
    /// <summary>Compiles the files of one package.</summary>
    /// <param name="files">All files of the package.</param>
    /// <param name="import">
    /// Gives the text of an imported file, or null when there is none. It is asked first for the path seen from the folder of the importing file,
    /// then for the path as written.
    /// </param>
    public static Compilation Compile(ImmutableArray<SourceText> files, Func<string, SourceText?> import) => Compile(files.Select(Parser.Parse).ToImmutableArray(), import);

    /// <summary>As above, for files that are parsed already.</summary>
    public static Compilation Compile(ImmutableArray<SyntaxTree> parsed, Func<string, SourceText?> import)
    {
        var resolved = ImportResolver.Resolve(parsed, import);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(resolved.Trees.SelectMany(tree => tree.Findings));
        findings.AddRange(resolved.Findings);

        var assembled = PackageAssembly.Assemble(resolved);
        findings.AddRange(assembled.Findings);
        if (assembled.Package is { } package)
        {
            findings.AddRange(PackageChecks.Of(package, resolved));
        }
        return new Compilation(assembled.Package, resolved.Trees, InTextOrder(findings, resolved.Trees));
    }

    private static ImmutableArray<Finding> InTextOrder(IEnumerable<Finding> findings, ImmutableArray<SyntaxTree> trees)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            order.TryAdd(tree.Text.Path, order.Count);
        }
        return
        [
            .. findings
                .OrderBy(finding => finding.Places.IsEmpty ? -1 : order.GetValueOrDefault(finding.Places[0].At.File, int.MaxValue))
                .ThenBy(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].At.Start)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
    }
}
