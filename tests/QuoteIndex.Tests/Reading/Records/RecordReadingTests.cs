using System.Text;

namespace QuoteIndex.Tests.Reading.Records;

public class RecordReadingTests
{
    [Theory]
    [InlineData("a.txt", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "JSON Lines")]
    [InlineData("a.json", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "JSON Lines")]
    [InlineData("a.txt", " [ {\"text\": \"One.\"} ]", "JSON")]
    [InlineData("a.jsonl", "[\n{\"text\": \"One.\"}\n]", "JSON")]
    [InlineData("a.ndjson", "{\n\"text\": \"One.\"\n}", "JSON")]
    [InlineData("a.jsonl", "{\"text\": \"One.\"}", "JSON Lines")]
    [InlineData("a.json", "{\"text\": \"One.\"}", "JSON")]
    [InlineData("a.csv", "text\nOne.", "CSV")]
    [InlineData("a.txt", "[Music] One.", "text")]
    [InlineData("a.txt", "text,date\nOne.", "text")]
    public void ReadAll_File_IsReadByItsContentFirst(string name, string text, string format) =>
        Assert.Equal(format, Read(name, text)[0].Article!.Format);

    [Theory]
    [InlineData("a.jsonl", "")]
    [InlineData("a.jsonl", "\n \r\n")]
    [InlineData("a.json", "[]")]
    [InlineData("a.json", "")]
    [InlineData("a.csv", "")]
    public void ReadAll_FileWithoutRecords_NamesIt(string name, string text) =>
        Assert.Contains($"'{name}'", Assert.Throws<QuoteIndexException>(() => Read(name, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadAll_Utf16WithoutMark_SaysSo() => Assert.Contains(
        "UTF-16 without a byte-order mark",
        Assert.Throws<QuoteIndexException>(() => ArticleReader.ReadAll(new SourceFile("a.jsonl", Encoding.Unicode.GetBytes("{\"text\": \"One.\"}"))).ToList()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ReadAll_StreamLargerThanTheLimit_StopsThere() => Assert.Throws<QuoteIndexException>(
        () => ArticleReader.ReadAll(new SourceFile("a.jsonl", Encoding.UTF8.GetBytes("{\"text\": \"One.\"}\n")), new() { MaximumBytes = 5 }).ToList());

    [Fact]
    public void ReadAll_Lines_AreReadAsTheyAreAskedFor()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\": \"One.\"}\n", 1_000_000)));
        long before = GC.GetAllocatedBytesForCurrentThread();

        ReadResult first = ArticleReader.ReadAll(new SourceFile("a.jsonl", lines)).First();

        Assert.Equal(1, first.Article!.Record);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void LineOf_AnyLineBreak_CountsAsEditorsDo(string lineBreak)
    {
        string file = string.Join(lineBreak, "{\"text\": \"One.\"}", "", "{\"text\": \"Two.\"}", "{\"text\": \"Three.\"}");

        Assert.Equal([1, 3, 4], Read("a.jsonl", file).Select(result => result.Article!.LineOf(0)));
    }

    [Fact]
    public void ReadAll_LinesLongerThanTheHead_AreJsonLines()
    {
        string file = string.Concat(Enumerable.Repeat($"{{\"text\": \"{new string('x', 2 * SourceFile.HeadLength)}\"}}\n", 3));

        Assert.All(Read("a.ndjson", file), result => Assert.Equal("JSON Lines", result.Article!.Format));
        Assert.All(Read("a.json", file), result => Assert.Equal("JSON", result.Article!.Format));
        Assert.Equal(3, Read("a.json", file).Count);
    }

    [Fact]
    public void ReadAll_ArrayOfNumbers_IsGivenUp()
    {
        List<ReadResult> results = Read("a.json", $"[{string.Join(",", Enumerable.Range(0, 100_000))}]");

        Assert.Equal(10, results.Count);
        Assert.Contains("The rest is not read", results[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_NamesBrokenOrMany_AreAProblemOfTheRecord()
    {
        string many = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"\"f{i}\": 1"));
        string file = $"{{\"\\ud83d\": 1}}\n{{\"{new string('x', 300)}\\ud83d\": 1}}\n{{{many}}}\n{{\"text\": \"One.\"}}";

        List<ReadResult> results = Read("a.jsonl", file);

        Assert.Equal([null, null, null, "One."], results.Select(result => result.Article?.Text));
        Assert.Contains("\"f11\", …;", results[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_NumberInPlaceOfAText_IsNone() =>
        Assert.Equal("In words.", Read("a.jsonl", """{"text": 5, "description": "In words."}""")[0].Article!.Text);

    [Fact]
    public void ReadAll_LoneSurrogateOrZeroEscaped_IsReplaced() =>
        Assert.Equal("a\uFFFDb\uFFFD c\uFFFD", Read("a.jsonl", """{"text": "a\ud83db\u0000 c\ude00"}""")[0].Article!.Text);

    private static List<ReadResult> Read(string name, string text) => [.. ArticleReader.ReadAll(new SourceFile(name, Encoding.UTF8.GetBytes(text)))];

    [Theory]
    [InlineData("a.jsonl", """{"title": "Late", "content_html": "<p>The ferry is late.</p>\n<p>\u201cWe are <em>sorry</em>,&rdquo; said Ann&nbsp;Lee, the chief executive of Lee Ferries.</p>"}""")]
    [InlineData("a.csv", "title,body\nLate,\"The ferry is late.<br><br>“We are <b>sorry</b>,&rdquo; said <a href=\"\"/lee\"\">Ann&nbsp;Lee</a>, the chief executive of Lee Ferries.\"\n")]
    public void Read_TextWithTags_IsReadAsAPageAndLeadsToTheFile(string name, string file)
    {
        Article article = ArticleReader.Read(name, Encoding.UTF8.GetBytes(file));

        Assert.Equal("Late", article.Title);
        Assert.Equal("The ferry is late.", article.Paragraphs[0].Span.In(article.Text).ToString());
        Quote quote = Assert.Single(QuoteExtractor.Extract(article, TestContext.Current.CancellationToken));
        Assert.Equal("We are sorry,", quote.Text);
        Assert.Equal("Ann Lee", quote.Speaker.Name);
        Assert.Equal("Lee Ferries", quote.Company);
        Assert.Matches("^We are <(em|b)>sorry</(em|b)>,$", quote.Content[0].In(file).ToString());
        Assert.Equal("Ann&nbsp;Lee", quote.Speaker.Span!.Value.In(file).ToString());
    }
}
