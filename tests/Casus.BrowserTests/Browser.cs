using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>One browser and one studio for all tests that change nothing of each other's: starting them is what takes time.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private StudioProcess? studio;

    internal StudioProcess Studio => studio ?? throw new InvalidOperationException("Without a browser no test runs.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }
        studio = await StudioProcess.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            // The map is drawn without a graphics card; the sandbox needs rights that a container does not give.
            Args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is { } opened)
        {
            await opened.DisposeAsync();
        }
        playwright?.Dispose();
        if (studio is { } running)
        {
            await running.DisposeAsync();
        }
    }

    /// <summary>A person who sits down at the studio: nothing remembered, everything watched.</summary>
    internal Task<Visit> Visit(string address = "", int width = 1280) => VisitTo(Studio, address, width);

    internal async Task<Visit> VisitTo(StudioProcess to, string address = "", int width = 1280, bool bypassPolicy = false)
    {
        var context = await (browser ?? throw new InvalidOperationException("Without a browser no test runs.")).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 860 },
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            BypassCSP = bypassPolicy,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, to.Address);
        await visit.Go(address);
        return visit;
    }
}

[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Browser>
{
    public const string Name = "in a browser";
}
