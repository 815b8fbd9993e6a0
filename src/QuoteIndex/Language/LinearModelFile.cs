using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace QuoteIndex.Language;

/// <summary>
/// The form in which a <see cref="LinearModel"/> is kept: a header (magic, version of the format, version of the features,
/// classes, bits of a row's number, scale, length of the rest, its SHA-256) and the weights, deflated. Little-endian.
/// The version of the features is the reader's own: it is raised whenever templates change, so that weights learned for
/// others are refused rather than misread.
/// </summary>
internal static class LinearModelFile
{
    private const uint Magic = 0x314D_4951; // "QIM1"
    private const int FormatVersion = 1;
    private const int HeaderLength = 28 + SHA256.HashSizeInBytes;

    // Far above any model we ship: keeps a damaged header from asking for gigabytes.
    private const int MaximumRowBits = 22;
    private const int MaximumClasses = 1024;

    /// <summary>Reads the model embedded in this library under the name of its file in a Data folder.</summary>
    /// <exception cref="QuoteIndexException">It is missing, damaged, or made for another version.</exception>
    public static LinearModel LoadEmbedded(string name, int classes, int featureVersion)
    {
        using Stream? stream = typeof(LinearModelFile).Assembly.GetManifestResourceStream(name);
        return stream is null
            ? throw new QuoteIndexException(
                $"The learned model {name} is missing from this build of QuoteIndex. Train it with QuoteIndex.Training, or install the package again.")
            : Read(stream, name, classes, featureVersion);
    }

    /// <summary>Reads a model; <paramref name="name"/> is what errors call it.</summary>
    /// <exception cref="QuoteIndexException">It is damaged, or made for another version.</exception>
    public static LinearModel Read(Stream stream, string name, int classes, int featureVersion)
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

        if (rowBits is < 1 or > MaximumRowBits || classes is < 1 or > MaximumClasses || length < 0)
        {
            throw Damaged(name, null);
        }

        try
        {
            // Grows with what is there rather than by what a damaged header says.
            using var body = new MemoryStream();
            stream.CopyTo(body);
            ReadOnlySpan<byte> bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
            if (bytes.Length != length || !SHA256.HashData(bytes).AsSpan().SequenceEqual(header[28..]))
            {
                throw Damaged(name, null);
            }

            body.Position = 0;
            using var inflate = new DeflateStream(body, CompressionMode.Decompress);
            var weights = new sbyte[LinearModel.StrideFor(classes) << rowBits];
            inflate.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            return new LinearModel(classes, weights, scale);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Damaged(name, e);
        }
    }

    public static void Write(LinearModel model, Stream stream, int featureVersion)
    {
        using var body = new MemoryStream();
        using (var deflate = new DeflateStream(body, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(MemoryMarshal.AsBytes(model.Weights));
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], featureVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], model.Classes);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], BitOperations.Log2((uint)(model.Weights.Length / model.Stride)));
        BinaryPrimitives.WriteSingleLittleEndian(header[20..], model.Scale);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], (int)body.Length);
        SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length), header[28..]);
        stream.Write(header);
        stream.Write(body.GetBuffer(), 0, (int)body.Length);
    }

    private static string Remedy => "Install the package again, or train the model with QuoteIndex.Training.";

    private static QuoteIndexException Damaged(string name, Exception? cause)
    {
        string message = $"The model {name} is damaged: its content does not match its checksum. {Remedy}";
        return cause is null ? new QuoteIndexException(message) : new QuoteIndexException(message, cause);
    }
}
