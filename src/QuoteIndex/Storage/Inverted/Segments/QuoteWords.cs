using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>The words of a quote and of the sentences around it, analyzed once for all who ask. Immutable.</summary>
internal sealed class QuoteWords
{
    public QuoteWords(Quote quote)
    {
        Context = WordAnalyzer.Analyze(quote.Context);
        Place = StatementPlace.Find(quote);
        Text = Place is { } place ? Within(place) : WordAnalyzer.Analyze(quote.Text);
    }

    /// <summary>The words of <see cref="Quote.Context"/>.</summary>
    public List<Word> Context { get; }

    /// <summary>Where the statement stands in the context; null where it does not as a whole.</summary>
    public TextSpan? Place { get; }

    /// <summary>The words of <see cref="Quote.Text"/>.</summary>
    public List<Word> Text { get; }

    private List<Word> Within(TextSpan place)
    {
        var words = new List<Word>(Context.Count);
        foreach (Word word in Context)
        {
            if (word.Span.Start >= place.Start && word.Span.Start < place.End)
            {
                words.Add(word with { Span = new TextSpan(word.Span.Start - place.Start, Math.Min(word.Span.End, place.End) - place.Start) });
            }
        }

        return words;
    }
}
