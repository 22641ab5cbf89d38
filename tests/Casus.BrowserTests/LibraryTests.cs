using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>The first page: the library, the tour, a package to start from.</summary>
[Collection(InBrowser.Name)]
public sealed class LibraryTests(Browser browser)
{
    [FactInBrowser]
    public async Task Every_package_of_the_library_stands_there_with_its_verdict()
    {
        await using var visit = await browser.Visit();

        await visit.See("Who will come if it happens again?");
        var locarno = visit.Page.Locator("[data-package='1925-locarno']");

        await Assertions.Expect(locarno).ToContainTextAsync("Treaty of Mutual Guarantee");
        await Assertions.Expect(locarno).ToContainTextAsync("Nobody is firmly bound to help");
        Assert.True(await visit.Page.Locator(".card").CountAsync() >= 12);
    }

    [FactInBrowser]
    public async Task A_treaty_reads_as_a_document_with_original_words_and_sources()
    {
        await using var visit = await browser.Visit();

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Treaty of Mutual Guarantee" }).ClickAsync();

        await visit.See("“able to satisfy itself”");
        await visit.See("LOC-318 [S]");
        await visit.View("Who would come");
        await visit.See("Nobody is firmly bound to help");
    }

    [FactInBrowser]
    public async Task One_starts_from_a_treaty_and_the_treaty_stays_as_it_is()
    {
        await using var visit = await browser.Visit();

        await visit.Page.Locator("[data-package='1994-budapest']").GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.GetByLabel("Name").FillAsync("my-budapest");
        await visit.Button("Make it").ClickAsync();
        await visit.Page.Locator(".cm-content").WaitForAsync();

        Assert.True(Directory.Exists(Path.Combine(browser.Studio.Work, "my-budapest")));
        await visit.Go("#/");
        await visit.See("Your own packages");
        await visit.See("Recent work");
    }

    [FactInBrowser]
    public async Task A_change_of_a_library_package_is_saved_as_ones_own()
    {
        await using var visit = await browser.Visit("#/p/1921-paris/edit");
        await visit.Page.Locator(".cm-content").WaitForAsync();

        await visit.WriteAtEnd("\n-- seen today");
        await visit.Button("Save as your own").ClickAsync();
        await visit.Page.GetByLabel("Name").FillAsync("my-paris");
        await visit.Button("Make it").ClickAsync();
        await visit.Page.WaitForURLAsync("**/my-paris/**");

        var saved = Directory.GetFiles(Path.Combine(browser.Studio.Work, "my-paris"), "*.casus").Select(File.ReadAllText);
        Assert.Contains(saved, text => text.Contains("-- seen today", StringComparison.Ordinal));
    }

    [FactInBrowser]
    public async Task The_tour_shows_the_loophole_of_Locarno_and_closes_it()
    {
        await using var visit = await browser.Visit();

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Take the two-minute tour" }).ClickAsync();
        await visit.See("“able to satisfy itself”");
        await Next(visit, "Ask it", "Nobody is firmly bound to help");
        await Next(visit, "Why not?", "(unprovoked-aggression and immediate-action-necessary) as found by itself");
        await Next(visit, "1936", "Breach as found by League Council");
        await Next(visit, "Close it", "Strike \"provided");
        await visit.Text("Without “able to satisfy itself”").ClickAsync();

        await visit.Page.Locator(".difference").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator(".headline")).Not.ToContainTextAsync("Nobody is firmly bound to help", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
    }

    private static async Task Next(Visit visit, string heading, string words)
    {
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Next" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(heading);
        await visit.See(words);
    }
}
