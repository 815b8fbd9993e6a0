namespace QuoteIndex.Tests;

/// <summary>Checks that what is read of a file leads back to its exact characters.</summary>
internal static class FileSpans
{
    /// <summary>Every paragraph of an article, and every word of them.</summary>
    public static IEnumerable<TextSpan> ParagraphsAndWords(Article article)
    {
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            yield return paragraph.Span;
            for (int start = paragraph.Span.Start; start < paragraph.Span.End;)
            {
                int end = start;
                while (end < paragraph.Span.End && !char.IsWhiteSpace(article.Text[end]))
                {
                    end++;
                }

                if (end > start)
                {
                    yield return new(start, end);
                }

                start = end + 1;
            }
        }
    }

    /// <summary>
    /// Content, cue and speaker's mention of every statement: the file's text at their spans, decoded as the format is, gives them back.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="file">The file's text as decoded.</param>
    /// <param name="decode">What the format makes of a piece of its text.</param>
    public static void CheckQuotes(Article article, string file, Func<string, string> decode)
    {
        foreach (Quote quote in QuoteExtractor.Extract(article))
        {
            Assert.Equal(quote.Text, string.Join(' ', quote.Content.Select(span => decode(span.In(file).ToString()))));
            Assert.Equal(quote.Speaker.Mention, quote.Speaker.Span is { } mention ? decode(mention.In(file).ToString()) : null);
            Assert.True(quote.Cue is not { } cue || !string.IsNullOrWhiteSpace(decode(cue.In(file).ToString())));
        }
    }
}
