using System.Net.WebSockets;
using System.Text;
using Casus.Editors;
using Casus.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>The language server over a WebSocket: one session a socket, one message a frame.</summary>
public static class LanguageSocket
{
    private const int BufferSize = 1 << 14;

    public static void Map(IEndpointRouteBuilder application, Studio studio, CancellationToken stopping) =>
        application.MapGet("/lsp", (string package, HttpContext context) => Serve(package, context, studio, stopping))
            .WithSummary("A WebSocket on which the language server speaks, one message of JSON a frame. Its documents are casus:///PACKAGE/FILE.")
            .Produces(StatusCodes.Status101SwitchingProtocols).Produces<Refusal>(StatusCodes.Status404NotFound);

    private static async Task<IResult> Serve(string id, HttpContext context, Studio studio, CancellationToken stopping)
    {
        if (studio.Shelf.Find(id) is not { } package)
        {
            return Refusal.NoPackage(id);
        }
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusal.Unprocessable("The language server speaks on a WebSocket.");
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var channel = new TextChannel(cancellation => Receive(socket, cancellation), (text, cancellation) => Send(socket, text, cancellation));
        using var server = new LanguageServer(channel, new ShelfWorkspace(package, studio.Shelf), PackageServices.Of(static _ => null), studio.Time);
        try
        {
            await server.Run(end.Token);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, end.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The page was closed, or the server stops: there is nobody to answer.
            socket.Abort();
        }
        return Results.Empty;
    }

    private static async ValueTask<string?> Receive(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            message.Write(buffer, 0, part.Count);
            if (message.Length > Incoming.LongestMessage)
            {
                await socket.CloseAsync(WebSocketCloseStatus.MessageTooBig, "The message is longer than any package.", cancellation);
                return null;
            }
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }

    private static ValueTask Send(WebSocket socket, string text, CancellationToken cancellation) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellation);
}
