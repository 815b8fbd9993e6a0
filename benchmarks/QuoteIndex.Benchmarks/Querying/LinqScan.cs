using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The queries as LINQ over quotes in memory, with what a program has at hand: substrings, counted for the rank.</summary>
internal sealed class LinqScan(SyntheticCorpus corpus)
{
    private readonly AskedFor asked = corpus.Asked;
    private readonly string[] anyWords = corpus.Asked.AnyWords.Split(' ');
    private readonly Quote[] quotes = [.. corpus.Documents().SelectMany(document => document.Quotes)];

    public Answer Find(QueryKind kind, int limit) => kind switch
    {
        QueryKind.RareWord => Best(quotes, limit, asked.RareWord),
        QueryKind.CommonWord => Best(quotes, limit, asked.CommonWord),
        QueryKind.VeryCommonWord => Best(quotes, limit, asked.VeryCommonWord),
        QueryKind.AllWords => Best(quotes, limit, asked.AllWords.Split(' ')),
        QueryKind.AnyWord => First(quotes.Where(quote => Array.Exists(anyWords, word => IsAbout(quote, word))), limit, anyWords),
        QueryKind.Phrase => First(quotes.Where(quote => Has(quote.Text, asked.Phrase)), limit, asked.Phrase),
        QueryKind.Prefix => First(quotes.Where(quote => HasPrefix(quote.Text, asked.Prefix)), limit, asked.Prefix),
        QueryKind.SpeakerAndWord or QueryKind.Question => Best(quotes.Where(quote => quote.Speaker.Name == asked.Speaker), limit, asked.CommonWord),
        QueryKind.SpeakerCompanyDates => Newest(
            quotes.Where(quote => quote.Speaker.Name == asked.Speaker && quote.Company == asked.Company
                && quote.Date >= asked.From && quote.Date <= asked.To && IsAbout(quote, asked.CommonWord)),
            limit),
        QueryKind.NewestFirst => Newest(About(asked.CommonWord), limit),
        QueryKind.Count => Answer.Of(About(asked.CommonWord).Count()),
        QueryKind.Facet => Answer.Of(
            [.. About(asked.CommonWord)
                .Where(quote => quote.Speaker.Name is not null)
                .CountBy(quote => quote.Speaker.Name!)
                .OrderByDescending(speaker => speaker.Value)
                .ThenBy(speaker => speaker.Key, StringComparer.Ordinal)
                .Take(Library.FacetValues)
                .Select(speaker => new FacetValue(speaker.Key, speaker.Value))]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of query."),
    };

    private static Answer Best(IEnumerable<Quote> of, int limit, params string[] words) =>
        First(of.Where(quote => Array.TrueForAll(words, word => IsAbout(quote, word))), limit, words);

    private static Answer First(IEnumerable<Quote> found, int limit, params string[] words) =>
        Answer.Of([.. found.OrderByDescending(quote => words.Sum(word => Weight(quote, word))).Take(limit)]);

    private static Answer Newest(IEnumerable<Quote> found, int limit) => Answer.Of([.. found.OrderByDescending(quote => quote.Date).Take(limit)]);

    // The context holds the text.
    private static bool IsAbout(Quote quote, string word) => Has(quote.Context, word) || (quote.Preceding is { } preceding && Has(preceding, word));

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool HasPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || Has(text, " " + prefix);

    private static double Weight(Quote quote, string words)
    {
        int count = 0;
        for (int i = quote.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); i >= 0; i = quote.Text.IndexOf(words, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return (double)count / quote.Text.Length;
    }

    private IEnumerable<Quote> About(string word) => quotes.Where(quote => IsAbout(quote, word));
}
