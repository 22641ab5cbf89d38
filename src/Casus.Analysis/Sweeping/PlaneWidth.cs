using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Casus.Sweeping;

/// <summary>How many situations one step of the machine holds. The algorithm is the same at every width.</summary>
public enum VectorWidth { Bits64 = 64, Bits128 = 128, Bits256 = 256, Bits512 = 512 }

/// <summary>The widths this machine has.</summary>
public static class VectorWidths
{
    /// <summary>The widest that the machine computes in one step.</summary>
    public static VectorWidth Widest =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512
        : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128
        : VectorWidth.Bits64;

    /// <summary>Every width; those that the machine lacks are made up from narrower ones and give the same answers.</summary>
    public static IReadOnlyList<VectorWidth> All { get; } = [VectorWidth.Bits64, VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512];
}

/// <summary>The operations of one width.</summary>
internal interface IPlaneWidth<TVector>
    where TVector : struct
{
    /// <summary>Words of 64 bits in one step.</summary>
    static abstract int Words { get; }

    static abstract TVector Load(ref ulong from, nuint offset);

    static abstract void Store(TVector vector, ref ulong to, nuint offset);

    static abstract TVector And(TVector one, TVector other);

    static abstract TVector Xor(TVector one, TVector other);

    /// <summary>The same word throughout.</summary>
    static abstract TVector All(ulong word);

    static abstract bool AreEqual(TVector one, TVector other);
}

internal readonly struct Width64 : IPlaneWidth<ulong>
{
    public static int Words => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref ulong from, nuint offset) => Unsafe.Add(ref from, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ulong vector, ref ulong to, nuint offset) => Unsafe.Add(ref to, offset) = vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong And(ulong one, ulong other) => one & other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Xor(ulong one, ulong other) => one ^ other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong All(ulong word) => word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ulong one, ulong other) => one == other;
}

internal readonly struct Width128 : IPlaneWidth<Vector128<ulong>>
{
    public static int Words => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Load(ref ulong from, nuint offset) => Vector128.LoadUnsafe(ref from, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<ulong> vector, ref ulong to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> And(Vector128<ulong> one, Vector128<ulong> other) => one & other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Xor(Vector128<ulong> one, Vector128<ulong> other) => one ^ other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> All(ulong word) => Vector128.Create(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Vector128<ulong> one, Vector128<ulong> other) => one == other;
}

internal readonly struct Width256 : IPlaneWidth<Vector256<ulong>>
{
    public static int Words => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Load(ref ulong from, nuint offset) => Vector256.LoadUnsafe(ref from, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<ulong> vector, ref ulong to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> And(Vector256<ulong> one, Vector256<ulong> other) => one & other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Xor(Vector256<ulong> one, Vector256<ulong> other) => one ^ other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> All(ulong word) => Vector256.Create(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Vector256<ulong> one, Vector256<ulong> other) => one == other;
}

internal readonly struct Width512 : IPlaneWidth<Vector512<ulong>>
{
    public static int Words => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Load(ref ulong from, nuint offset) => Vector512.LoadUnsafe(ref from, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<ulong> vector, ref ulong to, nuint offset) => vector.StoreUnsafe(ref to, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> And(Vector512<ulong> one, Vector512<ulong> other) => one & other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Xor(Vector512<ulong> one, Vector512<ulong> other) => one ^ other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> All(ulong word) => Vector512.Create(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Vector512<ulong> one, Vector512<ulong> other) => one == other;
}
