using Casus.Calculation;
using Casus.Commands;
using Casus.Files;
using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>The figures that come with the library, and figures that somebody else writes.</summary>
public sealed class ForceDataTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casus-forces-").FullName;

    private static Files.Library OwnLibrary => Files.Library.Find(Repository.Library, "", "") ?? throw new InvalidOperationException("The library is there.");

    private static ForceFigures Figures => ForceData.Read(OwnLibrary, ["Ukraine"], Repository.Root);

    [Fact]
    public void Every_row_of_the_library_is_taken_and_every_figure_has_a_source()
    {
        Same.Nothing(Figures.Aside.Select(row => $"{row.At.File}:{row.At.Line}: {row.Reason}"));
        Assert.True(Figures.Levers.Count > 100, $"{Figures.Levers.Count} figures");
        Same.Nothing(Figures.Levers.Where(lever => lever.Quantity is { Source.Length: 0 }).Select(lever => $"{lever.Name} has no source"));
        Same.Nothing(Figures.Levers.GroupBy(lever => lever.Name).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice"));
    }

    [Fact]
    public void Every_figure_is_used_by_some_step_or_stands_alone_on_purpose()
    {
        var report = PillarReports.Of("Test", new LeverSet(Figures.Levers), Figures.Circumstances);
        var used = report.Pillars.SelectMany(pillar => pillar.Steps).SelectMany(step => step.Levers).ToHashSet();
        string[] standAlone = ["purl", "preparation-fund", "yearly-aid", "norwegian-purl", "interceptor-price", "depot"];
        Same.Nothing(Figures.Levers.Where(lever => !used.Contains(lever.Name) && !standAlone.Contains(lever.Name)).Select(lever => $"{lever.Name} ({lever.At.File}) is used by no step"));
    }

    [Theory]
    [InlineData("uk-ask-pool-by-tours", 256_000, 256_000)]
    [InlineData("uk-ask-pool-by-dwell", 192_000, 192_000)]
    [InlineData("uk-france-offer-pool-by-dwell", 45_000, 45_000)]
    [InlineData("uk-france-offer-pool-by-tours", 60_000, 60_000)]
    [InlineData("csis-ready-fleet", 48, 48)]
    [InlineData("us-arms-list-years-at-purl-target", 7.5, 7.5)]
    [InlineData("corridor-cargo-per-month", 22.0 / 6, 22.0 / 6)]
    [InlineData("patriot-ask-alone", 25.0 / 12, 25.0 / 12)]
    public void The_library_gives_the_figures_of_the_facts(string step, double low, double high)
    {
        var range = PillarReports.Of("Test", new LeverSet(Figures.Levers), []).Range(step);
        Assert.Equal((low, high), (range.Low, range.High));
    }

    /// <summary>Each lever moved on the real figures: what does not depend on it stays as it was, to the last bit.</summary>
    [Fact]
    public void Setting_a_figure_of_the_library_moves_nothing_beside_it()
    {
        var levers = new LeverSet(Figures.Levers);
        Dictionary<string, Step> Steps(LeverSet set) => PillarReports.Of("Test", set, []).Pillars.SelectMany(pillar => pillar.Steps).ToDictionary(step => step.Name);
        var before = Steps(levers);
        foreach (var name in new[] { "tour", "front-seed", "straits-open", "fire-units-made", "csis-availability", "purl-target" })
        {
            var after = Steps(levers.With(name, new Interval(0.31, 0.37)));
            Assert.All(before.Values.Where(step => !step.Levers.Contains(name)), step => Assert.Equal(step, after[step.Name]));
            Assert.Contains(before.Values, step => step.Levers.Contains(name) && step.Result?.Range != after[step.Name].Result?.Range);
        }
    }

    [Fact]
    public void What_the_search_calls_enough_is_enough_when_it_is_set()
    {
        var levers = new LeverSet(Figures.Levers);
        var tried = 0;
        foreach (var shortfall in PillarReports.Of("Test", levers, []).Pillars.SelectMany(pillar => pillar.Shortfalls))
        {
            foreach (var change in shortfall.Sufficing.Take(1))
            {
                tried++;
                // As a reader types it, from the screen.
                var typed = NumberWords.Of(change.To).Replace(",", "", StringComparison.Ordinal);
                var (set, refusal) = SetLevers.Of(levers, [$"{change.Lever}={(levers.Find(change.Lever)?.Unit == Quantity.Share ? change.To.ToString("R") : typed)}"]);
                Assert.Equal("", refusal);
                Assert.True(PillarReports.Of("Test", set, []).Range(shortfall.Gap).High <= 1e-9, $"{shortfall.Gap} with {change.Lever} {typed}");
            }
        }
        Assert.True(tried > 30, $"{tried} changes");
    }

    /// <summary>What docs/means.md shows can be typed as it stands.</summary>
    [Fact]
    public void Every_command_of_the_page_about_means_runs()
    {
        var commands = File.ReadAllLines(Repository.In("docs", "means.md")).Where(line => line.StartsWith("./casus ", StringComparison.Ordinal))
            .Select(line => line["./casus ".Length..].Split("  ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(commands.Count >= 5);
        Assert.All(commands, command => Assert.Equal((0, ""), (CommandRun.Of(command).Exit, CommandRun.Of(command).Error)));
    }

    [Fact]
    public void A_bad_row_is_set_aside_with_its_line_and_reason_and_the_rest_counts()
    {
        var run = WithFile("land.csv", """"
            name,kind,of,words,low,high,unit,grade,source,date,note
            front,line,,the front,900,900,km,D,Atlas,2026-01,
            Front,line,,capitals,900,900,km,D,Atlas,,
            back,lne,,no kind,900,900,km,D,Atlas,,
            side,line,,wrong way round,900,100,km,D,Atlas,,
            up,line,,no grade,900,900,km,X,Atlas,,
            down,line,,no source,900,900,km,D,,,
            left,line,,no day,900,900,km,D,Atlas,2026-02-30,
            right,line,too few
            "force, ""of one""",offer,,a bad name,1,1,troops,D,Atlas,,
            force,offer,,"a force, ""the"" force",5000,5000,troops,D,Atlas,,
            """");
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10], run.Aside.Select(row => row.At.Line));
        Assert.Equal([("front", "the front"), ("force", "a force, \"the\" force")], run.Levers.Select(lever => (lever.Name, lever.Words)));
        Assert.Contains("is no kind of figure; there are rule, requirement", run.Aside[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_the_columns_is_not_taken_and_the_others_are()
    {
        var run = WithFile("land.csv", "name,kind\nfront,line\n");
        Assert.Contains("names no column of", Assert.Single(run.Aside).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_the_package_takes_the_place_of_the_same_one_in_the_data()
    {
        var package = Compiled.Of("""
            casus 1 package Test.
            party Ukraine is beneficiary. party United Kingdom is guarantor.
            force UK Regulars of United Kingdom is 60,000 troops, source "TEST" on 2026-02.
            fund New Fund of United Kingdom is 2 billion GBP, source "TEST" on 2026-02.
            """).Package ?? throw new InvalidOperationException("It compiles.");
        var levers = new LeverSet(PackageFigures.Joined(Figures.Levers, package));
        Assert.Equal((60_000, "TEST"), (levers.Find("uk-regulars")?.Quantity?.Range.Low, levers.Find("uk-regulars")?.Quantity?.Source));
        Assert.Equal((2, "billion GBP", LeverKind.Promised), (levers.Find("new-fund")?.Quantity?.Range.Low, levers.Find("new-fund")?.Unit, levers.Find("new-fund")?.Kind));
        var share = PillarReports.Of("Test", levers, []).Range("uk-offer-share");
        Assert.Equal((22_500.0 / 60_000, 30_000.0 / 60_000), (share.Low, share.High));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ForceFigures WithFile(string name, string content)
    {
        var (treaties, data) = (Path.Combine(folder, "treaties"), Path.Combine(folder, "data", "forces", "Arden"));
        Directory.CreateDirectory(treaties);
        Directory.CreateDirectory(data);
        File.WriteAllText(Path.Combine(data, name), content);
        return ForceData.Read(Files.Library.Find(treaties, "", ""), ["Arden"], folder);
    }
}
