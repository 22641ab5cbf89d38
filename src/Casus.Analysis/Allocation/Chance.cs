namespace Casus.Allocation;

/// <summary>Chance from a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct Chance(int seed)
{
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ 0xD1B54A32D192ED03UL;

    /// <summary>A whole number from 0, below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next() >> 32, (ulong)bound << 32, out _);

    /// <summary>From 0, below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
