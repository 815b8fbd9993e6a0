using Lucene.Net.Index;
using Lucene.Net.Search;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Lucene.Writing;

/// <summary>The variants within a transaction: those of the index before, with what has changed since, which is written at the end.</summary>
internal sealed class LuceneVariants(LuceneSnapshot before) : IVariantTable
{
    private static readonly IReadOnlyList<UtterancePosting> None = [];

    // So few are sought at once: to find out which a segment may have is reading all it has.
    private const int FewFingerprints = 1_000;

    private readonly Dictionary<long, VariantRow?> changed = [];
    private readonly HashSet<long> removed = [];
    private readonly Dictionary<long, int> leastFingerprints = [];
    private Dictionary<long, List<UtterancePosting>> fingerprints = [];

    public VariantRow? Find(long quote) => changed.TryGetValue(quote, out VariantRow? row) ? row : VariantDocuments.Find(before, quote);

    public List<VariantRow> Members(long utterance) =>
    [
        .. VariantDocuments.Members(before, utterance)
            .Where(row => !changed.ContainsKey(row.Quote))
            .Concat(changed.Values.OfType<VariantRow>().Where(row => row.Utterance == utterance))
            .OrderBy(row => row.Quote),
    ];

    public void Put(VariantRow row) => changed[row.Quote] = row;

    public void Delete(long quote) => changed[quote] = null;

    public void Move(long utterance, long to)
    {
        foreach (VariantRow row in Members(utterance))
        {
            Put(row with { Utterance = to });
        }
    }

    public List<UtterancePosting> PostingsFor(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        // In the order in which the terms lie.
        (string Term, uint Fingerprint)[] asked =
        [
            .. added.SelectMany(statement => statement.Sketch.Fingerprints).Distinct().Order()
                .Select(fingerprint => (Key.OfFingerprint(fingerprint), fingerprint)),
        ];
        var found = new List<UtterancePosting>();
        foreach (LeafSegment leaf in before.Leaves)
        {
            Find(leaf, asked, found);
        }

        return found;
    }

    public int LeastFingerprintsOf(long quote) => leastFingerprints.GetValueOrDefault(quote);

    public void AddPostings(List<UtterancePosting> postings) =>
        fingerprints = postings.GroupBy(posting => posting.Quote).ToDictionary(quote => quote.Key, quote => quote.ToList());

    public void RemovePostings(IReadOnlyCollection<long> quotes) => removed.UnionWith(quotes);

    /// <summary>The fingerprints that a statement's own document is to have.</summary>
    public IReadOnlyList<UtterancePosting> TakeFingerprints(long quote) => fingerprints.Remove(quote, out List<UtterancePosting>? postings) ? postings : None;

    /// <summary>Writes what has changed, once the statements that were added have taken their fingerprints.</summary>
    public void Write(DocumentWriter writer)
    {
        foreach (long quote in removed)
        {
            writer.Delete(Key.Of(Key.FingerprintsOf, quote));
        }

        foreach (List<UtterancePosting> postings in fingerprints.Values)
        {
            writer.Add(postings);
        }

        foreach ((long quote, VariantRow? row) in changed)
        {
            writer.Delete(Key.Of(Key.VariantOf, quote));
            if (row is { } known)
            {
                writer.Add(known);
            }
        }
    }

    private void Find(LeafSegment leaf, (string Term, uint Fingerprint)[] asked, List<UtterancePosting> found)
    {
        TermsEnum? terms = leaf.Reader.GetTerms(FieldNames.Keys)?.GetEnumerator();
        if (terms is null)
        {
            return;
        }

        DocsEnum? documents = null;
        FingerprintPresence? presence = asked.Length > FewFingerprints ? leaf.Fingerprints : null;
        foreach ((string term, uint fingerprint) in asked)
        {
            if (presence?.MayHave(fingerprint) == false || !terms.SeekExact(Key.Parse(term).Bytes))
            {
                continue;
            }

            documents = terms.Docs(leaf.Reader.LiveDocs, documents, DocsFlags.NONE);
            for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                (long quote, byte hint, int least) = leaf.FingerprintsAt(document);
                if (!removed.Contains(quote))
                {
                    found.Add(UtterancePosting.Of(fingerprint, quote, hint));
                    leastFingerprints[quote] = least;
                }
            }
        }
    }
}
