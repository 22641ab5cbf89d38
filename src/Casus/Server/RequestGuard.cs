using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Casus.Server;

/// <summary>
/// Who may speak to the server: a caller that names it as this machine is named (so no foreign site that was bent to this address), no page of
/// another origin, and where a token was asked for only who knows it.
/// </summary>
public sealed class RequestGuard(ServeOptions options)
{
    private const string TokenInAddress = "token";
    private const string Bearer = "Bearer ";

    /// <summary>What a page of the studio may load: itself alone. Styles are set on elements by the map and the editor.</summary>
    private const string ContentPolicy =
        "default-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private readonly byte[]? secret = options.Token is { } token ? Secret(token) : null;

    /// <summary>Passes a request on, or answers it with the reason why not.</summary>
    public async Task Guard(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // What is said of packages is nobody's to keep; the pages say otherwise for themselves.
        response.Headers.CacheControl = "no-store";
        if (!IsOurName(request.Host, context.Connection.LocalPort))
        {
            await Refuse(response, StatusCodes.Status421MisdirectedRequest, "This server does not answer to that name. Use the address that casus serve printed, or start it with --host NAME.");
        }
        else if (IsForeign(request))
        {
            await Refuse(response, StatusCodes.Status403Forbidden, "A page of another origin may not ask this server.");
        }
        else if (secret is not null && TakesToken(context))
        {
            response.Redirect(request.Path.HasValue ? request.Path.Value ?? "/" : "/");
        }
        else if (secret is not null && !Knows(request, secret))
        {
            response.Headers.WWWAuthenticate = "Bearer";
            await Refuse(response, StatusCodes.Status401Unauthorized, "This server asks for its token: open the address that casus serve printed, which holds it.");
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>
    /// A foreign page can be sent here by a name of its own that resolves to this machine; an address in figures cannot be bent so.
    /// </summary>
    private bool IsOurName(HostString host, int port)
    {
        var name = host.Host.Trim('[', ']');
        if (options.Hosts.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }
        const int usual = 80;
        if ((host.Port ?? usual) != port)
        {
            return false;
        }
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && (IPAddress.IsLoopback(address) || !IPAddress.IsLoopback(options.Address)));
    }

    /// <summary>
    /// A browser names the origin of every request that can change something and of every WebSocket; a program that is no browser names none. Of
    /// requests that only read it tells in <c>Sec-Fetch-Site</c> when another site has sent them, unless a person followed a link.
    /// </summary>
    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin)
        {
            return origin.Count > 1 || !string.Equals(origin[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) && !IsBehindProxy(request, origin[0]);
        }
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is "cross-site" or "same-site" && (IsChange(request) || request.Headers["Sec-Fetch-Mode"] != "navigate");
    }

    /// <summary>A server in front that speaks https to the world has the same name with the other scheme. The name was checked before.</summary>
    private static bool IsBehindProxy(HttpRequest request, string? origin) =>
        string.Equals(origin, "https://" + request.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private string CookieName => "casus-" + options.Port;

    /// <summary>The token stands once in the address that is opened; then a cookie stands for it, and it leaves the address.</summary>
    private bool TakesToken(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Query.TryGetValue(TokenInAddress, out var said) || secret is null || !CryptographicOperations.FixedTimeEquals(Secret(said.ToString()), secret))
        {
            return false;
        }
        context.Response.Cookies.Append(CookieName, Convert.ToHexStringLower(secret), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
        return true;
    }

    private bool Knows(HttpRequest request, byte[] secret)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return CryptographicOperations.FixedTimeEquals(Secret(header[Bearer.Length..].Trim()), secret);
        }
        return request.Cookies.TryGetValue(CookieName, out var cookie)
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(cookie), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret)));
    }

    /// <summary>The cookie is not the token itself: who reads it out of a browser's store cannot start with it elsewhere.</summary>
    private static byte[] Secret(string token) => SHA256.HashData(Encoding.UTF8.GetBytes("casus studio " + token));

    private static async Task Refuse(HttpResponse response, int status, string message)
    {
        response.StatusCode = status;
        await response.WriteAsJsonAsync(new Refusal(message));
    }
}
