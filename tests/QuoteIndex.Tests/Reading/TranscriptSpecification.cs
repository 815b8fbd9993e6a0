using System.Globalization;

namespace QuoteIndex.Tests.Reading;

/// <summary>Runs the transcripts of Transcripts.md, and the texts of NoTranscripts.md that only look like some.</summary>
public class TranscriptSpecification(ITestOutputHelper output)
{
    private static readonly Lazy<MarkdownSpecification> Transcripts = new(() => MarkdownSpecification.Read("Reading", "Transcripts.md"));
    private static readonly Lazy<MarkdownSpecification> Others = new(() => MarkdownSpecification.Read("Reading", "NoTranscripts.md"));

    public static TheoryData<string> Sections => [.. Transcripts.Value.Sections];

    public static TheoryData<string> OtherSections => [.. Others.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_Transcript_GivesEveryParagraphItsTurn(string section)
    {
        MarkdownSpecification.Example example = Transcripts.Value[section];

        Assert.Equal(example.Findings, example.Write(Rows(ArticleReader.Parse("call.txt", example.Text)), (row, column) => row.GetValueOrDefault(column)));
    }

    [Fact]
    public void Read_AllTranscripts_MoreThanNinetyEightInHundredParagraphsHaveTheirSpeakerAndCompany()
    {
        int right = 0, all = 0;
        foreach (string section in Transcripts.Value.Sections)
        {
            MarkdownSpecification.Example example = Transcripts.Value[section];
            string[] expected = SpeakersOf(example.Findings.Split('\n'));
            string[] found = SpeakersOf(example.Write(Rows(ArticleReader.Parse("call.txt", example.Text)), (row, column) => row.GetValueOrDefault(column)).Split('\n'));
            all += expected.Length;
            right += expected.Intersect(found, StringComparer.Ordinal).Count();
        }

        output.WriteLine($"{right} of {all} paragraphs have the right speaker and company.");
        Assert.True(right * 100 >= all * 98);
    }

    [Theory]
    [MemberData(nameof(OtherSections))]
    public void Read_TextThatLooksLikeATranscript_HasNoTurn(string section) =>
        Assert.DoesNotContain(ArticleReader.Parse("article.txt", Others.Value[section].Text).Paragraphs, p => p.Turn is not null);

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_WindowsLineEnds_IsTheSame(string section)
    {
        string text = Transcripts.Value[section].Text;

        Article unix = ArticleReader.Parse("call.txt", text), windows = ArticleReader.Parse("call.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(unix.Paragraphs.Select(p => (p.Role, p.Turn?.Name, p.Turn?.Company)), windows.Paragraphs.Select(p => (p.Role, p.Turn?.Name, p.Turn?.Company)));
    }

    [Fact]
    public void Read_Label_IsWhereTheSpeakerIsNamedAndNoPartOfTheParagraph()
    {
        MarkdownSpecification.Example example = Transcripts.Value["A panel with headings between the turns"];
        Article article = ArticleReader.Parse("panel.txt", example.Text);

        Paragraph first = article.Paragraphs.First(p => p.Turn is not null);

        Assert.Equal("Jasper Kuyt", first.Turn!.Label!.Value.In(article.Text).ToString());
        Assert.StartsWith("Good evening", first.Span.In(article.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoHundredThousandLabels_StaysLinear()
    {
        string text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"Jane Doe{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}: I say that we did, number {i}.\n"));

        Assert.NotEmpty(ArticleReader.Parse("call.txt", text).Paragraphs);
    }

    [Fact]
    public void Read_ManyDifferentLabelLines_StaysLinear()
    {
        string text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Participants:\nJane{(char)('a' + (i % 26))} Roe{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))} - CEO\n"));

        Assert.NotEmpty(ArticleReader.Parse("call.txt", text).Paragraphs);
    }

    private static string[] SpeakersOf(string[] rows) => [.. rows
        .Select(row => row.Split(" | "))
        .Where(cells => cells[0] == "turn")
        .Select((cells, i) => $"{cells[^1]} | {cells[1]} | {cells[3]}")];

    private static IEnumerable<Dictionary<string, string?>> Rows(Article article)
    {
        if (article.Title is not null)
        {
            yield return new() { ["what"] = "title", ["words"] = article.Title };
        }

        if (article.Published is not null)
        {
            yield return new() { ["what"] = "date", ["words"] = article.Published.Date.ToString("O", CultureInfo.InvariantCulture) };
        }

        foreach (Paragraph paragraph in article.Paragraphs.Where(p => p.Role == ParagraphRole.Body))
        {
            SpeakerTurn? turn = paragraph.Turn;
            yield return new()
            {
                ["what"] = turn is null ? "body" : "turn",
                ["speaker"] = turn?.Name,
                ["title"] = turn?.Title,
                ["company"] = turn?.Company,
                ["section"] = turn?.Section,
                ["question"] = FirstWords(turn?.Question),
                ["words"] = FirstWords(paragraph.Span.In(article.Text).ToString()),
            };
        }
    }

    private static string? FirstWords(string? text) => text is null ? null : string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(6));
}
