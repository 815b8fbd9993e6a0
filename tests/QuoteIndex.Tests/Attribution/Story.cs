using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Attribution;

/// <summary>An invented article, a paragraph a line, in which the mentions to ask for stand in square brackets.</summary>
internal sealed class Story
{
    private Story(AnalyzedText text, IReadOnlyList<TextSpan> mentions)
    {
        Text = text;
        Mentions = mentions;
    }

    public AnalyzedText Text { get; }

    public IReadOnlyList<TextSpan> Mentions { get; }

    public static Story Tell(string marked)
    {
        var text = new StringBuilder(marked.Length);
        List<TextSpan> mentions = [];
        int start = 0;
        foreach (char c in marked)
        {
            if (c == '[')
            {
                start = text.Length;
            }
            else if (c == ']')
            {
                mentions.Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(c);
            }
        }

        return new Story(TextAnalyzer.Analyze(ArticleOf(text.ToString())), mentions);
    }

    private static Article ArticleOf(string text)
    {
        List<Paragraph> paragraphs = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                paragraphs.Add(new Paragraph(new TextSpan(start, end), ParagraphRole.Body));
            }

            start = end + 1;
        }

        return new Article("story.txt", text, paragraphs);
    }
}
