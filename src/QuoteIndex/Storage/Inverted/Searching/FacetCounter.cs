namespace QuoteIndex.Storage.Inverted;

/// <summary>Counts documents by the numbers one of their columns has; 0 is none.</summary>
internal sealed class FacetCounter(QuoteFacet facet)
{
    private int[] counts = new int[1024];

    public QuoteFacet Facet { get; } = facet;

    /// <summary>How often each number came.</summary>
    public ReadOnlySpan<int> Counts => counts;

    public void Add(SegmentColumns columns, int document)
    {
        int value = Facet switch
        {
            QuoteFacet.Speaker => columns.Speakers[document],
            QuoteFacet.Company => columns.Companies[document],
            QuoteFacet.Month => MonthOf(columns.Days[document]),
            QuoteFacet.Kind => (int)columns.KindOf(document) + 1,
            _ => columns.Articles[document],
        };
        if (value >= counts.Length)
        {
            Array.Resize(ref counts, Math.Max(value + 1, counts.Length * 2));
        }

        counts[value]++;
    }

    /// <summary>The month as its number from January of the year 0 on; 0 for none.</summary>
    public static int MonthOf(int day)
    {
        if (day < 0)
        {
            return 0;
        }

        DateOnly date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month;
    }
}
