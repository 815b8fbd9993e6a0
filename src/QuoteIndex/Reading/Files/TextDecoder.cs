using System.Buffers;
using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Bytes to text: by byte-order mark, else UTF-8 where it is valid, else as the content declares, else Windows-1252.</summary>
internal static class TextDecoder
{
    private const int BufferLength = 64 << 10;

    // Control characters that text has no use for: all of ASCII but tab, line feed, vertical tab, form feed and return.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c))]);

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // An instance of the provider, not a registration: what the application has registered is none of our business.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of a file after a byte-order mark, and the name of its encoding.</summary>
    /// <remarks>
    /// The file is read twice, to tell its encoding and length and then to decode it into its place, so that no more of it than
    /// its text is in memory.
    /// </remarks>
    /// <exception cref="QuoteIndexException">It is empty, too large, or not text; the message names the file.</exception>
    public static DecodedText Decode(SourceFile file, ReadingOptions options, string? declared = null)
    {
        string path = file.Path;
        (Encoding encoding, int mark, long length) = Detect(file, options, declared);
        string text = string.Create((int)length, (file, encoding, mark), static (characters, from) => Fill(characters, from.file, from.encoding, from.mark));
        return IsBinary(text)
            ? throw new QuoteIndexException(
                $"'{path}' consists largely of control characters, so it is not text. Save it as plain text (UTF-8), or leave it out.")
            : string.IsNullOrWhiteSpace(text) ? throw Empty(path) : new(text, encoding.WebName);
    }

    /// <summary>The encoding of a file, the length of its byte-order mark, and that of its text in UTF-16 code units.</summary>
    /// <exception cref="QuoteIndexException">It is empty, too large, or not text; the message names the file.</exception>
    public static (Encoding Encoding, int Mark, long Length) Detect(SourceFile file, ReadingOptions options, string? declared = null)
    {
        (Encoding? marked, int mark) = ByteOrderMark(file.Head.Span);
        Encoding encoding = marked ?? Utf8;
        long? counted = Count(file, encoding, mark, options);
        if (counted is null && marked is null && DeclaredEncoding.Find(declared) is { } said)
        {
            counted = Count(file, encoding = said, 0, options);
        }

        long length = counted ?? (marked is null ? Count(file, encoding = Windows1252, 0, options)!.Value : throw Invalid(file.Path, encoding));
        return length == 0 ? throw Empty(file.Path) : (encoding, mark, length);
    }

    /// <summary>Bytes as text whatever is wrong with them, after a byte-order mark: to look at, not to keep.</summary>
    public static string Preview(ReadOnlySpan<byte> bytes)
    {
        (Encoding? marked, int mark) = ByteOrderMark(bytes);
        return marked switch
        {
            null or UTF8Encoding => Encoding.UTF8.GetString(bytes[mark..]),
            UTF32Encoding => Encoding.UTF32.GetString(bytes[mark..]),
            _ => (bytes[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[mark..]),
        };
    }

    private static QuoteIndexException Empty(string path) => new($"'{path}' is empty. Put the article's text into it, or leave it out.");

    private static QuoteIndexException Invalid(string path, Encoding encoding) => new(
        $"'{path}' begins with the byte-order mark of {encoding.WebName} but is not valid {encoding.WebName}. " +
        "It may be damaged or cut short; save it again as UTF-8.");

    // How many UTF-16 code units the file has in an encoding; null when it is not valid there.
    private static long? Count(SourceFile file, Encoding encoding, int mark, ReadingOptions options)
    {
        bool hasNoZeros = encoding is not (UnicodeEncoding or UTF32Encoding);
        Decoder decoder = encoding.GetDecoder();
        long units = 0, length = mark;
        using Stream stream = OpenAfter(file, mark);
        byte[] buffer = new byte[BufferLength];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                ReadOnlySpan<byte> bytes = buffer.AsSpan(0, read);
                length += read;
                if (length > options.MaximumBytes)
                {
                    throw ArticleFile.TooLarge(file.Path, length, options);
                }

                if (hasNoZeros && bytes.Contains((byte)0))
                {
                    throw new QuoteIndexException(LooksLikeUtf16(file.Head.Span)
                        ? $"'{file.Path}' looks like UTF-16 without a byte-order mark, which cannot be told for certain. Save it as UTF-8."
                        : $"'{file.Path}' holds binary data, not text. Save it as plain text (UTF-8), or leave it out.");
                }

                units += Characters(decoder, bytes, flush: false);
            }

            return units + Characters(decoder, [], flush: true);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Characters(Decoder decoder, ReadOnlySpan<byte> bytes, bool flush)
    {
        // Counting alone would not keep a character that the buffer cuts.
        Span<char> scratch = stackalloc char[4096];
        int characters = 0;
        for (bool completed = false; !completed;)
        {
            decoder.Convert(bytes, scratch, flush, out int used, out int made, out completed);
            bytes = bytes[used..];
            characters += made;
        }

        return characters;
    }

    private static void Fill(Span<char> characters, SourceFile file, Encoding encoding, int mark)
    {
        Decoder decoder = encoding.GetDecoder();
        using Stream stream = OpenAfter(file, mark);
        byte[] buffer = new byte[BufferLength];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                characters = characters[decoder.GetChars(buffer.AsSpan(0, read), characters, flush: false)..];
            }

            characters = characters[decoder.GetChars([], characters, flush: true)..];
        }
        catch (ArgumentException)
        {
            // More characters than were counted, or others.
            throw Changed(file.Path);
        }

        if (!characters.IsEmpty)
        {
            throw Changed(file.Path);
        }
    }

    private static QuoteIndexException Changed(string path) =>
        new($"'{path}' changed while it was read. Run the command again when nothing writes to it.");

    private static Stream OpenAfter(SourceFile file, int mark)
    {
        Stream stream = file.Open();
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes[..mark]);
        return stream;
    }

    /// <summary>The encoding that a byte-order mark at the start of bytes tells, and the mark's length; null and 0 without one.</summary>
    public static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
        _ => (null, 0),
    };

    // Western text in UTF-16 has a zero in every other byte.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length & ~1, 512)];
        int even = 0, odd = 0;
        for (int i = 0; i < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        return Math.Max(even, odd) > start.Length / 4 && Math.Min(even, odd) < start.Length / 40 + 1;
    }

    // Compressed data has one control character in ten, text hardly any: an escape sequence or a stray mark here and there.
    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        int allowed = 8 + text.Length / 50;
        for (ReadOnlySpan<char> rest = text; allowed >= 0; allowed--)
        {
            int next = rest.IndexOfAny(Controls);
            if (next < 0)
            {
                return false;
            }

            if (rest[next] == '\0')
            {
                return true;
            }

            rest = rest[(next + 1)..];
        }

        return true;
    }
}
