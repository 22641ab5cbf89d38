using System.Net;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>The studio answers as the command line does, about the text as it stands in the editor.</summary>
public sealed class AskApiTests
{
    [Theory]
    [InlineData("check", "1994-budapest", "{}", "check", "1994-budapest", "--json")]
    [InlineData("respond", "1994-budapest", """{"given":"armed-attack on Ukraine by Russia; not nuclear-weapons-used"}""", "respond", "1994-budapest", "--given", "armed-attack on Ukraine by Russia; not nuclear-weapons-used", "--json")]
    [InlineData("respond", "2022-istanbul", """{"given":"armed-attack on Ukraine by Russia outside Excluded Areas","asIfSigned":true,"variant":"Russia"}""", "respond", "2022-istanbul", "--given", "armed-attack on Ukraine by Russia outside Excluded Areas", "--as-if-signed", "--variant", "Russia", "--json")]
    [InlineData("respond", "1939-paris", """{"given":"armed-attack on Poland by Germany","on":"1939-09-05","reading":"good-faith"}""", "respond", "1939-paris", "--given", "armed-attack on Poland by Germany", "--on", "1939-09-05", "--reading", "good-faith", "--json")]
    [InlineData("respond", "1994-budapest", """{"given":""}""", "respond", "1994-budapest", "--given", "", "--json")]
    [InlineData("matrix", "2024-us-ukraine", "{}", "matrix", "2024-us-ukraine", "--json")]
    [InlineData("repair", "1994-budapest", "{}", "repair", "1994-budapest", "--json")]
    [InlineData("diff", "2026-01-paris", """{"of":":draft","second":":final"}""", "diff", "2026-01-paris:draft", ":final", "--json")]
    [InlineData("diff", "1994-budapest", """{"second":"2024-us-ukraine"}""", "diff", "1994-budapest", "2024-us-ukraine", "--json")]
    [InlineData("diff", "2022-istanbul", """{"of":":draft","second":":draft as proposed by Russia"}""", "diff", "2022-istanbul:draft", ":draft as proposed by Russia", "--json")]
    [InlineData("whatif", "1994-budapest", """{"drop":["6"]}""", "whatif", "1994-budapest", "--drop", "6", "--json")]
    [InlineData("compose", "2026-01-paris", """{"of":":paris","texts":[":intent"]}""", "compose", "2026-01-paris:paris", ":intent", "--json")]
    [InlineData("keystone", "2026-positions", "{}", "keystone", "2026-positions", "--json")]
    [InlineData("time", "2024-us-ukraine", "{}", "time", "2024-us-ukraine", "--json")]
    [InlineData("claims", "2026-01-paris", "{}", "claims", "2026-01-paris", "--json")]
    [InlineData("means", "2026-positions", "{}", "means", "2026-positions", "--json")]
    [InlineData("means", "2026-positions", """{"pillar":"land","set":["tour=4","dwell=2..3"]}""", "means", "2026-positions", "--pillar", "land", "--set", "tour=4", "--set", "dwell=2..3", "--json")]
    [InlineData("means", "1925-locarno", "{}", "means", "1925-locarno", "--json")]
    [InlineData("accept", "2026-01-paris", """{"instrument":["Paris Draft"],"ranking":false}""", "accept", "2026-01-paris", "--instrument", "Paris Draft", "--no-ranking", "--json")]
    [InlineData("accept", "2025-08-founding", """{"positions":"2026-positions"}""", "accept", "2025-08-founding", "--positions", "2026-positions", "--json")]
    [InlineData("graph", "2026-positions", "{}", "graph", "2026-positions", "--json")]
    [InlineData("read-back", "1921-paris", "{}", "read-back", "1921-paris", "--json")]
    [InlineData("scenario", "1925-locarno", "{}", "scenario", "1925-locarno", "--json")]
    [InlineData("normal-form", "1921-paris", "{}", "normal-form", "1921-paris")]
    [InlineData("timeline", "1939-paris", "{}", "timeline", "1939-paris", "--json")]
    [InlineData("since", "1939-paris", """{"since":"1939-09-01"}""", "since", "1939-09-01", "1939-paris", "--json")]
    [InlineData("like", "1953-us-korea", """{"most":2}""", "like", "1953-us-korea", "--most", "2", "--json")]
    [InlineData("matrix", "2026-positions", """{"at":"2025-12-24"}""", "at", "2025-12-24", "matrix", "2026-positions", "--json")]
    [InlineData("accept", "2026-positions", """{"at":"2025-12-24","ranking":false}""", "at", "2025-12-24", "accept", "2026-positions", "--no-ranking", "--json")]
    public async Task An_answer_is_that_of_the_command_line(string command, string package, string options, params string[] arguments)
    {
        await using var studio = await RunningStudio.Start();
        using var given = JsonDocument.Parse(options);
        var answer = await studio.Ask(command, package, given.RootElement);
        var run = CommandRun.Of(arguments);
        Assert.Equal("", run.Error);
        // Files are named from the package's folder here, and from the root of the repository there.
        using var expected = JsonDocument.Parse(run.Output.Replace($"treaties/{package}/", "", StringComparison.Ordinal).Replace("\"treaties/", "\"../", StringComparison.Ordinal));
        Assert.Equal(Indented(expected.RootElement), Indented(answer));
    }

    [Fact]
    public async Task Every_answer_is_of_the_text_in_the_editor_and_the_file_stays()
    {
        await using var studio = await RunningStudio.Start();
        var path = Path.Combine(Repository.Library, "1994-budapest", "1994-budapest.casus");
        var saved = await File.ReadAllTextAsync(path);
        // The nuclear condition struck out of paragraph 4.
        var changed = saved.Replace(" and nuclear-weapons-used", "", StringComparison.Ordinal);
        Assert.NotEqual(saved, changed);
        var given = new { given = "armed-attack on Ukraine by Russia; not nuclear-weapons-used" };
        var before = await studio.Ask("respond", "1994-budapest", given);
        var after = await studio.Ask("respond", "1994-budapest", given, new() { ["1994-budapest.casus"] = changed });
        Assert.NotEqual(Indented(before), Indented(after));
        Assert.Equal(Indented(before), Indented(await studio.Ask("respond", "1994-budapest", given)));
        Assert.Equal(saved, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task What_is_saved_is_compared_with_what_is_being_written()
    {
        await using var studio = await RunningStudio.Start();
        var saved = await File.ReadAllTextAsync(Path.Combine(Repository.Library, "1994-budapest", "1994-budapest.casus"));
        var drafts = new Dictionary<string, string> { ["1994-budapest.casus"] = saved.Replace(" and nuclear-weapons-used", "", StringComparison.Ordinal) };
        var comparison = await studio.Ask("diff", "1994-budapest", new { of = "@saved", second = "1994-budapest" }, drafts);
        Assert.Equal("1994-budapest as saved", comparison.GetProperty("first").GetProperty("title").GetString());
        Assert.NotEqual(0, comparison.GetProperty("declarations").GetArrayLength());
        var same = await studio.Ask("diff", "1994-budapest", new { of = "@saved", second = "1994-budapest" });
        Assert.Equal(0, same.GetProperty("declarations").GetArrayLength());
    }

    [Fact]
    public async Task A_page_that_asks_quietly_is_told_of_a_refusal_in_a_header()
    {
        await using var studio = await RunningStudio.Start();
        using var loud = new HttpRequestMessage(HttpMethod.Get, "/api/v1/since?date=Tuesday");
        using var quiet = new HttpRequestMessage(HttpMethod.Get, "/api/v1/since?date=Tuesday") { Headers = { { "Casus-Quiet", "1" } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await studio.Client.SendAsync(loud)).StatusCode);
        var answer = await studio.Client.SendAsync(quiet);
        Assert.Equal((HttpStatusCode.OK, "422"), (answer.StatusCode, string.Join("", answer.Headers.GetValues("Casus-Status"))));
        Assert.Contains("no date", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_only_begun_counts_too()
    {
        await using var studio = await RunningStudio.Start();
        var answer = await studio.Ask("check", "1994-budapest", drafts: new() { ["annex.casus"] = "casus 1 package Budapest-1994.\nparty Nowheria is gurantor.\n" });
        Assert.Contains(answer.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("places").EnumerateArray().Any(place => place.GetProperty("file").GetString() == "annex.casus"));
    }

    [Fact]
    public async Task A_text_with_errors_is_answered_with_its_errors()
    {
        await using var studio = await RunningStudio.Start();
        var broken = new Dictionary<string, string> { ["1994-budapest.casus"] = "casus 1 package Broken.\nparty Ukraine is benficiary.\n" };
        var answer = await studio.Ask("matrix", "1994-budapest", drafts: broken);
        Assert.NotEmpty(answer.GetProperty("findings").EnumerateArray());
        var document = await studio.Post("/api/v1/document", new { package = "1994-budapest", drafts = broken }, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("While the words are not understood", document.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("respond", """{"given":"armed-atack on Ukraine"}""", "Did you mean armed-attack?")]
    [InlineData("respond", "{}", "Say what has happened")]
    [InlineData("respond", """{"given":"armed-attack on Ukraine","on":"2026-02-30"}""", "is no date of the calendar")]
    [InlineData("check", """{"given":"armed-attack on Ukraine"}""", "casus check has no option --given")]
    [InlineData("means", """{"set":["tuor=4"]}""", "There is no figure \"tuor\". Did you mean tour?")]
    [InlineData("means", """{"set":["tour=four"]}""", "\"four\" is no figure")]
    [InlineData("diff", """{"second":"1815-vienna"}""", "There is no package \"1815-vienna\"")]
    public async Task What_is_asked_wrongly_is_said_in_a_sentence(string command, string options, string sentence)
    {
        await using var studio = await RunningStudio.Start();
        using var given = JsonDocument.Parse(options);
        var answer = await studio.Post("/api/v1/ask/" + command, new { package = "1994-budapest", options = given.RootElement }, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("casus: ", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fmt")]
    [InlineData("new")]
    [InlineData("serve")]
    [InlineData("export")]
    [InlineData("lsp")]
    public async Task What_writes_or_serves_is_no_question(string command)
    {
        await using var studio = await RunningStudio.Start();
        await studio.Post("/api/v1/ask/" + command, new { package = "1994-budapest" }, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_repair_comes_as_text_that_closes_the_way_round()
    {
        await using var studio = await RunningStudio.Start();
        const string package = "2024-us-ukraine";
        var before = await studio.Ask("repair", package);
        Assert.NotEmpty(before.GetProperty("loopholes").EnumerateArray());
        var files = (await studio.Post("/api/v1/apply", new { package, repair = 1 })).GetProperty("files");
        var text = files.GetProperty(package + ".casus").GetString() ?? "";
        var after = await studio.Ask("repair", package, drafts: new() { [package + ".casus"] = text });
        Assert.NotEqual(Indented(before), Indented(after));
        Assert.NotEqual(text, await File.ReadAllTextAsync(Path.Combine(Repository.Library, package, package + ".casus")));
        await studio.Post("/api/v1/apply", new { package, repair = 99 }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Every_switch_that_is_shown_can_be_asked_of_every_package()
    {
        await using var studio = await RunningStudio.Start();
        foreach (var package in Packages.Names)
        {
            var situation = await studio.Post("/api/v1/situation", new { package });
            var keys = situation.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("key").GetString() ?? "").ToList();
            Assert.Equal(keys.Distinct(), keys);
            foreach (var casus in situation.GetProperty("casus").EnumerateArray().Select(choice => choice.GetProperty("given").GetString()))
            {
                await studio.Ask("respond", package, new { given = string.Join("; ", keys.Prepend(casus)) });
                await studio.Ask("respond", package, new { given = string.Join("; ", keys.Select(key => "not " + key).Prepend(casus)) });
            }
            foreach (var scenario in situation.GetProperty("scenarios").EnumerateArray())
            {
                await studio.Ask("respond", package, new { given = scenario.GetProperty("given").GetString(), on = scenario.GetProperty("on").GetString() });
            }
        }
    }

    [Fact]
    public async Task The_document_holds_every_clause_quotation_and_claim_with_its_source()
    {
        await using var studio = await RunningStudio.Start();
        foreach (var name in Packages.Names)
        {
            var package = Packages.Compiled(name);
            var document = await studio.Post("/api/v1/document", new { package = name });
            var items = document.GetProperty("instruments").EnumerateArray().SelectMany(instrument => instrument.GetProperty("articles").EnumerateArray()).Concat(document.GetProperty("claims").EnumerateArray()).ToList();
            Assert.Equal(package.Clauses.Count + package.Texts.Count + package.Reservations.Count + package.Claims.Count + package.Positions.Count, items.Count);
            Assert.Equal(package.Texts.Where(text => text.Quoted).Select(text => text.Words).Order(), items.Where(item => item.GetProperty("kind").GetString() == "text").Select(item => item.GetProperty("text").GetString()).Order());
            Same.Nothing(items.Where(item => item.GetProperty("kind").GetString() is not ("text" or "paraphrase") && item.GetProperty("sentence").ValueKind == JsonValueKind.Null).Select(item => $"{name}: {item}"));
        }
    }

    [Fact]
    public async Task The_map_says_whose_view_it_shows()
    {
        await using var studio = await RunningStudio.Start();
        var boundaries = await studio.Get("/api/v1/boundaries");
        Assert.Contains("internationally recognised border; Crimea", boundaries.GetProperty("viewpoint").GetString(), StringComparison.Ordinal);
        Assert.Contains("OpenStreetMap", boundaries.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.Contains("ODbL", boundaries.GetProperty("licence").GetString(), StringComparison.Ordinal);
        Assert.Contains(boundaries.GetProperty("features").EnumerateArray(), feature => feature.GetProperty("id").GetString() == "UA-43");
    }

    [Fact]
    public async Task A_finding_is_explained_and_health_is_told()
    {
        await using var studio = await RunningStudio.Start();
        Assert.Contains("## What it says", (await studio.Get("/api/v1/explain/CAS502")).GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await studio.Client.GetAsync("/api/v1/explain/CAS999")).StatusCode);
        Assert.True((await studio.Get("/api/v1/health")).GetProperty("ok").GetBoolean());
    }

    /// <summary>Every address that exists is described, and what is described exists.</summary>
    [Fact]
    public async Task The_interface_describes_itself()
    {
        await using var studio = await RunningStudio.Start();
        var document = await studio.Get("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal).ToList();
        Golden.Matches(Path.Combine(Repository.Tests, "golden", "studio-api.txt"), string.Join('\n', operations) + "\n");
        Assert.All(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), operation => Assert.True(operation.Value.TryGetProperty("summary", out _), operation.ToString()));
    }

    private static string Indented(JsonElement element) => JsonSerializer.Serialize(element, indented);

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };
}
