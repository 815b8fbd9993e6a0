namespace QuoteIndex.Reading;

/// <summary>The check sum of ZIP archives, which .NET reads past without a look.</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index =>
    {
        uint value = (uint)index;
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    })];

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            sum = (sum >> 8) ^ Table[(byte)(sum ^ b)];
        }

        return sum;
    }

    public static uint End(uint sum) => ~sum;
}
