using System.Text;
using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>Every place over which a stranger stumbled who asked ten questions about the Paris Declaration from the screens alone.</summary>
[Collection(InBrowser.Name)]
public sealed class StumbleTests(Browser browser)
{
    private const string Paris = "#/p/2026-01-paris/";

    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task What_a_repair_changes_is_shown_case_by_case_and_can_be_undone()
    {
        await using var visit = await browser.Visit(Paris + "ways");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try it: write \"will\" for \"intends to\" in clause 2-arms of Paris" }).ClickAsync();
        var table = visit.Page.Locator(".before-after");
        await Assertions.Expect(table).ToContainTextAsync("firmly bound: arm", Soon);
        await Assertions.Expect(table).ToContainTextAsync("as a political commitment", Soon);
        await visit.Button("Take it into the text").ClickAsync();
        await visit.See("Taken into your changes");
        await visit.See("but that text as you altered it");

        await visit.Button("Undo").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("but that text as you altered it")).ToHaveCountAsync(0);
    }

    [FactInBrowser]
    public async Task A_card_of_the_library_opens_the_text_of_the_library_and_ones_own_changes_only_when_chosen()
    {
        await using var visit = await browser.Visit("#/p/1994-budapest/edit");
        await visit.Page.Locator(".cm-content").WaitForAsync();
        await visit.WriteAtEnd("\n-- mine alone\n");
        await visit.See("but that text as you altered it");
        // Kept within a second.
        await Task.Delay(1_500);

        await visit.Go("#/");
        var card = visit.Page.Locator("[data-package='1994-budapest']");
        await Assertions.Expect(card).ToContainTextAsync("Your changes", Soon);
        await card.Locator("h3 a").ClickAsync();
        await visit.See("You see the text of the library. You have changes of your own to it");
        await visit.Button("Go on with my changes").ClickAsync();
        await visit.See("but that text as you altered it");
        await visit.Button("Go back to the text of the library").ClickAsync();
        await visit.See("You see the text of the library again.");
    }

    [FactInBrowser]
    public async Task The_name_of_a_clause_opens_its_words_and_its_source_written_out()
    {
        await using var visit = await browser.Visit(Paris + "situation");

        await visit.Page.Locator(".duties").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Paris clause 4(1)", Exact = true }).ClickAsync();

        var panel = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(panel).ToContainTextAsync("“agreed to finalize”", Soon);
        await Assertions.Expect(panel).ToContainTextAsync("liga.net 6 January 2026", Soon);
        await Assertions.Expect(panel).ToContainTextAsync("not graded", Soon);
        await Assertions.Expect(panel).ToContainTextAsync("4(1) promise or intention", Soon);
        await Assertions.Expect(panel.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Show in the text" })).ToBeVisibleAsync();
    }

    [FactInBrowser]
    public async Task What_is_firm_comes_first_and_no_column_is_cut_at_1280()
    {
        await using var visit = await browser.Visit(Paris + "situation");
        await visit.Page.SetViewportSizeAsync(1280, 900);

        await Assertions.Expect(visit.Page.Locator(".duties tbody tr").First).ToContainTextAsync("finalize-commitments", Soon);
        var cut = await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.scroll, .matrix-frame')].filter(frame => frame.scrollWidth > frame.clientWidth + 1).length");
        Assert.Equal(0, cut);
        await Assertions.Expect(visit.Page.Locator(".matrix")).ToContainTextAsync("firmly owed: finalize-commitments", Soon);
    }

    [FactInBrowser]
    public async Task What_waits_for_a_fact_that_nobody_has_given_is_open_in_the_answer_and_in_its_reasons()
    {
        await using var visit = await browser.Visit(Paris + "situation");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "All unknown" }).ClickAsync();

        var open = visit.Page.Locator(".open-duties tr", new PageLocatorOptions { HasText = "Paris clause 4(2)" });
        await Assertions.Expect(open).ToContainTextAsync("fight", Soon);
        await Assertions.Expect(open).ToContainTextAsync("ceasefire-in-force", Soon);
        await open.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Why" }).First.ClickAsync();
        var reason = visit.Page.GetByRole(AriaRole.Dialog).Locator("li", new LocatorLocatorOptions { HasText = "ceasefire-in-force" }).Last;
        await Assertions.Expect(reason).ToContainTextAsync("unknown", Soon);
    }

    [FactInBrowser]
    public async Task Where_no_promise_waits_there_is_no_keystone()
    {
        await using var visit = await browser.Visit(Paris + "graph");

        await visit.See("there is no circle and no keystone");
        await visit.See("Ukraine or Russia alone can withhold it, and this answer takes it as given");
        await Assertions.Expect(visit.Page.GetByText("for the circle to close")).ToHaveCountAsync(0);
    }

    [FactInBrowser]
    public async Task Who_has_signed_and_the_aggressor_are_told_apart_and_silence_is_no_consent()
    {
        await using var visit = await browser.Visit(Paris + "sign");

        await Assertions.Expect(visit.Page.Locator(".signer", new PageLocatorOptions { HasText = "party to Paris and Intent" }).First).ToContainTextAsync("has signed; a demand it states is not met", Soon);
        await visit.See("It is party to none of these texts");
        await visit.See("no position of United States on this is recorded");
    }

    [FactInBrowser]
    public async Task An_intention_binds_nobody_anew_and_the_comparison_says_what_it_cannot_show()
    {
        await using var visit = await browser.Visit(Paris + "compare");
        await visit.Page.Locator(".choose-texts select").First.SelectOptionAsync(":Paris Draft");
        await visit.Page.Locator(".choose-texts select").Nth(1).SelectOptionAsync(":Paris");

        await visit.See("may have stood in the draft as well");
        await visit.See("newly intends");
        await visit.See("newly bound, politically");
    }

    [FactInBrowser]
    public async Task The_situation_of_a_report_is_chosen_where_it_is_made()
    {
        await using var visit = await browser.Visit(Paris + "report");

        await visit.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "a ceasefire has entered into force" }).GetByText("no", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await visit.See("not ceasefire-in-force");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "HTML", Exact = true }).ClickAsync());

        Assert.Contains("not ceasefire in force", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync())), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task Words_are_explained_where_they_stand_and_in_one_list()
    {
        await using var visit = await browser.Visit(Paris + "ways");

        var coverage = visit.Page.Locator(".term", new PageLocatorOptions { HasText = "coverage" }).First;
        await coverage.FocusAsync();
        await Assertions.Expect(coverage.GetByRole(AriaRole.Tooltip)).ToBeVisibleAsync();
        await visit.Button("Words").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("at one table", Soon);
    }
}
