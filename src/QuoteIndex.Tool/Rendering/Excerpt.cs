namespace QuoteIndex.Tool.Rendering;

/// <summary>The part of a long text that has what was found in it, cut between words.</summary>
/// <param name="Text">The part, with "…" where something is left out.</param>
/// <param name="Spans">What was found, in <paramref name="Text"/>.</param>
internal sealed record Excerpt(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const int Longest = 300;

    // So much stands before the first word found.
    private const int Before = 80;

    public static Excerpt Of(string text, IReadOnlyList<TextSpan> spans)
    {
        if (text.Length <= Longest || spans.Count == 0)
        {
            return new Excerpt(text, spans);
        }

        int start = spans[0].Start <= Before ? 0 : WordStart(text, spans[0].Start - Before);
        int end = text.Length - start <= Longest ? text.Length : Math.Max(WordEnd(text, start + Longest), Math.Min(text.Length, spans[0].End));
        string opening = start > 0 ? "…" : "", closing = end < text.Length ? "…" : "";
        return new Excerpt(
            opening + text[start..end] + closing,
            [.. spans.Where(span => span.End <= end).Select(span => new TextSpan(span.Start - start + opening.Length, span.End - start + opening.Length))]);
    }

    private static int WordStart(string text, int position)
    {
        int space = text.IndexOf(' ', position, Before);
        return space < 0 ? position + (char.IsLowSurrogate(text[position]) ? 1 : 0) : space + 1;
    }

    private static int WordEnd(string text, int position)
    {
        int space = text.LastIndexOf(' ', position, Before);
        return space < 0 ? position - (char.IsLowSurrogate(text[position]) ? 1 : 0) : space;
    }
}
