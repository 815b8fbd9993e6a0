namespace QuoteIndex.Lucene.Index;

/// <summary>The checksum that ends every file of Lucene's (CRC-32 of IEEE 802.3), eight bytes at a step, since whole indexes are read by it.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>The checksum of what <paramref name="before"/> is that of, with more bytes behind it; 0 of none.</summary>
    public static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> tables = Tables;
        uint sum = ~before;
        while (bytes.Length >= sizeof(ulong))
        {
            ulong eight = BitConverter.ToUInt64(bytes) ^ sum;
            sum = tables[(7 * 256) + (byte)eight]
                ^ tables[(6 * 256) + (byte)(eight >> 8)]
                ^ tables[(5 * 256) + (byte)(eight >> 16)]
                ^ tables[(4 * 256) + (byte)(eight >> 24)]
                ^ tables[(3 * 256) + (byte)(eight >> 32)]
                ^ tables[(2 * 256) + (byte)(eight >> 40)]
                ^ tables[256 + (byte)(eight >> 48)]
                ^ tables[(byte)(eight >> 56)];
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte one in bytes)
        {
            sum = tables[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return ~sum;
    }

    // Table k has what a byte does to the sum when k more bytes follow it.
    private static uint[] MakeTables()
    {
        uint[] tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint sum = i;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }

            tables[i] = sum;
        }

        for (int i = 256; i < tables.Length; i++)
        {
            tables[i] = (tables[i - 256] >> 8) ^ tables[(byte)tables[i - 256]];
        }

        return tables;
    }
}
