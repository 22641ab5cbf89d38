using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>What a person sees while writing and comparing: names by what they are, what unsaved words change, disputed readings, places on the map.</summary>
[Collection(InBrowser.Name)]
public sealed class SeeingTests(Browser browser)
{
    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task Names_in_the_text_are_marked_by_what_they_stand_for()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("marked");
        await visit.Paste(Arden.Text + "\nparty Nowheria is beneficiary.\n");

        await Assertions.Expect(visit.Page.Locator(".means-class.declared", new PageLocatorOptions { HasText = "Nowheria" })).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".means-function").First).ToContainTextAsync("consult", Soon);
    }

    [FactInBrowser]
    public async Task A_text_that_is_not_understood_is_no_failure_of_the_page()
    {
        await using var visit = await browser.Visit();
        var complaints = new List<string>();
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        await visit.Begin("in-pieces");
        await visit.WriteAtEnd("\nparty Nowheria is");

        await visit.See("While the words are not understood there is nothing to show");
        await visit.View("Who would come");
        Assert.Empty(complaints);
    }

    [FactInBrowser]
    public async Task What_is_saved_is_compared_with_the_unsaved_words()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("draft-compared");
        await visit.Paste(Arden.Text);
        await visit.Save();
        await visit.Paste(Arden.Text.Replace("shall fight aggressor, forthwith", "may fight aggressor, forthwith", StringComparison.Ordinal));

        await visit.View("Compare");
        await visit.Button("What your unsaved words change").ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".headline")).ToContainTextAsync("weaker for", new LocatorAssertionsToContainTextOptions { IgnoreCase = true, Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".heads")).ToContainTextAsync("draft-compared as saved", Soon);
    }

    [FactInBrowser]
    public async Task Disputed_readings_stand_side_by_side()
    {
        await using var visit = await browser.Visit("#/p/2022-istanbul/read");
        await visit.See("Reviewed 2026-11-28");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Readings side by side" }).ClickAsync();

        var aid = visit.Page.Locator(".disputed-clause", new PageLocatorOptions { HasText = "Draft Treaty clause aid" }).First;
        await Assertions.Expect(aid).ToContainTextAsync("the text as encoded", Soon);
        await Assertions.Expect(aid).ToContainTextAsync("as proposed by Russia", Soon);
        await Assertions.Expect(aid.Locator("ins")).Not.ToHaveCountAsync(0);
    }

    [FactInBrowser]
    public async Task Each_clause_of_the_document_shows_its_review_state_and_loses_it_when_it_is_changed()
    {
        await using var visit = await browser.Visit();
        await visit.Page.Locator("[data-package='1974-undof']").GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.GetByLabel("Name").FillAsync("my-undof");
        await visit.Button("Make it").ClickAsync();
        await visit.Page.Locator(".cm-content").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator(".review-state.reviewed").First).ToContainTextAsync("reviewed 2026-11-28", Soon);
        await Assertions.Expect(visit.Page.Locator(".review-state.changed")).ToHaveCountAsync(0);

        var file = Directory.GetFiles(Path.Combine(browser.Studio.Work, "my-undof"), "*.casus").Single();
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("shall inspect-every-fortnight", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace("shall inspect-every-fortnight", "will inspect-every-fortnight", StringComparison.Ordinal));

        await Assertions.Expect(visit.Page.Locator(".review-state.changed")).ToHaveCountAsync(1, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".document")).ToContainTextAsync("changed since the review of 2026-11-28", Soon);
    }

    [FactInBrowser]
    public async Task Cities_that_a_text_names_are_points_on_the_map_with_their_source()
    {
        await using var visit = await browser.Visit("#/p/2025-11-28-points/map");

        await Assertions.Expect(visit.Page.Locator(".map-city")).ToHaveCountAsync(2, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await visit.See("GeoNames");
        await visit.See("CC BY 4.0");
        await Assertions.Expect(visit.Page.Locator(".places")).ToContainTextAsync("The text gives no coordinates; it is listed, not drawn.", Soon);
    }
}
