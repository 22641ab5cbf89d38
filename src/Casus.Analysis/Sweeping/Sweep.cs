using System.Numerics;

namespace Casus.Sweeping;

/// <summary>
/// Every situation of a question, many at once: one bit a situation, one plane a signal, block by block in constant memory. What it finds is
/// a proof by enumeration. <see cref="Evaluation.Responder"/> is the judge of it.
/// </summary>
public static class Sweep
{
    private const int BitsOfWord = 6;

    // Planes of a block should stay in the second-level cache; below a few hundred bytes a plane, dispatch costs more than it saves.
    private const long BytesOfBlock = 768 * 1024;
    private const int LeastWords = 8;
    private const int MostWords = 256;

    /// <exception cref="OperationCanceledException">The sweep was broken off.</exception>
    public static SweepResult Run(SweepQuestion question, SweepSettings settings, CancellationToken cancellation = default)
    {
        var swept = SweepProgram.Bearing(question);
        var leftOut = question.Free.Count - swept.Count;
        if (swept.Count > settings.MostUnknowns)
        {
            return new SweepResult(swept, leftOut, null);
        }
        var program = new SweepProgram(question, swept);
        var words = WordsOf(program);
        return new SweepResult(swept, leftOut, new BlockRun(program, words, Machines.Of(settings.Width)).Run(settings, cancellation));
    }

    /// <summary>Words of 64 situations in a block: as many as the cache holds, and no more than there are situations.</summary>
    private static int WordsOf(SweepProgram program)
    {
        var swept = program.Swept;
        var fitting = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, BytesOfBlock / 8 / program.PlaneCount + 1)) / 2;
        var all = swept.Count <= BitsOfWord + 3 ? LeastWords : 1L << Math.Min(swept.Count - BitsOfWord, 40);
        return (int)Math.Clamp(Math.Min((long)fitting, all), LeastWords, MostWords);
    }
}

/// <summary>One run over all blocks.</summary>
internal sealed class BlockRun(SweepProgram program, int words, IMachine machine)
{
    private const int BitsOfWord = 6;
    private readonly ulong[] planes = new ulong[program.PlaneCount * words];
    private readonly FactSteps facts = program.Facts(BitsOfWord + BitOperations.Log2((uint)words));

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
        machine.Run(facts.Constant, planes, words);
        var told = 0L;
        for (var block = 0L; block < blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            Turn(block, outer);
            foreach (var corner in program.Corners)
            {
                new CornerRun(corner, planes, words, machine).Solve();
            }
            machine.Run(program.Final, planes, words);
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
        return [.. counts.Zip(firsts, (count, first) => new Tally(count, first))];
    }

    /// <summary>The values of an unknown within a block, the same in every block.</summary>
    private void Lay(int unknown)
    {
        var plane = Plane(program.PlaneOf(program.Swept[unknown]));
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
            Fill(program.PlaneOf(program.Swept[InnerUnknowns + i]), ((block >> i) & 1) == 1 ? ulong.MaxValue : 0);
        }
        for (var i = highest; i >= 0; i--)
        {
            machine.Run(facts.Varying[i], planes, words);
        }
    }

    private void Count(long block, int unknowns, long[] counts, long?[] firsts, Action<int, long, ulong>? seen)
    {
        var lanes = unknowns >= InnerUnknowns ? (long)words << BitsOfWord : 1L << unknowns;
        for (var i = 0; i < counts.Length; i++)
        {
            var plane = Plane(program.Outputs[i]);
            for (var word = 0; (long)word << BitsOfWord < lanes; word++)
            {
                var bits = lanes >= 64 ? plane[word] : plane[word] & ((1UL << (int)lanes) - 1);
                if (bits != 0)
                {
                    counts[i] += BitOperations.PopCount(bits);
                    var start = (block << InnerUnknowns) + ((long)word << BitsOfWord);
                    firsts[i] ??= start + BitOperations.TrailingZeroCount(bits);
                    seen?.Invoke(i, start, bits);
                }
            }
        }
    }

    private Span<ulong> Plane(int plane) => planes.AsSpan(plane * words, words);

    private void Fill(int plane, ulong value) => Plane(plane).Fill(value);
}
