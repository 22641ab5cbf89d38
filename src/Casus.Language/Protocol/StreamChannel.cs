using System.Globalization;
using System.Text;

namespace Casus.Protocol;

/// <summary>
/// A channel over two streams of bytes: each message stands behind a header that names its length, <c>Content-Length: 52</c> and an empty line.
/// After a header that cannot be right, whatever comes is passed over up to the next one; it is told once.
/// </summary>
public sealed class StreamChannel(Stream input, Stream output) : IMessageChannel, IDisposable
{
    private const string LengthName = "Content-Length:";
    private const int BufferSize = 1 << 16;

    /// <summary>A line longer than this is no header; only its end is kept, in which the next header may begin.</summary>
    private const int LongestLine = 1 << 12;

    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly byte[] buffer = new byte[BufferSize];
    private int at;
    private int filled;

    /// <summary>The length of the message that comes next, when its header was read and something else had to be told first.</summary>
    private int? announced;

    /// <summary>True after a header that could not be right: what comes now belongs to it.</summary>
    private bool isLost;

    public async ValueTask<Incoming?> Receive(CancellationToken cancellation)
    {
        if (announced is { } known)
        {
            announced = null;
            return await ReadBody(known, cancellation);
        }
        var isForeign = false;
        long? length = null;
        while (await ReadLine(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                if (length is { } said)
                {
                    return await Announced(said, isForeign, cancellation);
                }
                continue;
            }
            var name = line.IndexOf(LengthName, StringComparison.OrdinalIgnoreCase);
            if (name < 0)
            {
                isForeign |= !line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase);
                continue;
            }
            isForeign |= name > 0;
            var number = line[(name + LengthName.Length)..].Trim();
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                isLost = true;
                return Incoming.Faulty($"The header says \"{LengthName} {number}\", which is no length.");
            }
            length = parsed;
        }
        return isForeign && !isLost ? Lost("What came is no message: no header with its length stands before it.") : null;
    }

    public async ValueTask Send(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{LengthName} {message.Length}\r\n\r\n"));
        await sending.WaitAsync(cancellation);
        try
        {
            await output.WriteAsync(header, cancellation);
            await output.WriteAsync(message, cancellation);
            await output.FlushAsync(cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose() => sending.Dispose();

    /// <summary>The message whose header was read; before it, that something stood there which is none.</summary>
    private async ValueTask<Incoming?> Announced(long length, bool isForeign, CancellationToken cancellation)
    {
        if (length > Incoming.LongestMessage)
        {
            // A header can claim any length. What is passed over ends at the next header and not by the count of this one.
            isLost = true;
            return Incoming.TooLong(length);
        }
        if (isForeign && !isLost)
        {
            announced = (int)length;
            return Incoming.Faulty("Before this message stood something that is none; the length of the one before it may have been wrong.");
        }
        isLost = false;
        return await ReadBody((int)length, cancellation);
    }

    private Incoming Lost(string sentence)
    {
        isLost = true;
        return Incoming.Faulty(sentence);
    }

    private async ValueTask<Incoming?> ReadBody(int length, CancellationToken cancellation)
    {
        var body = new byte[length];
        for (var read = 0; read < length;)
        {
            if (at == filled && !await Fill(cancellation))
            {
                return Lost($"The message ends after {read:N0} of {length:N0} bytes.");
            }
            var count = Math.Min(filled - at, length - read);
            buffer.AsSpan(at, count).CopyTo(body.AsSpan(read));
            at += count;
            read += count;
        }
        return Incoming.Of(body);
    }

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    private async ValueTask<string?> ReadLine(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (at < filled || await Fill(cancellation))
        {
            var next = (char)buffer[at++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }
            line.Append(next);
            if (line.Length > LongestLine)
            {
                line.Remove(0, line.Length - LengthName.Length);
            }
        }
        return line.Length > 0 ? line.ToString() : null;
    }

    private async ValueTask<bool> Fill(CancellationToken cancellation)
    {
        (at, filled) = (0, await input.ReadAsync(buffer, cancellation));
        return filled > 0;
    }
}
