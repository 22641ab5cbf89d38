using System.Text.Json.Nodes;
using System.Threading.Channels;
using Casus.Findings;
using Casus.Protocol;
using Casus.Text;
using Casus.Tests.Editing;

namespace Casus.Tests.Protocol;

/// <summary>The server as the studio runs it: messages as texts, packages by <c>casus:///id/path</c>, several files open at once, searches that a keystroke ends.</summary>
public sealed class StudioTests
{
    private const string Parties = """
        casus 1 package Arden.
        party Arden is beneficiary.
        party Borland is possible aggressor.
        party Corvia is guarantor.

        """;

    private const string Text = """
        casus 1 package Arden.
        casus Attack is armed-attack on Arden by Borland.
        instrument Covenant "Covenant", treaty among Arden and Corvia, signed on 2026-02-20 {
          clause 1: when Attack, Corvia shall consult with Arden, source "Covenant" on 2026-02-20.
        }

        """;

    /// <summary>Packages that lie in memory.</summary>
    private sealed class Shelf(Dictionary<string, string> files) : IWorkspace
    {
        private const string Scheme = "casus:///";

        public string? PathOf(string uri) => uri.StartsWith(Scheme, StringComparison.Ordinal) ? uri[Scheme.Length..] : null;

        public string UriOf(string path) => Scheme + path;

        public IReadOnlyList<string> Beside(string path) => [.. files.Keys.Where(file => file.StartsWith(path[..(path.LastIndexOf('/') + 1)], StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        public SourceText? Read(string path) => files.TryGetValue(path, out var text) ? new SourceText(path, text) : null;

        public string? Find(string import) => files.ContainsKey(import) ? import : null;
    }

    /// <summary>A session over texts.</summary>
    private sealed class Session : IAsyncDisposable
    {
        private readonly Channel<string> toServer = Channel.CreateUnbounded<string>();
        private readonly Channel<string> toEditor = Channel.CreateUnbounded<string>();
        private readonly TextChannel channel;
        private readonly LanguageServer server;
        private readonly Task<bool> running;
        private readonly List<JsonNode> waiting = [];

        public Session(IWorkspace workspace, EditorServices services)
        {
            channel = new TextChannel(
                async cancellation => await toServer.Reader.WaitToReadAsync(cancellation) ? await toServer.Reader.ReadAsync(cancellation) : null,
                (text, cancellation) => toEditor.Writer.WriteAsync(text, cancellation));
            server = new LanguageServer(channel, workspace, services, TimeProvider.System);
            running = server.Run(CancellationToken.None);
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 0, ["method"] = "initialize", ["params"] = new JsonObject { ["capabilities"] = new JsonObject() } });
        }

        public void Send(JsonNode message) => Send(message.ToJsonString());

        public void Send(string text) => Assert.True(toServer.Writer.TryWrite(text));

        public void Open(string uri, string text) => Send(new JsonObject
        {
            ["jsonrpc"] = "2.0", ["method"] = "textDocument/didOpen",
            ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "casus", ["version"] = 1, ["text"] = text } },
        });

        public void Change(string uri, int version, string text) => Send(new JsonObject
        {
            ["jsonrpc"] = "2.0", ["method"] = "textDocument/didChange",
            ["params"] = new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
            },
        });

        public async Task<JsonNode> Await(Predicate<JsonNode> fits)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (true)
            {
                if (waiting.Find(fits) is { } found)
                {
                    waiting.Remove(found);
                    return found;
                }
                waiting.Add(JsonNode.Parse(await toEditor.Reader.ReadAsync(patience.Token)) ?? throw new InvalidOperationException("The server sent null."));
            }
        }

        public async Task<IReadOnlyList<string?>> Codes(string uri, int version)
        {
            var told = await Await(message => (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]?["uri"] == uri && (int?)message["params"]?["version"] == version);
            return [.. (told["params"]?["diagnostics"]?.AsArray() ?? []).Select(finding => (string?)finding?["code"])];
        }

        public async ValueTask DisposeAsync()
        {
            toServer.Writer.Complete();
            Assert.False(await running, "The session was not shut down by request.");
            server.Dispose();
            channel.Dispose();
        }
    }

    [Fact]
    public async Task Files_of_one_package_are_read_together_and_what_is_open_counts()
    {
        var shelf = new Shelf(new Dictionary<string, string> { ["arden/parties.casus"] = Parties, ["arden/text.casus"] = Text, ["other/other.casus"] = Parties });
        await using var session = new Session(shelf, new EditorServices());
        session.Open("casus:///arden/text.casus", Text);
        Assert.DoesNotContain("CAS201", await session.Codes("casus:///arden/text.casus", 1));

        // The other file is opened and Corvia taken out of it, unsaved: the first is told anew.
        session.Open("casus:///arden/parties.casus", Parties.Replace("party Corvia is guarantor.\n", "", StringComparison.Ordinal));
        await session.Await(message => (string?)message["params"]?["uri"] == "casus:///arden/text.casus" && (message["params"]?["diagnostics"]?.AsArray() ?? []).Any(finding => (string?)finding?["code"] == "CAS201"));
        session.Change("casus:///arden/parties.casus", 2, Parties);
        await session.Await(message => (string?)message["params"]?["uri"] == "casus:///arden/text.casus" && !(message["params"]?["diagnostics"]?.AsArray() ?? []).Any(finding => (string?)finding?["code"] == "CAS201"));

        var at = new JsonObject { ["line"] = 3, ["character"] = 8 };
        session.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = "r", ["method"] = "textDocument/rename", ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "casus:///arden/parties.casus" }, ["position"] = at, ["newName"] = "Corvia-Minor" } });
        var renamed = await session.Await(message => message["id"]?.ToJsonString() == "\"r\"");
        var changes = renamed["result"]?["changes"]?.AsObject() ?? [];
        Assert.Equal(["casus:///arden/parties.casus", "casus:///arden/text.casus"], changes.Select(file => file.Key).Order(StringComparer.Ordinal));
        Assert.Equal(2, changes["casus:///arden/text.casus"]?.AsArray().Count);
    }

    [Fact]
    public async Task A_keystroke_ends_the_search_for_the_text_before_it()
    {
        using var started = new SemaphoreSlim(0);
        using var broken = new SemaphoreSlim(0);
        IEnumerable<Finding> Search(Treaties.Package package, CancellationToken cancellation)
        {
            if (package.Name == "Second")
            {
                return [Finding.At("CAS999", Severity.Info, package.Parties[0].At, "Searched.")];
            }
            started.Release();
            cancellation.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            broken.Release();
            cancellation.ThrowIfCancellationRequested();
            return [];
        }
        await using var session = new Session(new Shelf([]), new EditorServices { SearchChecks = Search, Rest = TimeSpan.Zero });
        const string uri = "casus:///first/first.casus";
        session.Open(uri, "casus 1 package First.\nparty Arden.\n");
        Assert.DoesNotContain("CAS999", await session.Codes(uri, 1));
        Assert.True(await started.WaitAsync(TimeSpan.FromMinutes(1)), "The search does not begin.");
        session.Change(uri, 2, "casus 1 package Second.\nparty Arden.\n");
        Assert.True(await broken.WaitAsync(TimeSpan.FromMinutes(1)), "The search is not broken off.");
        Assert.DoesNotContain("CAS999", await session.Codes(uri, 2));
        Assert.Contains("CAS999", await session.Codes(uri, 2));
    }

    [Fact]
    public async Task A_mistake_of_ours_is_told_and_ends_nothing()
    {
        await using var session = new Session(new Shelf([]), new EditorServices { PlainChecks = _ => throw new InvalidOperationException("ours"), Hints = (_, _) => throw new InvalidOperationException("ours too") });
        const string uri = "casus:///arden/arden.casus";
        session.Open(uri, EditedText.Arden);
        Assert.Contains("ours", (string?)(await session.Await(message => (string?)message["method"] == "window/logMessage"))["params"]?["message"], StringComparison.Ordinal);
        var everything = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 99, ["character"] = 0 } };
        session.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 7, ["method"] = "textDocument/inlayHint", ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = everything } });
        Assert.Equal(-32603, (int?)(await session.Await(message => message["id"]?.ToJsonString() == "7"))["error"]?["code"]);
        session.Send("{");
        Assert.Equal(-32700, (int?)(await session.Await(message => message["error"] is not null))["error"]?["code"]);
        session.Send("\"" + new string('x', Incoming.LongestMessage) + "\"");
        Assert.Equal(-32600, (int?)(await session.Await(message => message["error"] is not null))["error"]?["code"]);
    }
}
