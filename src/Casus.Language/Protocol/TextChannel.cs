using System.Text;

namespace Casus.Protocol;

/// <summary>A channel on which every message is a text of its own, as a WebSocket carries them.</summary>
/// <param name="receive">Gives the next text; null once the other side has closed.</param>
/// <param name="send">Sends one text; it is never called a second time before the first is done.</param>
public sealed class TextChannel(Func<CancellationToken, ValueTask<string?>> receive, Func<string, CancellationToken, ValueTask> send) : IMessageChannel, IDisposable
{
    private readonly SemaphoreSlim sending = new(1, 1);

    public async ValueTask<Incoming?> Receive(CancellationToken cancellation)
    {
        if (await receive(cancellation) is not { } text)
        {
            return null;
        }
        // A character has at least one byte, so that a text too long is known without being copied.
        return text.Length > Incoming.LongestMessage ? Incoming.TooLong(text.Length) : Incoming.Of(Encoding.UTF8.GetBytes(text));
    }

    public async ValueTask Send(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await send(Encoding.UTF8.GetString(message.Span), cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose() => sending.Dispose();
}
