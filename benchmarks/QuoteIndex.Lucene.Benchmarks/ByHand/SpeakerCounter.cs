using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>Counts speakers by their place among all names of the index, which is worked out once for each state of it.</summary>
internal sealed class SpeakerCounter : ICollector
{
    private static readonly ConditionalWeakTable<IndexReader, SortedDocValues> Known = [];

    private readonly SortedDocValues names;
    private readonly MultiDocValues.MultiSortedDocValues? several;
    private readonly int[] counts;
    private SortedDocValues segment = null!;
    private int number;

    public SpeakerCounter(IndexReader reader)
    {
        names = Known.GetValue(reader, key => MultiDocValues.GetSortedValues(key, ByHandDocument.Speaker));
        several = names as MultiDocValues.MultiSortedDocValues;
        counts = new int[names.ValueCount];
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) =>
        (segment, number) = (context.AtomicReader.GetSortedDocValues(ByHandDocument.Speaker), context.Ord);

    public void Collect(int doc)
    {
        int name = segment.GetOrd(doc);
        counts[several is null ? name : (int)several.Mapping.GetGlobalOrd(number, name)]++;
    }

    /// <summary>The speakers with most quotes; of equals the first by name, as the names are in order.</summary>
    public IReadOnlyList<FacetValue> Most(int count) =>
    [
        .. Named()
            .OrderByDescending(name => counts[name])
            .Take(count)
            .Select(name => new FacetValue(NameOf(name), counts[name])),
    ];

    private IEnumerable<int> Named()
    {
        int nobody = names.LookupTerm(new BytesRef(ByHandDocument.NoName));
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && i != nobody)
            {
                yield return i;
            }
        }
    }

    private string NameOf(int place)
    {
        var bytes = new BytesRef();
        names.LookupOrd(place, bytes);
        return bytes.Utf8ToString();
    }
}
