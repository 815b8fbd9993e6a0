using QuoteIndex.Querying;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Inverted;

/// <summary>A query to one state of an index: its filter compiled once, then run over the segments, and the quotes of its page loaded.</summary>
internal sealed class QuoteSearch
{
    private readonly IIndexState index;
    private readonly QuoteQuery query;
    private readonly TermStatistics statistics;
    private readonly OpenMatcher matcher;
    private readonly SearchRequest request;

    public QuoteSearch(IIndexState index, QuoteQuery query)
    {
        this.index = index;
        this.query = query;
        IndexSnapshot snapshot = index.Snapshot;
        SearchCursor? cursor = query.Cursor is null ? null : SearchCursor.Parse(query.Cursor, SearchCursor.HashOf(query));
        statistics = new TermStatistics(index.Views, snapshot.Alive, snapshot.AverageLength, cursor?.Statistics);
        matcher = new FilterCompiler(index.Names, query.OtherWords, statistics).Compile(query.Filter);
        ArticleTable? inOrder = query.Order == QuoteOrder.Place ? index.Articles() : null;
        request = new SearchRequest
        {
            Order = query.Order,
            Capacity = (int)Math.Min(query.PageSize == 0 ? 0 : (long)query.Offset + query.PageSize + 1, int.MaxValue),
            After = cursor is null ? null : new Rank(inOrder is null ? cursor.Value : ValueOf(cursor.Path, inOrder), cursor.Id),
            LastId = cursor?.LastId ?? snapshot.LastId,
            Facets = query.Facets,
            UtteranceOf = query.Collapsed ? index.Utterances().UtteranceOf : null,
            PlaceOfArticle = inOrder?.Places ?? [],
        };
    }

    public QuotePage Run(CancellationToken cancellationToken)
    {
        SearchOutcome outcome = new IndexSearch(request, statistics.AverageLength).Run(index.Views, matcher, cancellationToken);
        List<Rank> ranks = [.. outcome.Hits.Skip(query.Offset).Take(query.PageSize)];
        bool more = ranks.Count > 0 && outcome.Hits.Count > (long)query.Offset + ranks.Count;
        List<QuoteHit> hits = Load(ranks);
        return new QuotePage
        {
            Query = query,
            Total = outcome.Total,
            Hits = hits,
            Cursor = more ? CursorAfter(ranks[^1], hits) : null,
            Facets = [.. outcome.Facets.Select(facet => FacetNames.Name(facet, query.FacetSize, index))],
        };
    }

    private string CursorAfter(Rank last, List<QuoteHit> hits) => new SearchCursor(
        SearchCursor.HashOf(query),
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

    private List<QuoteHit> Load(List<Rank> ranks)
    {
        var hits = new List<QuoteHit>(ranks.Count);
        Synonyms synonyms = query.OtherWords;
        var highlighter = new Highlighter(new AskedWords(query.Filter, synonyms));
        HitExplainer? explainer = query.Explained ? new HitExplainer(query.Filter, synonyms) : null;
        foreach (Rank rank in ranks)
        {
            if (index.Read(rank.Id) is { } quote)
            {
                double score = query.Order == QuoteOrder.Relevance && highlighter.HasWords ? rank.Value : 0;
                hits.Add(new QuoteHit
                {
                    Quote = quote,
                    Score = score,
                    Highlights = highlighter.Find(quote.Text),
                    Explanation = explainer?.Explain(quote, score),
                    Variants = query.Collapsed ? Variants(rank.Id, quote) : [],
                });
            }
        }

        return hits;
    }

    private List<QuoteVariant> Variants(long id, Quote quote)
    {
        var variants = new List<QuoteVariant>();
        foreach (long variant in index.VariantsOf(id))
        {
            if (index.Read(variant) is { } other)
            {
                variants.Add(new QuoteVariant { Quote = other, Differences = TextDifferences.Between(quote.Text, other.Text) });
            }
        }

        return variants;
    }
}
