using System.Globalization;

namespace QuoteIndex.Tests.Reading;

public sealed class SeedReadingTests
{
    [Theory]
    [InlineData("000_684b429ac79bcd6e.txt", null, null, "2025-01-30")]
    [InlineData("001_5d78884aacd5ac4c.txt", "Big Tech has a big DeepSeek problem", "QZ", "2025-01-31")]
    [InlineData("002_3a1b79fb73f81883.txt", "Meta CEO evaluates implications of DeepSeek AI model", null, null)]
    [InlineData("003_78f8d78274d802a6.txt", null, "Entrepreneur", null)]
    [InlineData("004_91b11c7e2c9f634e.txt", null, null, null)]
    public void Read_Seed_GivesTitlePublisherAndDate(string name, string? title, string? publisher, string? date)
    {
        Article article = Read(name);

        Assert.Equal(title, article.Title);
        Assert.Equal(publisher, article.Publisher);
        Assert.Equal(date, article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal("utf-8", article.Encoding);
    }

    [Fact]
    public void Read_Seeds_FurnitureIsNotText()
    {
        Assert.Equal(["Por staff", "31/01/2025", "Source: QZ"], Lines("001_5d78884aacd5ac4c.txt", ParagraphRole.Boilerplate));
        Assert.Equal(5, Lines("003_78f8d78274d802a6.txt", ParagraphRole.Boilerplate).Count + 1);
        Assert.Equal(
            ["Microsoft says AI revenue is up", "Meta says AI investments give it an advantage", "Is the DeepSeek model the future of AI spending?"],
            Lines("003_78f8d78274d802a6.txt", ParagraphRole.Heading));
    }

    private static List<string> Lines(string name, ParagraphRole role)
    {
        Article article = Read(name);
        return [.. article.Paragraphs.Where(p => p.Role == role).Select(p => p.Span.In(article.Text).ToString())];
    }

    private static Article Read(string name) =>
        ArticleReader.Read(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", name)));
}
