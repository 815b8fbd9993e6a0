using System.Buffers;
using System.Globalization;
using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Reads the characters of a JSON string, each escape as a whole.</summary>
internal static class JsonEscapes
{
    private const string Replacement = "\uFFFD";

    /// <summary>Adds what a string says to a text.</summary>
    /// <param name="written">The string as it is written, without its quotation marks, in valid UTF-8.</param>
    /// <param name="offset">Where it starts in the file's text.</param>
    /// <param name="text">The text.</param>
    public static void Append(ReadOnlySpan<byte> written, int offset, MappedText text)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(written.Length);
        ReadOnlySpan<char> rest = rented.AsSpan(0, Encoding.UTF8.GetChars(written, rented));
        for (int escape; (escape = rest.IndexOf('\\')) >= 0;)
        {
            text.Copy(rest[..escape], offset);
            rest = rest[escape..];
            offset += escape;
            int length = Read(rest, text, offset);
            rest = rest[length..];
            offset += length;
        }

        text.Copy(rest, offset);
        ArrayPool<char>.Shared.Return(rented);
    }

    // Adds what the escape stands for; its length.
    private static int Read(ReadOnlySpan<char> escape, MappedText text, int offset)
    {
        const int Simple = 2, Unicode = 6;
        if (escape.Length < Simple || escape[1] != 'u')
        {
            int length = Math.Min(Simple, escape.Length);
            char meaning = escape[length - 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c };
            text.Replace([meaning], offset, offset + length);
            return length;
        }

        char unit = Unit(escape);
        if (char.IsHighSurrogate(unit) && escape.Length >= 2 * Unicode && escape[Unicode..] is ['\\', 'u', ..] && char.IsLowSurrogate(Unit(escape[Unicode..])))
        {
            text.Replace([unit, Unit(escape[Unicode..])], offset, offset + 2 * Unicode);
            return 2 * Unicode;
        }

        // Half a character says nothing, and a zero is no text.
        text.Replace(char.IsSurrogate(unit) || unit == '\0' ? Replacement : [unit], offset, offset + Math.Min(Unicode, escape.Length));
        return Math.Min(Unicode, escape.Length);
    }

    private static char Unit(ReadOnlySpan<char> escape) =>
        escape.Length >= 6 && ushort.TryParse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : '\0';
}
