namespace QuoteIndex.Language;

/// <summary>
/// An article with its tokens, sentences, word classes and names. Only headings and body paragraphs have tokens.
/// Not safe for use by several threads at once: <see cref="Parse"/> fills heads in on demand.
/// </summary>
internal sealed class AnalyzedText
{
    private readonly Action<AnalyzedText, int> parser;

    public AnalyzedText(Article article, Token[] tokens, Sentence[] sentences, Action<AnalyzedText, int> parser)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
        this.parser = parser;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    /// <summary>All tokens in order of place; an array so that stages can work on them in place.</summary>
    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>Makes sure the sentence's tokens have heads and relations. Parsing is the dearest step, so it is on demand.</summary>
    public void Parse(int sentence)
    {
        Sentence s = Sentences[sentence];
        if (s.End > s.First && Tokens[s.First].Head == Token.NotParsed)
        {
            parser(this, sentence);
        }
    }

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Sentences[middle].First <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; the number of tokens when none does.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
