using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tests.Tool;

public sealed class SourcePlaceTests
{
    [Theory]
    [InlineData("a.txt", "news/a.txt", "news/a.txt:7")]
    [InlineData("b.zip/x/a.txt", "news/b.zip", "news/b.zip/x/a.txt:7")]
    [InlineData("news/b.zip/a.txt", "news/b.zip", "news/b.zip/a.txt:7")]
    [InlineData("b.zip/b.zip/a.txt", "news/b.zip", "news/b.zip/b.zip/a.txt:7")]
    public void Of_FileOrEntry_OpensFromHere(string path, string location, string expected)
    {
        var source = new QuoteSource { Path = path, Location = Path.GetFullPath(location), Line = 7 };

        Assert.Equal(expected.Replace('/', Path.DirectorySeparatorChar), SourcePlace.Of(source).Replace('/', Path.DirectorySeparatorChar));
    }

    [Fact]
    public void Of_NoLocation_IsThePath() => Assert.Equal("b.zip/a.txt:1", SourcePlace.Of(new QuoteSource { Path = "b.zip/a.txt", Line = 1 }));
}
