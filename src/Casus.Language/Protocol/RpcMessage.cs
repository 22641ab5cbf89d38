using System.Text.Json;

namespace Casus.Protocol;

/// <summary>A request (with an <see cref="Id"/>) or a notification (without) of the editor.</summary>
/// <param name="Id">A number or a text, sent back with the answer; null for a notification.</param>
/// <param name="Parameters">An object or a list; of kind Undefined when there are none.</param>
internal sealed record RpcMessage(JsonElement? Id, string Method, JsonElement Parameters)
{
    /// <summary>Members nested deeper than this are refused; a message of the protocol has a dozen levels.</summary>
    private const int Deepest = 64;

    /// <summary>Reads a message. An answer of the editor to one of our requests is none; the server asks nothing.</summary>
    /// <returns>The message, or why it is none; neither for an answer.</returns>
    public static (RpcMessage? Message, RpcError? Error, JsonElement? Id) Read(ReadOnlyMemory<byte> json)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            root = document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            return (null, new RpcError(RpcError.NotJson, "The message is not JSON: " + problem.Message), null);
        }
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, new RpcError(RpcError.NotARequest, "A message is one JSON object; lists of messages are not read."), null);
        }
        JsonElement? id = root.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.Number or JsonValueKind.String ? given : null;
        if (!root.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
        {
            return root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _)
                ? (null, null, null)
                : (null, new RpcError(RpcError.NotARequest, "The message has no method."), id);
        }
        root.TryGetProperty("params", out var parameters);
        return (new RpcMessage(id, method.GetString() ?? "", parameters), null, id);
    }
}

/// <summary>Why a request is not answered. The codes are those of JSON-RPC 2.0 and of the Language Server Protocol.</summary>
internal sealed record RpcError(int Code, string Message)
{
    public const int NotJson = -32700;
    public const int NotARequest = -32600;
    public const int NoSuchMethod = -32601;
    public const int WrongParameters = -32602;
    public const int OwnMistake = -32603;
    public const int NotInitialized = -32002;
    public const int Cancelled = -32800;
    public const int Failed = -32803;
}

/// <summary>A request that cannot be answered for a reason that lies in it; the dispatcher makes an <see cref="RpcError"/> of it.</summary>
internal sealed class RequestRefused(int code, string message) : Exception(message)
{
    public RpcError Error => new(code, Message);
}
