using System.Collections.Immutable;
using Casus.Binding;
using Casus.Checks;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Sweeping;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Source text in, package and findings out, without files.</summary>
internal static class Compiled
{
    public static Compilation Of(string source, string path = "test.casus") => Compiler.Compile([new SourceText(path, source)], _ => null);

    /// <summary>A package without errors.</summary>
    public static Package Clean(string source)
    {
        var compilation = Of(source);
        Same.Nothing(compilation.Findings.Where(finding => finding.Level == Severity.Error).Select(finding => $"{finding.Code} {finding.Places[0].At}: {finding.Message}"));
        return compilation.Package ?? throw new InvalidOperationException("The source has no header.");
    }

    /// <summary>All that <c>casus check</c> would say.</summary>
    public static ImmutableArray<Finding> Findings(string source)
    {
        var compilation = Of(source);
        return compilation is { Package: { } package, HasErrors: false } ? [.. compilation.Findings, .. Checker.Check(package), .. SearchChecker.Check(package, SweepSettings.Default)] : compilation.Findings;
    }
}
