namespace Casus.Protocol;

/// <summary>Carries whole messages between an editor and the server.</summary>
public interface IMessageChannel
{
    /// <summary>The next message, or why what came is none; null once the editor has closed its side.</summary>
    ValueTask<Incoming?> Receive(CancellationToken cancellation);

    /// <summary>Sends one message. It may be called from several threads at once.</summary>
    ValueTask Send(ReadOnlyMemory<byte> message, CancellationToken cancellation);
}

/// <summary>What came over a channel.</summary>
/// <param name="Message">The message, JSON in UTF-8.</param>
/// <param name="Fault">Why no message could be taken from what came, in one sentence; empty when one could.</param>
/// <param name="IsTooLong">Whether the fault is that it has more bytes than are read.</param>
public sealed record Incoming(ReadOnlyMemory<byte> Message, string Fault, bool IsTooLong)
{
    public static Incoming Of(ReadOnlyMemory<byte> message) => new(message, "", IsTooLong: false);

    public static Incoming Faulty(string sentence) => new(ReadOnlyMemory<byte>.Empty, sentence, IsTooLong: false);

    /// <summary>The most bytes a message may have: twice the largest file that is read.</summary>
    public const int LongestMessage = 16 * 1024 * 1024;

    public static Incoming TooLong(long length) =>
        new(ReadOnlyMemory<byte>.Empty, $"The message has {length:N0} bytes; messages of up to {LongestMessage:N0} are read.", IsTooLong: true);
}
