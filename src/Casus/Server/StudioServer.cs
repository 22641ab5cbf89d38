using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Casus.Commands;
using Casus.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;

namespace Casus.Server;

/// <summary>The studio's server, running. It takes no setting from the environment or from files: what it does is what <see cref="ServeOptions"/> says.</summary>
public sealed class StudioServer : IAsyncDisposable
{
    /// <summary>The address of the interface that programs ask.</summary>
    public const string Api = "/api/v1";

    /// <summary>Ports tried after the usual one.</summary>
    private const int MostPorts = 20;

    /// <summary>The most bytes a request may carry: the largest file, with what is around it.</summary>
    private const long LargestBody = PackageFiles.LargestFile + (1024 * 1024);

    private readonly WebApplication running;
    private readonly Studio served;

    private StudioServer(WebApplication application, Studio studio, Uri address) => (running, served, Address) = (application, studio, address);

    /// <summary>Where a browser of this machine finds it.</summary>
    public Uri Address { get; }

    public static string Version { get; } =
        typeof(StudioServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">The port is taken, or the address is none of this machine.</exception>
    public static async Task<StudioServer> Start(ServeOptions options, Surroundings surroundings)
    {
        var settled = options.PortAsked ? options : options with { Port = Enumerable.Range(options.Port, MostPorts).FirstOrDefault(port => IsFree(options.Address, port)) };
        var studio = new Studio(settled, surroundings);
        var application = Build(settled, studio, surroundings);
        try
        {
            await application.StartAsync();
        }
        catch
        {
            await application.DisposeAsync();
            studio.Dispose();
            throw;
        }
        var bound = new Uri(application.Urls.First());
        var host = IPAddress.Any.Equals(options.Address) || IPAddress.IPv6Any.Equals(options.Address) ? IPAddress.Loopback.ToString() : bound.Host;
        return new StudioServer(application, studio, new UriBuilder("http", host, bound.Port).Uri);
    }

    /// <summary>Until it is told to stop, by a signal or by the caller.</summary>
    public async Task Run(CancellationToken end)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(end, running.Lifetime.ApplicationStopping);
        var prepared = Task.Run(() => served.Prepare(stopping.Token), CancellationToken.None);
        await running.WaitForShutdownAsync(end);
        await stopping.CancelAsync();
        await prepared;
    }

    public async ValueTask DisposeAsync()
    {
        await running.DisposeAsync();
        served.Dispose();
    }

    private static bool IsFree(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            // What the system says when somebody listens there already.
            return false;
        }
    }

    private static WebApplication Build(ServeOptions options, Studio studio, Surroundings surroundings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "casus", ContentRootPath = surroundings.Program, EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = 200;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 50;
            kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenApi("v1", document => document.AddDocumentTransformer((description, _, _) =>
        {
            description.Info = new OpenApiInfo { Title = "Casus studio", Version = Version, Description = "Everything the pages of the studio ask. The answers of the commands are those of casus COMMAND --json." };
            return Task.CompletedTask;
        }));
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        var application = builder.Build();
        application.Use(QuietRefusals.Answer);
        application.Use(new Failures(surroundings.Error).Answer);
        application.Use(new RequestGuard(options).Guard);
        Pages(application, options.Pages);
        application.UseWebSockets();
        application.UseRouting();
        application.MapOpenApi("/openapi/{documentName}.json");
        var api = application.MapGroup(Api);
        api.MapGet("health", () => Results.Ok(new Health(Ok: true, Version))).Produces<Health>().WithSummary("Whether the server answers, and its version.");
        PackageEndpoints.Map(api, studio);
        AskEndpoints.Map(api, studio);
        LibraryEndpoints.Map(api, studio);
        ViewEndpoints.Map(api, studio);
        StatementEndpoints.Map(api, studio);
        ReportEndpoints.Map(api, studio);
        PlanEndpoints.Map(api, studio);
        EventEndpoints.Map(api, studio, application.Lifetime.ApplicationStopping);
        LanguageSocket.Map(application, studio, application.Lifetime.ApplicationStopping);
        return application;
    }

    private sealed record Health(bool Ok, string Version);

    /// <summary>The pages: a library's folder has its version in its name and never changes; the rest is asked for again each time, and is only sent when it is new.</summary>
    private static void Pages(WebApplication application, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        var files = new PhysicalFileProvider(folder);
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        application.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl =
                served.Context.Request.Path.StartsWithSegments("/vendor", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
