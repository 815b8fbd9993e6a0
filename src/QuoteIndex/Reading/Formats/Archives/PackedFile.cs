using System.Globalization;
using System.IO.Compression;

namespace QuoteIndex.Reading;

/// <summary>A file as it stands in an archive, whose content is unpacked within the limits.</summary>
/// <param name="path">The path its articles shall have.</param>
/// <param name="limits">The limits.</param>
/// <param name="total">What is unpacked in all.</param>
internal sealed class PackedFile(string path, UnpackingLimits limits, UnpackedTotal total)
{
    // Below this the ratio tells nothing: a short text of one word packs to almost nothing.
    private const long RatioFrom = 1 << 20;

    private long counted;

    /// <summary>Opens the content.</summary>
    /// <param name="open">Opens what unpacks it.</param>
    /// <param name="packed">How many packed bytes have been read.</param>
    /// <param name="checkEnd">Throws <see cref="InvalidDataException"/> when length and CRC-32 are not what the archive states; null for nothing to check.</param>
    public Stream Open(Func<Stream> open, Func<long> packed, Action<long, uint>? checkEnd = null) =>
        Explained(() => new UnpackedStream(this, open(), packed, checkEnd));

    /// <summary>Does what may find the archive damaged, and says so by our own error.</summary>
    public T Explained<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    /// <summary>Reads what may be damaged, and says so by our own error.</summary>
    public int Read(Stream stream, Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    /// <summary>Takes note of what has been unpacked.</summary>
    /// <exception cref="QuoteIndexException">It is more than a limit allows.</exception>
    public void Count(long length, long packed)
    {
        // A file is opened several times, to tell its format and its encoding; it counts once.
        if (length > counted)
        {
            total.Add(length - counted);
            counted = length;
        }

        string? limit =
            length > limits.EntryBytes ? Limit($"to more than {limits.EntryBytes:N0} bytes", nameof(limits.EntryBytes))
            : length > RatioFrom && length / limits.Ratio > packed
                ? Limit($"to more than {limits.Ratio:N0} times its size, as files do that were made to fill a memory", nameof(limits.Ratio))
            : total.Bytes > limits.TotalBytes
                ? Limit($"beyond the {limits.TotalBytes:N0} bytes that are unpacked of one file in all", nameof(limits.TotalBytes))
            : null;
        if (limit is not null)
        {
            throw new QuoteIndexException(limit);
        }
    }

    private static bool IsDamage(Exception error) => error is InvalidDataException or IOException or NotSupportedException or ArgumentException;

    private QuoteIndexException Damaged(Exception error) => new(
        $"'{path}' could not be unpacked: {error.Message} The file may be damaged, cut short or packed in a way that is not known here; unpack it with its own program, or get it anew.", error);

    private string Limit(FormattableString beyond, string name) =>
        $"'{path}' unpacks {beyond.ToString(CultureInfo.InvariantCulture)}. Unpack it yourself, or raise {nameof(UnpackingLimits)}.{name}, if it is what you mean to read.";
}
