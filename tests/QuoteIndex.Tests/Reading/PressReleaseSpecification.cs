using System.Globalization;

namespace QuoteIndex.Tests.Reading;

/// <summary>Runs the press releases of PressReleases.md, from text to attributed statements.</summary>
public class PressReleaseSpecification
{
    private static readonly Lazy<MarkdownSpecification> Releases = new(() => MarkdownSpecification.Read("Reading", "PressReleases.md"));

    public static TheoryData<string> Sections => [.. Releases.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_PressRelease_KeepsItsTextAndNothingElse(string section)
    {
        MarkdownSpecification.Example example = Releases.Value[section];

        string found = example.Write(Rows(ArticleReader.Parse("release.txt", example.Text)), (row, column) => row.GetValueOrDefault(column));

        if (example.IsGap)
        {
            Assert.True(found != example.Findings, "This gap is closed: take its mark out of the specification.");
        }
        else
        {
            Assert.Equal(example.Findings, found);
        }
    }

    [Theory]
    [InlineData("BOSTON, March 3, 2022 — ", true)]
    [InlineData("BOSTON--(BUSINESS WIRE)--", false)]
    [InlineData("BOSTON, March 3, 2022 /PRNewswire/ -- ", true)]
    [InlineData("BOSTON, March 03, 2022 (GLOBE NEWSWIRE) -- ", true)]
    [InlineData("Boston, Mass. – March 3, 2022 – ", true)]
    [InlineData("London, 3 March 2022: ", true)]
    [InlineData("3 March 2022, London – ", true)]
    [InlineData("March 3, 2022 - BOSTON - ", true)]
    [InlineData("Boston, MA [March 3, 2022] - ", true)]
    [InlineData("BOSTON (March 3, 2022) – ", true)]
    [InlineData("(Boston, March 3, 2022) — ", true)]
    [InlineData("NEW YORK, NY / ACCESSWIRE / March 3, 2022 / ", true)]
    public void Parse_Dateline_IsNoPartOfTheText(string dateline, bool isDated)
    {
        Article article = ArticleReader.Parse("release.txt", $"Harbour firm opens new quay\n\n{dateline}Acme today opened a new quay.\n\n“It is ours,” said Jane Doe.\n");

        Assert.Equal("Acme today opened a new quay.", article.Paragraphs[1].Span.In(article.Text).ToString());
        Assert.Equal(isDated ? new DateOnly(2022, 3, 3) : null, article.Published?.Date);
    }

    [Theory]
    [InlineData("About 200 people came to the harbour, the mayor said.")]
    [InlineData("The end is near, he said.")]
    [InlineData("Notes were passed, she said.")]
    [InlineData("March 3, 2022 - a Monday - was the day, he said.")]
    [InlineData("Contact with the ship was lost at nine, the captain said.")]
    [InlineData("In 2021 the company sold 14,000 boats, and 12,000 in 2020, he said.")]
    [InlineData("Our forward-looking statements were wrong, she said, and the harbour was the loser.")]
    public void Parse_ProseThatLooksLikeReleaseFurniture_IsBody(string line)
    {
        const string Prose = "The harbour was closed on Tuesday because of the storm, the port authority said in a statement.";

        Article article = ArticleReader.Parse("a.txt", $"{Prose}\n{Prose}\n{line}\n{Prose}");

        Assert.Equal(ParagraphRole.Body, article.Paragraphs[2].Role);
        Assert.Equal(line, article.Paragraphs[2].Span.In(article.Text).ToString());
    }

    [Fact]
    public void Parse_AboutParagraphBeforeAQuotation_LosesTheParagraphOnly()
    {
        const string Text =
            """
            Acme opens a quay

            BOSTON, March 3, 2022 — Acme today opened a new quay.

            It cost four million dollars.

            About Acme

            Acme runs harbours.

            “It is ours now,” said Jane Doe, chief executive of Acme.
            """;

        Article article = ArticleReader.Parse("a.txt", Text.ReplaceLineEndings("\n"));

        Assert.Equal(
            [ParagraphRole.Heading, ParagraphRole.Body, ParagraphRole.Body, ParagraphRole.Boilerplate, ParagraphRole.Boilerplate, ParagraphRole.Body],
            article.Paragraphs.Select(p => p.Role));
    }

    private static IEnumerable<Dictionary<string, string?>> Rows(Article article)
    {
        yield return new() { ["what"] = "title", ["words"] = article.Title };
        if (article.Published is not null)
        {
            yield return new() { ["what"] = "date", ["words"] = article.Published.Date.ToString("O", CultureInfo.InvariantCulture) };
        }

        foreach (Paragraph paragraph in article.Paragraphs.Where(p => p.Role == ParagraphRole.Body))
        {
            yield return new() { ["what"] = "body", ["words"] = FirstWords(paragraph.Span.In(article.Text).ToString(), 6) };
        }

        // What is quoted is beyond doubt; what else is a statement is the models' to say.
        foreach (Quote quote in QuoteExtractor.Extract(article).Where(q => q.Kind == QuoteKind.Direct))
        {
            yield return new()
            {
                ["what"] = quote.Kind.ToString().ToLowerInvariant(),
                ["speaker"] = quote.Speaker.Name,
                ["title"] = quote.Speaker.Title,
                ["company"] = quote.Company,
                ["words"] = FirstWords(string.Join(" … ", quote.Content.Select(c => c.In(article.Text).ToString())), 40),
            };
        }
    }

    private static string FirstWords(string text, int count) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(count));
}
