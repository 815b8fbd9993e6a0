using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>
/// Reads the postings of a term out of a segment of Lucene's, in the form that searches walk through. A term's key begins with its sort, which is the name of
/// its field; a position tells the place in the text times four, plus in which of a quote's texts that is.
/// </summary>
internal static class LucenePostings
{
    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public static byte[]? Find(SegmentReader reader, string key, bool positions)
    {
        Terms? terms = reader.GetTerms(key[..1]);
        TermsEnum? found = terms?.GetEnumerator();
        if (found is null || !found.SeekExact(TermText.Bytes(key[1..])))
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
        TermsEnum? terms = reader.GetTerms(start[..1])?.GetEnumerator();
        var prefix = new BytesRef(start[1..]);
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
        {
            return keys;
        }

        for (BytesRef? term = terms.Term; term is not null && StringHelper.StartsWith(term, prefix); term = terms.MoveNext() ? terms.Term : null)
        {
            keys.Add(start[..1] + term.Utf8ToString());
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
