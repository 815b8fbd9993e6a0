using System.Text;

namespace QuoteIndex.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Words = "“Café 😀,” she said — twice.\r\nEnd.";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Words) },
        { "utf-8", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Words)] },
        { "utf-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)] },
        { "utf-16BE", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "utf-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Words)] },
        { "utf-32BE", [.. new UTF32Encoding(true, true).GetPreamble(), .. new UTF32Encoding(true, true).GetBytes(Words)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_KnownEncoding_KeepsTextAndNamesEncoding(string name, byte[] bytes)
    {
        Article article = ArticleReader.Read("a.txt", bytes);

        Assert.Equal(Words, article.Text);
        Assert.Equal(name, article.Encoding);
    }

    [Fact]
    public void Read_InvalidUtf8_ReadsWindows1252()
    {
        byte[] bytes = [0x93, .. "Caf"u8, 0xE9, 0x85, 0x94, .. " he said."u8];

        Article article = ArticleReader.Read("a.txt", bytes);

        Assert.Equal("“Café…” he said.", article.Text);
        Assert.Equal("windows-1252", article.Encoding);
    }

    public static TheoryData<string, byte[]> Unreadable() => new()
    {
        { "binary", [0x89, .. "PNG"u8, 13, 10, 26, 10, 0, 0, 0, 13] },
        { "control characters", [.. Enumerable.Range(0, 400).Select(i => (byte)(i * 7 % 255 + 1))] },
        { "UTF-16 without a byte-order mark", Encoding.Unicode.GetBytes("He said that it was so.") },
        { "not valid utf-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("cut"), 0x41] },
        { "not valid utf-16", [.. Encoding.Unicode.GetPreamble(), 0x00, 0xD8, 0x41, 0x00] },
        { "not valid utf-8", [.. Encoding.UTF8.GetPreamble(), .. "Caf"u8, 0xE9, .. " x"u8] },
        { "empty", [] },
        { "empty", [.. Encoding.UTF8.GetPreamble()] },
        { "empty", [.. " \r\n\t\n"u8] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_NotText_NamesFileAndReason(string reason, byte[] bytes)
    {
        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => ArticleReader.Read("dir/odd.txt", bytes));

        Assert.Contains("'dir/odd.txt'", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextWithAFewControlCharacters_IsText()
    {
        string text = "The \u001b[1mbold\u001b[0m word stands in a sentence.\f\n" + new string('x', 200);

        Assert.Equal(text, ArticleReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Text);
    }

    [Fact]
    public void Read_MoreThanMaximumBytes_NamesFileAndLimit()
    {
        var options = new ReadingOptions { MaximumBytes = 10 };

        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => ArticleReader.Read("big.txt", new byte[11], options));

        Assert.Contains("'big.txt'", error.Message, StringComparison.Ordinal);
        Assert.Contains("10 bytes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void MaximumBytes_OutOfRange_Throws(long value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingOptions { MaximumBytes = value });
}
