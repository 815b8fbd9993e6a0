using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using QuoteIndex.Lucene.Index;

namespace QuoteIndex.Lucene.Tests;

/// <summary>The Lucene engine, as the specification tests it.</summary>
internal sealed class LuceneEngine : StoreEngine
{
    public static LuceneEngine Instance { get; } = new();

    public override async Task<IQuoteStore> OpenAsync(string path, CancellationToken cancellationToken) => await Task.FromResult(LuceneQuoteStore.At(path));

    public override async Task<IQuoteStore> OpenInMemoryAsync(CancellationToken cancellationToken) => await Task.FromResult(LuceneQuoteStore.InMemory());

    public override Task SetVersionAsync(string path, int version)
    {
        SetState(path, state => state with { Version = version });
        return Task.CompletedTask;
    }

    public override Task WriteForeignAsync(string path)
    {
        using var directory = FSDirectory.Open(path);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        writer.AddDocument([new StringField("x", "y", Field.Store.YES)]);
        writer.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Changes behind the store's back what the last commit says of the index.</summary>
    public static void SetState(string path, Func<CommitState, CommitState> change)
    {
        using var directory = FSDirectory.Open(path);
        using var writer = new IndexWriter(directory, WriterSettings.Make());
        writer.SetCommitData(change(CommitState.Read(writer.CommitData)!).Write());
        writer.Commit();
    }
}
