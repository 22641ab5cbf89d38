using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Casus.Server;

namespace Casus.Tests.Server;

/// <summary>A studio on a port of its own, with a work folder and a folder of drafts that are thrown away afterwards.</summary>
internal sealed class RunningStudio : IAsyncDisposable
{
    private readonly string root;
    private readonly StringWriter told;
    private readonly ServeOptions served;
    private StudioServer server;

    private RunningStudio(string folder, ServeOptions options, StringWriter error, StudioServer server)
    {
        (root, served, told, this.server) = (folder, options, error, server);
        Client = new HttpClient { BaseAddress = server.Address };
    }

    public HttpClient Client { get; private set; }

    public Uri Address => server.Address;

    /// <summary>The work folder.</summary>
    public string Work => Path.Combine(root, "work");

    /// <summary>A folder beside the work folder, of which the studio must know nothing.</summary>
    public string Outside => Path.Combine(root, "outside");

    public string State => Path.Combine(root, "state");

    /// <summary>What the person at the terminal would have read.</summary>
    public string Told => told.ToString();

    /// <param name="prepare">Fills the work folder before the server starts.</param>
    public static async Task<RunningStudio> Start(Func<ServeOptions, ServeOptions>? how = null, Action<string>? prepare = null)
    {
        var folder = Directory.CreateTempSubdirectory("casus-studio-").FullName;
        foreach (var part in new[] { "work", "outside", "state", "pages" })
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "pages", "index.html"), "<!doctype html><title>Casus</title>\n");
        prepare?.Invoke(Path.Combine(folder, "work"));
        var options = new ServeOptions(Path.Combine(folder, "work"), IPAddress.Loopback, 0, PortAsked: true, null, [], Path.Combine(folder, "state"), Path.Combine(folder, "pages"));
        options = how?.Invoke(options) ?? options;
        var error = new StringWriter();
        return new RunningStudio(folder, options, error, await Launch(options, error));
    }

    /// <summary>Ends this server and starts another over the same folders. All that was in its memory is gone.</summary>
    public async Task Restart()
    {
        Client.Dispose();
        await server.DisposeAsync();
        server = await Launch(served, told);
        Client = new HttpClient { BaseAddress = server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        await told.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    public async Task<JsonElement> Get(string path) => await Json(await Client.GetAsync(path), HttpStatusCode.OK);

    public async Task<JsonElement> Post(string path, object body, HttpStatusCode expected = HttpStatusCode.OK) => await Json(await Client.PostAsJsonAsync(path, body), expected);

    public async Task<JsonElement> Ask(string command, string package, object? options = null, Dictionary<string, string>? drafts = null) =>
        await Post("/api/v1/ask/" + command, new { package, drafts = drafts ?? [], options = options ?? new { } });

    public Task<HttpResponseMessage> Put(string path, string text, string? seen = null, bool isNew = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }
        if (isNew)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }
        return Client.SendAsync(request);
    }

    /// <summary>Sends bytes as they are, which no client library would, and gives the status and all that came back.</summary>
    public async Task<(int Status, string Answer)> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address.Port);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        }
        catch (IOException)
        {
            // The server may answer and hang up before it has taken all; what it said is read below.
        }
        using var answer = new MemoryStream();
        var buffer = new byte[1 << 12];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await stream.ReadAsync(buffer, patience.Token) is var count and > 0)
        {
            answer.Write(buffer, 0, count);
        }
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (int.Parse(text.Split(' ')[1]), text);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} {response.RequestMessage?.RequestUri}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static Task<StudioServer> Launch(ServeOptions options, TextWriter error) =>
        StudioServer.Start(options, CommandRun.Around(TextWriter.Null, error, options.Folder));
}
