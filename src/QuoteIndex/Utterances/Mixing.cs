namespace QuoteIndex.Utterances;

/// <summary>Hashes that are the same in every run and on every machine, because they are stored.</summary>
internal static class Mixing
{
    /// <summary>A permutation of 64-bit numbers in which every bit depends on every other (the finisher of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>A hash of a row of numbers, given that of those before the last.</summary>
    public static ulong Combine(ulong hash, ulong next) => Mix((hash * 0x9E3779B97F4A7C15) + next);
}
