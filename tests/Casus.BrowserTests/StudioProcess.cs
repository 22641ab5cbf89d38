using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Casus.BrowserTests;

/// <summary>The studio as a program of its own, over a work folder that is thrown away; it can be killed as a crash would.</summary>
internal sealed class StudioProcess : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(90);

    private readonly string folder = Directory.CreateTempSubdirectory("casus-browser-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");

    /// <summary>Where packages of one's own are made.</summary>
    public string Work => Path.Combine(folder, "work");

    public static async Task<StudioProcess> Start()
    {
        var studio = new StudioProcess();
        Directory.CreateDirectory(studio.Work);
        await studio.Launch();
        return studio;
    }

    /// <summary>Ends it at once: nothing is said, nothing is put away.</summary>
    public async Task Kill()
    {
        if (process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }
        process = null;
    }

    /// <summary>The same port and folders again.</summary>
    public async Task Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "casus.dll"), "serve", Work, "--no-browser", "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["CASUS_LIBRARY"] = Path.Combine(Root(), "treaties");
        start.Environment["XDG_STATE_HOME"] = Path.Combine(folder, "state");
        var launched = Process.Start(start) ?? throw new InvalidOperationException("A program called without a shell is a process of its own.");
        process = launched;
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var complaints = new System.Text.StringBuilder();
        launched.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.Contains("http://", StringComparison.Ordinal))
            {
                said.TrySetResult();
            }
        };
        launched.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        await Task.WhenAny(said.Task, launched.WaitForExitAsync(), Task.Delay(patience));
        Assert.True(said.Task.IsCompleted, $"casus serve did not open: {complaints}");
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "..", ".."));
}
