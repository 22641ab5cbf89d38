using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>What is behind the promises: a figure is set, results move, a number is followed down to its source.</summary>
[Collection(InBrowser.Name)]
public sealed class MeansTests(Browser browser)
{
    private const string Means = "#/p/2026-positions/means";

    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    private static ILocator Number(Visit visit, string name) => visit.Page.Locator($"[data-figure='{name}']").First;

    [FactInBrowser]
    public async Task The_means_of_a_package_are_told_part_by_part()
    {
        await using var visit = await browser.Visit("#/p/2026-positions/read");
        await visit.View("Means");

        await visit.See("Air and missile defence");
        await Assertions.Expect(Number(visit, "us-arms-list-years-at-purl-target")).ToContainTextAsync("7.5 years", Soon);

        await visit.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Sea", Exact = true }).ClickAsync();
        await visit.Settled();
        await visit.See("the Montreux gate is Türkiye's");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Sea", Exact = true })).ToHaveAttributeAsync("aria-selected", "true");
    }

    [FactInBrowser]
    public async Task A_shorter_tour_needs_a_larger_pool()
    {
        await using var visit = await browser.Visit(Means + "?pillar=land");
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).ToContainTextAsync("30,000 troops", Soon);

        await visit.Page.Locator("#lever-tour").FillAsync("4");

        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).ToContainTextAsync("45,000 troops", Soon);
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-dwell")).ToContainTextAsync("22,500 troops", Soon);
        await visit.See("moved with the last change");

        // What was set is still set when the person comes back, and goes back to the source when asked.
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).ToContainTextAsync("45,000 troops", Soon);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Back to the source: length of a tour" }).ClickAsync();
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).ToContainTextAsync("30,000 troops", Soon);
    }

    [FactInBrowser]
    public async Task A_slider_is_pulled_with_the_keys()
    {
        await using var visit = await browser.Visit(Means + "?pillar=land");
        var slider = visit.Page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "length of a tour" });
        await slider.FocusAsync();

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(visit.Page.Locator("#lever-tour")).Not.ToHaveValueAsync("6");
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).Not.ToContainTextAsync("30,000 troops", Soon);
    }

    [FactInBrowser]
    public async Task A_number_is_followed_down_to_its_source()
    {
        await using var visit = await browser.Visit(Means + "?pillar=land");

        await Number(visit, "uk-offer-share").ClickAsync();
        var panel = visit.Page.Locator(".derivation");
        await Assertions.Expect(panel).ToContainTextAsync("(from 22,500 to 30,000) ÷ 71,000", Soon);
        await Assertions.Expect(panel).ToContainTextAsync("facts C.2", Soon);
        // Further down it is opened step by step.
        await panel.GetByText("Length of a tour").Last.ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("TIMES25, 2025-04", Soon);
        await Assertions.Expect(panel).ToContainTextAsync("2026-positions.casus:", Soon);

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        Assert.Equal("uk-offer-share", await visit.Page.EvaluateAsync<string?>("document.activeElement?.getAttribute('data-figure')"));
    }

    [FactInBrowser]
    public async Task Every_number_on_the_screen_opens_what_it_rests_on()
    {
        await using var visit = await browser.Visit(Means + "?pillar=sea");
        await visit.See("Every step");
        var names = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('[data-figure]')].map(one => one.dataset.figure))]");
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            await Number(visit, name).EvaluateAsync("button => button.click()");
            await Assertions.Expect(visit.Page.Locator(".derivation code").Last).ToHaveTextAsync(name);
            await Assertions.Expect(visit.Page.Locator(".derivation")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Source|It rests on|No source gives", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), Soon);
        }
    }

    [FactInBrowser]
    public async Task The_smallest_change_is_made_and_is_enough()
    {
        await using var visit = await browser.Visit(Means + "?pillar=sea");
        var lacking = visit.Page.Locator(".shortfalls li").First;
        await Assertions.Expect(lacking).ToContainTextAsync("kept outside by the gate", Soon);

        await lacking.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "the straits" }).ClickAsync();

        await visit.See("Nothing that can be worked out is short.");
    }

    [FactInBrowser]
    public async Task Pledges_are_held_against_needs_and_what_is_no_number_stands_beside()
    {
        await using var visit = await browser.Visit(Means + "?pillar=land");
        var strips = visit.Page.Locator(".strips").First;

        await Assertions.Expect(strips).ToContainTextAsync("Figure named by Ukraine's president", Soon);
        await Assertions.Expect(strips).ToContainTextAsync("170,000 to 185,000", Soon);
        Assert.True(await strips.Locator(".piece.lack.sure").CountAsync() > 0);
        Assert.True(await strips.Locator(".piece.lack.perhaps").CountAsync() > 0);
        await visit.See("the force is counted twice");
    }

    [FactInBrowser]
    public async Task Arrivals_are_drawn_once_the_days_are_set()
    {
        await using var visit = await browser.Visit(Means + "?pillar=arrival");
        await Assertions.Expect(visit.Page.Locator(".gantt")).ToContainTextAsync("the finding under Locarno in 1936", Soon);
        Assert.Equal(0, await visit.Page.Locator(".gantt .piece.wait").CountAsync());

        foreach (var summary in await visit.Page.Locator(".levers summary").AllAsync())
        {
            await summary.EvaluateAsync("summary => { summary.parentElement.open = true; }");
        }
        foreach (var (name, days) in new[] { ("decision", "12"), ("approval", "30"), ("readiness", "20") })
        {
            await visit.Page.Locator($"#lever-{name}").FillAsync(days);
        }

        await Assertions.Expect(Number(visit, "may-leave")).ToContainTextAsync("62 days", Soon);
        Assert.True(await visit.Page.Locator(".gantt .piece.wait.sure").CountAsync() >= 4);
    }

    [FactInBrowser]
    public async Task The_queue_says_who_waits_for_whom_and_how_long()
    {
        await using var visit = await browser.Visit(Means + "?pillar=defence");

        await Assertions.Expect(visit.Page.Locator(".queue")).ToContainTextAsync("Switzerland", Soon);
        await Assertions.Expect(Number(visit, "swiss-order-delivered")).ToContainTextAsync("2.5 years", Soon);
        await visit.Page.Locator("#lever-fire-units-made").EvaluateAsync("input => { for (let up = input; up; up = up.parentElement) { if (up.tagName === 'DETAILS') { up.open = true; } } }");
        await visit.Page.Locator("#lever-fire-units-made").FillAsync("24");
        await Assertions.Expect(Number(visit, "swiss-order-delivered")).ToContainTextAsync("1.25 years", Soon);
    }

    [FactInBrowser]
    public async Task The_map_shows_bases_and_patrols_and_the_reach_once_it_is_known()
    {
        await using var visit = await browser.Visit(Means + "?pillar=air");

        await visit.Page.Locator(".map.reach[data-drawn]").WaitForAsync();
        Assert.Contains("Fetești", await visit.Page.Locator(".map-label").AllInnerTextsAsync());
        await visit.See("OurAirports LR80");
        await visit.See("straight line on the map: 605 km");
        await Assertions.Expect(visit.Page.Locator(".flights")).Not.ToContainTextAsync("km without tankers");

        await visit.Page.Locator("#lever-endurance-without-tanker").FillAsync("3");

        // 850 × (3 − 0.25 − 1.5) ÷ 2 = 531.25
        await Assertions.Expect(visit.Page.Locator(".flights")).ToContainTextAsync("Reaches 531 km without tankers.", Soon);
    }

    [FactInBrowser]
    public async Task A_package_without_figures_says_so()
    {
        await using var visit = await browser.Visit("#/p/1925-locarno/means");
        await visit.See("There are no figures for this package");
    }

    [FactInBrowser]
    public async Task What_is_set_goes_into_the_report()
    {
        await using var visit = await browser.Visit(Means + "?pillar=land");
        await visit.Page.Locator("#lever-tour").FillAsync("4");
        await Assertions.Expect(Number(visit, "uk-offer-pool-by-tours")).ToContainTextAsync("45,000 troops", Soon);
        await visit.View("Report");
        await visit.See("the figures that you have set under “Means”");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("HTML").ClickAsync());

        Assert.Contains("4 months, set for this brief", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }
}
