using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casus.Tests.Server;

/// <summary>
/// What a person gets who installs the tool: it is packed, installed in an empty folder, and started in a third one. Files that are only there in the repository
/// would be missed here and nowhere else.
/// </summary>
public sealed partial class ToolTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_packed_tool_serves_the_studio_from_any_folder()
    {
        var root = Directory.CreateTempSubdirectory("casus-tool-").FullName;
        try
        {
            var (packed, tools, elsewhere) = (Path.Combine(root, "packed"), Path.Combine(root, "tools"), Path.Combine(root, "elsewhere"));
            Directory.CreateDirectory(elsewhere);
            await Run("dotnet", root, ["pack", Repository.In("src", "Casus", "Casus.csproj"), "-c", "Release", "--nologo", "-v", "quiet", "-o", packed, .. Built(root)]);
            await Run("dotnet", root, "tool", "install", "Casus", "--tool-path", tools, "--source", packed);
            var program = Path.Combine(tools, OperatingSystem.IsWindows() ? "casus.exe" : "casus");
            Assert.Contains("1994-budapest", await Run(program, elsewhere, "library"), StringComparison.Ordinal);
            await Serves(program, elsewhere, root);
            await SurvivesBeingKilled(program, elsewhere, root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>What was built with these tests is packed as it is; where it lies elsewhere than ./test puts it, all is built anew, in a folder of its own.</summary>
    private static string[] Built(string root)
    {
        var artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return File.Exists(Path.Combine(artifacts, "bin", "Casus", "release", "casus.dll"))
            ? ["--no-build", "--artifacts-path", artifacts]
            : ["--artifacts-path", Path.Combine(root, "artifacts"), "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"];
    }

    /// <summary>What was written is there again after the program was killed (SIGKILL; on Windows, ended at once) between two letters and started anew.</summary>
    private static async Task SurvivesBeingKilled(string program, string folder, string root)
    {
        const string words = "casus 1 package Survivor.\n-- never saved, and in the middle of a wor";
        using var end = new CancellationTokenSource(patience);
        using (var process = Start(program, folder, root, ["serve", "--no-browser", "--port", "0"]))
        {
            try
            {
                using var client = await Open(process, end.Token);
                (await client.PostAsJsonAsync("/api/v1/packages", new { name = "survivor" }, end.Token)).EnsureSuccessStatusCode();
                // As the page does it, letter by letter.
                for (var length = words.Length - 20; length <= words.Length; length++)
                {
                    (await client.PutAsync("/api/v1/packages/survivor/drafts/survivor.casus", new StringContent(words[..length]), end.Token)).EnsureSuccessStatusCode();
                }
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(end.Token);
            }
        }
        using var again = Start(program, folder, root, ["serve", "--no-browser", "--port", "0"]);
        try
        {
            using var client = await Open(again, end.Token);
            using var package = JsonDocument.Parse(await client.GetStringAsync("/api/v1/packages/survivor", end.Token));
            var file = package.RootElement.GetProperty("files").EnumerateArray().Single();
            Assert.Equal(words, file.GetProperty("draft").GetString());
            Assert.DoesNotContain("never saved", file.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            again.Kill(entireProcessTree: true);
            await again.WaitForExitAsync(end.Token);
        }
    }

    /// <summary>Waits until it says where it is.</summary>
    private static async Task<HttpClient> Open(Process process, CancellationToken end)
    {
        var line = await process.StandardOutput.ReadLineAsync(end) ?? "";
        var address = Address().Match(line);
        Assert.True(address.Success, line + await Rest(process, line));
        return new HttpClient { BaseAddress = new Uri(address.Value) };
    }

    private static async Task Serves(string program, string folder, string root)
    {
        using var process = Start(program, folder, root, ["serve", "--no-browser", "--port", "0"]);
        try
        {
            using var end = new CancellationTokenSource(patience);
            using var client = await Open(process, end.Token);
            Assert.Contains("\"id\":\"1994-budapest\"", await client.GetStringAsync("/api/v1/packages"), StringComparison.Ordinal);
            Assert.Contains("UA-43", await client.GetStringAsync("/api/v1/boundaries"), StringComparison.Ordinal);
            Assert.Contains("3.1.", await client.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
            if (File.Exists(Repository.In("src", "Casus", "wwwroot", "index.html")))
            {
                Assert.Equal(await File.ReadAllTextAsync(Repository.In("src", "Casus", "wwwroot", "index.html"), end.Token), await client.GetStringAsync("/"));
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string> Rest(Process process, string line) => line.Length > 0 ? "" : await process.StandardError.ReadToEndAsync();

    private static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        using var process = Start(program, folder, folder, arguments);
        using var end = new CancellationTokenSource(patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(end.Token), process.StandardError.ReadToEndAsync(end.Token));
        await process.WaitForExitAsync(end.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await output}{await error}");
        return await output;
    }

    private static Process Start(string program, string folder, string root, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // As on a machine that knows nothing of the repository.
        foreach (var name in new[] { "CASUS_LIBRARY", "CASUS_PAGES", "CASUS_CALLED", "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath" })
        {
            start.Environment.Remove(name);
        }
        start.Environment["CASUS_STATE"] = Path.Combine(root, "state");
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    [GeneratedRegex("http://[^ ]+", RegexOptions.None, 10_000)]
    private static partial Regex Address();
}
