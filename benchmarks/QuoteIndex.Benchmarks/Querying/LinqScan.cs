using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The queries as LINQ over quotes in memory, with what a program has at hand: substrings, counted for the rank.</summary>
internal sealed class LinqScan(SyntheticCorpus corpus)
{
    private readonly Quote[] quotes = [.. corpus.Documents().SelectMany(document => document.Quotes)];

    public List<Quote> Find(QueryKind kind, int limit)
    {
        string word = corpus.CommonWord, phrase = corpus.Phrase, speaker = corpus.Speaker;
        IEnumerable<Quote> found = kind switch
        {
            QueryKind.SpeakerAndTopic or QueryKind.Question => quotes.Where(quote => quote.Speaker.Name == speaker && IsAbout(quote, word)).OrderByDescending(quote => Weight(quote, word)),
            QueryKind.CommonWord => quotes.Where(quote => IsAbout(quote, word)).OrderByDescending(quote => Weight(quote, word)),
            QueryKind.Phrase => quotes.Where(quote => quote.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)).OrderByDescending(quote => Weight(quote, phrase)),
            QueryKind.NewestFirst => quotes.Where(quote => IsAbout(quote, word)).OrderByDescending(quote => quote.Date),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of query."),
        };
        return [.. found.Take(limit)];
    }

    private static bool IsAbout(Quote quote, string word) =>
        quote.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || quote.Context.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static double Weight(Quote quote, string words)
    {
        int count = 0;
        for (int i = quote.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); i >= 0; i = quote.Text.IndexOf(words, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return (double)count / quote.Text.Length;
    }
}
