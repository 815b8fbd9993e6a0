using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// Reads the postings of a term out of a segment of Lucene's, in the form that searches walk through. A position tells the place in the text times four, plus in
/// which of a quote's texts that is.
/// </summary>
internal static class LucenePostings
{
    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public static byte[]? Find(SegmentReader reader, string key, bool positions)
    {
        (string field, BytesRef bytes) = Key.Parse(key);
        Terms? terms = reader.GetTerms(field);
        TermsEnum? found = terms?.GetEnumerator();
        if (found is null || !found.SeekExact(bytes))
        {
            return null;
        }

        var encoder = new PostingsEncoder();
        if (terms!.HasPositions)
        {
            AddPositions(encoder, found.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE));
        }
        else
        {
            AddDocuments(encoder, found.Docs(null, null, DocsFlags.NONE));
        }

        (byte[] documents, byte[]? places) = encoder.Finish();
        return positions ? places : documents;
    }

    /// <summary>The keys that begin with a text, which begins with their sort.</summary>
    public static IReadOnlyList<string> Keys(SegmentReader reader, string start)
    {
        var keys = new List<string>();
        (string field, BytesRef prefix) = Key.Parse(start);
        TermsEnum? terms = reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
        {
            return keys;
        }

        for (BytesRef? term = terms.Term; term is not null && StringHelper.StartsWith(term, prefix); term = terms.MoveNext() ? terms.Term : null)
        {
            keys.Add(term.Utf8ToString());
        }

        return keys;
    }

    private static void AddPositions(PostingsEncoder encoder, DocsAndPositionsEnum documents)
    {
        for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            for (int i = documents.Freq; i > 0; i--)
            {
                int position = documents.NextPosition();
                encoder.Add(document, position >> 2, (TermField)(position & 3));
            }
        }
    }

    private static void AddDocuments(PostingsEncoder encoder, DocsEnum documents)
    {
        for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            encoder.Add(document);
        }
    }
}
