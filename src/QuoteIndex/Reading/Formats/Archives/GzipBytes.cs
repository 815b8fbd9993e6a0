using System.Buffers.Binary;

namespace QuoteIndex.Reading;

/// <summary>The bytes of a file packed by gzip, as they are read; .NET takes one that is cut short for one that is at its end.</summary>
internal sealed class GzipBytes(Stream inner) : ForwardStream(inner)
{
    private const int TrailerLength = 8;

    // The start of what is packed. Files may be packed in parts, one after the other, each with its own trailer.
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    private readonly byte[] last = new byte[TrailerLength];
    private bool hasParts;

    /// <summary>How many bytes have been read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = Inner.Read(buffer);
        TakeNote(buffer[..read]);
        return read;
    }

    /// <summary>Checks, when all has been unpacked, that the file ends as it should.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public void CheckEnd(long length)
    {
        // The trailer ends with the length of what was packed, by 4 GiB. Zeros are what tapes and disks pad files with.
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(last.AsSpan(TrailerLength - sizeof(uint)));
        bool isPadded = last.AsSpan().IndexOfAnyExcept((byte)0) < 0;
        if (!isPadded && (hasParts ? length <= uint.MaxValue && stated > length : stated != (uint)length))
        {
            throw new InvalidDataException("The file ends too early.");
        }
    }

    private void TakeNote(ReadOnlySpan<byte> bytes)
    {
        if (!hasParts)
        {
            // Also where the last bytes of what was read before begin it.
            Span<byte> seam = [last[^2], last[^1], .. bytes[..Math.Min(bytes.Length, 2)]];
            int from = Count == 0 ? 1 : 0;
            hasParts = (Count > 0 && seam.IndexOf(Magic) >= 0) || (bytes.Length > from && bytes[from..].IndexOf(Magic) >= 0);
        }

        Count += bytes.Length;
        int kept = Math.Max(0, TrailerLength - bytes.Length);
        last.AsSpan(TrailerLength - kept).CopyTo(last);
        bytes[Math.Max(0, bytes.Length - TrailerLength)..].CopyTo(last.AsSpan(kept));
    }
}
