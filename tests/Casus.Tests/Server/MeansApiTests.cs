using System.Net;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>What is behind the promises and the best plan, as programs and the pages ask for them.</summary>
public sealed class MeansApiTests
{
    private const string Package = "2026-positions";

    [Fact]
    public async Task A_shorter_tour_needs_a_larger_pool_and_leaves_the_rest_as_it_was()
    {
        await using var studio = await RunningStudio.Start();
        var before = await studio.Ask("means", Package, new { pillar = "land" });
        var after = await studio.Ask("means", Package, new { pillar = "land", set = new[] { "tour=4" } });

        // 7,500 for two years: in tours of six months 30,000, in tours of four 45,000.
        Assert.Equal(30_000, Low(Step(before, "uk-offer-pool-by-tours")));
        Assert.Equal(45_000, Low(Step(after, "uk-offer-pool-by-tours")));
        Assert.Equal("45,000 troops", Step(after, "uk-offer-pool-by-tours").GetProperty("result").GetProperty("words").GetString());
        Assert.Equal(Step(before, "uk-offer-pool-by-dwell").ToString(), Step(after, "uk-offer-pool-by-dwell").ToString());
        Assert.Equal(["land"], after.GetProperty("pillars").EnumerateArray().Select(pillar => pillar.GetProperty("pillar").GetString()));
    }

    [Fact]
    public async Task A_figure_that_is_set_keeps_what_the_source_says_beside_it()
    {
        await using var studio = await RunningStudio.Start();
        var lever = Lever(await studio.Ask("means", Package, new { set = new[] { "tour=4" } }), "tour");
        Assert.Equal(("4 months", "set by you"), (lever.GetProperty("figure").GetProperty("words").GetString(), lever.GetProperty("figure").GetProperty("source").GetString()));
        Assert.Equal(("6 months", "TIMES25"), (lever.GetProperty("sourced").GetProperty("words").GetString(), lever.GetProperty("sourced").GetProperty("source").GetString()));
        Assert.Equal("data/forces/Ukraine/land.csv", lever.GetProperty("place").GetProperty("file").GetString());
    }

    /// <summary>Searches of before are kept. Whatever was asked before, the answer is that of a program that has just begun.</summary>
    [Fact]
    public async Task What_was_asked_before_changes_no_answer()
    {
        await using var studio = await RunningStudio.Start();
        foreach (var set in new[] { "coalition-offer=20000", "cruising-speed=800", "coalition-offer=20000..25000", "csis-availability=60%", "coalition-offer=20000" })
        {
            var run = CommandRun.Of("means", Package, "--set", set, "--json");
            using var expected = JsonDocument.Parse(run.Output.Replace($"treaties/{Package}/", "", StringComparison.Ordinal).Replace("\"treaties/", "\"../", StringComparison.Ordinal));
            Assert.Equal(expected.RootElement.ToString(), (await studio.Ask("means", Package, new { set = new[] { set } })).ToString());
        }
    }

    /// <summary>Every pledge that is held against a need names figures that are in the answer, and the gap is the need less what is there.</summary>
    [Fact]
    public async Task Every_pledge_is_held_against_its_needs()
    {
        await using var studio = await RunningStudio.Start();
        var pillars = (await studio.Ask("means", Package)).GetProperty("pillars").EnumerateArray().ToList();
        foreach (var pillar in pillars)
        {
            var figures = pillar.GetProperty("steps").EnumerateArray().Select(step => (step, figure: step.GetProperty("result")))
                .Concat(pillar.GetProperty("levers").EnumerateArray().Select(lever => (step: lever, figure: lever.GetProperty("figure"))))
                .ToDictionary(item => item.step.GetProperty("name").GetString() ?? "", item => item.figure);
            foreach (var held in pillar.GetProperty("held").EnumerateArray())
            {
                var (there, gap) = (figures[Name(held, "there")], figures[Name(held, "gap")]);
                Assert.Contains(Name(held, "pledge"), figures.Keys);
                if (held.GetProperty("need").GetString() is { } need && there.ValueKind != JsonValueKind.Null && pillar.GetProperty("pillar").GetString() != "sea")
                {
                    Assert.Equal(figures[need].GetProperty("low").GetDouble() - there.GetProperty("high").GetDouble(), gap.GetProperty("low").GetDouble(), 6);
                    Assert.Equal(figures[need].GetProperty("high").GetDouble() - there.GetProperty("low").GetDouble(), gap.GetProperty("high").GetDouble(), 6);
                }
            }
        }
        Assert.Equal(["air", "land", "money", "sea"], pillars.Where(pillar => pillar.GetProperty("held").GetArrayLength() > 0).Select(pillar => pillar.GetProperty("pillar").GetString()).Order());
    }

    [Fact]
    public async Task A_plan_is_that_of_the_command_line()
    {
        await using var studio = await RunningStudio.Start();
        const string file = "tests/Casus.Tests/Allocation/tables/forces-made-for-the-test.csv";
        var answer = await studio.Post("/api/v1/plan", new { table = await File.ReadAllTextAsync(Path.Combine(Repository.Tests, "Allocation", "tables", Path.GetFileName(file))), solver = false });
        using var expected = JsonDocument.Parse(CommandRun.Of("plan", file, "--no-solver", "--json").Output.Replace(file, "table", StringComparison.Ordinal));
        Assert.Equal(expected.RootElement.ToString(), answer.ToString());
    }

    /// <summary>The forces and requirements that a package itself declares.</summary>
    [Fact]
    public async Task A_plan_for_a_package_is_that_of_the_command_line()
    {
        await using var studio = await RunningStudio.Start();
        var answer = await studio.Ask("plan", Package, new { by = 90 });
        using var expected = JsonDocument.Parse(CommandRun.Of("plan", Package, "--by", "90", "--json").Output.Replace($"treaties/{Package}/", "", StringComparison.Ordinal));
        string[] Members(JsonElement plan) => [.. plan.EnumerateObject().Where(member => member.Name != "file").Select(member => member.ToString())];
        Assert.NotEmpty(answer.GetProperty("requirements").EnumerateArray());
        Assert.Equal(Members(expected.RootElement), Members(answer));
    }

    [Theory]
    [InlineData("", "has no column \"record\"")]
    [InlineData("record,name\ngate,Parliament\n", "no row that could be taken as a requirement")]
    public async Task A_table_without_a_requirement_is_told(string table, string sentence)
    {
        await using var studio = await RunningStudio.Start();
        var answer = await studio.Post("/api/v1/plan", new { table }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A place on the map of means says where it is known from, and the map says on what terms.</summary>
    [Fact]
    public async Task Every_place_has_a_source()
    {
        await using var studio = await RunningStudio.Start();
        var places = await studio.Get("/api/v1/places");
        Assert.Contains("CC BY", places.GetProperty("licence").GetString(), StringComparison.Ordinal);
        Assert.All(places.GetProperty("features").EnumerateArray(), place => Assert.Matches("^(OurAirports|GeoNames) ", place.GetProperty("properties").GetProperty("source").GetString()));
    }

    private static string Name(JsonElement held, string member) => held.GetProperty(member).GetString() ?? "";

    private static JsonElement Step(JsonElement answer, string name) => Named(answer, "steps", name);

    private static JsonElement Lever(JsonElement answer, string name) => Named(answer, "levers", name);

    private static JsonElement Named(JsonElement answer, string among, string name) =>
        answer.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty(among).EnumerateArray()).First(item => item.GetProperty("name").GetString() == name);

    private static double Low(JsonElement step) => step.GetProperty("result").GetProperty("low").GetDouble();
}
