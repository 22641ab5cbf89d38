using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>A page with a person before it. Whatever it asks of another host, and whatever fails in it, is a failure of the test.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string address;
    private readonly List<string> elsewhere = [];
    private readonly List<string> failures = [];

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (this.context, Page, this.address) = (context, page, address);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        page.PageError += (_, error) => failures.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                failures.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public async Task Go(string place)
    {
        await Page.GotoAsync(address + place);
        await Settled();
    }

    /// <summary>Until no question is under way.</summary>
    public async Task Settled()
    {
        await Page.Locator("h1").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await Assertions.Expect(Page.Locator(".busy, [aria-busy='true']")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public ILocator Text(string words) => Page.GetByText(words).First;

    public Task See(string words) => Assertions.Expect(Text(words)).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });

    /// <summary>Goes to a view by its name in the line of views.</summary>
    public async Task View(string name)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        await Settled();
    }

    /// <summary>Makes a package of one's own from the first page, and is then in its editor.</summary>
    public async Task Begin(string name)
    {
        await Button("Write a guarantee from nothing").ClickAsync();
        await Page.GetByLabel("Name").FillAsync(name);
        await Button("Make it").ClickAsync();
        await Page.Locator(".cm-content").WaitForAsync();
        // The helper that knows the language is there.
        await Assertions.Expect(Button("Put in order")).ToBeEnabledAsync(new LocatorAssertionsToBeEnabledOptions { Timeout = 60_000 });
    }

    /// <summary>Writes at the end of the text, letter by letter as a person does.</summary>
    public async Task WriteAtEnd(string text)
    {
        await ToEnd();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to the end of the text. The editor holds only the lines that are seen, so what stands elsewhere cannot be looked for.</summary>
    public async Task ToEnd()
    {
        await Page.Locator(".cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
    }

    /// <summary>Replaces the whole text at once, as if pasted.</summary>
    public async Task Paste(string text)
    {
        await Page.Locator(".cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Saves, and waits until it is said that it is saved.</summary>
    public async Task Save()
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await See("Saved");
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(elsewhere);
        Assert.Empty(failures);
    }
}
