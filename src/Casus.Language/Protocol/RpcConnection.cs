using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casus.Protocol;

/// <summary>Writes answers and notifications to a channel.</summary>
internal sealed class RpcConnection(IMessageChannel channel)
{
    /// <summary>The messages are read by programs and never pasted into a web page, so letters stay letters.</summary>
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ValueTask Answer(JsonElement id, Action<Utf8JsonWriter> result, CancellationToken cancellation) => Send(
        json =>
        {
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WritePropertyName("result");
            result(json);
        },
        cancellation);

    /// <param name="id">Null where the message was so broken that its id is not known.</param>
    public ValueTask Refuse(JsonElement? id, RpcError error, CancellationToken cancellation) => Send(
        json =>
        {
            json.WritePropertyName("id");
            if (id is { } known)
            {
                known.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }
            json.WriteStartObject("error");
            json.WriteNumber("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        },
        cancellation);

    public ValueTask Notify(string method, Action<Utf8JsonWriter> parameters, CancellationToken cancellation) => Send(
        json =>
        {
            json.WriteString("method", method);
            json.WritePropertyName("params");
            parameters(json);
        },
        cancellation);

    private ValueTask Send(Action<Utf8JsonWriter> members, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            members(json);
            json.WriteEndObject();
        }
        return channel.Send(buffer.WrittenMemory, cancellation);
    }
}
