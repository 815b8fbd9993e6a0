using System.Globalization;

namespace QuoteIndex.Tool.Terminal;

/// <summary>
/// Makes text from files and users safe to show. Every code unit is replaced by one code unit at most, so offsets into
/// the text stay valid.
/// </summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text on one line: white space and line ends become spaces; control characters (ESC among them),
    /// bidirectional overrides and halves of surrogate pairs become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        int first = FirstUnsafe(text);
        return first < 0 ? text : string.Create(text.Length, text, static (buffer, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                buffer[i] = Safe(source, i);
            }
        });
    }

    private static int FirstUnsafe(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Safe(text, i) != text[i])
            {
                return i;
            }
        }

        return -1;
    }

    private static char Safe(string text, int index)
    {
        char c = text[index];
        if (c is >= ' ' and < '\u007F')
        {
            return c;
        }

        if (c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029')
        {
            return ' ';
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control => Replacement,
            UnicodeCategory.Surrogate => IsPaired(text, index) ? c : Replacement,
            _ => IsBidirectionalControl(c) ? Replacement : c,
        };
    }

    /// <summary>True for the embeddings, overrides and isolates, which can make text read as what it is not.</summary>
    public static bool IsBidirectionalControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
