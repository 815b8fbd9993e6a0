using QuoteIndex.Tests.PublicSurface;

namespace QuoteIndex.Lucene.Tests;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void PublicSurface_OfThePackage_IsTheApproved() => ApprovedSurface.Assert("QuoteIndex.Lucene", "tests/QuoteIndex.Lucene.Tests/PublicSurface");
}
