namespace QuoteIndex.Tests.Reading;

public sealed class MappedTextTests
{
    private const string File = "<p>Tom &amp; Ann</p>\n<p>left.</p>";

    private static readonly MappedText Text = Build();

    [Theory]
    [InlineData("Tom", "Tom")]
    [InlineData("Tom & Ann", "Tom &amp; Ann")]
    [InlineData("&", "&amp;")]
    [InlineData("& A", "&amp; A")]
    [InlineData("Ann\nleft.", "Ann</p>\n<p>left.")]
    [InlineData("left.", "left.")]
    public void ToFile_Span_IsWhatItWasMadeOf(string words, string expected)
    {
        int start = Text.ToString().IndexOf(words, StringComparison.Ordinal);
        TextMap map = Text.ToMap(new LineIndex(File));

        Assert.Equal(expected, map.ToFile(new(start, start + words.Length)).In(File).ToString());
        Assert.Equal(words.StartsWith("left", StringComparison.Ordinal) ? 2 : 1, map.LineOf(start));
    }

    [Fact]
    public void ToFile_NothingWritten_IsEmpty() =>
        Assert.True(new MappedText().ToMap(new LineIndex("abc")).ToFile(default).IsEmpty);

    [Fact]
    public void Truncate_WithinAPiece_KeepsTheRest()
    {
        var text = new MappedText();
        text.Copy("one two", 10);
        text.Replace("…", 20, 25);
        text.Truncate(3);
        text.Copy(" six", 30);
        TextMap map = text.ToMap(new LineIndex(""));

        Assert.Equal("one six", text.ToString());
        Assert.Equal(new TextSpan(10, 13), map.ToFile(new(0, 3)));
        Assert.Equal(new TextSpan(31, 34), map.ToFile(new(4, 7)));
    }

    [Theory]
    [InlineData("a\nb\r\nc\rd", 7, 4)]
    [InlineData("a\nb\r\nc\rd", 2, 2)]
    [InlineData("a\nb\r\nc\rd", 4, 2)]
    [InlineData("", 0, 1)]
    public void LineOf_Offset_CountsAsEditorsDo(string text, int offset, int line)
    {
        Assert.Equal(line, new LineIndex(text).LineOf(offset));
        Assert.Equal(line + 9, new LineIndex(text, 10, 100).LineOf(offset + 100));
    }

    private static MappedText Build()
    {
        var text = new MappedText();
        text.Copy("Tom ", 3);
        text.Replace("&", 7, 12);
        text.Copy(" Ann", 12);
        text.Replace("\n", 24, 24);
        text.Copy("left.", 24);
        return text;
    }
}
