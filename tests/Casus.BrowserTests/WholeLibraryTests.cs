using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>The pages about the whole library: table, patterns, timeline, what changed; and what is said of one package beside the others.</summary>
[Collection(InBrowser.Name)]
public sealed class WholeLibraryTests(Browser browser)
{
    [FactInBrowser]
    public async Task All_packages_stand_side_by_side_in_the_order_of_any_column()
    {
        await using var visit = await browser.Visit();
        await visit.View("Table");
        var firsts = visit.Page.Locator(".features tbody th");
        Assert.True(await firsts.CountAsync() >= 46);

        await visit.Button("Firm floor").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("th[aria-sort='ascending']")).ToContainTextAsync("Firm floor");
        Assert.Equal("nothing", await FirstCell(visit, "Firm floor"));
        await visit.Button("Firm floor").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("th[aria-sort='descending']")).ToContainTextAsync("Firm floor");
        Assert.NotEqual("nothing", await FirstCell(visit, "Firm floor"));
    }

    [FactInBrowser]
    public async Task Columns_are_chosen_kept_and_taken_away_as_a_spreadsheet()
    {
        await using var visit = await browser.Visit("#/table");
        await visit.Text("Columns").ClickAsync();
        await visit.Page.GetByLabel("Review").CheckAsync();
        await visit.Page.GetByLabel("Trigger").UncheckAsync();

        await visit.Page.ReloadAsync();
        await visit.Settled();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("Download as CSV").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync() ?? "");

        Assert.StartsWith("package,finder,firm,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",review", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("1921-paris,", StringComparison.Ordinal) && line.EndsWith("reviewed 2026-11-28", StringComparison.Ordinal));
    }

    [FactInBrowser]
    public async Task A_pattern_shows_who_used_it_what_the_checker_says_and_the_text_to_insert()
    {
        await using var visit = await browser.Visit("#/patterns");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Reverse veto" }).ClickAsync();

        await visit.See("Whoever may say no to keeping the relief brings the sanctions back");
        await Assertions.Expect(visit.Page.Locator(".uses")).ToContainTextAsync("2025-snapback");
        await Assertions.Expect(visit.Page.Locator(".findings")).ToContainTextAsync("has no deadline");
        await Assertions.Expect(visit.Page.Locator(".insertion")).ToContainTextAsync("then clause relief lapses");
    }

    [FactInBrowser]
    public async Task The_timeline_of_the_library_is_narrowed_to_a_package_and_a_kind()
    {
        await using var visit = await browser.Visit("#/timeline");
        await visit.See("Timeline of the library");
        var entries = visit.Page.Locator(".entry");
        var all = await entries.CountAsync();

        await visit.Page.GetByLabel("Package").SelectOptionAsync("1925-locarno");
        await visit.Page.GetByLabel("Kind").SelectOptionAsync("signed");

        Assert.InRange(await entries.CountAsync(), 1, all - 1);
        await Assertions.Expect(visit.Page.Locator(".dated").First).ToContainTextAsync("1925");
    }

    [FactInBrowser]
    public async Task What_changed_since_a_day_is_told_package_by_package()
    {
        await using var visit = await browser.Visit("#/since?date=2026-01-15");

        var positions = visit.Page.Locator(".since-package", new PageLocatorOptions { Has = visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "2026-positions", Exact = true }) });
        await Assertions.Expect(positions).ToContainTextAsync("requires signed-all-at-once");
        await Assertions.Expect(positions).ToContainTextAsync("What would change most");
        await Assertions.Expect(positions.Locator("table")).ToContainTextAsync("Germany");
        await Assertions.Expect(positions).ToContainTextAsync("Approvals still to be given");

        await visit.Page.GetByLabel("Since").FillAsync("2026-11-27");
        await visit.See("No package holds anything dated since 2026-11-27");
    }

    [FactInBrowser]
    public async Task A_package_has_its_own_timeline_and_its_nearest_precedents()
    {
        await using var visit = await browser.Visit("#/p/1953-us-korea/like");
        await Assertions.Expect(visit.Page.Locator(".precedents li").First).ToContainTextAsync("1951-us-philippines");
        await visit.See("Not alike in");

        await visit.View("Timeline");
        await Assertions.Expect(visit.Page.Locator(".dated").First).ToContainTextAsync("1953-10-01");
        await visit.Page.GetByLabel("Since").FillAsync("1953-09-01");
        await visit.See("Verdicts that changed because of it");
    }

    [FactInBrowser]
    public async Task An_answer_can_be_had_as_things_were_known_on_a_day()
    {
        await using var visit = await browser.Visit("#/p/2026-01-paris/situation");
        await visit.Page.GetByText("How to read the text").ClickAsync();
        await visit.Page.GetByLabel("As things were known on").FillAsync("2025-12-24");

        await visit.See("As things were known on 2025-12-24.");
        await visit.Button("Count all that is known").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("As things were known on 2025-12-24.")).ToHaveCountAsync(0);
    }

    private static async Task<string> FirstCell(Visit visit, string heading)
    {
        var headings = await visit.Page.Locator(".features thead .sort").AllInnerTextsAsync();
        var column = headings.ToList().FindIndex(one => one.StartsWith(heading, StringComparison.Ordinal));
        return await visit.Page.Locator(".features tbody tr").First.Locator("th, td").Nth(column).InnerTextAsync();
    }
}
