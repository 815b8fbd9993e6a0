namespace QuoteIndex.Tests;

/// <summary>Checks that what is read of a file leads back to its exact characters.</summary>
internal static class FileSpans
{
    /// <summary>
    /// Every word and every paragraph of the article: the file's text at its span, decoded as the format is, gives it back.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="file">The file's text as decoded.</param>
    /// <param name="decode">What the format makes of a piece of its text.</param>
    public static void Check(Article article, string file, Func<string, string> decode)
    {
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            CheckSpan(article, paragraph.Span, file, decode);
            for (int start = paragraph.Span.Start; start < paragraph.Span.End;)
            {
                int end = start;
                while (end < paragraph.Span.End && !char.IsWhiteSpace(article.Text[end]))
                {
                    end++;
                }

                if (end > start)
                {
                    CheckSpan(article, new(start, end), file, decode);
                }

                start = end + 1;
            }
        }
    }

    /// <summary>The same for what was found in it: content, cue and speaker's mention of every statement.</summary>
    public static void CheckQuotes(Article article, string file, Func<string, string> decode)
    {
        foreach (Quote quote in QuoteExtractor.Extract(article))
        {
            Assert.Equal(quote.Text, string.Join(' ', quote.Content.Select(span => decode(span.In(file).ToString()))));
            Assert.Equal(quote.Speaker.Mention, quote.Speaker.Span is { } mention ? decode(mention.In(file).ToString()) : null);
            Assert.True(quote.Cue is not { } cue || !string.IsNullOrWhiteSpace(decode(cue.In(file).ToString())));
        }
    }

    private static void CheckSpan(Article article, TextSpan span, string file, Func<string, string> decode) =>
        Assert.Equal(span.In(article.Text).ToString(), decode(article.ToFile(span).In(file).ToString()));
}
