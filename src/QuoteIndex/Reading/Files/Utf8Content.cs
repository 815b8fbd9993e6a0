using System.Text;

namespace QuoteIndex.Reading;

/// <summary>A file's content as a stream of UTF-8 without byte-order mark, whatever its encoding.</summary>
internal static class Utf8Content
{
    /// <summary>Opens the content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">The encoding it is in.</param>
    /// <param name="mark">Length of its byte-order mark.</param>
    /// <param name="options">Says how large the file may be.</param>
    public static Stream Open(SourceFile file, Encoding encoding, int mark, ReadingOptions options)
    {
        Stream content = new BoundedStream(file, options);
        Span<byte> bytes = stackalloc byte[4];
        content.ReadExactly(bytes[..mark]);
        return encoding is UTF8Encoding ? content : Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8);
    }

    /// <summary>Opens the content of a file whose format is always Unicode; bytes that are none are left as they are.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Says how large the file may be.</param>
    /// <param name="encoding">Name of the encoding it is in.</param>
    /// <exception cref="QuoteIndexException">It is empty, or not text; the message names the file.</exception>
    public static Stream OpenUnicode(SourceFile file, ReadingOptions options, out string encoding)
    {
        (Encoding? marked, int mark) = TextDecoder.ByteOrderMark(file.Head.Span);
        if (file.Head.Length == mark || (marked is null && file.Head.Span.Contains((byte)0)))
        {
            // Says what is wrong with it.
            _ = file.ReadText(options);
        }

        // One that replaces what is broken instead of refusing it.
        Encoding tolerant = marked is null ? Encoding.UTF8 : Encoding.GetEncoding(marked.CodePage);
        encoding = tolerant.WebName;
        return Open(file, tolerant, mark, options);
    }

    // Knows how large a file may be when its length cannot be asked for, as that of what is unpacked.
    private sealed class BoundedStream(SourceFile file, ReadingOptions options) : ForwardStream(file.Open())
    {
        private long length;

        public override int Read(Span<byte> buffer)
        {
            int read = Inner.Read(buffer);
            length += read;
            return length > options.MaximumBytes ? throw ArticleFile.TooLarge(file.Path, length, options) : read;
        }
    }
}
