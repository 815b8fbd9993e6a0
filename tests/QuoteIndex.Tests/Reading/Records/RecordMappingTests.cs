using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace QuoteIndex.Tests.Reading.Records;

/// <summary>Whatever a text holds, every word of it leads back to what its file writes for it.</summary>
public class RecordMappingTests
{
    private static readonly JsonSerializerOptions[] Escapings =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { WriteIndented = true },
    ];

    // What writers must escape, and what takes one, two, three and four bytes.
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Elements("\"", "\"\"", "\\", "\n", "\r\n", "\r", "\t", "é", "“", "😀", ",", ";", " ", "\\n", "/", "a", "Zug", "\\u0041"),
            ArbMap.Default.GeneratorFor<char>().Where(c => !char.IsSurrogate(c) && !char.IsControl(c)).Select(c => c.ToString()))
        .ListOf().Select(string.Concat);

    [Fact]
    public void ToFile_AnyTextsInJson_LeadsToTheirEscapes() => Prop.ForAll(Texts.NonEmptyListOf().ToArbitrary(), texts =>
    {
        foreach (JsonSerializerOptions escaping in Escapings)
        {
            string[] records = [.. texts.Select(text => JsonSerializer.Serialize(new { id = text, text }, escaping))];
            string document = $"[{string.Join(",\r\n", records)}]";
            CheckAll("a.json", document, texts);
            if (!escaping.WriteIndented)
            {
                CheckAll("a.jsonl", string.Join("\r\n", records), texts);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToFile_AnyTextsInCsv_LeadsToTheirQuoting() => Prop.ForAll(Texts.NonEmptyListOf().ToArbitrary(), texts =>
    {
        foreach (char separator in ",;\t|")
        {
            IEnumerable<string> rows = texts.Select(text => $"1{separator} {Quote(text)}{separator}{Quote(text)}");
            CheckAll("a.csv", $"id{separator}text{separator}note\n{string.Join("\n", rows)}", texts);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void ToFile_FileWithByteOrderMark_CountsAfterIt(string name)
    {
        const string Lines = "{\"text\": \"“Café 😀”\"}\r\n{\"text\": \"Zwei\\u201d é\"}\n";
        Encoding encoding = Encoding.GetEncoding(name);

        Article[] articles = [.. Read("a.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes(Lines)])];

        Assert.Equal(2, articles.Length);
        Assert.All(articles, article => Assert.Equal(name, article.Encoding));
        Assert.All(articles, article => RecordMapping.Check(article, Lines));
    }

    [Fact]
    public void Read_CsvInWindows1252_KeepsItsCharacters()
    {
        const string File = "text,date\n\"“Café”, says he\",2022-01-02\n";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(File);

        Article article = Assert.Single(Read("a.csv", bytes));

        Assert.Equal("“Café”, says he", article.Text);
        Assert.Equal("windows-1252", article.Encoding);
        RecordMapping.Check(article, File);
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void CheckAll(string name, string file, IEnumerable<string> texts)
    {
        Article[] articles = [.. Read(name, Encoding.UTF8.GetBytes(file))];

        Assert.Equal(texts.Where(text => !string.IsNullOrWhiteSpace(text)), articles.Select(article => article.Text));
        Assert.All(articles, article => RecordMapping.Check(article, file));
    }

    private static IEnumerable<Article> Read(string name, byte[] bytes) =>
        ArticleReader.ReadAll(new SourceFile(name, bytes)).Select(result => result.Article).OfType<Article>();
}
