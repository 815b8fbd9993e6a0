using System.Globalization;
using System.Text;

namespace QuoteIndex.Tests.Reading.Records;

/// <summary>Runs the files of Records.md.</summary>
public class RecordsSpecification
{
    private static readonly Lazy<MarkdownSpecification> Files = new(() => MarkdownSpecification.Read("Reading", "Records", "Records.md"));

    public static TheoryData<string> Sections => [.. Files.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_File_GivesItsArticlesAndProblems(string section)
    {
        MarkdownSpecification.Example example = Files.Value[section];

        Assert.Equal(example.Findings, example.Write(Read(section, example.Text), Cell));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void ToFile_AnyWordOrStatement_LeadsToWhatTheFileWritesForIt(string section)
    {
        string text = Files.Value[section].Text;
        foreach (Article article in Read(section, text).Select(result => result.Article).OfType<Article>())
        {
            RecordMapping.Check(article, text);
            foreach (Quote quote in QuoteExtractor.Extract(article, TestContext.Current.CancellationToken))
            {
                Assert.Equal(quote.Text, string.Join(' ', quote.Content.Select(span => RecordMapping.Decode(article.Format, span.In(text).ToString()))));
            }
        }
    }

    private static List<ReadResult> Read(string section, string text)
    {
        string name = section[(section.LastIndexOf('(') + 1)..^1];
        return [.. ArticleReader.ReadAll(new SourceFile(name, Encoding.UTF8.GetBytes(text)))];
    }

    private static string? Cell(ReadResult result, string column) => column switch
    {
        "problem" => result.Problem?[(result.Problem.IndexOf("' ", StringComparison.Ordinal) + 2)..],
        "record" => result.Article?.Record?.ToString(CultureInfo.InvariantCulture),
        "line" => result.Article?.LineOf(0).ToString(CultureInfo.InvariantCulture),
        "title" => result.Article?.Title,
        "date" => result.Article?.Published?.Date.ToString("O", CultureInfo.InvariantCulture),
        "publisher" => result.Article?.Publisher,
        "url" => result.Article?.Url,
        "text" => result.Article is { } article ? string.Join(" / ", article.Paragraphs.Select(p => p.Span.In(article.Text).ToString())) : null,
        _ => throw new ArgumentException($"No article has a '{column}'.", nameof(column)),
    };
}
