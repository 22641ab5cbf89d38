using System.Net;
using System.Net.Sockets;
using Casus.Commands;

namespace Casus.Tests.Server;

/// <summary>What a person sees who starts the studio.</summary>
public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("no address", "--address", "localhost")]
    [InlineData("There is no folder", "no-such-folder")]
    [InlineData("too short", "--token", "short")]
    [InlineData("must stand in an address", "--token", "words with spaces in it")]
    public void What_cannot_be_served_is_refused_in_a_sentence(string sentence, params string[] arguments)
    {
        var run = CommandRun.Of(["serve", "--no-browser", "--port", "0", .. arguments]);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_was_asked_for_and_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var run = CommandRun.Of("serve", "--no-browser", "--port", ((IPEndPoint)taken.LocalEndpoint).Port.ToString());
        Assert.Equal(2, run.Exit);
        Assert.Contains("address already in use", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_prints_its_address_serves_and_ends_when_told()
    {
        var work = Directory.CreateTempSubdirectory("casus-serve-");
        try
        {
            using var end = new CancellationTokenSource();
            var output = new Lines();
            var browsers = 0;
            var around = CommandRun.Around(output, TextWriter.Null, work.FullName) with { BrokenOff = end.Token, State = work.FullName, RunProgram = _ => { browsers++; return null; } };
            var running = Task.Run(() => CommandLine.Run(["serve", "--no-browser", "--port", "0"], around));
            var line = await output.First.Task.WaitAsync(TimeSpan.FromSeconds(60));
            Assert.StartsWith("Casus is open at http://127.0.0.1:", line, StringComparison.Ordinal);
            using (var client = new HttpClient())
            {
                Assert.Contains("\"ok\":true", await client.GetStringAsync(line["Casus is open at ".Length..].Trim() + "api/v1/health"), StringComparison.Ordinal);
            }
            await end.CancelAsync();
            Assert.Equal(0, await running.WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(0, browsers);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Tells its first line as soon as it is written.</summary>
    private sealed class Lines : StringWriter
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Flush()
        {
            if (ToString() is var text && text.Contains('\n', StringComparison.Ordinal))
            {
                First.TrySetResult(text[..text.IndexOf('\n', StringComparison.Ordinal)]);
            }
        }
    }
}
