using System.Buffers.Binary;
using Lucene.Net.Codecs;

namespace QuoteIndex.Lucene.Index;

/// <summary>Looks whether a file of Lucene's is whole.</summary>
internal static class IndexFile
{
    // What Lucene ends a file with: a magic number, the sort of checksum, the checksum of all before it, each with its highest byte first.
    private const int FooterLength = 16;
    private const int SumLength = sizeof(ulong);
    private const int Step = 1 << 18;

    /// <exception cref="InvalidDataException">The file has lost bytes, or they are others than those that were written.</exception>
    public static void Verify(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        byte[] buffer = new byte[Step];
        uint sum = 0;
        long left = stream.Length - SumLength;
        bool isWhole = stream.Length >= FooterLength;
        while (isWhole && left > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(left, Step));
            isWhole = read > 0;
            sum = Crc32.Append(sum, buffer.AsSpan(0, read));
            left -= read;
        }

        if (isWhole)
        {
            stream.Seek(-FooterLength, SeekOrigin.End);
            stream.ReadExactly(buffer, 0, FooterLength);
            isWhole = BinaryPrimitives.ReadInt32BigEndian(buffer) == CodecUtil.FOOTER_MAGIC
                && BinaryPrimitives.ReadInt64BigEndian(buffer.AsSpan(FooterLength - SumLength)) == sum;
        }

        if (!isWhole)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is not as it was written");
        }
    }
}
