namespace QuoteIndex.Lucene;

/// <summary>Two numbers in one.</summary>
internal static class Packed
{
    public static long Of(int high, int low) => ((long)high << 32) | (uint)low;

    public static int High(long packed) => (int)(packed >> 32);

    public static int Low(long packed) => (int)packed;

    /// <summary>A quote's number with a byte that goes with it.</summary>
    public static long WithByte(long number, byte with) => (number << 8) | with;

    public static long Number(long packed) => packed >> 8;

    public static byte Byte(long packed) => (byte)packed;
}
