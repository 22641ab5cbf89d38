using Microsoft.AspNetCore.Http;

namespace Casus.Server;

/// <summary>What is answered when a request cannot be served: the reason, as a sentence; of a mistake of our own also the person at the terminal is told.</summary>
/// <param name="error">Where that person reads.</param>
public sealed class Failures(TextWriter error)
{
    public async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (Unsaid(context.Response.StatusCode) is { } message && context.Response.ContentLength is null)
            {
                await Say(context, context.Response.StatusCode, message);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (BadHttpRequestException problem)
        {
            await Say(context, problem.StatusCode, problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? "That is more than this server takes in one request." : problem.InnerException?.Message ?? problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Rights, a full disk, a folder that went away. The system's own sentence names it.
            await Say(context, StatusCodes.Status500InternalServerError, problem.Message);
        }
        catch (Exception mistake)
        {
            await error.WriteLineAsync($"casus: a mistake of our own at {context.Request.Method} {context.Request.Path}: {mistake}");
            await Say(context, StatusCodes.Status500InternalServerError, $"Casus itself made a mistake ({mistake.GetType().Name}). Please report it with what stands in the terminal.");
        }
    }

    /// <summary>What the framework answers with a number alone.</summary>
    private static string? Unsaid(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done at this address.",
        StatusCodes.Status415UnsupportedMediaType => "The body is of another kind than this address takes; /openapi/v1.json says which.",
        _ => null,
    };

    private static async Task Say(HttpContext context, int status, string message)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new Refusal(message));
        }
    }
}
