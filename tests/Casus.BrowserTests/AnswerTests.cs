using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>Asking: facts are flipped, reasons opened, repairs tried, texts compared.</summary>
[Collection(InBrowser.Name)]
public sealed class AnswerTests(Browser browser)
{
    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task Flipping_a_fact_changes_the_answer()
    {
        await using var visit = await browser.Visit("#/p/2026-01-paris/situation");
        var answer = visit.Page.Locator(".headline").First;
        await Assertions.Expect(answer).ToContainTextAsync("waits for what nobody has given: ceasefire-in-force", Soon);

        var ceasefire = visit.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "a ceasefire has entered into force" });
        await ceasefire.GetByText("yes").ClickAsync();

        await Assertions.Expect(answer).Not.ToContainTextAsync("waits for what nobody has given", Soon);
        await Assertions.Expect(answer).ToContainTextAsync("fight", Soon);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(answer).ToContainTextAsync("fight", Soon);
        await Assertions.Expect(answer).Not.ToContainTextAsync("waits for what nobody has given", Soon);
    }

    [FactInBrowser]
    public async Task A_named_situation_sets_the_switches()
    {
        await using var visit = await browser.Visit("#/p/2026-01-paris/situation");

        await visit.Page.Locator(".panel select").Nth(1).SelectOptionAsync("Attack After Ceasefire");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "a ceasefire has entered into force" }).Locator("label.chosen")).ToHaveTextAsync("yes");
        await Assertions.Expect(visit.Page.Locator(".headline").First).ToContainTextAsync("fight", Soon);
    }

    [FactInBrowser]
    public async Task A_cell_of_the_matrix_opens_its_reasons_with_their_sources()
    {
        await using var visit = await browser.Visit("#/p/1994-budapest/situation");

        await visit.Page.Locator(".matrix .cell").First.ClickAsync();

        var reasons = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(reasons).ToContainTextAsync("BM clause 6", Soon);
        await Assertions.Expect(reasons).ToContainTextAsync("BUDA-TXT [S]", Soon);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reasons).ToHaveCountAsync(0);
    }

    [FactInBrowser]
    public async Task The_matrix_is_walked_with_the_keys()
    {
        await using var visit = await browser.Visit("#/p/1994-budapest/situation");
        await visit.Page.Locator(".matrix .cell").First.FocusAsync();

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("0 1", await Focused(visit, "data-at"));
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("nuclear-weapons-used", Soon);
    }

    [FactInBrowser]
    public async Task A_repair_is_tried_before_anything_is_written_and_closes_the_way_round()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-repaired");
        await visit.Paste(Arden.Text + "expect Consult Soon: in every Attack, at least 1 of Guarantors is firmly due to fight.\n");
        await visit.Save();
        await visit.View("Ways round it");
        var file = Directory.GetFiles(Path.Combine(browser.Studio.Work, "arden-repaired"), "*.casus").Single();
        var before = await File.ReadAllTextAsync(file);
        await visit.Page.Locator(".loophole").First.WaitForAsync();

        var repair = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try it: strike \"unless treaty-broken\"" }).First;
        await repair.ClickAsync();
        await visit.Page.Locator(".before-after").WaitForAsync();
        await visit.Page.GetByText("The words that change").ClickAsync();
        await visit.Page.Locator(".difference").WaitForAsync();
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        await visit.Button("Take it into the text").ClickAsync();
        await visit.See("Not saved yet");

        await Assertions.Expect(repair).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await visit.Save();
        Assert.DoesNotContain("unless treaty-broken", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [FactInBrowser]
    public async Task The_draft_and_the_final_text_of_Paris_are_compared()
    {
        await using var visit = await browser.Visit("#/p/2026-01-paris/compare");

        await visit.Page.Locator(".choose-texts select").First.SelectOptionAsync(":Paris Draft");
        await visit.Page.Locator(".choose-texts select").Nth(1).SelectOptionAsync(":Paris");

        await visit.See("support-force-in-attack");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("lost", Soon);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("weaker", Soon);
    }

    [FactInBrowser]
    public async Task Who_waits_for_whom_is_walked_along_the_arrows()
    {
        await using var visit = await browser.Visit("#/p/2026-positions/graph");
        await visit.See("promises that wait for each other");
        var first = visit.Page.Locator(".graph .node").First;
        await first.FocusAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        var chosen = await visit.Page.Locator(".node-words").InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(visit.Page.Locator(".node-words")).Not.ToHaveTextAsync(chosen);
        Assert.NotNull(await Focused(visit, "data-node"));
        Assert.True(await visit.Page.Locator(".graph .node.circle").CountAsync() > 1);
        Assert.True(await visit.Page.Locator(".graph .node.keystone").CountAsync() > 0);
    }

    [FactInBrowser]
    public async Task Would_they_sign_names_the_block_and_what_lifts_it()
    {
        await using var visit = await browser.Visit("#/p/2026-01-paris/sign");

        await visit.See("has signed; a demand it states is not met");
        await visit.See("Smallest change that lifts it");
    }

    [FactInBrowser]
    public async Task A_course_of_events_is_told_day_by_day()
    {
        await using var visit = await browser.Visit("#/p/1925-locarno/timeline");

        await visit.See("Day 12");
        await visit.See("Breach as found by League Council");
    }

    [FactInBrowser]
    public async Task The_map_is_drawn_from_local_data_and_says_whose_view_it_shows()
    {
        await using var visit = await browser.Visit("#/p/rules-of-engagement/map");

        await visit.Page.Locator(".map[data-drawn]").WaitForAsync();
        await visit.See("Viewpoint");
        await visit.See("Licence");
        await visit.See("Shield Zone");
        Assert.Contains(await visit.Page.Locator(".map-label").AllInnerTextsAsync(), name => name.Contains("Crimea", StringComparison.Ordinal));
    }

    private static Task<string?> Focused(Visit visit, string attribute) => visit.Page.EvaluateAsync<string?>("name => document.activeElement?.getAttribute(name)", attribute);
}
