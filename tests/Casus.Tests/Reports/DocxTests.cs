using Casus.Commands;
using Casus.Reports.Content;
using Casus.Reports.Docx;
using Casus.Reports.Html;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Casus.Tests.Reports;

/// <summary>The brief as a Word document, read back with the library that Word's own format comes with.</summary>
public sealed class DocxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casus-brief-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1994-budapest", "Firmly bound", "Nobody is firmly bound above consult", "BUDA-TXT [S], BUDA-ZH [S]")]
    [InlineData("1925-locarno", "At one table", "United Kingdom, Italy and Belgium could fight", "who waits, and for what")]
    public void It_is_a_document_that_Word_opens_and_holds_the_words(string package, params string[] words)
    {
        Assert.Equal((Exit.Good, "written brief.docx\n"), CommandRun.In(folder, "report", package, "-o", "brief.docx") is var run ? (run.Exit, run.Output) : default);
        using var file = WordprocessingDocument.Open(Path.Combine(folder, "brief.docx"), isEditable: false);
        Valid(file);
        var body = file.MainDocumentPart?.Document?.Body;
        Assert.NotNull(body);
        var text = string.Join('\n', body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.All(words[1..], word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(body.Descendants<Table>(), table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.Contains(body.Descendants<ParagraphStyleId>(), style => style.Val == "Title");
        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), file.PackageProperties.Created?.ToUniversalTime());
    }

    /// <summary>Words of a package are words, whatever stands in them.</summary>
    [Fact]
    public void Words_that_look_like_markup_stay_words()
    {
        const string words = "<script>alert(\"x\")</script> & 'so'\u0001\uD800";
        var report = new Report(
            words, words, words, words,
            [Section.Of(words, new Casus.Reports.Content.Paragraph(words, words), new Listed([words]), new Definitions([new Definition(words, words, [words])]), new Typed(words), TableBlock.Of(words, [words], [Row.Of(words)], words))],
            words, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var page = HtmlReport.Write(report);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&quot;x&quot;)", page, StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(new MemoryStream(DocxReport.Write(report)), isEditable: false);
        Valid(file);
        Assert.Contains("<script>alert(\"x\")</script> & 'so' ", file.MainDocumentPart?.Document?.InnerText, StringComparison.Ordinal);
    }

    private static void Valid(WordprocessingDocument file) =>
        Same.Nothing(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
}
