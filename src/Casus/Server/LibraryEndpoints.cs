using System.Net.Mime;
using Casus.Commands;
using Casus.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>What is asked of the whole library: its table, its patterns, its dates.</summary>
public static class LibraryEndpoints
{
    public static void Map(IEndpointRouteBuilder api, Studio studio)
    {
        api.MapGet("table", (bool? signed) => Table(signed ?? false, studio))
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .WithSummary("All packages as rows of features, as casus table --json prints them, those of the work folder too.")
            .WithDescription("Rows that are not worked out yet are missing: of says how many there will be. Ask again until they are there. signed=true reads unsigned texts as if they were signed.");
        Map(api, "patterns", (HttpContext context) => Ask(["patterns", "--json"], context, studio), "Clause patterns that worked or failed, with the packages that use them.");
        Map(api, "patterns/{name}", (string name, HttpContext context) => Ask(["patterns", "--json", "--", name], context, studio), "One pattern, with what the checker says of the text to insert.");
        Map(api, "timeline", (HttpContext context) => Ask(["timeline", "--json"], context, studio), "Everything dated in the library, package by package.");
        Map(api, "since", (string date, HttpContext context) => Ask(["since", "--json", "--", date], context, studio), "What was said since a day, package by package. What it changed: ask/since of a package.");
    }

    private static void Map(IEndpointRouteBuilder api, string path, Delegate answer, string summary) =>
        api.MapGet(path, answer)
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(summary);

    private static IResult Table(bool asIfSigned, Studio studio)
    {
        var (rows, of) = studio.Table.Rows(asIfSigned);
        using var words = new StringWriter();
        Json.Write(words, json => FeatureTable.Write(json, FeatureRows.Heads, rows, of));
        return Results.Text(words.ToString(), MediaTypeNames.Application.Json);
    }

    private static async Task<IResult> Ask(IReadOnlyList<string> words, HttpContext context, Studio studio)
    {
        var answer = await studio.Answers.AskLibrary(words, context.RequestAborted);
        return answer.Message.Length > 0 ? Refusal.Unprocessable(answer.Message) : Results.Text(answer.Json, MediaTypeNames.Application.Json);
    }
}
