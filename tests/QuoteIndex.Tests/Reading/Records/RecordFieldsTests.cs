using System.Text;

namespace QuoteIndex.Tests.Reading.Records;

public class RecordFieldsTests
{
    [Fact]
    public void Read_CallersNames_StandForTheDefaults()
    {
        var fields = new RecordFields { Text = ["Main Copy"], Title = ["meta.kicker", "text"], Publisher = ["owner.name"] };

        Article article = Read("a.jsonl", """{"main_copy": "The copy.", "text": "A title", "meta": {"kicker": ""}, "owner": {"name": "Dune Post"}}""", fields);

        Assert.Equal("The copy.", article.Text);
        Assert.Equal("A title", article.Title);
        Assert.Equal(TitleBasis.Field, article.TitleBasis);
        Assert.Equal("Dune Post", article.Publisher);
    }

    [Fact]
    public void Read_PathOfRecords_IsFollowed()
    {
        const string File = """{"best": [{"text": "One."}, {"text": "Two."}], "all": {"rest": [{"text": "Three."}]}}""";

        Assert.Equal("Three.", Read("a.json", File, new() { Records = "all.rest" }).Text);
        Assert.Contains("no array 'al'", Assert.Throws<QuoteIndexException>(() => Read("a.json", File, new() { Records = "al" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CsvWithoutColumnOfTexts_NamesTheColumns()
    {
        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => Read("a.csv", "id,copy\n1,x\n", new()));

        Assert.Contains("'a.csv'", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"id\", \"copy\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("RecordFields.Text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldThatStatesNoDay_LeavesTheOthers()
    {
        Article article = Read("2021-01-01.jsonl", """{"text": "One.", "date": "03/04/2022"}""", new());

        Assert.Equal(DateBasis.FileName, article.Published!.Basis);
        Assert.Equal(DateBasis.Field, Read("2021-01-01.jsonl", """{"text": "One.", "date": "2022-03-04"}""", new()).Published!.Basis);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData(null)]
    public void Text_NoName_Throws(string? name) => Assert.Throws<ArgumentException>(() => new RecordFields { Text = [name!] });

    [Fact]
    public void Fingerprint_AnythingThatChangesWhatIsRead_ChangesIt()
    {
        ReadingOptions[] options =
        [
            new(), new() { Fields = new() { Text = ["copy"] } }, new() { Fields = new() { Title = ["copy"] } }, new() { Fields = new() { Records = "copy" } },
            new() { MaximumRecordBytes = 1 }, new() { Unpacking = new() { Depth = 1 } }, new() { Unpacking = new() { EntryBytes = 1 } },
            new() { Unpacking = new() { TotalBytes = 1 } }, new() { Unpacking = new() { Ratio = 1 } }, new() { Unpacking = new() { Entries = 1 } },
        ];

        Assert.Equal(options.Length, options.Select(option => Convert.ToHexString(option.Fingerprint())).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void MaximumRecordBytes_OutOfRange_Throws(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingOptions { MaximumRecordBytes = value });

    private static Article Read(string name, string text, RecordFields fields) => ArticleReader.Read(name, Encoding.UTF8.GetBytes(text), new() { Fields = fields });
}
