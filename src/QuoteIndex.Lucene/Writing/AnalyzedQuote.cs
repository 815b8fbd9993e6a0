using QuoteIndex.Storage.Inverted;
using QuoteIndex.Utterances;

namespace QuoteIndex.Lucene.Writing;

/// <summary>All of a quote's document that follows from the quote alone. Immutable.</summary>
internal sealed class AnalyzedQuote
{
    public AnalyzedQuote(Quote quote)
    {
        Words = new QuoteWords(quote);
        Sketch = UtteranceSketch.Of(UtteranceStatement.Of(quote), Words.Text);
        Bytes = QuoteCodec.Encode(quote, Words.Place);
    }

    public QuoteWords Words { get; }

    /// <summary>What it is compared by with what others said.</summary>
    public UtteranceSketch Sketch { get; }

    /// <summary>The quote as it is stored.</summary>
    public byte[] Bytes { get; }
}
