using Microsoft.Playwright;

namespace Casus.BrowserTests;

/// <summary>From a statement to clauses.</summary>
[Collection(InBrowser.Name)]
public sealed class StatementTests(Browser browser)
{
    private const string Declaration = "If Arden is attacked, Corvia will consult with Arden. Delmark may deploy in Arden. We reaffirm our friendship.";

    private static LocatorAssertionsToContainTextOptions Soon { get; } = new() { Timeout = 60_000 };

    [FactInBrowser]
    public async Task A_declaration_becomes_clauses_with_its_words_as_text_and_source()
    {
        await using var visit = await browser.Visit();
        await visit.Begin("arden-statement");
        await visit.Paste(Arden.Text);
        await visit.View("From a statement");
        await visit.Page.GetByLabel("Paste the words here").FillAsync(Declaration);
        await visit.Page.GetByLabel("Where the words come from").FillAsync("Joint statement of Corvia and Delmark");
        await visit.Page.GetByLabel("Day").FillAsync("2026-02-27");
        await visit.Button("Split into sentences").ClickAsync();
        await visit.See("3 sentences have no clause yet");

        await visit.Page.Locator(".sentences button").First.ClickAsync();
        var form = visit.Page.Locator(".clause-form");
        await Assertions.Expect(form.GetByLabel("Who")).ToHaveValueAsync("Corvia");
        await form.GetByLabel("What").FillAsync("consult with Arden");
        await form.GetByLabel("When").FillAsync("Attack");
        await visit.Button("Add the clause").ClickAsync();
        await visit.See("2 sentences have no clause yet");
        await Assertions.Expect(visit.Page.Locator(".sentences .open")).ToHaveCountAsync(2);
        await visit.Page.Locator(".sentences button").Nth(2).ClickAsync();
        await visit.Button("No clause: it obliges, permits and forbids nothing").ClickAsync();
        await visit.See("1 sentence has no clause yet");
        await visit.Button("Put them into the package").ClickAsync();
        await visit.View("Write");

        var text = visit.Page.Locator(".cm-content");
        await visit.ToEnd();
        await Assertions.Expect(text).ToContainTextAsync("text \"If Arden is attacked, Corvia will consult with Arden.\"", Soon);
        await Assertions.Expect(text).ToContainTextAsync("source \"Joint statement of Corvia and Delmark, sentence 1\" on 2026-02-27", Soon);
        await Assertions.Expect(visit.Page.Locator(".beside")).ToContainTextAsync("Corvia will consult with Arden", Soon);
    }
}
