using QuoteIndex.Querying;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Answers a query in a session: compiles its filter, searches the segments, loads the quotes of its page.</summary>
internal static class QuoteSearch
{
    public static QuotePage Search(SnapshotReader reader, SqliteSession session, QuoteQuery query, CancellationToken cancellationToken)
    {
        IndexSnapshot snapshot = reader.Read(session);
        uint hash = 0;
        SearchCursor? cursor = query.Cursor is null ? null : SearchCursor.Parse(query.Cursor, hash = SearchCursor.HashOf(query));
        IReadOnlyList<SegmentView> views = reader.Views(snapshot, session);
        var statistics = new TermStatistics(views, snapshot.Alive, snapshot.AverageLength, cursor?.Statistics);
        OpenMatcher matcher = new FilterCompiler(new NameTables(session.Connection, () => reader.Utterances(snapshot, session)), query.Synonyms ?? Synonyms.Default, statistics).Compile(query.Filter);
        ArticleTable? articles = query.Order == QuoteOrder.Place ? reader.Articles(snapshot, session) : null;
        var request = new SearchRequest
        {
            Order = query.Order,
            Capacity = (int)Math.Min(query.PageSize == 0 ? 0 : (long)query.Offset + query.PageSize + 1, int.MaxValue),
            After = cursor is null ? null : new Rank(articles is null ? cursor.Value : ValueOf(cursor.Path, articles), cursor.Id),
            LastId = cursor?.LastId ?? snapshot.LastId,
            Facets = query.Facets,
            UtteranceOf = query.Collapsed ? reader.Utterances(snapshot, session).UtteranceOf : null,
            PlaceOfArticle = articles?.Places ?? [],
        };
        SearchOutcome outcome = new IndexSearch(request, statistics.AverageLength).Run(views, matcher, cancellationToken);
        List<Rank> ranks = [.. outcome.Hits.Skip(query.Offset).Take(query.PageSize)];
        bool more = ranks.Count > 0 && outcome.Hits.Count > (long)query.Offset + ranks.Count;
        List<QuoteHit> hits = Load(session, ranks, query);
        return new QuotePage
        {
            Query = query,
            Total = outcome.Total,
            Hits = hits,
            Cursor = more ? CursorAfter(ranks[^1], hits, hash, request, statistics, query) : null,
            Facets = [.. outcome.Facets.Select(facet => FacetNames.Name(facet, query.FacetSize, session.Connection, () => reader.Articles(snapshot, session)))],
        };
    }

    private static string CursorAfter(
        Rank last, List<QuoteHit> hits, uint hash, SearchRequest request, TermStatistics statistics, QuoteQuery query) => new SearchCursor(
            hash == 0 ? SearchCursor.HashOf(query) : hash,
            last.Value,
            last.Id,
            request.LastId,
            request.Order == QuoteOrder.Place ? hits[^1].Quote.Source.Path : "",
            statistics.Counts).ToString();

    // A path that is gone leaves its place between its neighbours.
    private static double ValueOf(string path, ArticleTable articles)
    {
        int place = Array.BinarySearch(articles.Paths, path, StringComparer.Ordinal);
        return place >= 0 ? -place : -(~place - 0.5);
    }

    private static List<QuoteHit> Load(SqliteSession session, List<Rank> ranks, QuoteQuery query)
    {
        var hits = new List<QuoteHit>(ranks.Count);
        var asked = new AskedWords(query.Filter, query.Synonyms ?? Synonyms.Default);
        var highlighter = new Highlighter(asked);
        HitExplainer? explainer = query.Explained ? new HitExplainer(query.Filter, query.Synonyms ?? Synonyms.Default) : null;
        foreach (Rank rank in ranks)
        {
            if (session.Quotes.Read(rank.Id) is { } quote)
            {
                double score = query.Order == QuoteOrder.Relevance && highlighter.HasWords ? rank.Value : 0;
                hits.Add(new QuoteHit
                {
                    Quote = quote,
                    Score = score,
                    Highlights = highlighter.Find(quote.Text),
                    Explanation = explainer?.Explain(quote, score),
                    Variants = query.Collapsed ? UtteranceSearch.Variants(session, rank.Id, quote) : [],
                });
            }
        }

        return hits;
    }
}
