using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// Reads the character references of HTML as browsers do: named ones with their semicolon, the old ones without it too, and
/// numbers, those of Windows-1252 among them.
/// </summary>
internal static class CharacterReference
{
    // "&CounterClockwiseContourIntegral;", and of the names that may lack the semicolon "&Aacute".
    private const int LongestName = 32;
    private const int LongestBareName = 6;

    // What the numbers 0x80 to 0x9F stand for, where pages mean Windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly FrozenDictionary<string, string> Names = WordList.Pairs("character-references.txt", StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Key, pair => string.Concat(pair.Value.Split(' ').Select(CodePoint)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    // References to one character of the Basic Multilingual Plane are by far the most; their texts are made once.
    private static readonly string[] Latin = [.. Enumerable.Range(0, 256).Select(c => ((char)c).ToString())];

    /// <summary>How many characters the reference at the start of <paramref name="text"/> takes; 0 when it is a mere "&amp;".</summary>
    /// <param name="text">Text that begins with "&amp;".</param>
    /// <param name="inAttribute">True in the value of an attribute, where "&amp;copy=1" is part of an address.</param>
    /// <param name="decoded">What the reference stands for.</param>
    public static int Read(ReadOnlySpan<char> text, bool inAttribute, out string decoded)
    {
        decoded = "";
        return text.Length < 2 ? 0
            : text[1] == '#' ? ReadNumber(text, out decoded)
            : char.IsAsciiLetter(text[1]) ? ReadName(text, inAttribute, out decoded)
            : 0;
    }

    private static int ReadName(ReadOnlySpan<char> text, bool inAttribute, out string decoded)
    {
        int end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && ByName.TryGetValue(text[1..(end + 1)], out decoded!))
        {
            return end + 1;
        }

        for (int bare = Math.Min(end, 1 + LongestBareName); bare > 2; bare--)
        {
            if (ByName.TryGetValue(text[1..bare], out decoded!))
            {
                bool isAddress = inAttribute && bare < text.Length && (text[bare] == '=' || char.IsAsciiLetterOrDigit(text[bare]));
                return isAddress ? 0 : bare;
            }
        }

        decoded = "";
        return 0;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, out string decoded)
    {
        bool isHex = text.Length > 2 && text[2] is 'x' or 'X';
        int start = isHex ? 3 : 2, end = start, number = 0;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            number = Math.Min(number * (isHex ? 16 : 10) + HexValue(text[end]), 0x110000);
            end++;
        }

        decoded = "";
        if (end == start)
        {
            return 0;
        }

        decoded = number switch
        {
            >= 0x80 and < 0xA0 => Windows1252[number - 0x80].ToString(),
            0 or > 0x10FFFF or (>= 0xD800 and < 0xE000) => "\uFFFD",
            < 256 => Latin[number],
            _ => char.ConvertFromUtf32(number),
        };
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string CodePoint(string hex) => new Rune(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
}
