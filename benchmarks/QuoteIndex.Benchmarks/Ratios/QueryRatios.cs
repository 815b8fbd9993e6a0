using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Querying.HandWritten;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>The classes of query, each by both ways in turns.</summary>
internal sealed class QueryRatios(SyntheticCorpus corpus, CorpusFiles files, IReadOnlyDictionary<QueryKind, string> differences, RatioOptions options)
{
    private const int Limit = 10;

    /// <summary>How many times faster than by hand a class must be.</summary>
    public static double Required(QueryKind kind) => kind switch
    {
        QueryKind.SpeakerAndWord => 20,
        QueryKind.CommonWord or QueryKind.AnyWord => 6,
        QueryKind.NewestFirst => 50,
        QueryKind.Facet => 4,
        _ => 1 / 1.1,
    };

    public async IAsyncEnumerable<RatioRow> RowsAsync()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(files.Library.Path);
        using HandWrittenIndex index = HandWrittenIndex.Open(files.HandWritten.Path, corpus.Text);
        using HandWrittenQueries queries = index.Queries(corpus.Asked);
        var library = new Library(archive, corpus.Asked);
        foreach (QueryKind kind in options.Queries)
        {
            yield return differences.TryGetValue(kind, out string? difference)
                ? RatioRow.Nothing(kind.ToString(), Required(kind), difference)
                : await RowAsync(kind, library, queries);
        }
    }

    private async Task<RatioRow> RowAsync(QueryKind kind, Library library, HandWrittenQueries queries)
    {
        try
        {
            QuotePage page = await library.FindAsync(kind, Limit);
            Answer ours = Library.Read(kind, page), theirs = queries.Find(kind, Limit);
            PairedTimes times = await options.Meter.PairAsync(() => queries.Find(kind, Limit), () => library.FindAsync(kind, Limit));
            return RatioRow.OfTimes(kind.ToString(), times, Required(kind), Note(page, ours, theirs) + Tuned(kind, queries));
        }
        catch (Exception error)
        {
            return RatioRow.Nothing(kind.ToString(), Required(kind), "not supported: " + error.Message);
        }
    }

    // How common the class is here, and how many of the first ten are the same ones: the ranks need not agree.
    private string Note(QuotePage page, Answer ours, Answer theirs)
    {
        string share = string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} quotes ({100.0 * page.Total / corpus.Size:0.##} %)");
        int same = ours.Quotes.Select(Place).Intersect(theirs.Quotes.Select(Place)).Count();
        return ours.Quotes.Count == 0 ? share : string.Create(CultureInfo.InvariantCulture, $"{share}; {same} of the first {ours.Quotes.Count} the same");
    }

    // What SQL could do that nobody would write at first.
    private string Tuned(QueryKind kind, HandWrittenQueries queries) => HandWrittenQueries.CanTune(kind)
        ? $"; by hand with the planner overruled {RatioRow.Milliseconds(options.Meter.Time(() => queries.FindTuned(kind, Limit)))}"
        : "";

    private static string Place(Quote quote) => quote.Source.ToString();
}
