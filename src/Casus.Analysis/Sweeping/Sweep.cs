using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Casus.Circuits;

namespace Casus.Sweeping;

/// <summary>
/// Every situation of a question, many at once: one bit a situation, one plane a signal, block by block in constant memory. What it finds is
/// a proof by enumeration. <see cref="Evaluation.Responder"/> is the judge of it.
/// </summary>
public static class Sweep
{
    private const int BitsOfWord = 6;

    // The planes of a block should stay in the cache; about a third of the signals have one at a time.
    private const int BytesOfBlock = 4 * 1024 * 1024;
    private const int BytesOfWord = 8;
    private const uint MostWords = 256;

    /// <exception cref="OperationCanceledException">The sweep was broken off.</exception>
    public static SweepResult Run(SweepQuestion question, SweepSettings settings, CancellationToken cancellation = default)
    {
        var swept = SweepProgram.Bearing(question);
        var leftOut = question.Free.Count - swept.Count;
        if (swept.Count > settings.MostUnknowns)
        {
            return new SweepResult(swept, leftOut, InParts(question, swept, settings, cancellation));
        }
        var words = WordsOf(question, swept);
        var program = new SweepProgram(question, swept, BitsOfWord + BitOperations.Log2((uint)words));
        return new SweepResult(swept, leftOut, new BlockRun(program, words, Machines.Of(settings.Width)).Run(settings, cancellation));
    }

    /// <summary>Each output by itself; null where one does not come apart far enough.</summary>
    private static List<Tally>? InParts(SweepQuestion question, IReadOnlyList<Signal> swept, SweepSettings settings, CancellationToken cancellation)
    {
        if (settings.Seen is not null || swept.Count > Parts.MostUnknowns)
        {
            return null;
        }
        var parts = new Parts(question, settings, cancellation);
        var tallies = new List<Tally>();
        foreach (var output in question.Outputs)
        {
            if (parts.Count(output, swept) is not { } tally)
            {
                return null;
            }
            tallies.Add(tally);
        }
        return tallies;
    }

    /// <summary>Words of 64 situations in a block: as many as the cache holds with this many signals, and no more than there are situations.</summary>
    private static int WordsOf(SweepQuestion question, IReadOnlyList<Signal> swept)
    {
        var fitting = BitOperations.RoundUpToPowerOf2((uint)(BytesOfBlock / BytesOfWord / question.Circuit.Count + 1)) / 2;
        var all = 1L << Math.Clamp(swept.Count - BitsOfWord, 0, BitOperations.Log2(MostWords));
        return (int)Math.Clamp(Math.Min(fitting, all), IMachine.LeastWords, MostWords);
    }
}

/// <summary>One run over all blocks.</summary>
internal sealed class BlockRun(SweepProgram program, int words, IMachine machine)
{
    private const int BitsOfWord = 6;
    private const int WordsOfCacheLine = 8;
    private readonly ulong[] memory = GC.AllocateArray<ulong>(program.PlaneCount * words + WordsOfCacheLine, pinned: true);

    private Span<ulong> Planes => memory.AsSpan(FirstAligned(memory), program.PlaneCount * words);

    private static ReadOnlySpan<ulong> Patterns => [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    private int InnerUnknowns => BitsOfWord + BitOperations.Log2((uint)words);

    public IReadOnlyList<Tally> Run(SweepSettings settings, CancellationToken cancellation)
    {
        var unknowns = program.Swept.Count;
        var outer = Math.Max(0, unknowns - InnerUnknowns);
        var blocks = 1L << outer;
        var (counts, firsts) = (new long[program.Outputs.Length], new long?[program.Outputs.Length]);
        Fill(SweepProgram.YesPlane, ulong.MaxValue);
        for (var i = 0; i < Math.Min(unknowns, InnerUnknowns); i++)
        {
            Lay(i);
        }
        machine.Run(program.Facts.Constant, Planes, words);
        var told = 0L;
        for (var block = 0L; block < blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            Turn(block, outer);
            foreach (var corner in program.Corners)
            {
                new CornerRun(corner, Planes, words, machine).Solve();
            }
            machine.Run(program.Final, Planes, words);
            Count(block, unknowns, counts, firsts, settings.Seen);
            if (settings.ExistenceOnly && Array.TrueForAll(firsts, first => first is not null))
            {
                break;
            }
            if (settings.Progress is { } progress && block * 100 / blocks > told)
            {
                told = block * 100 / blocks;
                progress((double)block / blocks);
            }
        }
        return [.. Enumerable.Range(0, counts.Length).Select(i => new Tally(counts[i], firsts[i]))];
    }

    /// <summary>The values of an unknown within a block, the same in every block.</summary>
    private void Lay(int unknown)
    {
        var plane = Plane(program.SweptPlanes[unknown]);
        for (var word = 0; word < words; word++)
        {
            plane[word] = unknown < BitsOfWord ? Patterns[unknown] : ((word >> (unknown - BitsOfWord)) & 1) == 1 ? ulong.MaxValue : 0;
        }
    }

    /// <summary>Goes on to a block: only what the outer unknowns that changed bear on is worked out again.</summary>
    private void Turn(long block, int outer)
    {
        var highest = block == 0 ? outer - 1 : BitOperations.TrailingZeroCount(block);
        for (var i = 0; i <= highest; i++)
        {
            Fill(program.SweptPlanes[InnerUnknowns + i], ((block >> i) & 1) == 1 ? ulong.MaxValue : 0);
        }
        for (var i = highest; i >= 0; i--)
        {
            machine.Run(program.Facts.Varying[i], Planes, words);
        }
    }

    // Optimised at the first call, like the machine's own loops.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(long block, int unknowns, long[] counts, long?[] firsts, Action<int, long, ulong>? seen)
    {
        var lanes = unknowns >= InnerUnknowns ? (long)words << BitsOfWord : 1L << unknowns;
        var last = lanes >= 64 ? ulong.MaxValue : (1UL << (int)lanes) - 1;
        var used = (int)Math.Max(1, lanes >> BitsOfWord);
        for (var i = 0; i < counts.Length; i++)
        {
            var plane = Plane(program.Outputs[i])[..used];
            var count = 0;
            foreach (var bits in plane)
            {
                count += BitOperations.PopCount(bits & last);
            }
            if (count > 0 && firsts[i] is null)
            {
                var word = plane.IndexOfAnyExcept(0UL);
                firsts[i] = (block << InnerUnknowns) + ((long)word << BitsOfWord) + BitOperations.TrailingZeroCount(plane[word]);
            }
            counts[i] += count;
            for (var word = 0; seen is not null && count > 0 && word < used; word++)
            {
                if ((plane[word] & last) is not 0 and var bits)
                {
                    seen(i, (block << InnerUnknowns) + ((long)word << BitsOfWord), bits);
                }
            }
        }
    }

    private Span<ulong> Plane(int plane) => Planes.Slice(plane * words, words);

    /// <summary>A vector that crosses from one line of the cache into the next costs two loads; so planes begin at a line.</summary>
    private static int FirstAligned(ulong[] pinned)
    {
        const int BytesOfWord = 8;
        var word = (int)((ulong)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0) / BytesOfWord % WordsOfCacheLine);
        return (WordsOfCacheLine - word) % WordsOfCacheLine;
    }

    private void Fill(int plane, ulong value) => Plane(plane).Fill(value);
}
