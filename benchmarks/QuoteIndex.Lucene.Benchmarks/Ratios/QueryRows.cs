using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Benchmarks.Ratios;
using QuoteIndex.Lucene.Benchmarks.ByHand;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Ratios;

/// <summary>The classes of query, each by all engines in turns.</summary>
internal static class QueryRows
{
    private const int Limit = 10;

    public static async IAsyncEnumerable<EngineRow> MeasureAsync(SyntheticCorpus corpus, EngineFiles files, RatioOptions options)
    {
        if (!options.Queries.Any())
        {
            yield break;
        }

        IReadOnlyDictionary<QueryKind, string> differences = await files.DifferencesAsync(options.Check);
        using ByHandIndex index = ByHandIndex.Open(files[Engine.ByHand].Path);
        await using QuoteArchive lucene = await Archives.OpenAsync(Engine.Lucene, files[Engine.Lucene].Path);
        await using QuoteArchive sqlite = await Archives.OpenAsync(Engine.Sqlite, files[Engine.Sqlite].Path);
        ByHandQueries byHand = index.Queries(corpus.Asked);
        Library onLucene = new(lucene, corpus.Asked), onSqlite = new(sqlite, corpus.Asked);
        foreach (QueryKind kind in options.Queries)
        {
            if (differences.TryGetValue(kind, out string? difference))
            {
                yield return EngineRow.Nothing(kind.ToString(), difference);
                continue;
            }

            var ways = new List<Func<Task>> { Call(() => byHand.Find(kind, Limit)), () => onLucene.FindAsync(kind, Limit), () => onSqlite.FindAsync(kind, Limit) };
            if (ByHandQueries.CanTune(kind))
            {
                ways.Add(Call(() => byHand.FindTuned(kind, Limit)));
            }

            double[] times = await options.Meter.TurnsAsync([.. ways]);
            string note = await NoteAsync(kind, onLucene, byHand, corpus.Size);
            yield return EngineRow.OfTimes(kind.ToString(), times[..3], note + (times.Length > 3 ? "; by hand in one field alone " + RatioRow.Milliseconds(times[3]) : ""));
        }
    }

    // How common the class is here, and how many of the first ten are the same ones: the ranks need not agree.
    private static async Task<string> NoteAsync(QueryKind kind, Library library, ByHandQueries byHand, int size)
    {
        QuotePage page = await library.FindAsync(kind, Limit);
        string share = string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} quotes ({100.0 * page.Total / size:0.##} %)");
        IReadOnlyList<Quote> ours = Library.Read(kind, page).Quotes;
        int same = ours.Select(Place).Intersect(byHand.Find(kind, Limit).Quotes.Select(Place)).Count();
        return ours.Count == 0 ? share : string.Create(CultureInfo.InvariantCulture, $"{share}; {same} of the first {ours.Count} the same");
    }

    private static string Place(Quote quote) => quote.Source.ToString();

    private static Func<Task> Call(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };
}
