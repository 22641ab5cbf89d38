using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Sweeping;

/// <summary>Runs steps over the planes of one block.</summary>
internal interface IMachine
{
    void Run(ReadOnlySpan<Instruction> code, Span<ulong> planes, int words);

    /// <summary>Takes planes over; says whether any of them changed.</summary>
    bool Take(ReadOnlySpan<Transfer> transfers, Span<ulong> planes, int words);
}

/// <summary>The one algorithm, at the width of <typeparamref name="TVector"/>.</summary>
internal sealed class Machine<TWidth, TVector> : IMachine
    where TWidth : struct, IPlaneWidth<TVector>
    where TVector : struct
{
    public void Run(ReadOnlySpan<Instruction> code, Span<ulong> planes, int words)
    {
        ref var start = ref MemoryMarshal.GetReference(planes);
        var length = (nuint)words;
        var step = (nuint)TWidth.Words;
        unchecked
        {
            foreach (ref readonly var instruction in code)
            {
                ref var target = ref Unsafe.Add(ref start, (nuint)instruction.Target * length);
                ref var left = ref Unsafe.Add(ref start, (nuint)instruction.Left * length);
                ref var right = ref Unsafe.Add(ref start, (nuint)instruction.Right * length);
                switch (instruction.Operation)
                {
                    case Operation.And:
                        for (nuint i = 0; i < length; i += step)
                        {
                            TWidth.Store(TWidth.And(TWidth.Load(ref left, i), TWidth.Load(ref right, i)), ref target, i);
                        }
                        break;
                    case Operation.Or:
                        for (nuint i = 0; i < length; i += step)
                        {
                            TWidth.Store(TWidth.Or(TWidth.Load(ref left, i), TWidth.Load(ref right, i)), ref target, i);
                        }
                        break;
                    default:
                        for (nuint i = 0; i < length; i += step)
                        {
                            TWidth.Store(TWidth.Not(TWidth.Load(ref left, i)), ref target, i);
                        }
                        break;
                }
            }
        }
    }

    public bool Take(ReadOnlySpan<Transfer> transfers, Span<ulong> planes, int words)
    {
        ref var start = ref MemoryMarshal.GetReference(planes);
        var length = (nuint)words;
        var step = (nuint)TWidth.Words;
        var changed = false;
        unchecked
        {
            foreach (ref readonly var transfer in transfers)
            {
                ref var from = ref Unsafe.Add(ref start, (nuint)transfer.From * length);
                ref var to = ref Unsafe.Add(ref start, (nuint)transfer.To * length);
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
