using System.Net;
using System.Net.Sockets;
using Casus.Server;

namespace Casus.Tests.Server;

/// <summary>What somebody who means harm would try: a foreign page, a bent name, a path that leads out, a flood.</summary>
public sealed class SecurityTests
{
    private const string Mine = "my-guarantee";
    private const string Secret = "the secret beside the work folder";
    private const string Token = "a-token-of-many-letters";

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("127.0.0.1.evil.example:PORT")]
    [InlineData("127.0.0.1:1")]
    [InlineData("192.168.1.20:PORT")]
    [InlineData("user@127.0.0.1:PORT")]
    public async Task A_name_that_is_not_this_machines_is_not_answered(string host)
    {
        await using var studio = await RunningStudio.Start();
        foreach (var path in new[] { "/", "/api/v1/packages", "/lsp?package=1925-locarno" })
        {
            var (status, answer) = await studio.Raw($"GET {path} HTTP/1.1\nHost: {Port(host, studio)}\nConnection: close\n\n");
            Assert.True(status is 421 or 400, answer);
            Assert.DoesNotContain("1925-locarno", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("127.0.0.1:PORT")]
    [InlineData("localhost:PORT")]
    [InlineData("[::1]:PORT")]
    public async Task The_names_of_this_machine_are_answered(string host)
    {
        await using var studio = await RunningStudio.Start();
        Assert.Equal(200, (await studio.Raw($"GET /api/v1/packages HTTP/1.1\nHost: {Port(host, studio)}\nConnection: close\n\n")).Status);
    }

    [Theory]
    [InlineData("Origin: http://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://127.0.0.1:1")]
    [InlineData("Origin: http://localhost:PORT")]
    [InlineData("Origin: file://")]
    [InlineData("Origin: http://127.0.0.1:PORT\nOrigin: http://evil.example")]
    [InlineData("Origin: http://127.0.0.1:PORT.evil.example")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    public async Task A_foreign_page_changes_and_asks_nothing(string header)
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var from = Port(header, studio);
        var requests = new[]
        {
            ("POST", "/api/v1/packages", "application/json", """{"name":"planted"}"""),
            ("PUT", $"/api/v1/packages/{Mine}/drafts/{Mine}.casus", "text/plain", "planted"),
            ("DELETE", $"/api/v1/packages/{Mine}/drafts/{Mine}.casus", "text/plain", ""),
            ("PUT", $"/api/v1/packages/{Mine}/files/planted.casus", "text/plain", "planted"),
            ("POST", "/api/v1/ask/check", "application/json", $$"""{"package":"{{Mine}}"}"""),
            ("POST", "/api/v1/statement", "text/plain", "France shall help."),
        };
        foreach (var (method, path, kind, body) in requests)
        {
            var (status, answer) = await studio.Raw($"{method} {path} HTTP/1.1\nHost: 127.0.0.1:{studio.Address.Port}\n{from}\nIf-None-Match: *\nContent-Type: {kind}\nContent-Length: {body.Length}\nConnection: close\n\n{body}");
            Assert.True(status == 403, answer);
        }
        Assert.Equal([Mine], Directory.EnumerateFileSystemEntries(studio.Work).Select(Path.GetFileName));
        Assert.Equal([Mine + ".casus"], Directory.EnumerateFileSystemEntries(Path.Combine(studio.Work, Mine)).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFileSystemEntries(studio.State, "*", SearchOption.AllDirectories));
    }

    /// <summary>Its own page sends the origin that the server has, and must still be served.</summary>
    [Fact]
    public async Task Its_own_page_may()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        const string body = """{"name":"begun"}""";
        var (status, answer) = await studio.Raw($"POST /api/v1/packages HTTP/1.1\nHost: localhost:{studio.Address.Port}\nOrigin: http://localhost:{studio.Address.Port}\nSec-Fetch-Site: same-origin\nContent-Type: application/json\nContent-Length: {body.Length}\nConnection: close\n\n{body}");
        Assert.True(status == 201, answer);
    }

    [Theory]
    [InlineData("http://evil.example", "127.0.0.1:PORT")]
    [InlineData("null", "127.0.0.1:PORT")]
    [InlineData("http://evil.example:PORT", "evil.example:PORT")]
    public async Task A_foreign_page_opens_no_language_server(string origin, string host)
    {
        await using var studio = await RunningStudio.Start();
        var (status, _) = await studio.Raw(
            $"GET /lsp?package=1925-locarno HTTP/1.1\nHost: {Port(host, studio)}\nOrigin: {Port(origin, studio)}\nConnection: Upgrade, close\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n");
        Assert.True(status is 403 or 421);
    }

    [Theory]
    [InlineData("../outside/secret.casus")]
    [InlineData("..%2Foutside%2Fsecret.casus")]
    [InlineData("%2e%2e/outside/secret.casus")]
    [InlineData("%2e%2e%2foutside%2fsecret.casus")]
    [InlineData("%252e%252e%252foutside%252fsecret.casus")]
    [InlineData("..%5Coutside%5Csecret.casus")]
    [InlineData("....//outside/secret.casus")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("secret.casus%00.casus")]
    [InlineData("C:secret.casus")]
    [InlineData("CON.casus")]
    [InlineData(".hidden.casus")]
    [InlineData("~.casus%2F..%2Fsecret.casus")]
    [InlineData("linked.casus")]
    [InlineData("notes.txt")]
    [InlineData("my-guarantee.findings.casus")]
    public async Task No_name_writes_outside_the_package(string name)
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var secret = Path.Combine(studio.Outside, "secret.casus");
        await File.WriteAllTextAsync(secret, Secret);
        File.CreateSymbolicLink(Path.Combine(studio.Work, Mine, "linked.casus"), secret);
        var before = Everything(studio);
        foreach (var kind in new[] { "files", "drafts" })
        {
            foreach (var seen in new[] { "If-None-Match: *", $"If-Match: \"{Versions.Of(Secret)}\"" })
            {
                var (status, answer) = await studio.Raw($"PUT /api/v1/packages/{Mine}/{kind}/{name} HTTP/1.1\nHost: 127.0.0.1:{studio.Address.Port}\n{seen}\nContent-Type: text/plain\nContent-Length: 7\nConnection: close\n\nplanted");
                Assert.True(status is >= 400 and < 500 || kind == "drafts", answer);
                Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
            }
        }
        Assert.Equal(before, Everything(studio));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/tmp/planted")]
    [InlineData(".hidden")]
    [InlineData("a\\b")]
    [InlineData("")]
    public async Task No_name_makes_a_package_outside_the_work_folder(string name)
    {
        await using var studio = await RunningStudio.Start();
        await studio.Post("/api/v1/packages", new { name }, HttpStatusCode.UnprocessableEntity);
        Assert.Empty(Directory.EnumerateFileSystemEntries(studio.Work));
        Assert.Empty(Directory.EnumerateFileSystemEntries(studio.Outside));
    }

    [Theory]
    [InlineData("import \"../../outside/secret.casus\".")]
    [InlineData("import \"OUTSIDE/secret.casus\".")]
    [InlineData("import \"linked.casus\".")]
    [InlineData("import \"../linked-folder/secret.casus\".")]
    public async Task No_import_reads_outside_the_packages(string import)
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        // It would be understood, were it read: the party it declares would be known.
        await File.WriteAllTextAsync(Path.Combine(studio.Outside, "secret.casus"), "casus 1 package Secret.\nparty Ruritania is beneficiary.\n");
        File.CreateSymbolicLink(Path.Combine(studio.Work, Mine, "linked.casus"), Path.Combine(studio.Outside, "secret.casus"));
        Directory.CreateSymbolicLink(Path.Combine(studio.Work, "linked-folder"), studio.Outside);
        var text = $"casus 1 package Mine.\n{import.Replace("OUTSIDE", studio.Outside, StringComparison.Ordinal)}\nparty France is guarantor.\n";
        var answer = await studio.Ask("check", Mine, drafts: new() { [Mine + ".casus"] = text });
        Assert.Contains(answer.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "CAS140");
        Assert.DoesNotContain("Ruritania", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("linked-folder", (await studio.Get("/api/v1/packages")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ruritania", (await studio.Get("/api/v1/packages/" + Mine)).ToString(), StringComparison.Ordinal);
    }

    /// <summary>The other side of the one above: an import of a package that is on the shelf is read.</summary>
    [Fact]
    public async Task An_import_of_a_package_of_the_shelf_is_read()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        const string text = "casus 1 package Mine.\nimport \"1949-washington/1949-washington.casus\".\nparty Ruritania is guarantor.\n";
        var answer = await studio.Ask("check", Mine, drafts: new() { [Mine + ".casus"] = text });
        Assert.DoesNotContain(answer.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "CAS140");
    }

    [Theory]
    [InlineData("""{"second":"my-guarantee:/../../outside"}""")]
    [InlineData("""{"second":"my-guarantee /../../outside"}""")]
    [InlineData("""{"second":"/../outside"}""")]
    [InlineData("""{"second":":/../../outside"}""")]
    [InlineData("""{"second":"OUTSIDE"}""")]
    [InlineData("""{"second":":final","of":"/../../outside"}""")]
    [InlineData("""{"second":"@/etc/hostname"}""")]
    public async Task No_second_text_is_read_outside_the_packages(string options)
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        await File.WriteAllTextAsync(Path.Combine(studio.Outside, "secret.casus"), "casus 1 package Secret.\nparty Ruritania is beneficiary.\n");
        using var given = System.Text.Json.JsonDocument.Parse(options.Replace("OUTSIDE", studio.Outside, StringComparison.Ordinal));
        var answer = await studio.Post("/api/v1/ask/diff", new { package = Mine, options = given.RootElement }, HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain("Ruritania", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../state/x")]
    [InlineData("/%2e%2e/work/my-guarantee/my-guarantee.casus")]
    [InlineData("/..%2fwork%2fmy-guarantee%2fmy-guarantee.casus")]
    [InlineData("/%252e%252e/work/my-guarantee/my-guarantee.casus")]
    [InlineData("//etc/passwd")]
    [InlineData("/.secret")]
    public async Task No_address_serves_what_is_no_page(string path)
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var (status, answer) = await studio.Raw($"GET {path} HTTP/1.1\nHost: 127.0.0.1:{studio.Address.Port}\nConnection: close\n\n");
        Assert.True(status is 404 or 400, answer);
    }

    /// <summary>A word that begins with @ is a file of arguments to many command lines.</summary>
    [Fact]
    public async Task No_word_of_a_question_is_taken_for_a_file_or_an_option()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        var file = Path.Combine(studio.Outside, "arguments");
        await File.WriteAllTextAsync(file, Secret);
        foreach (var options in new object[] { new { scenario = "@" + file }, new { given = "@" + file }, new { scenario = "--help" }, new { given = "--help" }, new { variant = "--json" } })
        {
            var answer = await studio.Post("/api/v1/ask/scenario", new { package = "1925-locarno", options }, HttpStatusCode.UnprocessableEntity);
            Assert.DoesNotContain(Secret, answer.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_not_taken()
    {
        await using var studio = await RunningStudio.Start(prepare: work => Begin(work, Mine));
        // The length alone is enough to be refused: nothing of the body has to be sent.
        foreach (var (request, length) in new[] { ($"PUT /api/v1/packages/{Mine}/drafts/{Mine}.casus", 10 * 1024 * 1024), ("POST /api/v1/statement", 3 * 1024 * 1024) })
        {
            var (status, answer) = await studio.Raw($"{request} HTTP/1.1\nHost: 127.0.0.1:{studio.Address.Port}\nContent-Type: text/plain\nContent-Length: {length}\nConnection: close\n\n");
            Assert.True(status == 413, answer);
            // Without a length it is broken off on the way.
            (status, answer) = await studio.Raw($"{request} HTTP/1.1\nHost: 127.0.0.1:{studio.Address.Port}\nContent-Type: text/plain\nTransfer-Encoding: chunked\nConnection: close\n\n{length:x}\n{new string('a', length)}\n0\n\n");
            Assert.True(status == 413, answer);
        }
        Assert.Empty(Directory.EnumerateFiles(studio.State, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Another_address_than_this_machines_needs_a_token()
    {
        Assert.NotEqual("", new ServeOptions("/", IPAddress.Any, 0, PortAsked: true, null, [], "", "").Refusal);
        Assert.NotEqual("", new ServeOptions("/", IPAddress.Any, 0, PortAsked: true, "short", [], "", "").Refusal);
        Assert.Equal("", new ServeOptions("/", IPAddress.Any, 0, PortAsked: true, Token, [], "", "").Refusal);
        var run = await Task.Run(() => CommandRun.Of("serve", "--address", "0.0.0.0", "--no-browser", "--port", "0"));
        Assert.Equal(2, run.Exit);
        Assert.Contains("a token is needed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_nothing_is_answered()
    {
        await using var studio = await RunningStudio.Start(options => options with { Token = Token });
        foreach (var path in new[] { "/", "/api/v1/health", "/api/v1/packages", "/openapi/v1.json", "/lsp?package=1925-locarno", "/?token=another-token-of-letters", "/?token=" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await studio.Client.GetAsync(path)).StatusCode);
        }
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/health") { Headers = { Authorization = new("Bearer", Token) } };
        Assert.Equal(HttpStatusCode.OK, (await studio.Client.SendAsync(asked)).StatusCode);
    }

    [Fact]
    public async Task The_address_with_the_token_opens_the_studio_and_loses_the_token()
    {
        await using var studio = await RunningStudio.Start(options => options with { Token = Token });
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = studio.Address };
        var first = await browser.GetAsync("/?token=" + Token);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (first.StatusCode, first.Headers.Location?.OriginalString));
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/health")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/packages")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_says_what_a_page_may_load(string path)
    {
        await using var studio = await RunningStudio.Start();
        var headers = (await studio.Client.GetAsync(path)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], headers.GetValues("X-Frame-Options"));
        Assert.Equal(path == "/" ? "no-cache" : "no-store", headers.CacheControl?.ToString());
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone()
    {
        await using var studio = await RunningStudio.Start();
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(studio.Address.Host)));
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork).ToList();
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(address, studio.Address.Port));
        }
    }

    private static string Port(string words, RunningStudio studio) => words.Replace("PORT", studio.Address.Port.ToString(), StringComparison.Ordinal);

    /// <summary>Every file under the studio's folders but for drafts, with what stands in it.</summary>
    private static List<string> Everything(RunningStudio studio) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(studio.Work) ?? "", "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(studio.State, "drafts"), StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => file + ": " + File.ReadAllText(file))];

    private static void Begin(string work, string name)
    {
        Directory.CreateDirectory(Path.Combine(work, name));
        File.WriteAllText(Path.Combine(work, name, name + ".casus"), "casus 1 package Begun.\nparty Ukraine is beneficiary.\n");
    }
}
