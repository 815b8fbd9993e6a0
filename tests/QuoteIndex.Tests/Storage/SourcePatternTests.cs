using QuoteIndex.Storage;

namespace QuoteIndex.Tests.Storage;

public sealed class SourcePatternTests
{
    [Theory]
    [InlineData("a.txt", "a.txt", true)]
    [InlineData("b.txt", "a.txt", false)]
    [InlineData("2025", "2025/01/a.txt", true)]
    [InlineData("2025/", "2025/01/a.txt", true)]
    [InlineData("202", "2025/01/a.txt", false)]
    [InlineData("*.txt", "x/a.txt", true)]
    [InlineData("x*.txt", "x/a.txt", false)]
    [InlineData("**/a.txt", "x/y/a.txt", true)]
    [InlineData("x/**/a.txt", "x/a.txt", true)]
    [InlineData("x/**", "x/y/a.txt", true)]
    [InlineData("?.txt", "a.txt", true)]
    [InlineData("news/x/a.txt", "x/a.txt", true)]
    [InlineData("/news/x", "x/a.txt", true)]
    [InlineData("/x", "x/a.txt", false)]
    [InlineData("ews/x", "x/a.txt", false)]
    [InlineData("./x", "x/a.txt", true)]
    [InlineData("", "x/a.txt", false)]
    [InlineData("**", "x/a.txt", true)]
    public void Matches_PatternAndPath_AsDocumented(string pattern, string path, bool matches) =>
        Assert.Equal(matches, SourcePattern.Matches(pattern, path, "/news/" + path));

    [Fact]
    public void Matches_ManyStars_TakesNoLongerThanTheLengthsMultiplied() =>
        Assert.False(SourcePattern.Matches(string.Concat(Enumerable.Repeat("*a", 200)) + "b", new string('a', 2000), ""));
}
