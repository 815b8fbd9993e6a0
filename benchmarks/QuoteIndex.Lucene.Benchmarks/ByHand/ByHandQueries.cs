using Lucene.Net.Index;
using Lucene.Net.Search;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>The queries as queries of Lucene's.</summary>
internal sealed class ByHandQueries(SearcherManager searchers, ByHandAnalyzer analyzer, AskedFor asked) : IHandWritten
{
    // Of a day, Lucene puts first what was taken in first.
    private static readonly Sort Newest = new(new SortField(ByHandDocument.Day, SortFieldType.INT32, reverse: true));

    // What a word is worth in each text, as in the other hand-written queries.
    private static readonly (string Field, float Boost)[] AllTexts = [(ByHandDocument.Text, 4), (ByHandDocument.Context, 1), (ByHandDocument.Title, 0.5f)];

    // In the corpus a context has the whole statement, and no headline has what is asked for: whoever knows that may look there alone.
    private static readonly (string Field, float Boost)[] OneText = [(ByHandDocument.Context, 1)];

    public Answer Find(QueryKind kind, int limit) => Find(kind, limit, AllTexts);

    /// <summary>True when somebody who knows the data would look in one of the texts.</summary>
    public static bool CanTune(QueryKind kind) => kind is not (QueryKind.Phrase or QueryKind.Prefix);

    /// <summary>The same by the words of one text.</summary>
    public Answer FindTuned(QueryKind kind, int limit) => Find(kind, limit, OneText);

    private Answer Find(QueryKind kind, int limit, (string Field, float Boost)[] texts)
    {
        Query query = QueryOf(kind, texts);
        IndexSearcher searcher = searchers.Acquire();
        try
        {
            switch (kind)
            {
                case QueryKind.Count:
                    var counter = new TotalHitCountCollector();
                    searcher.Search(query, counter);
                    return Answer.Of(counter.TotalHits);
                case QueryKind.Facet:
                    var speakers = new SpeakerCounter(searcher.IndexReader);
                    searcher.Search(query, speakers);
                    return Answer.Of(speakers.Most(Library.FacetValues));
                case QueryKind.NewestFirst or QueryKind.SpeakerCompanyDates:
                    return Load(searcher, searcher.Search(query, limit, Newest));
                default:
                    return Load(searcher, searcher.Search(query, limit));
            }
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private static Answer Load(IndexSearcher searcher, TopDocs found) => Answer.Of([.. found.ScoreDocs.Select(hit => ByHandQuote.Read(searcher.Doc(hit.Doc)))]);

    private Query QueryOf(QueryKind kind, (string Field, float Boost)[] texts) => kind switch
    {
        QueryKind.RareWord => Words(asked.RareWord, Occur.MUST, texts),
        QueryKind.VeryCommonWord => Words(asked.VeryCommonWord, Occur.MUST, texts),
        QueryKind.AllWords => Words(asked.AllWords, Occur.MUST, texts),
        QueryKind.AnyWord => Words(asked.AnyWords, Occur.SHOULD, texts),
        QueryKind.Phrase => Phrase(asked.Phrase),
        QueryKind.Prefix => new PrefixQuery(new Term(ByHandDocument.Text, asked.Prefix)),
        QueryKind.SpeakerAndWord or QueryKind.Question => All(Name(ByHandDocument.Speaker, asked.Speaker), Words(asked.CommonWord, Occur.MUST, texts)),
        QueryKind.SpeakerCompanyDates => All(
            Name(ByHandDocument.Speaker, asked.Speaker),
            Name(ByHandDocument.Company, asked.Company),
            NumericRangeQuery.NewInt32Range(ByHandDocument.Day, asked.From.DayNumber, asked.To.DayNumber, true, true),
            Words(asked.CommonWord, Occur.MUST, texts)),
        _ => Words(asked.CommonWord, Occur.MUST, texts),
    };

    private Query Words(string text, Occur each, (string Field, float Boost)[] texts)
    {
        List<string> stems = analyzer.Stems(text);
        if (stems.Count == 1)
        {
            return Word(stems[0], texts);
        }

        var words = new BooleanQuery();
        stems.ForEach(stem => words.Add(Word(stem, texts), each));
        return words;
    }

    private static Query Word(string stem, (string Field, float Boost)[] texts)
    {
        if (texts.Length == 1)
        {
            return new TermQuery(new Term(texts[0].Field, stem));
        }

        var word = new BooleanQuery();
        foreach ((string field, float boost) in texts)
        {
            word.Add(new TermQuery(new Term(field, stem)) { Boost = boost }, Occur.SHOULD);
        }

        return word;
    }

    private PhraseQuery Phrase(string text)
    {
        var phrase = new PhraseQuery();
        analyzer.Stems(text).ForEach(stem => phrase.Add(new Term(ByHandDocument.Text, stem)));
        return phrase;
    }

    // A name finds, and ranks nothing.
    private static TermQuery Name(string field, string name) => new(new Term(field, name)) { Boost = 0 };

    private static BooleanQuery All(params ReadOnlySpan<Query> queries)
    {
        var all = new BooleanQuery();
        foreach (Query query in queries)
        {
            all.Add(query, Occur.MUST);
        }

        return all;
    }
}
