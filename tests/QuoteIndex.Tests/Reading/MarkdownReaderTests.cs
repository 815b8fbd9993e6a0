using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading;

public sealed class MarkdownReaderTests
{
    private const string Said = "\n\n“We are late,” said Ann Lee, the chief executive of Lee Mills.\n";

    public static TheoryData<string, string> Hostile => new()
    {
        { "block quotations", new string('>', 100_000) },
        { "lists", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "open brackets", new string('[', 100_000) },
        { "images", string.Concat(Enumerable.Repeat("![", 50_000)) },
        { "stars", new string('*', 300_000) },
        { "stars and words", string.Concat(Enumerable.Repeat("**a ", 50_000)) },
        { "backticks", string.Concat(Enumerable.Range(1, 600).Select(n => new string('`', n) + " ")) },
        { "angles", new string('<', 200_000) },
        { "references", string.Concat(Enumerable.Repeat("&amp;", 200_000)) },
        { "pipes", string.Concat(Enumerable.Repeat("|a", 50_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 50_000)) },
        { "definitions", string.Concat(Enumerable.Range(0, 20_000).Select(n => $"[a{n}]: /u\n")) },
        { "front matter without end", "---\n" + string.Concat(Enumerable.Repeat("a: b\n", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileText_TakesSecondsAndKeepsTheRest(string what, string text)
    {
        long start = Stopwatch.GetTimestamp();

        Article article = ArticleReader.Read("a.md", Encoding.UTF8.GetBytes(text + Said));

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20), $"{what} took {Stopwatch.GetElapsedTime(start)}.");
        Assert.Contains("We are late,", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyText_LeadsBackToTheFile()
    {
        string[] parts = ["word ", "“Yes,” ", "*", "**", "_", "`", "\\*", "&amp;", "&#8220;", "[a](b)", "![c](d)", "<b>", "\n", "\n\n", "> ", "- ", "# ", "    ", "\t", "  \n", "~~", "\r\n", "🙂", "|", "---\n"];
        Gen<string> text = Gen.Elements(parts).ListOf().Select(list => string.Concat(list));
        Prop.ForAll(text.ToArbitrary(), source =>
        {
            MarkdownBlocks written = MarkdownText.Write(source, 0)!;
            TextMap map = written.Text.ToMap(new LineIndex(source));
            string read = written.Text.ToString();
            for (int i = 0; i < read.Length; i++)
            {
                TextSpan span = map.ToFile(new(i, i + 1));
                Assert.InRange(span.Start, 0, source.Length);
                Assert.InRange(span.End, span.Start, source.Length);
                if (span.Length == 1 && !char.IsWhiteSpace(read[i]))
                {
                    Assert.Equal(read[i], source[span.Start]);
                }
            }

            Assert.All(written.Blocks, block => Assert.InRange(block.Span.Length, 1, read.Length));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Recognizes_FrontMatterInATextFile_ReadsItAsMarkdown()
    {
        Article article = ArticleReader.Read("a.txt", "---\ntitle: Late\ndate: 2024-05-06\n---\n\nIt is *late*.\n"u8);

        Assert.Equal("Markdown", article.Format);
        Assert.Equal("Late", article.Title);
        Assert.Equal(new PublicationDate(new(2024, 5, 6), DateBasis.Field), article.Published);
        Assert.Equal("It is late.", article.Text);
        Assert.Equal(6, article.LineOf(0));
    }
}
