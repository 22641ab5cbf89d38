using System.Net;
using System.Text;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>Packages are found, opened, begun, written and kept as drafts.</summary>
public sealed class PackageApiTests
{
    private const string Mine = "my-guarantee";
    private const string File1 = Mine + ".casus";

    [Fact]
    public async Task The_shelf_shows_the_library_with_what_each_text_brings()
    {
        await using var studio = await RunningStudio.Start();
        var packages = (await studio.Get("/api/v1/packages")).GetProperty("packages").EnumerateArray().ToDictionary(package => Words(package, "id"));
        Same.Nothing(Packages.Names.Except(packages.Keys));
        var locarno = packages["1925-locarno"];
        Assert.Equal(("Locarno", 1925, "treaty"), (Words(locarno, "place"), locarno.GetProperty("year").GetInt32(), Words(locarno, "kind")));
        Assert.False(locarno.GetProperty("writable").GetBoolean());
        Assert.Equal("Nobody is firmly bound above consult (as a political commitment); firmly owed besides, as a political commitment: respect (United Kingdom and United States).", Words(packages["1994-budapest"], "verdict"));
        Assert.Equal("armed-attack on Ukraine by Russia; not nuclear-weapons-used", Words(packages["1994-budapest"], "given"));
        Assert.All(packages.Values, package => Assert.NotEqual(JsonValueKind.Null, package.GetProperty("verdict").ValueKind));
    }

    [Fact]
    public async Task A_package_of_ones_own_is_begun_from_nothing_and_from_a_treaty()
    {
        await using var studio = await RunningStudio.Start();
        var made = await studio.Post("/api/v1/packages", new { name = Mine }, HttpStatusCode.Created);
        Assert.Equal(Mine, Words(made, "id"));
        var opened = await studio.Get("/api/v1/packages/" + Mine);
        Assert.True(opened.GetProperty("writable").GetBoolean());
        Assert.StartsWith("casus 1 package My-Guarantee.", Words(opened.GetProperty("files")[0], "text"), StringComparison.Ordinal);
        Assert.DoesNotContain(Findings(await studio.Ask("check", Mine)), finding => Words(finding, "level") == "error");

        await studio.Post("/api/v1/packages", new { name = "a copy", from = "1925-locarno" }, HttpStatusCode.Created);
        var copy = await studio.Get("/api/v1/packages/a%20copy");
        Assert.Equal("a copy.casus", Words(copy.GetProperty("files")[0], "path"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Library, "1925-locarno", "1925-locarno.casus")), Words(copy.GetProperty("files")[0], "text"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Library, "1925-locarno", "SOURCE.md")), Words(copy.GetProperty("source"), "text"));
        // A second time it must not write over what has been begun.
        await studio.Post("/api/v1/packages", new { name = Mine }, HttpStatusCode.UnprocessableEntity);
        await studio.Post("/api/v1/packages", new { name = "other", from = "1815-vienna" }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_package_with_the_name_of_a_treaty_does_not_hide_the_treaty()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, "1925-locarno"));
        var ids = (await studio.Get("/api/v1/packages")).GetProperty("packages").EnumerateArray().Select(package => Words(package, "id")).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("1925-locarno", ids);
        Assert.Equal(Path.Combine(studio.Work, "1925-locarno"), Words(await studio.Get("/api/v1/packages/1925-locarno~own"), "folder"));
    }

    [Fact]
    public async Task A_folder_that_is_a_package_can_be_served_itself()
    {
        await using var studio = await RunningStudio.Start(prepare: work => File.WriteAllText(Path.Combine(work, "a.casus"), Source("A")));
        Assert.Equal("a.casus", Words((await studio.Get("/api/v1/packages/work")).GetProperty("files")[0], "path"));
    }

    [Fact]
    public async Task Of_two_who_write_the_same_version_the_second_is_told_and_chooses()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var first = Words((await studio.Get("/api/v1/packages/" + Mine)).GetProperty("files")[0], "version");
        var address = $"/api/v1/packages/{Mine}/files/{File1}";

        var saved = await RunningStudio.Json(await studio.Put(address, Source("First"), first), HttpStatusCode.OK);
        Assert.Equal(Source("First"), await File.ReadAllTextAsync(Path.Combine(studio.Work, Mine, File1)));

        var refused = await RunningStudio.Json(await studio.Put(address, Source("Second"), first), HttpStatusCode.PreconditionFailed);
        Assert.Equal((Words(saved, "version"), Source("First")), (Words(refused, "version"), Words(refused, "text")));
        Assert.Equal(Source("First"), await File.ReadAllTextAsync(Path.Combine(studio.Work, Mine, File1)));

        await RunningStudio.Json(await studio.Put(address, Source("Second"), Words(refused, "version")), HttpStatusCode.OK);
        Assert.Equal(Source("Second"), await File.ReadAllTextAsync(Path.Combine(studio.Work, Mine, File1)));
        // Without saying what was seen nothing is written.
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await studio.Put(address, "")).StatusCode);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_wins_and_the_file_is_whole()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var first = Words((await studio.Get("/api/v1/packages/" + Mine)).GetProperty("files")[0], "version");
        var texts = Enumerable.Range(0, 12).Select(number => Source("Writer-" + number) + new string('-', 20_000) + "\n").ToList();
        var answers = await Task.WhenAll(texts.Select(text => studio.Put($"/api/v1/packages/{Mine}/files/{File1}", text, first)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Contains(await File.ReadAllTextAsync(Path.Combine(studio.Work, Mine, File1)), texts);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(studio.Work, Mine), "*.tmp"));
    }

    [Fact]
    public async Task A_new_file_is_made_once()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var address = $"/api/v1/packages/{Mine}/files/annex.casus";
        Assert.Equal(HttpStatusCode.OK, (await studio.Put(address, Source("Annex"), isNew: true)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await studio.Put(address, "", isNew: true)).StatusCode);
        Assert.Equal(Source("Annex"), await File.ReadAllTextAsync(Path.Combine(studio.Work, Mine, "annex.casus")));
    }

    [Fact]
    public async Task What_comes_with_Casus_is_not_written_over()
    {
        await using var studio = await RunningStudio.Start();
        var file = (await studio.Get("/api/v1/packages/1925-locarno")).GetProperty("files")[0];
        var answer = await studio.Put("/api/v1/packages/1925-locarno/files/1925-locarno.casus", "", Words(file, "version"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotEqual(0, new FileInfo(Path.Combine(Repository.Library, "1925-locarno", "1925-locarno.casus")).Length);
    }

    [Fact]
    public async Task A_draft_outlives_the_server_and_never_touches_the_package()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        const string written = "casus 1 package Ünfinished.\nparty Ukr";
        Assert.Equal(HttpStatusCode.NoContent, (await studio.Put($"/api/v1/packages/{Mine}/drafts/{File1}", written)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await studio.Put($"/api/v1/packages/{Mine}/drafts/new file.casus", "begun")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await studio.Put("/api/v1/packages/1925-locarno/drafts/1925-locarno.casus", "of the library")).StatusCode);
        await studio.Restart();

        var files = (await studio.Get("/api/v1/packages/" + Mine)).GetProperty("files").EnumerateArray().ToDictionary(file => Words(file, "path"));
        Assert.Equal((written, Source("Begun")), (Words(files[File1], "draft"), Words(files[File1], "text")));
        Assert.Equal(Words(files[File1], "version"), Words(files[File1], "draftBase"));
        Assert.Equal(("begun", JsonValueKind.Null), (Words(files["new file.casus"], "draft"), files["new file.casus"].GetProperty("version").ValueKind));
        Assert.Equal("of the library", Words((await studio.Get("/api/v1/packages/1925-locarno")).GetProperty("files")[0], "draft"));
        Assert.Equal([File1], Directory.EnumerateFileSystemEntries(Path.Combine(studio.Work, Mine)).Select(Path.GetFileName));

        // Saving ends the draft, and so does throwing it away.
        await studio.Put($"/api/v1/packages/{Mine}/files/{File1}", Source("Saved"), Words(files[File1], "version"));
        await studio.Client.DeleteAsync($"/api/v1/packages/{Mine}/drafts/new%20file.casus");
        var after = (await studio.Get("/api/v1/packages/" + Mine)).GetProperty("files").EnumerateArray().Single();
        Assert.Equal((Source("Saved"), JsonValueKind.Null), (Words(after, "text"), after.GetProperty("draft").ValueKind));
    }

    [Fact]
    public async Task The_page_is_told_when_another_editor_writes_or_deletes()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await studio.Client.GetAsync($"/api/v1/packages/{Mine}/events", HttpCompletionOption.ResponseHeadersRead, end.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(end.Token));
        await Task.Delay(700, end.Token);

        await File.WriteAllTextAsync(Path.Combine(studio.Work, Mine, File1), Source("Outside"), end.Token);
        Assert.Equal(("changed", File1), await Next(lines, end.Token));
        await studio.Put($"/api/v1/packages/{Mine}/drafts/{File1}", "half a sen");
        Assert.Equal(("draft", File1), await Next(lines, end.Token));
        File.Delete(Path.Combine(studio.Work, Mine, File1));
        Assert.Equal(("removed", File1), await Next(lines, end.Token));
    }

    private static async Task<(string Event, string Path)> Next(StreamReader lines, CancellationToken end)
    {
        while (await lines.ReadLineAsync(end) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var change = JsonDocument.Parse(line["data: ".Length..]);
                return (Words(change.RootElement, "event"), Words(change.RootElement, "path"));
            }
        }
        throw new InvalidOperationException("The stream of events ended.");
    }

    private static void Begin(string work, string name)
    {
        Directory.CreateDirectory(Path.Combine(work, name));
        File.WriteAllText(Path.Combine(work, name, name + ".casus"), Source("Begun"), new UTF8Encoding(false));
    }

    private static string Source(string name) => $"casus 1 package {name}.\nparty Ukraine is beneficiary.\n";

    private static IEnumerable<JsonElement> Findings(JsonElement answer) => answer.GetProperty("findings").EnumerateArray();

    private static string Words(JsonElement of, string member) => of.GetProperty(member).GetString() ?? "";
}
