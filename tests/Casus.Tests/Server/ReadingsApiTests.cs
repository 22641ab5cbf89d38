using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>Disputed readings stand side by side, and every clause says how it stands to the review.</summary>
public sealed class ReadingsApiTests
{
    [Fact]
    public async Task What_a_party_proposes_stands_beside_the_text()
    {
        await using var studio = await RunningStudio.Start();
        var aid = Disputed(await Readings(studio, "2022-istanbul"), "Draft Treaty clause aid");
        Assert.Equal(["the text as encoded", "as proposed by Russia"], Strings(aid.GetProperty("readings"), "of"));
        Assert.DoesNotContain("subject to the decision", aid.GetProperty("readings")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("subject to the decision of the All Guarantors", aid.GetProperty("readings")[1].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_differ_stand_beside_each_other()
    {
        await using var studio = await RunningStudio.Start();
        var figure = Disputed(await Readings(studio, "2026-01-paris"), "clause uaf");
        Assert.True(figure.GetProperty("readings").GetArrayLength() > 1);
        Assert.Single(Strings(figure.GetProperty("readings"), "of").Distinct());
    }

    [Fact]
    public async Task What_the_review_left_open_comes_first_with_both_encodings()
    {
        await using var studio = await RunningStudio.Start();
        var readings = await Readings(studio, "1974-undof");
        var first = readings.GetProperty("differences")[0];
        Assert.Equal("2026-11-28", readings.GetProperty("reviewed").GetString());
        Assert.Equal(("Clause size", "not-settled"), (first.GetProperty("subject").GetString(), first.GetProperty("outcome").GetString()));
        Assert.Contains(readings.GetProperty("twice").EnumerateArray(), pair => pair.GetProperty("first").ValueKind == JsonValueKind.Object && pair.GetProperty("second").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task Every_clause_of_the_document_says_how_it_stands_to_the_review()
    {
        await using var studio = await RunningStudio.Start();
        var document = await studio.Post("/api/v1/document", new { package = "2026-01-paris" });
        Assert.Equal("2026-11-28", document.GetProperty("reviewed").GetString());
        Assert.Equal(("reviewed", "reviewed 2026-11-28"), State(document, "1(1)"));
        Assert.Equal(("disputed", "disputed: the review left it open; article 4 (4(1) promise or intention, 4(2) permission or intention)"), State(document, "4(2)"));
        await studio.Post("/api/v1/packages", new { name = "mine" }, System.Net.HttpStatusCode.Created);
        var never = await studio.Post("/api/v1/document", new { package = "mine" });
        Assert.Equal(("not-reviewed", "not reviewed"), State(never, "1"));
    }

    [Fact]
    public async Task A_clause_changed_in_the_editor_is_no_longer_the_one_that_was_reviewed()
    {
        await using var studio = await RunningStudio.Start();
        var saved = await File.ReadAllTextAsync(Path.Combine(Repository.Library, "2026-01-paris", "2026-01-paris.casus"));
        var changed = saved.Replace("clause 1(1): each Coalition State intends to", "clause 1(1): each Coalition State will", StringComparison.Ordinal);
        Assert.NotEqual(saved, changed);
        var document = await studio.Post("/api/v1/document", new { package = "2026-01-paris", drafts = new Dictionary<string, string> { ["2026-01-paris.casus"] = changed } });
        Assert.Equal(("changed", "changed since the review of 2026-11-28"), State(document, "1(1)"));
        Assert.Equal("reviewed", State(document, "1(2)").State);
    }

    [Fact]
    public async Task A_copy_of_ones_own_keeps_the_review_of_the_clauses_it_leaves_as_they_are()
    {
        await using var studio = await RunningStudio.Start();
        await studio.Post("/api/v1/packages", new { name = "mine", from = "2026-01-paris" }, System.Net.HttpStatusCode.Created);
        var document = await studio.Post("/api/v1/document", new { package = "mine" });
        Assert.Equal("reviewed", State(document, "1(1)").State);
    }

    [Fact]
    public async Task A_card_says_whether_the_package_was_reviewed()
    {
        await using var studio = await RunningStudio.Start();
        await studio.Post("/api/v1/packages", new { name = "mine" }, System.Net.HttpStatusCode.Created);
        var cards = (await studio.Get("/api/v1/packages")).GetProperty("packages").EnumerateArray().ToDictionary(card => card.GetProperty("id").GetString() ?? "");
        Assert.Equal("2026-11-28", cards["1974-undof"].GetProperty("reviewed").GetString());
        Assert.True(cards["1974-undof"].GetProperty("unsettled").GetInt32() > 0);
        Assert.Equal(JsonValueKind.Null, cards["mine"].GetProperty("reviewed").ValueKind);
    }

    private static Task<JsonElement> Readings(RunningStudio studio, string package) => studio.Post("/api/v1/readings", new { package });

    private static JsonElement Disputed(JsonElement readings, string clause) => readings.GetProperty("disputed").EnumerateArray().Single(one => one.GetProperty("clause").GetString() == clause);

    private static IEnumerable<string?> Strings(JsonElement items, string name) => items.EnumerateArray().Select(item => item.GetProperty(name).GetString());

    private static (string? State, string? Words) State(JsonElement document, string clause)
    {
        var item = document.GetProperty("instruments").EnumerateArray().SelectMany(instrument => instrument.GetProperty("articles").EnumerateArray()).First(item => item.GetProperty("clause").GetString() == clause);
        return (item.GetProperty("state").GetString(), item.GetProperty("review").GetString());
    }
}
