using System.CommandLine;
using System.Net;
using Casus.Printing;
using Casus.Server;

namespace Casus.Commands;

/// <summary><c>casus serve</c>: the studio in the browser.</summary>
public static class ServeCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The work folder: a package, or a folder of packages. Without it the current folder." };
        var port = new Option<int?>("--port") { HelpName = "N", Description = $"The port; without it {ServeOptions.DefaultPort}, or the next free one." };
        var address = new Option<string?>("--address") { HelpName = "IP", Description = "The address to listen at; without it only this machine can ask. Another one needs --token." };
        var token = new Option<string?>("--token") { HelpName = "WORDS", Description = "What everybody must know who asks." };
        var host = new Option<string[]>("--host") { HelpName = "NAME", Description = "A name by which this server may be called, for one that stands behind another." };
        var quiet = new Option<bool>("--no-browser") { Description = "Do not open a browser." };
        var command = new Command("serve", "Open the studio: write, see and ask in the browser. Nothing leaves this machine.") { folder, port, address, token, host, quiet };
        command.SetAction((parsed, end) => Run(
            parsed.GetValue(folder) ?? ".",
            parsed.GetValue(address),
            options => options with
            {
                Port = parsed.GetValue(port) ?? options.Port,
                PortAsked = parsed.GetValue(port) is not null,
                Token = parsed.GetValue(token),
                Hosts = (parsed.GetValue(host) ?? []).ToSequence(),
            },
            !parsed.GetValue(quiet),
            surroundings,
            end));
        return command;
    }

    /// <summary>As it is served when nothing was asked for.</summary>
    public static Task<int> RunUsual(Surroundings surroundings, CancellationToken end) => Run(".", null, options => options, openBrowser: true, surroundings, end);

    private static async Task<int> Run(string folder, string? address, Func<ServeOptions, ServeOptions> asked, bool openBrowser, Surroundings surroundings, CancellationToken end)
    {
        var at = IPAddress.Loopback;
        if (address is not null && !IPAddress.TryParse(address, out at))
        {
            return CommandLine.Refuse(surroundings, $"\"{address}\" is no address of a machine in figures, such as 192.168.1.20, or 0.0.0.0 for all of this machine.");
        }
        var options = asked(new ServeOptions(Path.GetFullPath(folder, surroundings.Folder), at, ServeOptions.DefaultPort, PortAsked: false, null, [], surroundings.State, surroundings.Pages ?? Path.Combine(surroundings.Program, "wwwroot")));
        if (options.Refusal is { Length: > 0 } refusal)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        await using var server = await StudioServer.Start(options, surroundings);
        var opened = new UriBuilder(server.Address) { Query = options.Token is { } token ? "token=" + token : "" }.Uri;
        Say(options, opened, surroundings);
        if (openBrowser && DesktopBrowser.For(DesktopBrowser.Here, surroundings.IsTerminal, Environment.GetEnvironmentVariable) is { } browser)
        {
            // The address is printed in any case, so that nothing is lost where no browser opens. The server does not wait for it.
            _ = Task.Run(() => surroundings.RunProgram(new Files.ProgramCall(browser, [opened.ToString()], surroundings.Folder)), CancellationToken.None);
        }
        await server.Run(end);
        return Exit.Good;
    }

    private static void Say(ServeOptions options, Uri opened, Surroundings surroundings)
    {
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        page.Line($"Casus is open at {page.Bold(opened.ToString())}");
        page.Paragraph(page.Dim($"Your packages: {options.Folder}. Ctrl+C ends it; what you wrote is kept."));
        if (!IPAddress.IsLoopback(options.Address))
        {
            page.Paragraph("Others on the network who know the token can read and change your packages. What they send is not encrypted: over a network you do not trust, put a server with https in front.");
        }
        surroundings.Output.Flush();
    }
}
