namespace QuoteIndex.Reading;

/// <summary>What is unpacked of a file, as long as it is within the limits and as the archive says.</summary>
internal sealed class UnpackedStream(PackedFile file, Stream inner, Func<long> packed, Action<long, uint>? checkEnd) : Stream
{
    private long length;
    private uint sum = Crc32.Start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        int read = file.Read(inner, buffer);
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

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
