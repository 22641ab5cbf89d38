using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casus.Tests.Protocol;

/// <summary>A plain editor: speaks the Language Server Protocol with the built program over its standard input and output.</summary>
internal sealed class Editor : IDisposable
{
    /// <summary>Longer than this no answer takes, even on a machine with much else to do.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly Process server;
    private readonly List<JsonObject> waiting = [];
    private int asked;

    private Editor(Process server) => this.server = server;

    public static Editor Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "casus.dll"), "lsp"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Repository.Root,
        };
        return new Editor(Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start."));
    }

    /// <summary>Starts the program and opens the session.</summary>
    public static Editor Open(JsonObject? capabilities = null)
    {
        var editor = Start();
        editor.Ask("initialize", new JsonObject { ["capabilities"] = capabilities ?? [] });
        editor.Tell("initialized", []);
        return editor;
    }

    public void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The result of a request.</summary>
    public JsonNode? Ask(string method, JsonObject? parameters)
    {
        var answer = AnswerTo(method, parameters);
        Assert.True(answer["error"] is null, answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The error with which a request is refused.</summary>
    public (int Code, string Message) Refused(string method, JsonObject? parameters) => Error(AnswerTo(method, parameters));

    public int Request(string method, JsonObject? parameters)
    {
        asked++;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked, ["method"] = method, ["params"] = parameters });
        return asked;
    }

    public JsonObject AnswerTo(string method, JsonObject? parameters)
    {
        var id = Request(method, parameters);
        return Await(message => message["id"]?.GetValueKind() == JsonValueKind.Number && message["id"]?.GetValue<int>() == id);
    }

    /// <summary>The next complaint about a message that could not be read.</summary>
    public (int Code, string Message) Complaint() => Error(Await(message => message.ContainsKey("error") && message["id"] is null));

    /// <summary>The findings told next of a version of a document: at once those of the plain checks, then all.</summary>
    public IReadOnlyList<JsonObject> Findings(int version)
    {
        var told = Await(message => (string?)message["method"] == "textDocument/publishDiagnostics" && (int?)message["params"]?["version"] == version);
        return [.. (told["params"]?["diagnostics"]?.AsArray() ?? []).OfType<JsonObject>()];
    }

    /// <summary>The next message that fits; others are kept for later.</summary>
    public JsonObject Await(Predicate<JsonObject> fits)
    {
        while (true)
        {
            if (waiting.Find(fits) is { } found)
            {
                waiting.Remove(found);
                return found;
            }
            waiting.Add(Read());
        }
    }

    public void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        Write($"Content-Length: {body.Length}\r\n\r\n", body);
    }

    /// <summary>Sends bytes as they are, whatever they say.</summary>
    public void Write(string header, byte[] body)
    {
        server.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(header));
        server.StandardInput.BaseStream.Write(body);
        server.StandardInput.BaseStream.Flush();
    }

    /// <summary>Closes the server's input, as an editor that crashes does; gives what the server says in going.</summary>
    public int Leave()
    {
        server.StandardInput.Close();
        return Ended();
    }

    public int ShutDown()
    {
        Ask("shutdown", null);
        Tell("exit", []);
        return Ended();
    }

    public int Ended()
    {
        Assert.True(server.WaitForExit(patience), "The server does not end.");
        return server.ExitCode;
    }

    public void Dispose()
    {
        if (!server.HasExited)
        {
            server.Kill();
        }
        server.Dispose();
    }

    private static (int Code, string Message) Error(JsonObject answer)
    {
        Assert.True(answer["error"] is not null, answer.ToJsonString());
        return ((int?)answer["error"]?["code"] ?? 0, (string?)answer["error"]?["message"] ?? "");
    }

    private JsonObject Read()
    {
        var reading = Task.Run(ReadMessage);
        Assert.True(reading.Wait(patience), "The server does not answer.");
        return reading.Result;
    }

    private JsonObject ReadMessage()
    {
        var stream = server.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            Assert.True(next >= 0, $"The server has closed its output; before: {header}");
            header.Append((char)next);
        }
        var length = int.Parse(header.ToString()["Content-Length:".Length..].Trim());
        var body = new byte[length];
        stream.ReadExactly(body);
        return JsonNode.Parse(body)?.AsObject() ?? throw new InvalidOperationException("The server sent null.");
    }
}
