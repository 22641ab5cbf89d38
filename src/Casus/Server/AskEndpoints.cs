using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>Questions to the commands.</summary>
public static class AskEndpoints
{
    /// <summary>The header that says how the command ended: 0 good, 1 found something (errors in the text, an expectation that was not met).</summary>
    public const string ExitHeader = "Casus-Exit";

    public static void Map(IEndpointRouteBuilder api, Studio studio) =>
        api.MapPost("ask/{command}", (string command, AskRequest request, HttpContext context) => Ask(command, request, context, studio))
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .Produces<Refusal>(StatusCodes.Status404NotFound).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("The answer of a command, as casus COMMAND --json prints it: " + string.Join(", ", Arguments.Commands) + ".")
            .WithDescription($"The header {ExitHeader} is 1 when the text has errors, and then the answer holds findings instead.");

    private static async Task<IResult> Ask(string command, AskRequest request, HttpContext context, Studio studio)
    {
        if (!Arguments.Commands.Contains(command, StringComparer.Ordinal))
        {
            return Refusal.NotFound($"There is no question \"{command}\"; there are {string.Join(", ", Arguments.Commands)}.");
        }
        if (studio.Shelf.Find(request.Package) is not { } package)
        {
            return Refusal.NoPackage(request.Package);
        }
        var answer = await studio.Answers.Ask(package, command, request, context.RequestAborted);
        if (answer.Message.Length > 0)
        {
            return Refusal.Unprocessable(answer.Message);
        }
        context.Response.Headers[ExitHeader] = answer.Exit.ToString();
        return Results.Text(answer.Json, MediaTypeNames.Application.Json);
    }
}
