using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// The words of a quote and of the sentences around it, analyzed once for all who ask, when the first does. Safe for use by several threads at
/// once: at worst two of them find the same words.
/// </summary>
internal sealed class QuoteWords(Quote quote)
{
    private List<Word>? context;
    private List<Word>? text;

    /// <summary>The words of <see cref="Quote.Context"/>.</summary>
    public List<Word> Context => context ??= WordAnalyzer.Analyze(quote.Context);

    /// <summary>Where the statement stands in the context; null where it does not as a whole.</summary>
    public TextSpan? Place { get; } = StatementPlace.Find(quote);

    /// <summary>The words of <see cref="Quote.Text"/>.</summary>
    public List<Word> Text => text ??= Place is { } place ? Within(place) : WordAnalyzer.Analyze(quote.Text);

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
