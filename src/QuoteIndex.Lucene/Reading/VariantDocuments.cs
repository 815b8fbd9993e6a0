using Lucene.Net.Index;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The documents of statements that have variants.</summary>
internal static class VariantDocuments
{
    public static VariantRow? Find(LuceneSnapshot snapshot, long quote)
    {
        // Most statements have no variants.
        string? key = null;
        foreach (LeafSegment leaf in snapshot.Leaves.Where(leaf => leaf.MayHaveVariant(quote)))
        {
            foreach (int document in leaf.Documents(key ??= Key.Of(Key.VariantOf, quote)))
            {
                return Row(leaf, document);
            }
        }

        return null;
    }

    /// <summary>The quotes a segment has a document of, whether it is still there or not.</summary>
    public static HashSet<long> QuotesOf(SegmentReader reader)
    {
        var rows = new DocumentRows(reader);
        return [.. LeafSegment.Documents(reader, Key.Of(Key.Mark, Key.Variant), alive: null).Select(document => DocumentRow.NumberOf(rows[document]))];
    }

    /// <summary>The statements of an utterance, first taken in first.</summary>
    public static List<VariantRow> Members(LuceneSnapshot snapshot, long utterance) =>
        [.. snapshot.Documents(Key.Of(Key.Utterance, utterance)).Select(found => Row(found.Leaf, found.Document)).OrderBy(row => row.Quote)];

    /// <summary>The utterances of all of them.</summary>
    public static UtteranceMap Map(LuceneSnapshot snapshot)
    {
        var utterances = new Dictionary<long, long>();
        var articles = new Dictionary<long, int>();
        var repeated = new HashSet<long>();
        foreach ((LeafSegment leaf, int document) in snapshot.Documents(Key.Of(Key.Mark, Key.Variant)))
        {
            VariantRow row = Row(leaf, document);
            utterances.Add(row.Quote, row.Utterance);
            if (snapshot.Place(row.Quote) is (LeafSegment of, int at) && of.ArticleAt(at) is var article && !articles.TryAdd(row.Utterance, article)
                && articles[row.Utterance] != article)
            {
                repeated.Add(row.Utterance);
            }
        }

        return new UtteranceMap(utterances, repeated);
    }

    private static VariantRow Row(LeafSegment leaf, int document) => DocumentRow.VariantOf(leaf.Rows[document]);
}
