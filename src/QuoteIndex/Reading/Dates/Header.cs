namespace QuoteIndex.Reading;

/// <summary>The header some collections put in front of an article's first sentence: "date 2025-01-30 Shares fell …".</summary>
internal static class Header
{
    private const string Label = "date";

    /// <summary>The date the header states, and where the article itself begins; null and 0 without a header.</summary>
    public static (PublicationDate? Date, int End) Read(string text)
    {
        int label = SkipSpace(text, 0);
        if (!text.AsSpan(label).StartsWith(Label, StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        int colon = SkipSpace(text, label + Label.Length);
        int start = colon < text.Length && text[colon] == ':' ? SkipSpace(text, colon + 1) : colon;
        if (start == label + Label.Length || !DateText.TryRead(text.AsSpan(start), out DateOnly date, out int length))
        {
            return default;
        }

        int end = start + length;
        bool standsAlone = end == text.Length || char.IsWhiteSpace(text[end]);
        return standsAlone ? (new PublicationDate(date, DateBasis.Header, new(start, end)), end) : default;
    }

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
