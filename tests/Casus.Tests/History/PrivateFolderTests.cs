namespace Casus.Tests.History;

/// <summary>What is private is read beside a package, and comes into nothing that is passed on unless asked.</summary>
public sealed class PrivateFolderTests : IDisposable
{
    private const string Secret = "own file of the ministry";
    private readonly string folder = Directory.CreateTempSubdirectory("casus-private-").FullName;

    public PrivateFolderTests() => File.WriteAllText(
        Path.Combine(folder, "ours.casus"),
        $"casus 1 package Paris2026.\nposition own-line of Poland: refuses Poland has undertaken to deploy, source \"{Secret}\" stated by Poland on 2026-01-10.\n"
        + $"claim clause ours: United Kingdom will arm Ukraine, source \"{Secret}\" on 2026-01-05 confidence likely.\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_private_position_counts_when_the_folder_is_read()
    {
        Assert.DoesNotContain("own-line", CommandRun.Of("accept", "2026-01-paris", "--no-ranking").Output, StringComparison.Ordinal);
        var run = CommandRun.Of("accept", "2026-01-paris", "--no-ranking", "--with", folder);
        Assert.Equal(0, run.Exit);
        Assert.Contains("own-line", run.Output, StringComparison.Ordinal);
        Assert.Contains("private folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_estimate_is_weighed() =>
        Assert.Contains(Secret, CommandRun.Of("claims", "2026-01-paris", "--with", folder, "--json").Output, StringComparison.Ordinal);

    [Fact]
    public void What_is_passed_on_holds_nothing_private_unless_asked()
    {
        var brief = Path.Combine(folder, "brief.html");
        Assert.Equal(0, CommandRun.Of("report", "2026-01-paris", "-o", brief, "--with", folder).Exit);
        Assert.DoesNotContain(Secret, File.ReadAllText(brief), StringComparison.Ordinal);
        Assert.DoesNotContain("own-line", File.ReadAllText(brief), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, CommandRun.Of("normal-form", "2026-01-paris", "--with", folder).Output, StringComparison.Ordinal);
        Assert.Contains(Secret, CommandRun.Of("normal-form", "2026-01-paris", "--with", folder, "--include-private").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_repair_is_written_beside_private_files() =>
        Assert.Equal(2, CommandRun.Of("repair", "2026-01-paris", "--apply", "1", "--with", folder).Exit);

    [Fact]
    public void A_folder_without_a_file_for_the_package_is_told()
    {
        var run = CommandRun.Of("check", "1994-budapest", "--with", folder);
        Assert.Equal(2, run.Exit);
        Assert.Contains("casus 1 package Budapest-1994.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_known_only_from_its_own_day() =>
        Assert.DoesNotContain("own-line", CommandRun.Of("at", "2026-01-08", "accept", "2026-01-paris", "--no-ranking", "--with", folder).Output, StringComparison.Ordinal);
}
