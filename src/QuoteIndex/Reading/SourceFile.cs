using System.Text;
using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>
/// A file, or an entry of an archive, as readers see it: its path, its first bytes, and its whole content when it is
/// asked for. Safe for use by several threads at once.
/// </summary>
public sealed class SourceFile
{
    /// <summary>How many bytes <see cref="Head"/> holds of a file that has as many.</summary>
    public const int HeadLength = 4096;

    private readonly Func<Stream> open;
    private readonly Lazy<byte[]> head;
    private readonly Lazy<string> start;

    /// <summary>A file whose bytes are at hand.</summary>
    /// <param name="path">The path its articles shall have.</param>
    /// <param name="bytes">The whole file.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
        : this(path, path, () => BytesStream.Over(bytes))
    {
    }

    /// <summary>A file that is opened when it is read.</summary>
    /// <param name="path">The path its articles shall have.</param>
    /// <param name="name">The name that tells its format and may date it; where a file is compressed, the name without that ending.</param>
    /// <param name="open">Opens the content anew, from its start, each time it is called.</param>
    public SourceFile(string path, string name, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(open);
        Path = path;
        Name = name;
        this.open = open;
        head = new(ReadHead);
        start = new(() => TextDecoder.Preview(head.Value));
    }

    /// <summary>The path its articles shall have, with '/' between folders.</summary>
    public string Path { get; }

    /// <summary>The name that tells the format and may date the articles.</summary>
    public string Name { get; }

    /// <summary>The ending of <see cref="Name"/> in lower case with its full stop; empty when there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The first bytes, at most <see cref="HeadLength"/>.</summary>
    public ReadOnlyMemory<byte> Head => head.Value;

    /// <summary><see cref="Head"/> as text, whatever is wrong with it, without byte-order mark: to tell formats by.</summary>
    public string Start => start.Value;

    /// <summary>How many archives the file stands in.</summary>
    internal int Depth { get; init; }

    /// <summary>How much has been unpacked of the outermost of those archives; null of a file that stands in none.</summary>
    internal UnpackedTotal? Unpacked { get; init; }

    /// <summary>The content from its start; the caller closes the stream.</summary>
    /// <exception cref="QuoteIndexException">It cannot be opened; the message names the file and what to do.</exception>
    public Stream Open() => open();

    /// <summary>The whole content as text, after a byte-order mark and before any other change.</summary>
    /// <param name="options">Says how large the file may be.</param>
    /// <param name="declaredEncoding">
    /// The encoding that the content says it is in ("iso-8859-2"), which counts where a byte-order mark says nothing and it is not
    /// valid UTF-8; null when it says nothing. One that is not known is passed over.
    /// </param>
    /// <exception cref="QuoteIndexException">It is empty, too large, or no text; the message names the file and what to do.</exception>
    public DecodedText ReadText(ReadingOptions options, string? declaredEncoding = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TextDecoder.Decode(this, options, declaredEncoding);
    }

    private byte[] ReadHead()
    {
        using Stream stream = open();
        byte[] bytes = new byte[HeadLength];
        int length = stream.ReadAtLeast(bytes, HeadLength, throwOnEndOfStream: false);
        return bytes[..length];
    }
}
