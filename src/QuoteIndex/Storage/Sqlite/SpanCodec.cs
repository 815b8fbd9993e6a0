using System.Buffers.Binary;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Spans as bytes: start and end of each as little-endian 32-bit numbers.</summary>
internal static class SpanCodec
{
    public static byte[] Encode(IReadOnlyList<TextSpan> spans)
    {
        byte[] bytes = new byte[spans.Count * 8];
        for (int i = 0; i < spans.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 8), spans[i].Start);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * 8) + 4), spans[i].End);
        }

        return bytes;
    }

    public static TextSpan[] Decode(ReadOnlySpan<byte> bytes)
    {
        var spans = new TextSpan[bytes.Length / 8];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * 8)..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[((i * 8) + 4)..]));
        }

        return spans;
    }
}
