using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace QuoteIndex.Language;

/// <summary>
/// The form in which learned models are kept: a header (magic, version of the format, version of the features, classes,
/// bits of a row's number, scale, length of the rest, its SHA-256), and the model's own bytes, deflated. Little-endian.
/// The version of the features is the reader's own: it is raised whenever templates change, so that weights learned for
/// others are refused rather than misread.
/// </summary>
internal static class ModelFile
{
    private const uint Magic = 0x314D_4951; // "QIM1"
    private const int FormatVersion = 1;
    private const int HeaderLength = 28 + SHA256.HashSizeInBytes;

    // Far above any model we ship: keeps a damaged header from asking for gigabytes.
    private const int MaximumRowBits = 24;
    private const int MaximumClasses = 1024;

    private const string Remedy = "Install the package again, or train the model with QuoteIndex.Training.";

    /// <summary>Opens the model embedded in this library under the name of its file in a Data folder.</summary>
    /// <exception cref="QuoteIndexException">It is missing from this build.</exception>
    public static Stream OpenEmbedded(string name) => typeof(ModelFile).Assembly.GetManifestResourceStream(name)
        ?? throw new QuoteIndexException($"The learned model {name} is missing from this build of QuoteIndex. {Remedy}");

    /// <summary>Reads a model's bytes; <paramref name="name"/> is what errors call it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What errors call the model.</param>
    /// <param name="classes">How many classes the reader expects.</param>
    /// <param name="featureVersion">The version of the reader's features.</param>
    /// <param name="lengthOf">How many bytes a model of so many row bits has.</param>
    /// <exception cref="QuoteIndexException">It is damaged, or made for another version.</exception>
    public static (byte[] Body, int RowBits, float Scale) Read(
        Stream stream, string name, int classes, int featureVersion, Func<int, int> lengthOf)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new QuoteIndexException($"{name} is not a QuoteIndex model. {Remedy}");
        }

        int format = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        int features = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        int storedClasses = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        int rowBits = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        float scale = BinaryPrimitives.ReadSingleLittleEndian(header[20..]);
        int length = BinaryPrimitives.ReadInt32LittleEndian(header[24..]);
        if (format != FormatVersion || features != featureVersion || storedClasses != classes)
        {
            throw new QuoteIndexException(
                $"The model {name} has format {format}, features {features} and {storedClasses} classes; this version of QuoteIndex "
                + $"needs format {FormatVersion}, features {featureVersion} and {classes} classes. {Remedy}");
        }

        if (rowBits is < 3 or > MaximumRowBits || classes is < 1 or > MaximumClasses || length < 0)
        {
            throw Damaged(name, null);
        }

        try
        {
            // Grows with what is there rather than by what a damaged header says.
            using var packed = new MemoryStream();
            stream.CopyTo(packed);
            ReadOnlySpan<byte> bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
            if (bytes.Length != length || !SHA256.HashData(bytes).AsSpan().SequenceEqual(header[28..]))
            {
                throw Damaged(name, null);
            }

            packed.Position = 0;
            using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
            var body = new byte[lengthOf(rowBits)];
            inflate.ReadExactly(body);
            return (body, rowBits, scale);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Damaged(name, e);
        }
    }

    public static void Write(Stream stream, int classes, int featureVersion, int rowBits, float scale, ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(body);
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], featureVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], classes);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], rowBits);
        BinaryPrimitives.WriteSingleLittleEndian(header[20..], scale);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], (int)packed.Length);
        SHA256.HashData(packed.GetBuffer().AsSpan(0, (int)packed.Length), header[28..]);
        stream.Write(header);
        stream.Write(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static QuoteIndexException Damaged(string name, Exception? cause)
    {
        string message = $"The model {name} is damaged: its content does not match its checksum. {Remedy}";
        return cause is null ? new QuoteIndexException(message) : new QuoteIndexException(message, cause);
    }
}
