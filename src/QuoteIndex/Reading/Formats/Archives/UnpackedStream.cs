namespace QuoteIndex.Reading;

/// <summary>What is unpacked of a file, as long as it is within the limits and as the archive says.</summary>
internal sealed class UnpackedStream(PackedFile file, Stream inner, Func<long> packed, Action<long, uint>? checkEnd) : ForwardStream(inner)
{
    private long length;
    private uint sum = Crc32.Start;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        int read = file.Read(Inner, buffer);
        length += read;
        file.Count(length, packed());
        if (checkEnd is not null)
        {
            sum = Crc32.Add(sum, buffer[..read]);
            if (read == 0)
            {
                file.Explained(() =>
                {
                    checkEnd(length, Crc32.End(sum));
                    return true;
                });
            }
        }

        return read;
    }
}
