using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Casus.Tests.Server;

/// <summary>The brief is handed over as a file.</summary>
public sealed class ReportApiTests
{
    private const string Given = "armed-attack on Ukraine by Russia; not nuclear-weapons-used";

    [Theory]
    [InlineData("html", "text/html", "<!")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    public async Task A_brief_as_a_file(string format, string kind, string begins)
    {
        await using var studio = await RunningStudio.Start();
        var response = await studio.Client.PostAsJsonAsync("/api/v1/report/" + format, new { package = "1994-budapest", options = new { given = Given } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((kind, "1994-budapest." + format), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.FileName));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(begins, Encoding.ASCII.GetString(bytes, 0, 2));
        Assert.Contains("Memorandum on Security Assurances", format == "html" ? Encoding.UTF8.GetString(bytes) : Words(bytes), StringComparison.Ordinal);
    }

    /// <summary>It is of the text in the editor, and compares it with another of the shelf.</summary>
    [Fact]
    public async Task A_brief_of_what_is_not_saved()
    {
        await using var studio = await RunningStudio.Start();
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Library, "1994-budapest", "1994-budapest.casus"))).Replace("Memorandum on Security Assurances", "Memorandum so changed", StringComparison.Ordinal);
        var drafts = new Dictionary<string, string> { ["1994-budapest.casus"] = text };
        var response = await studio.Client.PostAsJsonAsync("/api/v1/report/html", new { package = "1994-budapest", drafts, options = new { given = Given, second = "2024-us-ukraine" } });
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, page);
        Assert.Contains("Memorandum so changed", page, StringComparison.Ordinal);
        Assert.Contains("2024-us-ukraine", page, StringComparison.Ordinal);
    }

    /// <summary>Figures that the person has set are what it reckons with, and stand among its assumptions.</summary>
    [Fact]
    public async Task A_brief_with_a_figure_that_is_set()
    {
        await using var studio = await RunningStudio.Start();
        var response = await studio.Client.PostAsJsonAsync("/api/v1/report/html", new { package = "1994-budapest", options = new { given = Given, set = new[] { "tour=4" } } });
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, page);
        Assert.Contains("Length of a tour: 4 months, set for this brief (6 months by TIMES25, 2025-04)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("45,000 troops", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", """{"package":"1994-budapest","options":{"set":["tuor=4"]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("txt", """{"package":"1994-budapest"}""", HttpStatusCode.NotFound)]
    [InlineData("html", """{"package":"1815-vienna"}""", HttpStatusCode.NotFound)]
    [InlineData("html", """{"package":"1994-budapest","options":{"given":"armed-atack on Ukraine"}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("html", """{"package":"1994-budapest","options":{"second":":/../../outside"}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("html", """{"package":"1994-budapest","drafts":{"../x.casus":"x"}}""", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_made_is_said(string format, string body, HttpStatusCode status)
    {
        await using var studio = await RunningStudio.Start();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.NotEqual("", (await RunningStudio.Json(await studio.Client.PostAsync("/api/v1/report/" + format, content), status)).GetProperty("message").GetString());
    }

    private static string Words(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")?.Open() ?? Stream.Null);
        return reader.ReadToEnd();
    }
}
