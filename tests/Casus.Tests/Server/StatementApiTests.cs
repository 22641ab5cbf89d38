using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>A declaration is pasted or opened, and comes back sentence by sentence.</summary>
public sealed class StatementApiTests
{
    private const string Address = "/api/v1/statement?package=2026-01-paris";
    private static readonly string[] said = ["Joint statement", "France will deploy troops in Ukraine, once a ceasefire is in force.", "It was cold."];

    [Fact]
    public async Task A_text_that_is_pasted()
    {
        await using var studio = await RunningStudio.Start();
        using var body = new StringContent(string.Join("\n\n", said), Encoding.UTF8, "text/plain");
        AsSaid(await RunningStudio.Json(await studio.Client.PostAsync(Address, body), HttpStatusCode.OK), "Joint statement");
    }

    [Fact]
    public async Task A_text_file_that_is_opened()
    {
        await using var studio = await RunningStudio.Start();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join("\r\n\r\n", said))), "file", "statement.txt" } };
        AsSaid(await RunningStudio.Json(await studio.Client.PostAsync(Address, form), HttpStatusCode.OK), "statement.txt");
    }

    [Fact]
    public async Task A_Word_document_that_is_opened()
    {
        await using var studio = await RunningStudio.Start();
        var paragraphs = string.Concat(said.Select(words => $"<w:p><w:r><w:t>{words[..4]}</w:t></w:r><w:r><w:t xml:space=\"preserve\">{words[4..]}</w:t></w:r></w:p>"));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Document($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>")), "file", "a.docx" } };
        AsSaid(await RunningStudio.Json(await studio.Client.PostAsync(Address, form), HttpStatusCode.OK), "a.docx");
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "an archive without text", Archive("other.xml", "<a/>") },
        { "no XML", Document("no xml") },
        { "an entity from outside", Document("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>") },
        { "a small file that unpacks to a huge one", Document("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', 60_000_000) + "</w:document>") },
        { "half an archive", [.. Document("<a/>").Take(40)] },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0xFF, 0xFE] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_statement_is_said_in_a_sentence(string what, byte[] bytes)
    {
        await using var studio = await RunningStudio.Start();
        using var body = new ByteArrayContent(bytes);
        var answer = await RunningStudio.Json(await studio.Client.PostAsync(Address, body), HttpStatusCode.UnprocessableEntity);
        Assert.True(answer.GetProperty("message").GetString()?.EndsWith('.'), $"{what}: {answer}");
        Assert.Equal("", studio.Told);
    }

    private static void AsSaid(JsonElement statement, string title)
    {
        Assert.Equal(title, statement.GetProperty("title").GetString());
        var text = statement.GetProperty("text").GetString() ?? "";
        var sentences = statement.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(said, sentences.Select(sentence => sentence.GetProperty("text").GetString()));
        Assert.Equal(said, sentences.Select(sentence => text[sentence.GetProperty("start").GetInt32()..sentence.GetProperty("end").GetInt32()]));
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Object, JsonValueKind.Null], sentences.Select(sentence => sentence.GetProperty("suggestion").ValueKind));
        Assert.Equal("France will deploy in Ukraine, once ceasefire-in-force.", sentences[1].GetProperty("suggestion").GetProperty("clause").GetString());
    }

    private static byte[] Document(string body) => Archive("word/document.xml", body);

    private static byte[] Archive(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(archive.CreateEntry(name).Open());
            entry.Write(content);
        }
        return bytes.ToArray();
    }
}
