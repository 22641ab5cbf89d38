using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>What compiling gives: the package in normal form, the files it was read from, and every finding of reading and of names.</summary>
/// <param name="Package">Null only when no file has a header that could be read. There may be findings beside it.</param>
/// <param name="Trees">The package's own files in the order given, then the imported ones.</param>
/// <param name="Findings">In the order of the text: by file, then by place.</param>
public sealed record Compilation(Package? Package, ImmutableArray<SyntaxTree> Trees, ImmutableArray<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Level == Severity.Error);
}
