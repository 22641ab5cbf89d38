using System.Text.Json;
using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>Every view: no serious fault that axe-core finds, nothing wider than a telephone, no request to another host.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string axe = Resource("axe.min.js");

    public static TheoryData<string> Places => [
        "#/", "#/tour/2", "#/tour/3", "#/p/1994-budapest/read", "#/p/1994-budapest/edit", "#/p/1994-budapest/situation", "#/p/2024-us-ukraine/ways", "#/p/2026-positions/graph",
        "#/p/2024-us-ukraine/sign", "#/p/2026-01-paris/compare", "#/p/rules-of-engagement/map", "#/p/2026-01-paris/statement", "#/p/1925-locarno/timeline", "#/p/2026-01-paris/report",
        "#/p/2026-positions/means", "#/p/2026-positions/means?pillar=land", "#/p/2026-positions/means?pillar=air", "#/p/2026-positions/means?pillar=defence", "#/p/2026-positions/means?pillar=money", "#/p/2026-positions/means?pillar=arrival",
        "#/table", "#/patterns", "#/patterns/reverse-veto", "#/timeline", "#/since?date=2026-01-15", "#/p/1953-us-korea/like", "#/p/2022-istanbul/readings", "#/p/2026-positions/dates?since=2026-01-20"];

    [TheoryInBrowser]
    [MemberData(nameof(Places))]
    public async Task No_serious_fault(string place)
    {
        // The checker is put into the page from outside, which the page's own policy forbids.
        await using var visit = await browser.VisitTo(browser.Studio, place, bypassPolicy: true);
        await visit.Page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = axe });

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var found = await visit.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.filter(one => one.impact === 'serious' || one.impact === 'critical').map(one => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`))");
            Assert.True(found.GetArrayLength() == 0, $"{place} ({scheme}): {found}");
        }
    }

    [TheoryInBrowser]
    [MemberData(nameof(Places))]
    public async Task A_telephone_shows_it_without_scrolling_sideways(string place)
    {
        await using var visit = await browser.Visit(place, width: 360);

        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360, place);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(AccessibilityTests).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the test assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
