namespace QuoteIndex.Reading;

/// <summary>Values of metadata as words.</summary>
internal static class PageText
{
    private const int Longest = 500;

    /// <summary>The value without references and superfluous white space; null when nothing is left, or too much for a name or title.</summary>
    public static string? Clean(string? value)
    {
        if (value is null || value.Length > 4 * Longest)
        {
            return null;
        }

        string clean = HtmlWords.Collapse(HtmlWords.Decode(value, inAttribute: false));
        return clean.Length is > 0 and <= Longest ? clean : null;
    }
}
