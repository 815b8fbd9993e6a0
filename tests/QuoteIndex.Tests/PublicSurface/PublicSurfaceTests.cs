namespace QuoteIndex.Tests.PublicSurface;

/// <summary>The public surface is what was approved, so that it never changes unnoticed.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("QuoteIndex")]
    [InlineData("QuoteIndex.Extensions")]
    public void PublicSurface_OfAPackage_IsTheApproved(string assembly) => ApprovedSurface.Assert(assembly, "tests/QuoteIndex.Tests/PublicSurface");
}
