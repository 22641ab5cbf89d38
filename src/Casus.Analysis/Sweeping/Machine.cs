using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Sweeping;

/// <summary>Runs steps over the planes of one block. A plane's words are a power of two and at least <see cref="LeastWords"/>.</summary>
internal interface IMachine
{
    /// <summary>Four steps of the widest vector.</summary>
    const int LeastWords = 32;

    void Run(ReadOnlySpan<Instruction> code, Span<ulong> planes, int words);

    /// <summary>Takes planes over; says whether any of them changed.</summary>
    bool Take(ReadOnlySpan<Transfer> transfers, Span<ulong> planes, int words);
}

/// <summary>The one algorithm, at the width of <typeparamref name="TVector"/>.</summary>
internal sealed class Machine<TWidth, TVector> : IMachine
    where TWidth : struct, IPlaneWidth<TVector>
    where TVector : struct
{
    // Optimised at the first call: a sweep is over before the runtime would notice that these loops are worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<Instruction> code, Span<ulong> planes, int words)
    {
        ref var start = ref MemoryMarshal.GetReference(planes);
        var (length, step, shift) = ((nuint)words, (nuint)TWidth.Words, BitOperations.Log2((uint)words));
        unchecked
        {
            foreach (ref readonly var instruction in code)
            {
                ref var target = ref Unsafe.Add(ref start, (nuint)instruction.Target.Plane << shift);
                ref var left = ref Unsafe.Add(ref start, (nuint)instruction.Left.Plane << shift);
                ref var right = ref Unsafe.Add(ref start, (nuint)instruction.Right.Plane << shift);
                var turnTarget = TWidth.All(instruction.Target.Mask);
                var turnLeft = TWidth.All(instruction.Left.Mask);
                var turnRight = TWidth.All(instruction.Right.Mask);
                for (nuint i = 0; i < length; i += 4 * step)
                {
                    Step(ref left, ref right, ref target, i, turnLeft, turnRight, turnTarget);
                    Step(ref left, ref right, ref target, i + step, turnLeft, turnRight, turnTarget);
                    Step(ref left, ref right, ref target, i + 2 * step, turnLeft, turnRight, turnTarget);
                    Step(ref left, ref right, ref target, i + 3 * step, turnLeft, turnRight, turnTarget);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Take(ReadOnlySpan<Transfer> transfers, Span<ulong> planes, int words)
    {
        ref var start = ref MemoryMarshal.GetReference(planes);
        var (length, step, shift) = ((nuint)words, (nuint)TWidth.Words, BitOperations.Log2((uint)words));
        var changed = false;
        unchecked
        {
            foreach (ref readonly var transfer in transfers)
            {
                ref var from = ref Unsafe.Add(ref start, (nuint)transfer.From << shift);
                ref var to = ref Unsafe.Add(ref start, (nuint)transfer.To << shift);
                for (nuint i = 0; i < length; i += step)
                {
                    var now = TWidth.Load(ref from, i);
                    if (!TWidth.AreEqual(now, TWidth.Load(ref to, i)))
                    {
                        changed = true;
                        TWidth.Store(now, ref to, i);
                    }
                }
            }
        }
        return changed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref ulong left, ref ulong right, ref ulong target, nuint at, TVector turnLeft, TVector turnRight, TVector turnTarget)
    {
        var both = TWidth.And(TWidth.Xor(TWidth.Load(ref left, at), turnLeft), TWidth.Xor(TWidth.Load(ref right, at), turnRight));
        TWidth.Store(TWidth.Xor(both, turnTarget), ref target, at);
    }
}

internal static class Machines
{
    public static IMachine Of(VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => new Machine<Width512, Vector512<ulong>>(),
        VectorWidth.Bits256 => new Machine<Width256, Vector256<ulong>>(),
        VectorWidth.Bits128 => new Machine<Width128, Vector128<ulong>>(),
        _ => new Machine<Width64, ulong>(),
    };
}
