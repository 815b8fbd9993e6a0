namespace QuoteIndex.Tests.Language;

/// <summary>Articles made of a text alone, a paragraph for each line.</summary>
internal static class Articles
{
    public static Article Of(string text)
    {
        List<Paragraph> paragraphs = [];
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                paragraphs.Add(new Paragraph(new TextSpan(start, end), ParagraphRole.Body));
            }

            start = end + 1;
        }

        return new Article("test.txt", text, paragraphs);
    }
}
