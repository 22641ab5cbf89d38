using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casus.Tests.Server;

/// <summary>A text that somebody altered never passes for the text whose name it bears.</summary>
public sealed partial class AlteredTextTests
{
    private const string Package = "2026-01-paris";
    private static readonly string file = Package + ".casus";

    /// <summary>The sentence on arms with one other word, as the repair writes it.</summary>
    private static async Task<Dictionary<string, string>> Altered() => new()
    {
        [file] = (await File.ReadAllTextAsync(Path.Combine(Repository.Library, Package, file))).Replace("each Coalition State intends to arm Ukraine", "each Coalition State will arm Ukraine", StringComparison.Ordinal),
    };

    [Fact]
    public async Task A_report_of_an_altered_text_says_so_at_its_head_on_every_page_and_at_the_clause()
    {
        await using var studio = await RunningStudio.Start();
        var page = WebUtility.HtmlDecode(await (await studio.Client.PostAsJsonAsync("/api/v1/report/html", new { package = Package, drafts = await Altered() })).Content.ReadAsStringAsync());
        Assert.Matches("(?s)<header>\\s*<p class=\"mark\">Altered: this is not 2026-01-paris of the library", page);
        Assert.Contains("@top-left { content: \"Altered: this is not", page, StringComparison.Ordinal);
        Assert.Contains("What was altered", page, StringComparison.Ordinal);
        Assert.Contains("Paris clause 2-arms (altered); firm", page, StringComparison.Ordinal);
        Assert.Contains("“Paris Declaration, final text” (altered)", page, StringComparison.Ordinal);
        var row = Rows().Matches(page).Select(match => match.Value).Last(row => row.Contains("will arm Ukraine", StringComparison.Ordinal));
        Assert.Contains("altered; no source has these words (before: PD-PRES", row, StringComparison.Ordinal);
        Assert.Contains("altered, so nobody has reviewed it", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_report_of_an_altered_text_has_the_mark_in_its_running_head()
    {
        await using var studio = await RunningStudio.Start();
        var bytes = await (await studio.Client.PostAsJsonAsync("/api/v1/report/docx", new { package = Package, drafts = await Altered() })).Content.ReadAsByteArrayAsync();
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var head = archive.Entries.Single(entry => entry.Name.StartsWith("header", StringComparison.Ordinal));
        using var reader = new StreamReader(head.Open(), Encoding.UTF8);
        Assert.Contains("Altered: this is not 2026-01-paris of the library", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_as_it_is_bears_no_mark()
    {
        await using var studio = await RunningStudio.Start();
        var page = await (await studio.Client.PostAsJsonAsync("/api/v1/report/html", new { package = Package })).Content.ReadAsStringAsync();
        Assert.DoesNotContain("Altered", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Null, (await studio.Post("/api/v1/document", new { package = Package })).GetProperty("altered").ValueKind);
    }

    [Fact]
    public async Task Every_answer_of_an_altered_text_leaves_out_the_source_that_does_not_bear_it_out()
    {
        await using var studio = await RunningStudio.Start();
        var document = await studio.Post("/api/v1/document", new { package = Package, drafts = await Altered() });
        Assert.StartsWith("Altered: this is not 2026-01-paris of the library. 1 clause differs: Paris clause 2-arms.", document.GetProperty("altered").GetString(), StringComparison.Ordinal);
        var clause = document.GetProperty("instruments").EnumerateArray().SelectMany(instrument => instrument.GetProperty("articles").EnumerateArray()).Single(item => item.GetProperty("id").GetString() == "Paris clause 2-arms");
        Assert.StartsWith("altered; no source has these words", clause.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains("intends to arm", clause.GetProperty("alteredFrom").GetString(), StringComparison.Ordinal);
        var other = document.GetProperty("instruments").EnumerateArray().SelectMany(instrument => instrument.GetProperty("articles").EnumerateArray()).Single(item => item.GetProperty("id").GetString() == "Paris clause 4(1)");
        Assert.Equal("ALLTHE, LIGA-DR", other.GetProperty("source").GetString());
        Assert.Equal(["ALLTHE", "LIGA-DR"], other.GetProperty("written").EnumerateArray().Select(source => source.GetProperty("key").GetString()));
    }

    /// <summary>What was altered and saved under another folder bears the name of the library's text still.</summary>
    [Fact]
    public async Task A_saved_copy_that_was_altered_says_so_too()
    {
        var folder = Directory.CreateTempSubdirectory("casus-altered-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "copy.casus"), (await Altered())[file]);
            var run = CommandRun.In(folder, "report", ".", "-o", "brief.html");
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Assert.Contains("Altered: this is not 2026-01-paris of the library", await File.ReadAllTextAsync(Path.Combine(folder, "brief.html")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("(?s)<tr>(?:(?!</tr>).)*</tr>", RegexOptions.None, 10_000)]
    private static partial Regex Rows();
}
