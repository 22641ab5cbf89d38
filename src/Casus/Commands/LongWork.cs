using Casus.Solvers;
using Casus.Sweeping;

namespace Casus.Commands;

/// <summary>
/// A search that may take long: it stops when its time is up, at once when the reader breaks it off, and tells a terminal how far it is.
/// </summary>
internal sealed class LongWork : IDisposable
{
    /// <summary>Longer than this nobody waits for an answer without having been asked.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>What is done sooner needs no telling.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource timeIsUp;
    private readonly CancellationTokenSource either;
    private readonly Surroundings surroundings;
    private readonly long began;
    private bool told;

    public LongWork(Surroundings surroundings, CancellationToken brokenOff)
    {
        this.surroundings = surroundings;
        timeIsUp = new CancellationTokenSource(Most, surroundings.Time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, brokenOff);
        began = surroundings.Time.GetTimestamp();
        Settings = surroundings.ErrorColour ? Z3.Settings with { Progress = Tell } : Z3.Settings;
    }

    public SweepSettings Settings { get; }

    /// <summary>Set when the time is up or the reader has broken it off.</summary>
    public CancellationToken End => either.Token;

    public void Dispose()
    {
        if (told)
        {
            surroundings.Error.Write("\r\u001b[K");
        }
        either.Dispose();
        timeIsUp.Dispose();
    }

    private void Tell(double share)
    {
        if (surroundings.Time.GetElapsedTime(began) > Quiet)
        {
            told = true;
            surroundings.Error.Write($"\rlooking at every situation … {share:P0} of this question\u001b[K");
        }
    }
}
