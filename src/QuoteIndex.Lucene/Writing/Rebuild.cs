using Lucene.Net.Index;
using QuoteIndex.Lucene.Index;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Lucene.Writing;

/// <summary>Makes everything the word analyzer decides anew, after it has changed: the whole index, of the quotes it holds, in one commit.</summary>
internal static class Rebuild
{
    // So many sources are put at a time; each lot finds the variants of its statements among those before.
    private const int Lot = 200;

    public static bool IsNeeded(CommitState state) => state.Words != WordAnalyzer.Version;

    public static CommitState Run(IndexWriter writer, LuceneSnapshot before)
    {
        CommitState state = before.State;

        // Another process may have done it while this one waited for its turn.
        if (!IsNeeded(state))
        {
            return state;
        }

        (string Location, string Corrections)[] corrections = [.. CorrectionDocuments.All(before)];
        writer.DeleteAll();
        state = state with { Alive = 0, Length = 0 };
        DirectoryReader reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        try
        {
            foreach (SourceDocument[] lot in Sources(before).Chunk(Lot))
            {
                using (var transaction = new Transaction(writer, LuceneSnapshot.Open(reader), state, CancellationToken.None))
                {
                    Array.ForEach(lot, transaction.Put);
                    state = transaction.Complete();
                }

                DirectoryReader next = DirectoryReader.OpenIfChanged(reader, writer, applyAllDeletes: true) ?? throw new InvalidDataException("Nothing was written.");
                reader.DecRef();
                reader = next;
            }
        }
        finally
        {
            reader.DecRef();
        }

        using var documents = new DocumentWriter(writer, state.NextQuote - 1);
        foreach ((string location, string written) in corrections)
        {
            documents.PutCorrections(location, written);
        }

        return state with { Words = WordAnalyzer.Version };
    }

    // In the order they were taken in.
    private static IEnumerable<SourceDocument> Sources(LuceneSnapshot before) =>
        SourceDocuments.All(before).Values
            .Select(source => (Source: source, Quotes: Places(before, source.Location)))
            .OrderBy(source => source.Quotes.Count == 0 ? 0 : source.Quotes[0].Id)
            .Select(source => new SourceDocument(source.Source, [.. source.Quotes.Select(quote => quote.Leaf.ReadQuote(quote.Document))]));

    private static List<(long Id, LeafSegment Leaf, int Document)> Places(LuceneSnapshot before, string location) =>
    [
        .. before.Documents(Key.Of(Key.Location, location))
            .Select(found => (Id: found.Leaf.QuoteAt(found.Document), found.Leaf, found.Document))
            .Where(quote => quote.Id != 0)
            .OrderBy(quote => quote.Id),
    ];
}
