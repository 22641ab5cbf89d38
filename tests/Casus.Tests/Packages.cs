using Casus.Commands;
using Casus.Findings;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests;

/// <summary>The packages of the library and the other sources that tests read.</summary>
internal static class Packages
{
    public const string Ending = ".casus";
    public const string GoldenEnding = ".findings.casus";

    /// <summary>Library names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Repository.Library).Where(folder => FilesIn(folder).Count > 0).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Names];

    /// <summary>Every source in the repository that is a text of the language: the library and the hard cases, from the root.</summary>
    public static TheoryData<string> Sources => [.. SourcePaths.Select(Repository.Short)];

    public static IReadOnlyList<string> SourcePaths { get; } =
        [.. Names.SelectMany(name => FilesIn(Path.Combine(Repository.Library, name))), .. FilesIn(Path.Combine(Repository.Tests, "hard-cases"))];

    /// <summary>The largest package of the library, on which speed is measured.</summary>
    public static string Largest { get; } = Names.MaxBy(name => FilesIn(Path.Combine(Repository.Library, name)).Sum(file => new FileInfo(file).Length)) ?? "";

    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*" + Ending).Where(file => !file.EndsWith(GoldenEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static SourceText Read(string fromRoot) => new(fromRoot, File.ReadAllText(Repository.In(fromRoot)));

    /// <summary>As the commands open it: a library name, or a path from the root.</summary>
    public static OpenedPackage Open(string asked)
    {
        var opened = OpenedPackage.Open(asked, CommandRun.Around(TextWriter.Null, TextWriter.Null, Repository.Root));
        Assert.Equal("", opened.Refusal);
        return opened;
    }

    /// <summary>The normal form; the package must be free of errors.</summary>
    public static Package Compiled(string asked)
    {
        var opened = Open(asked);
        Same.Nothing(opened.Findings.Where(finding => finding.Level == Severity.Error).Select(finding => $"{finding.Code} {finding.Places[0].At}: {finding.Message}"));
        return opened.Package ?? throw new InvalidOperationException($"{asked} has no header.");
    }

    /// <summary>
    /// A question that can be put to every package: an attack on the first whom it protects, by the first that it names as a possible aggressor.
    /// Many texts name none, and a few protect nobody; then by nobody in particular, on the first party.
    /// </summary>
    public static string AttackAskedOf(Package package)
    {
        var victim = (package.Parties.FirstOrDefault(party => party.Roles.Contains(Role.Beneficiary)) ?? package.Parties[0]).Name;
        var aggressor = package.Parties.FirstOrDefault(party => party.Roles.Contains(Role.PossibleAggressor) && party.Name != victim);
        return aggressor is null ? $"armed-attack on {victim}" : $"armed-attack on {victim} by {aggressor.Name}";
    }

    /// <summary>What <c>casus check</c> finds.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string asked) => CheckCommand.FindingsOf(Open(asked));
}
