using Casus.Findings;

namespace Casus.Tests.Checks;

/// <summary>
/// What <c>casus check</c> finds, written into the source below the lines it speaks of. Every folder of the library and every hard case is picked up by itself.
/// </summary>
public sealed class FindingsGoldenTests
{
    public static TheoryData<string> HardCases => [.. Packages.FilesIn(Path.Combine(Repository.Tests, "hard-cases")).Select(Repository.Short)];

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_of_the_library_has_the_findings_beside_it(string name)
    {
        var opened = Packages.Open(name);
        var findings = Casus.Commands.CheckCommand.FindingsOf(opened);
        foreach (var (text, index) in opened.Own.Select((text, index) => (text, index)))
        {
            // What stands in no text, or in another package's, is told once, in the first file.
            var own = findings.Where(finding => finding.Places.IsEmpty || finding.Places[0].At.Line == 0 || !opened.Own.Any(other => other.Path == finding.Places[0].At.File) ? index == 0 : true);
            Golden.Matches(Beside(Repository.In(text.Path)), AnnotatedSource.Of(text, own));
        }
    }

    /// <summary>A finding golden is itself a source, and says the same.</summary>
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void The_golden_of_a_package_means_the_package(string name)
    {
        foreach (var text in Packages.Open(name).Own)
        {
            var golden = Beside(Repository.In(text.Path));
            Assert.True(File.Exists(golden), $"{Repository.Short(golden)} is not there yet: CASUS_ACCEPT=1 ./test makes it");
            Assert.True(Compiled.Of(text.Content).Package == Compiled.Of(File.ReadAllText(golden)).Package, "the package is another");
        }
    }

    [Theory]
    [MemberData(nameof(HardCases))]
    public void A_hard_case_parses(string file)
    {
        var text = Packages.Read(file);
        var compilation = Compiled.Of(text.Content, file);
        Same.Nothing(compilation.Trees.SelectMany(tree => tree.Findings).Where(finding => finding.Level == Severity.Error).Select(finding => $"{finding.Code} {finding.Places[0].At}: {finding.Message}"));
        Golden.Matches(Path.Combine(Repository.Tests, "golden", "hard-cases", Path.GetFileNameWithoutExtension(file) + Packages.GoldenEnding), AnnotatedSource.Of(text, Compiled.Findings(text.Content).Select(finding => At(finding, file))));
    }

    private static string Beside(string file) => file[..^Packages.Ending.Length] + Packages.GoldenEnding;

    private static Finding At(Finding finding, string file) =>
        finding with { Places = finding.Places.Select(place => place with { At = place.At with { File = file } }).ToSequence() };
}
