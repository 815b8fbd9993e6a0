using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>What a user would write on Lucene.Net in place of this library: a document a quote, and searchers that a manager keeps near to what was written.</summary>
internal sealed class ByHandIndex : IDisposable
{
    private readonly FSDirectory directory;
    private readonly ByHandAnalyzer analyzer = new();
    private readonly IndexWriter? writer;
    private readonly SearcherManager searchers;

    private ByHandIndex(string folder, bool writes)
    {
        directory = FSDirectory.Open(folder);
        writer = writes ? new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 64 }) : null;
        searchers = writer is null ? new SearcherManager(directory, null) : new SearcherManager(writer, applyAllDeletes: true, null);
    }

    public static ByHandIndex Open(string folder) => new(folder, writes: false);

    public static ByHandIndex OpenToWrite(string folder) => new(folder, writes: true);

    /// <summary>Adds the quotes of some articles; all of them are durable then.</summary>
    public void Write(IEnumerable<SourceDocument> documents)
    {
        foreach (Quote quote in documents.SelectMany(document => document.Quotes))
        {
            writer!.AddDocument(ByHandDocument.Of(quote));
        }

        writer!.Commit();
    }

    /// <summary>Lets searches see what was written.</summary>
    public void Refresh() => searchers.MaybeRefreshBlocking();

    public ByHandQueries Queries(AskedFor asked) => new(searchers, analyzer, asked);

    public void Dispose()
    {
        searchers.Dispose();
        writer?.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
