using System.Globalization;
using System.Runtime.CompilerServices;

namespace QuoteIndex.Language;

/// <summary>What characters are to the tokenizer.</summary>
internal static class CharKinds
{
    private const byte SpaceFlag = 1, WordFlag = 2, LetterFlag = 4, DigitFlag = 8, UpperFlag = 16;

    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Classify((char)c))];

    /// <summary>White space, a control character, or a mark without width: stands between tokens.</summary>
    public static bool IsSpace(char c) => Has(c, SpaceFlag);

    /// <summary>A letter, digit, underscore, or a mark that combines with the letter before it.</summary>
    public static bool IsWord(char c) => Has(c, WordFlag);

    public static bool IsLetter(char c) => Has(c, LetterFlag);

    public static bool IsDigit(char c) => Has(c, DigitFlag);

    public static bool IsUpper(char c) => Has(c, UpperFlag);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Long dashes, and the horizontal bar that introduces names.</summary>
    public static bool IsDash(char c) => c is '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2E3A' or '\u2E3B';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(char c, byte flag) => ((c < 128 ? Ascii[c] : Classify(c)) & flag) != 0;

    private static byte Classify(char c)
    {
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return WordFlag | LetterFlag | UpperFlag;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter:
                return WordFlag | LetterFlag;
            case UnicodeCategory.ModifierLetter:
                return c == '\u02BC' ? (byte)0 : (byte)(WordFlag | LetterFlag);
            case UnicodeCategory.DecimalDigitNumber:
                return WordFlag | DigitFlag;
            case UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return WordFlag;
            case UnicodeCategory.Format when c is '\u00AD' or '\u200D':
                return WordFlag;
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return SpaceFlag;
            default:
                return 0;
        }
    }
}
