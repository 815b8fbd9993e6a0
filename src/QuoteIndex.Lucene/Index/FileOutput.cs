using System.Buffers.Binary;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace QuoteIndex.Lucene.Index;

/// <summary>A new file as Lucene writes it: a byte or a few at a time, which go to the disk, and into the checksum, many at a time. For one thread.</summary>
internal sealed class FileOutput(string file, Action closed) : IndexOutput
{
    private const int BufferLength = 1 << 15;

    private readonly SafeFileHandle handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    private readonly byte[] buffer = new byte[BufferLength];
    private int buffered;
    private long written;
    private uint sum;

    public override long Position => written + buffered;

    public override long Length
    {
        get => Position;
        set
        {
            // How long it will be is of no use.
        }
    }

    /// <summary>The checksum of all that was written so far.</summary>
    public override long Checksum => Crc32.Append(sum, buffer.AsSpan(0, buffered));

    public override void WriteByte(byte b)
    {
        if (buffered == BufferLength)
        {
            Flush();
        }

        buffer[buffered++] = b;
    }

    public override void WriteInt16(short i) => BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), i);

    public override void WriteInt32(int i) => BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), i);

    public override void WriteInt64(long i) => BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), i);

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        ReadOnlySpan<byte> bytes = b.AsSpan(offset, length);
        if (length <= BufferLength)
        {
            bytes.CopyTo(Next(length));
        }
        else
        {
            Flush();
            Write(bytes);
        }
    }

    public override void Flush()
    {
        Write(buffer.AsSpan(0, buffered));
        buffered = 0;
    }

    [Obsolete("Lucene's, for indexes of version 3.")]
    public override void Seek(long pos) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !handle.IsClosed)
        {
            try
            {
                Flush();
            }
            finally
            {
                handle.Dispose();
                closed();
            }
        }
    }

    private Span<byte> Next(int length)
    {
        if (length > BufferLength - buffered)
        {
            Flush();
        }

        Span<byte> next = buffer.AsSpan(buffered, length);
        buffered += length;
        return next;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(handle, bytes, written);
        sum = Crc32.Append(sum, bytes);
        written += bytes.Length;
    }
}
