using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Casus.Tests.Server;

/// <summary>The editor in the browser speaks with the language server over a WebSocket.</summary>
public sealed class LanguageSocketTests
{
    private const string Document = "casus:///1994-budapest/1994-budapest.casus";

    [Fact]
    public async Task An_editor_opens_a_text_and_is_told_what_is_wrong_in_it()
    {
        await using var studio = await RunningStudio.Start();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var editor = await Open(studio, end.Token);
        await Send(editor, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""", end.Token);
        Assert.True((await Next(editor, message => message.TryGetProperty("id", out _), end.Token)).GetProperty("result").TryGetProperty("capabilities", out _));
        await Send(editor, """{"jsonrpc":"2.0","method":"initialized","params":{}}""", end.Token);
        var text = JsonSerializer.Serialize("casus 1 package Broken.\nparty Ukraine is benficiary.\n");
        await Send(editor, $$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{Document}}","languageId":"casus","version":1,"text":{{text}} } } }""", end.Token);
        var told = await Next(editor, message => message.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics" && message.GetProperty("params").GetProperty("diagnostics").GetArrayLength() > 0, end.Token);
        Assert.Equal(Document, told.GetProperty("params").GetProperty("uri").GetString());
        await Send(editor, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""", end.Token);
        await Next(editor, message => message.TryGetProperty("id", out var id) && id.GetInt32() == 2, end.Token);
        await Send(editor, """{"jsonrpc":"2.0","method":"exit"}""", end.Token);
        await Closed(editor, end.Token);
    }

    [Fact]
    public async Task A_broken_message_ends_nothing()
    {
        await using var studio = await RunningStudio.Start();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var editor = await Open(studio, end.Token);
        await Send(editor, "{ no json", end.Token);
        Assert.True((await Next(editor, _ => true, end.Token)).TryGetProperty("error", out _));
        await Send(editor, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""", end.Token);
        Assert.True((await Next(editor, message => message.TryGetProperty("result", out _), end.Token)).TryGetProperty("result", out _));
    }

    [Fact]
    public async Task The_server_stops_while_an_editor_is_open()
    {
        var studio = await RunningStudio.Start();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var editor = await Open(studio, end.Token);
        await studio.DisposeAsync().AsTask().WaitAsync(end.Token);
        Assert.Equal("", studio.Told);
    }

    private static async Task<ClientWebSocket> Open(RunningStudio studio, CancellationToken end)
    {
        var editor = new ClientWebSocket();
        editor.Options.SetRequestHeader("Origin", $"http://127.0.0.1:{studio.Address.Port}");
        await editor.ConnectAsync(new Uri($"ws://127.0.0.1:{studio.Address.Port}/lsp?package=1994-budapest"), end);
        return editor;
    }

    private static Task Send(ClientWebSocket editor, string message, CancellationToken end) =>
        editor.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, end);

    private static async Task<JsonElement> Next(ClientWebSocket editor, Func<JsonElement, bool> wanted, CancellationToken end)
    {
        while (true)
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 12];
            ValueWebSocketReceiveResult part;
            do
            {
                part = await editor.ReceiveAsync(buffer.AsMemory(), end);
                Assert.Equal(WebSocketMessageType.Text, part.MessageType);
                bytes.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            using var document = JsonDocument.Parse(bytes.ToArray());
            if (wanted(document.RootElement))
            {
                return document.RootElement.Clone();
            }
        }
    }

    private static async Task Closed(ClientWebSocket editor, CancellationToken end)
    {
        var buffer = new byte[1 << 12];
        while ((await editor.ReceiveAsync(buffer.AsMemory(), end)).MessageType != WebSocketMessageType.Close)
        {
            // What was still on the way.
        }
    }
}
