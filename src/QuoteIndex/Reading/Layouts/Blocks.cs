namespace QuoteIndex.Reading;

/// <summary>
/// Cuts a text into paragraphs. A line is a paragraph, except in a text whose lines were broken to a width, where a
/// paragraph is the lines up to a blank one, an indented one, or one that had room for the word after it.
/// </summary>
internal static class Blocks
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 120;

    /// <summary>The paragraphs from <paramref name="start"/> on, in order, without surrounding white space.</summary>
    public static List<TextSpan> Find(string text, int start)
    {
        List<Line> lines = ReadLines(text, start);
        int width = WrapWidth(text, lines);
        var blocks = new List<TextSpan>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && width > 0 && Continues(text, lines[i - 1], lines[i], width))
            {
                blocks[^1] = new(blocks[^1].Start, lines[i].Span.End);
            }
            else
            {
                blocks.Add(lines[i].Span);
            }
        }

        return blocks;
    }

    private static List<Line> ReadLines(string text, int start)
    {
        var lines = new List<Line>();
        bool afterBlank = true;
        for (int i = start; i < text.Length;)
        {
            int length = text.AsSpan(i).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : i + length;
            TextSpan span = Trim(text, i, end);
            if (!span.IsEmpty)
            {
                lines.Add(new(span, span.Start > i, afterBlank));
            }

            afterBlank = span.IsEmpty;
            i = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    // The width the lines were broken to, or 0. Where a program breaks lines, a line has no room for the word after
    // it, and most lines end within a sentence; verse, lists and short paragraphs fail one or the other.
    private static int WrapWidth(string text, List<Line> lines)
    {
        int width = 0;
        foreach (Line line in lines)
        {
            width = Math.Max(width, line.Span.Length);
        }

        if (width is < NarrowestWidth or > WidestWidth)
        {
            return 0;
        }

        int pairs = 0, full = 0, midSentence = 0, midClause = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank)
            {
                pairs++;
                if (Continues(text, lines[i - 1], lines[i], width))
                {
                    full++;
                    bool within = !LineText.EndsSentence(lines[i - 1].Span.In(text));
                    midSentence += within ? 1 : 0;
                    midClause += within && char.IsLower(text[lines[i].Span.Start]) ? 1 : 0;
                }
            }
        }

        // One line alone may be broken by chance, but not where the next goes on in a small letter.
        return (full >= 2 || midClause == pairs) && full * 2 > pairs && midSentence * 3 >= full * 2 ? width : 0;
    }

    private static bool Continues(string text, Line before, Line line, int width)
    {
        if (line.AfterBlank || (line.Indented && !before.Indented))
        {
            return false;
        }

        ReadOnlySpan<char> words = line.Span.In(text);
        int firstWord = words.IndexOfAny(' ', '\t');
        return before.Span.Length + 1 + (firstWord < 0 ? words.Length : firstWord) > width;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    // Files joined from others carry byte-order marks inside; web text carries zero-width spaces.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    private readonly record struct Line(TextSpan Span, bool Indented, bool AfterBlank);
}
