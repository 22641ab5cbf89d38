using Casus.Findings;

namespace Casus.Tests.Docs;

/// <summary>
/// docs/language.md writes one package from its first line to its last. Its <c>casus</c> blocks, put together, are that package; a block marked
/// <c>wrong CASnnn</c> is a mistake shown on purpose; a <c>console</c> block shows lines that the command really prints.
/// </summary>
public sealed class TutorialTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casus-tutorial-").FullName;

    [Fact]
    public void Every_snippet_of_the_tutorial_does_what_it_says()
    {
        var package = "";
        var ran = 0;
        foreach (var block in Blocks(File.ReadAllText(Repository.In("docs", "language.md"))))
        {
            switch (block.Info.Split(' '))
            {
                case ["casus"]:
                    package += block.Body + "\n";
                    AssertNoErrors(package);
                    break;
                case ["casus", "wrong", var code]:
                    AssertOnlyError(package + block.Body + "\n", code);
                    break;
                case ["console"]:
                    AssertPrints(package, block.Body);
                    break;
                default:
                    continue;
            }
            ran++;
        }
        Assert.True(ran >= 10, $"Only {ran} snippets were found; the tutorial has more.");
    }

    [Fact]
    public void The_finished_package_reads_back_and_formats_to_itself()
    {
        var package = string.Concat(Blocks(File.ReadAllText(Repository.In("docs", "language.md"))).Where(block => block.Info == "casus").Select(block => block.Body + "\n"));
        File.WriteAllText(Path.Combine(folder, "arden.casus"), package);
        Assert.Equal(0, CommandRun.In(folder, "read-back", "arden.casus").Exit);
        Assert.Equal(0, CommandRun.In(folder, "fmt", "arden.casus").Exit);
        Assert.Equal(0, CommandRun.In(folder, "fmt", "arden.casus", "--check").Exit);
        AssertNoErrors(File.ReadAllText(Path.Combine(folder, "arden.casus")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void AssertNoErrors(string package) =>
        Same.Nothing(Compiled.Of(package).Findings.Where(finding => finding.Level == Severity.Error).Select(finding => $"{finding.Code} {finding.Places[0].At}: {finding.Message}"));

    /// <summary>The mistake is found once, and nothing else is wrong.</summary>
    private static void AssertOnlyError(string package, string code) =>
        Assert.Equal([code], Compiled.Of(package).Findings.Where(finding => finding.Level == Severity.Error).Select(finding => finding.Code));

    /// <summary>The lines shown stand in what is printed, in this order; a line with only an ellipsis leaves some out.</summary>
    private void AssertPrints(string package, string console)
    {
        File.WriteAllText(Path.Combine(folder, "arden.casus"), package);
        var lines = console.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("$ casus ", lines[0], StringComparison.Ordinal);
        var printed = CommandRun.In(folder, Words(lines[0]["$ casus ".Length..])).Output;
        var from = 0;
        foreach (var line in lines.Skip(1).Where(line => line.Trim() != "…"))
        {
            var at = printed.IndexOf(line.Trim(), from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The tutorial shows this line of \"{lines[0]}\", which is not printed there:\n{line}\nPrinted:\n{printed}");
            from = at + line.Trim().Length;
        }
    }

    /// <summary>As a shell splits a line: by spaces, except inside double quotation marks.</summary>
    private static string[] Words(string line) =>
        [.. line.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<(string Info, string Body)> Blocks(string markdown)
    {
        var parts = markdown.ReplaceLineEndings("\n").Split("\n```");
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end].Trim(), parts[i][(end + 1)..]);
        }
    }
}
