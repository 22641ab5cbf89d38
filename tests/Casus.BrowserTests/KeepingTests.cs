using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>Nothing that was written is lost: by a crash, by a closed tab, or by another writer.</summary>
[Collection(InBrowser.Name)]
public sealed class KeepingTests(Browser browser)
{
    /// <summary>A person may lose no more than this.</summary>
    private const float Second = 1000;

    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task The_text_survives_a_studio_that_is_killed()
    {
        await using var studio = await StudioProcess.Start();
        await using var visit = await browser.VisitTo(studio);
        await visit.Begin("survivor");
        await visit.WriteAtEnd("-- these words were never saved");
        await visit.Page.WaitForTimeoutAsync(Second);

        await studio.Kill();
        await visit.WriteAtEnd(", nor were these");
        await visit.See("The studio does not answer");
        await studio.Launch();
        await Assertions.Expect(visit.Page.GetByText("The studio does not answer")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await visit.Page.WaitForTimeoutAsync(Second);
        await visit.Page.ReloadAsync();

        await visit.See("You see your own changes, kept from before");
        await visit.ToEnd();
        await Assertions.Expect(visit.Page.Locator(".cm-content")).ToContainTextAsync("these words were never saved, nor were these", Soon);
        await visit.Save();
        Assert.Contains("never saved, nor were these", await TheFile(studio, "survivor"), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task A_closed_tab_loses_no_more_than_the_last_second()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("closed-tab");
        await visit.WriteAtEnd("-- written and left");
        await visit.Page.WaitForTimeoutAsync(Second);
        await visit.Page.CloseAsync();

        await using var again = await browser.Visit("#/p/closed-tab/edit");
        await again.ToEnd();

        await Assertions.Expect(again.Page.Locator(".cm-content")).ToContainTextAsync("written and left", Soon);
    }

    [FactInBrowser]
    public async Task When_somebody_else_wrote_the_person_chooses_mine()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("two-writers");
        await visit.WriteAtEnd("-- mine");
        await AppendElsewhere("two-writers", "-- theirs\n");

        await visit.See("Somebody else has written");
        await visit.Button("What differs").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("-- theirs", Soon);
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Contains("-- theirs", await TheFile(browser.Studio, "two-writers"), StringComparison.Ordinal);
        await visit.Button("Keep mine").ClickAsync();
        await visit.See("Saved");

        var saved = await TheFile(browser.Studio, "two-writers");
        Assert.Contains("-- mine", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("-- theirs", saved, StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task When_somebody_else_wrote_the_person_chooses_theirs()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("their-words");
        await visit.WriteAtEnd("-- mine");
        await AppendElsewhere("their-words", "-- theirs\n");

        await visit.Button("Take theirs").ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".cm-content")).ToContainTextAsync("-- theirs", Soon);
        await Assertions.Expect(visit.Page.Locator(".cm-content")).Not.ToContainTextAsync("-- mine", Soon);
    }

    [FactInBrowser]
    public async Task What_another_program_writes_is_seen_when_nothing_is_unsaved()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("watched");

        await AppendElsewhere("watched", "-- from another editor\n");

        await visit.ToEnd();
        await Assertions.Expect(visit.Page.Locator(".cm-content")).ToContainTextAsync("from another editor", Soon);
    }

    private async Task AppendElsewhere(string package, string words)
    {
        var file = Directory.GetFiles(Path.Combine(browser.Studio.Work, package), "*.casus").Single();
        await File.AppendAllTextAsync(file, words);
    }

    private static Task<string> TheFile(StudioProcess studio, string package) => File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(studio.Work, package), "*.casus").Single());
}
