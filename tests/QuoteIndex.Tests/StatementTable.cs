using System.Globalization;
using System.Text;

namespace QuoteIndex.Tests;

/// <summary>Checks the statements of an example's text against its table, through the whole chain.</summary>
internal static class StatementTable
{
    public static void Check(MarkdownSpecification.Example example) => Check(example, ArticleReader.Parse("example.txt", example.Text));

    /// <summary>Checks an example that is a file of the given name, of whatever format that is; returns what was read.</summary>
    public static Article CheckFile(MarkdownSpecification.Example example, string name)
    {
        Article article = ArticleReader.Read(name, Encoding.UTF8.GetBytes(example.Text));
        Check(example, article);
        return article;
    }

    /// <summary>Checks the statements of an article that was read from the example's text.</summary>
    public static void Check(MarkdownSpecification.Example example, Article article)
    {
        IReadOnlyList<Quote> found = QuoteExtractor.Extract(article);

        // A section without a table expects nothing; what is found all the same is shown in full.
        string written = example.Columns.Count > 0
            ? example.Write(found, (quote, column) => Cell(article, quote, column))
            : string.Join('\n', found);
        if (example.IsGap)
        {
            Assert.True(written != example.Findings, "This gap is closed: take its mark out of the specification.");
        }
        else
        {
            Assert.Equal(example.Findings, written);
        }
    }

    private static string? Cell(Article article, Quote quote, string column) => column switch
    {
        "kind" => quote.Kind.ToString().ToLowerInvariant(),
        "speaker" => quote.Speaker.Name,
        "title" => quote.Speaker.Title,
        "company" => quote.Company,
        "content" when article.Map is null => string.Join(" … ", quote.Content.Select(c => c.In(article.Text).ToString())),
        "text" => quote.Text,
        "headline" => quote.Source.Title,
        "publisher" => quote.Source.Publisher,
        "published" => quote.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "basis" => article.Published?.Basis.ToString(),
        _ => throw new ArgumentException($"No statement has a '{column}'.", nameof(column)),
    };
}
