using System.Net;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>What the studio's pages of the whole library ask: the table, the patterns, the dates.</summary>
public sealed class LibraryApiTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task The_table_comes_row_by_row_and_is_that_of_the_command_line()
    {
        await using var studio = await RunningStudio.Start();
        var table = await Whole(studio);
        string[] features = [.. table.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("name").GetString() ?? "")];
        Assert.Contains("review", features);
        var run = CommandRun.Of(["table", .. features, "--json"]);
        using var expected = JsonDocument.Parse(run.Output);
        Assert.Equal(
            expected.RootElement.GetProperty("packages").EnumerateArray().Select(row => row.GetRawText()),
            table.GetProperty("packages").EnumerateArray().Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task A_package_of_ones_own_is_a_row_too_and_follows_its_text()
    {
        await using var studio = await RunningStudio.Start(prepare: work => WritePackage(work, "shall consult with Arden"));
        Assert.Equal("consult", FirmIn(await Whole(studio), "arden"));
        WritePackage(studio.Work, "shall fight aggressor");
        Assert.Equal("fight", FirmIn(await Whole(studio), "arden"));
    }

    [Fact]
    public async Task Unsigned_texts_can_be_read_as_if_they_were_signed()
    {
        await using var studio = await RunningStudio.Start(prepare: work => WritePackage(work, "shall fight aggressor", signed: ", unsigned"));
        Assert.Equal("nothing", FirmIn(await Whole(studio), "arden"));
        Assert.Equal("fight", FirmIn(await Whole(studio, "?signed=true"), "arden"));
    }

    [Theory]
    [InlineData("patterns", "patterns", "--json")]
    [InlineData("patterns/convene-and-decide", "patterns", "convene-and-decide", "--json")]
    [InlineData("timeline", "timeline", "--json")]
    [InlineData("since?date=2026-02-01", "since", "2026-02-01", "--json")]
    public async Task An_answer_of_the_whole_library_is_that_of_the_command_line(string address, params string[] arguments)
    {
        await using var studio = await RunningStudio.Start();
        var answer = await studio.Get("/api/v1/" + address);
        using var expected = JsonDocument.Parse(CommandRun.Of(arguments).Output);
        // Files are named from where each was called.
        Assert.Equal(WithoutFiles(expected.RootElement), WithoutFiles(answer));
    }

    [Theory]
    [InlineData("since?date=Tuesday", "Tuesday")]
    [InlineData("patterns/recusl", "did you mean recusal")]
    public async Task What_there_is_not_is_refused_in_a_sentence(string address, string words)
    {
        await using var studio = await RunningStudio.Start();
        var refusal = await RunningStudio.Json(await studio.Client.GetAsync("/api/v1/" + address), HttpStatusCode.UnprocessableEntity);
        Assert.Contains(words, refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-day")]
    [InlineData("2025-13-45")]
    public async Task A_day_that_is_none_is_refused(string day)
    {
        await using var studio = await RunningStudio.Start();
        foreach (var options in new object[] { new { at = day }, new { since = day } })
        {
            var refusal = await studio.Post("/api/v1/ask/since", new { package = "1939-paris", options }, HttpStatusCode.UnprocessableEntity);
            Assert.Contains("no date", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_city_of_the_map_is_named_by_a_package_and_lies_where_its_source_says()
    {
        await using var studio = await RunningStudio.Start();
        var places = await studio.Get("/api/v1/cities");
        Assert.Contains("GeoNames", places.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", places.GetProperty("licence").GetString(), StringComparison.Ordinal);
        var texts = string.Join('\n', Packages.Names.Select(name => File.ReadAllText(Path.Combine(Repository.Library, name, name + ".casus"))));
        Assert.All(places.GetProperty("features").EnumerateArray(), city =>
        {
            Assert.Contains(city.GetProperty("properties").GetProperty("names").EnumerateArray(), name => texts.Contains(name.GetString() ?? "?", StringComparison.Ordinal));
            var at = city.GetProperty("geometry").GetProperty("coordinates");
            Assert.True(at[0].GetDouble() is > -180 and < 180 && at[1].GetDouble() is > -90 and < 90);
        });
    }

    /// <summary>Asks until every row is there, as a page does.</summary>
    private static async Task<JsonElement> Whole(RunningStudio studio, string query = "")
    {
        using var end = new CancellationTokenSource(patience);
        while (true)
        {
            var table = await studio.Get("/api/v1/table" + query);
            if (table.GetProperty("packages").GetArrayLength() == table.GetProperty("of").GetInt32())
            {
                return table;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), end.Token);
        }
    }

    private static string? FirmIn(JsonElement table, string package) =>
        table.GetProperty("packages").EnumerateArray().Single(row => row.GetProperty("package").GetString() == package).GetProperty("firm").GetString();

    private static void WritePackage(string work, string duty, string signed = ", signed on 2026-02-20")
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "arden")).FullName;
        File.WriteAllText(Path.Combine(folder, "arden.casus"), $$"""
            casus 1 package Arden. binding means law. as of 2026-03-01.
            party Arden is beneficiary. party Borland is possible aggressor. party Corvia is guarantor.
            fact armed-attack "an armed attack".
            casus Attack is armed-attack on Arden by Borland.
            instrument Covenant, treaty among Arden and Corvia{{signed}} {
              clause 1: when Attack, Corvia {{duty}}, source "Covenant" on 2026-02-20.
            }

            """);
    }

    private static string WithoutFiles(JsonElement element) =>
        string.Join('\n', element.GetRawText().Split('\n').Where(line => !line.TrimStart().StartsWith("\"file\":", StringComparison.Ordinal)));
}
