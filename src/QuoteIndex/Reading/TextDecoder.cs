using System.Buffers;
using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Bytes to text: by byte-order mark, else UTF-8 where it is valid, else Windows-1252.</summary>
internal static class TextDecoder
{
    // Control characters that text has no use for: all of ASCII but tab, line feed, vertical tab, form feed and return.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c))]);

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // An instance of the provider, not a registration: what the application has registered is none of our business.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text exactly as decoded, after a byte-order mark, and the name of its encoding.</summary>
    /// <exception cref="QuoteIndexException">The bytes are not text; the message names <paramref name="path"/>.</exception>
    public static (string Text, string Encoding) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        (Encoding? marked, int mark) = ByteOrderMark(bytes);
        if (marked is null or UTF8Encoding && bytes.Contains((byte)0))
        {
            throw new QuoteIndexException(LooksLikeUtf16(bytes)
                ? $"'{path}' looks like UTF-16 without a byte-order mark, which cannot be told for certain. Save it as UTF-8."
                : $"'{path}' holds binary data, not text. Save it as plain text (UTF-8), or leave it out.");
        }

        (string text, Encoding encoding) = marked is null ? DecodeUnmarked(bytes) : (DecodeMarked(path, marked, bytes[mark..]), marked);
        if (IsBinary(text))
        {
            throw new QuoteIndexException(
                $"'{path}' consists largely of control characters, so it is not text. Save it as plain text (UTF-8), or leave it out.");
        }

        return (text, encoding.WebName);
    }

    private static (string Text, Encoding Encoding) DecodeUnmarked(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes)
            ? (Utf8.GetString(bytes), Utf8)
            : (Windows1252.GetString(bytes), Windows1252);

    private static string DecodeMarked(string path, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new QuoteIndexException(
                $"'{path}' begins with the byte-order mark of {encoding.WebName} but is not valid {encoding.WebName}. " +
                "It may be damaged or cut short; save it again as UTF-8.", e);
        }
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
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
