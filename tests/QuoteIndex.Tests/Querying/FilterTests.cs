namespace QuoteIndex.Tests.Querying;

public sealed class FilterTests
{
    [Fact]
    public void Operators_NestedTheSameWay_AreFlatAndEqual()
    {
        QuoteFilter a = QuoteFilter.Speaker("a"), b = QuoteFilter.Words("b"), c = QuoteFilter.Kind(QuoteKind.Direct);

        Assert.Equal((a & b) & c, a & (b & c));
        Assert.Equal((a | b) | c, a | (b | c));
        Assert.Equal(a, !!a);
        Assert.Equal(a, a & QuoteFilter.All);
        Assert.Equal(a, a | QuoteFilter.None);
        Assert.NotEqual(a & b, b & a);
        Assert.Equal((a & b).GetHashCode(), (a & b).GetHashCode());
    }

    [Fact]
    public void QuoteQuery_EveryStep_LeavesTheQueryBeforeAsItWas()
    {
        QuoteQuery query = QuoteQuery.All.By("Hood");
        _ = query.About("spending").NewestFirst().Take(3).Skip(2);

        Assert.Equal(QuoteQuery.All.By("Hood"), query);
        Assert.Throws<ArgumentOutOfRangeException>(() => query.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => query.Skip(-1));
    }

    [Fact]
    public void AnyMethod_ValueThatTheEnumDoesNotHave_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("order", () => QuoteQuery.All.OrderedBy((QuoteOrder)9));
        Assert.Throws<ArgumentOutOfRangeException>("match", () => QuoteQuery.All.About("capex", (WordMatch)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("match", () => QuoteFilter.Words("capex", (WordMatch)9));
        Assert.Throws<ArgumentOutOfRangeException>("facets", () => QuoteQuery.All.CountedBy(QuoteFacet.Speaker, (QuoteFacet)9));
        Assert.Throws<ArgumentOutOfRangeException>("kinds", () => QuoteQuery.All.OfKind((QuoteKind)9));
    }
}
