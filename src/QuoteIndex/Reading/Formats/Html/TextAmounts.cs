namespace QuoteIndex.Reading;

/// <summary>How much text each element of a page holds, itself and in what is inside it.</summary>
internal sealed class TextAmounts
{
    private readonly TextAmount[] amounts;

    public TextAmounts(HtmlPage page, string text, List<HtmlBlock> blocks)
    {
        amounts = new TextAmount[page.Elements.Length];
        foreach (HtmlBlock block in blocks)
        {
            amounts[block.Element] += new TextAmount(block.Span.Length, block.Words, block.LinkLength, IsProse(text, block) ? block.Words : 0);
        }

        // What is inside comes later than what is around it.
        for (int e = amounts.Length - 1; e > 0; e--)
        {
            amounts[page.Elements[e].Parent] += amounts[e];
        }
    }

    public TextAmount this[int element] => amounts[element];

    /// <summary>True for a paragraph of running text: words in sentences, and few of them links.</summary>
    public static bool IsProse(string text, HtmlBlock block)
    {
        const int FewWords = 5, ManyWords = 14;
        return block.Heading < 0 && block.Words >= FewWords && block.LinkLength * 5 < block.Span.Length * 2
            && (LineText.EndsSentence(block.Span.In(text)) || block.Words >= ManyWords);
    }
}

/// <summary>An amount of text.</summary>
/// <param name="Length">Characters.</param>
/// <param name="Words">Words.</param>
/// <param name="LinkLength">Characters in links.</param>
/// <param name="Prose">Words in paragraphs of running text.</param>
internal readonly record struct TextAmount(int Length, int Words, int LinkLength, int Prose)
{
    public static TextAmount operator +(TextAmount one, TextAmount other) =>
        new(one.Length + other.Length, one.Words + other.Words, one.LinkLength + other.LinkLength, one.Prose + other.Prose);
}
