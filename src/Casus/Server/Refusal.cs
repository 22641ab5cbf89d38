using Microsoft.AspNetCore.Http;

namespace Casus.Server;

/// <summary>Why a request was not answered.</summary>
/// <param name="Message">A sentence for the person.</param>
public sealed record Refusal(string Message)
{
    /// <summary>The request is understood, and what it says is wrong.</summary>
    public static IResult Unprocessable(string message) => Results.Json(new Refusal(message), statusCode: StatusCodes.Status422UnprocessableEntity);

    public static IResult NotFound(string message) => Results.Json(new Refusal(message), statusCode: StatusCodes.Status404NotFound);

    public static IResult Forbidden(string message) => Results.Json(new Refusal(message), statusCode: StatusCodes.Status403Forbidden);

    public static IResult NoPackage(string id) => NotFound($"There is no package \"{id}\".");
}
