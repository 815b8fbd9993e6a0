namespace QuoteIndex.Reading;

/// <summary>The part of a stream of UTF-8 that is being looked at: it grows while more is needed, and what is done with is let go.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private byte[] buffer = new byte[128 << 10];
    private int start;
    private int end;

    /// <summary>Where the window begins in the file's text.</summary>
    public TextPosition Position { get; } = new();

    /// <summary>Where the window begins in the stream.</summary>
    public long Start { get; private set; }

    /// <summary>The bytes in the window.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>The same bytes, unchanged until the window is filled again.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(start, end - start);

    /// <summary>Reads more bytes into the window; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (start > 0 && start >= end - start)
        {
            Bytes.CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = stream.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }

    /// <summary>Lets go of bytes at the start of the window.</summary>
    /// <param name="count">How many.</param>
    /// <param name="isWhole">True when no character is cut at their end.</param>
    public void Consume(int count, bool isWhole)
    {
        Position.Advance(Bytes[..count], isWhole);
        start += count;
        Start += count;
    }

    public void Dispose() => stream.Dispose();
}
