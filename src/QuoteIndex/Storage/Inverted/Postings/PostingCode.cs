namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// How often a term stands where in a document, in one byte: up to seven times in the statement, up to three times in the
/// sentences around it, and whether it stands in the headline.
/// </summary>
internal static class PostingCode
{
    /// <summary>Once, in the statement: by far the most frequent.</summary>
    public const byte OnceInText = 1;

    /// <summary>In the headline.</summary>
    public const byte InHeadline = 1 << 5;

    /// <summary>As often as a code can tell, in all places.</summary>
    public const byte Most = Limit - 1;

    /// <summary>A code is less than this.</summary>
    public const int Limit = 1 << 6;

    private const int MostInText = 7;
    private const int MostInContext = 3;

    public static byte Of(int text, int context, bool headline) =>
        (byte)(Math.Min(text, MostInText) | (Math.Min(context, MostInContext) << 3) | (headline ? InHeadline : 0));

    public static bool IsInText(byte code) => (code & 7) != 0;

    /// <summary>In the statement or in the sentences around it.</summary>
    public static bool IsNear(byte code) => (code & 31) != 0;

    public static int InText(byte code) => code & 7;

    public static int InContext(byte code) => (code >> 3) & 3;
}
