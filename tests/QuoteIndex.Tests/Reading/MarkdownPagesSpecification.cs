using System.Net;
using System.Text.RegularExpressions;

namespace QuoteIndex.Tests.Reading;

/// <summary>Runs the files of MarkdownPages.md.</summary>
public sealed partial class MarkdownPagesSpecification
{
    private static readonly Lazy<MarkdownSpecification> Pages = new(() => MarkdownSpecification.Read("Reading", "MarkdownPages.md"));

    public static TheoryData<string> Sections => [.. Pages.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Read_Markdown_GivesItsStatementsAndWhereTheyStand(string section)
    {
        MarkdownSpecification.Example example = Pages.Value[section];

        Article article = StatementTable.CheckFile(example, "page.md");

        Assert.Equal("Markdown", article.Format);
        FileSpans.CheckQuotes(article, example.Text, Decode);
    }

    // What a person sees of a piece of Markdown, as far as the examples need it.
    private static string Decode(string markdown) =>
        Blanks().Replace(WebUtility.HtmlDecode(Escape().Replace(Emphasis().Replace(Link().Replace(LineMark().Replace(markdown, "\n"), "$1"), ""), "$1")), " ").Trim();

    [GeneratedRegex(@"\n>[ >]*")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\*+")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
