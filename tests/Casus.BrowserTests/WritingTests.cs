using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>Writing a package: errors and their mends, undo, and the matrix that follows every letter.</summary>
[Collection(InBrowser.Name)]
public sealed class WritingTests(Browser browser)
{
    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task A_package_is_written_from_nothing_and_answers_at_once()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden");

        await visit.Paste(Arden.Text);
        await Assertions.Expect(visit.Page.Locator(".beside")).ToContainTextAsync("Covenant of Arden Bay", Soon);
        await visit.Page.Locator(".beside label", new PageLocatorOptions { HasText = "Who would come" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".matrix")).ToContainTextAsync("Corvia and Delmark", Soon);
    }

    [FactInBrowser]
    public async Task A_letter_changes_the_matrix_beside_the_text()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-letters");
        await visit.Paste(Arden.Text);
        await visit.Page.Locator(".beside label", new PageLocatorOptions { HasText = "Who would come" }).ClickAsync();
        var firm = visit.Page.Locator(".matrix .mark.firm").First;
        await Assertions.Expect(firm).ToContainTextAsync("consult", Soon);

        await visit.Page.Locator(".cm-line", new PageLocatorOptions { HasText = "unless treaty-broken" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("End");
        for (var letter = 0; letter < "unless treaty-broken,".Length; letter++)
        {
            await visit.Page.Keyboard.PressAsync("Backspace");
        }

        await Assertions.Expect(firm).ToContainTextAsync("fight", Soon);
    }

    [FactInBrowser]
    public async Task An_error_is_seen_as_one_writes_and_its_mend_is_taken()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-mended");
        await visit.Paste(Arden.Text);

        await visit.WriteAtEnd("party Estmark is gaurantor.");
        var mark = visit.Page.Locator(".cm-lintRange-error", new PageLocatorOptions { HasText = "gaurantor" });
        await mark.ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+.");
        await visit.Page.Locator(".mends").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "guarantor" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".cm-content")).ToContainTextAsync("party Estmark is guarantor.", Soon);
        await Assertions.Expect(mark).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
    }

    [FactInBrowser]
    public async Task The_checker_explains_a_finding_by_its_code()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-explained");
        await visit.Paste(Arden.Text.Replace("each Guarantor shall fight", "Guarantors shall fight", StringComparison.Ordinal));

        await visit.Page.Locator(".beside label", new PageLocatorOptions { HasText = "Problems" }).ClickAsync();
        await visit.Button("What CAS210 means").First.ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("What it says", Soon);
    }

    [FactInBrowser]
    public async Task Undo_takes_back_what_was_written()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-undone");
        await visit.WriteAtEnd("fact by-mistake.");

        await visit.Button("Undo").ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".cm-content")).Not.ToContainTextAsync("by-mistake", Soon);
    }

    [FactInBrowser]
    public async Task Completion_knows_what_may_stand_here()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-completed");
        await visit.Paste(Arden.Text);

        await visit.WriteAtEnd("party Estmark is gu");
        await visit.Page.Keyboard.PressAsync("Control+ ");

        await Assertions.Expect(visit.Page.Locator(".cm-tooltip-autocomplete")).ToContainTextAsync("guarantor", Soon);
    }
}
