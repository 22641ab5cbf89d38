using Microsoft.AspNetCore.Http;

namespace Casus.Server;

/// <summary>
/// A text that somebody is writing is not understood most of the time, and a browser reports each such answer (422) as a failure of the page. A page may ask
/// with the header <see cref="Wish"/> that it comes as an answer (200), with its status in <see cref="Status"/>. Other programs get the status itself.
/// </summary>
public static class QuietRefusals
{
    public const string Wish = "Casus-Quiet";

    public const string Status = "Casus-Status";

    public static Task Answer(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey(Wish))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status422UnprocessableEntity)
                {
                    context.Response.Headers[Status] = context.Response.StatusCode.ToString();
                    context.Response.StatusCode = StatusCodes.Status200OK;
                }
                return Task.CompletedTask;
            });
        }
        return next(context);
    }
}
