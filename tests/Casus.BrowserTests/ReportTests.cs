using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>One button for each form of the brief; the words are in the file.</summary>
[Collection(InBrowser.Name)]
public sealed class ReportTests(Browser browser)
{
    [FactInBrowser]
    public async Task The_brief_as_HTML_holds_the_answer() =>
        Assert.Contains("Memorandum on Security Assurances", Encoding.UTF8.GetString(await Downloaded("HTML")), StringComparison.Ordinal);

    [FactInBrowser]
    public async Task The_brief_as_DOCX_holds_the_answer()
    {
        using var archive = new ZipArchive(new MemoryStream(await Downloaded("DOCX")));
        using var reader = new StreamReader((archive.GetEntry("word/document.xml") ?? throw new InvalidDataException("no document in the DOCX")).Open());
        Assert.Contains("consult", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task The_brief_as_PDF_is_a_PDF() =>
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await Downloaded("PDF"))[..8]), StringComparison.Ordinal);

    private async Task<byte[]> Downloaded(string form)
    {
        await using var visit = await browser.Visit("#/p/1994-budapest/report");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = form, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
