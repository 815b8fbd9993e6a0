using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>Quotes that are already extracted into a new index, two thousand a transaction.</summary>
internal static class Ingest
{
    /// <summary>Makes an index; the time of writing and closing, in which merges end. The corpus is made apart.</summary>
    public static async Task<Timing> RunAsync(Engine engine, string path, SyntheticCorpus corpus)
    {
        Timing begin = Timing.Now;
        EngineWriter writing = await EngineWriter.OpenAsync(engine, path);
        Timing time = Timing.Now - begin;
        foreach (SourceDocument[] batch in corpus.Documents().Chunk(CorpusMaker.ArticlesInBatch))
        {
            time += await Timing.OfAsync(() => writing.WriteAsync(batch));
        }

        return time + await Timing.OfAsync(() => writing.DisposeAsync().AsTask());
    }
}
