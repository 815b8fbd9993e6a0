using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tests.Tool;

public class WordWrapTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("   ", 10, "")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("  one   two", 20, "one   two")]
    [InlineData("incomprehensibilities are long", 5, "incomprehensibilities|are|long")]
    [InlineData("漢字 漢字", 8, "漢字|漢字")]
    [InlineData("漢字 漢字", 9, "漢字 漢字")]
    [InlineData("one two", int.MaxValue, "one two")]
    public void Lines_Text_BreaksAtSpaces(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', WordWrap.Lines(text, width).Select(line => text[line.Start..line.End])));
}
