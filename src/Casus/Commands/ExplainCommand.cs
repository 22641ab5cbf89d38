using System.CommandLine;
using Casus.Explanations;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus explain</c>: what a finding means, with an example from a real treaty.</summary>
public static class ExplainCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var code = new Argument<string?>("CODE") { Arity = ArgumentArity.ZeroOrOne, Description = "A code such as CAS502; without it all codes are listed." };
        // docs/diagnostics.md is made with it: casus explain --all > docs/diagnostics.md
        var all = new Option<bool>("--all") { Hidden = true, Description = "All pages as one Markdown document." };
        var json = Words.Json();
        var command = new Command("explain", "Explain a finding, with an example from a real treaty.") { code, all, json };
        command.SetAction(parsed => Run(parsed.GetValue(code), parsed.GetValue(all), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string? code, bool all, bool asJson, Surroundings surroundings)
    {
        var pages = code is null
            ? ExplanationPage.Codes().Select(ExplanationPage.Find).OfType<ExplanationPage>().ToList()
            : new[] { ExplanationPage.Find(code) }.OfType<ExplanationPage>().ToList();
        if (pages.Count == 0)
        {
            return CommandLine.Refuse(surroundings, $"There is no finding \"{code}\"; casus explain lists all of them.");
        }
        if (asJson)
        {
            Json.Write(surroundings.Output, json => PageJson(json, pages, code is null));
        }
        else if (all)
        {
            surroundings.Output.Write(ExplanationDocument.Of(pages));
        }
        else
        {
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            if (code is null)
            {
                ExplanationText.WriteList(page, pages);
            }
            else
            {
                ExplanationText.Write(page, pages[0]);
            }
        }
        return Exit.Good;
    }

    private static void PageJson(System.Text.Json.Utf8JsonWriter json, List<ExplanationPage> pages, bool list)
    {
        void Write(ExplanationPage page)
        {
            json.WriteStartObject();
            json.WriteString("code", page.Code);
            json.WriteString("title", page.Title);
            json.WriteString("text", page.Body);
            json.WriteEndObject();
        }
        if (!list)
        {
            Write(pages[0]);
            return;
        }
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            Write(page);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
