using System.Diagnostics;
using System.Text;

namespace QuoteIndex.Tests.Reading.Html;

/// <summary>Pages that no publisher has: reading them ends soon, on a small stack, with every span in the file.</summary>
public sealed class HtmlHostileTests
{
    private const int StackBytes = 256 << 10;

    // Many times what a quiet machine needs; quadratic time would be minutes and more.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    // Made when they are asked for: together they are large.
    private static readonly Dictionary<string, Func<string>> Pages = new(StringComparer.Ordinal)
    {
        ["divisions within each other"] = () => Nested("<div>", "</div>", 100_000),
        ["divisions never closed"] = () => Nested("<div>", "", 100_000),
        ["paragraphs and divisions"] = () => Repeated("<p><div>", 100_000) + "word.",
        ["blockquotes within each other"] = () => Nested("<blockquote>", "</blockquote>", 100_000),
        ["blockquotes with a heading in the last"] = () => Nested("<blockquote>He said so.", "</blockquote>", 50_000) + "<h2>x</h2>",
        ["quotations within each other"] = () => "<p>" + Nested("<q>", "</q>", 100_000),
        ["blockquotes and quotations"] = () => Nested("<blockquote><q>a ", "</q></blockquote>", 50_000),
        ["emphasis within each other"] = () => "<p>" + Nested("<b><i>", "</b></i>", 100_000),
        ["emphasis never closed, in paragraphs"] = () => Repeated("<p><b>word ", 100_000),
        ["links within each other"] = () => Nested("<a href=x>a", "</a>", 100_000),
        ["tables within each other"] = () => Nested("<table><tr><td>", "</td></tr></table>", 50_000),
        ["lists within each other"] = () => Nested("<ul><li>", "</ul>", 50_000),
        ["unknown elements within each other"] = () => Nested("<x-y>", "</x-y>", 100_000),
        ["articles within each other"] = () => Nested("<article><h2><a href=x>t</a></h2>", "</article>", 30_000),
        ["ends of elements that never began"] = () => Repeated("</div></p></b></td></x>", 100_000),
        ["references"] = () => "<p>" + Repeated("&amp;", 1_000_000),
        ["references without end"] = () => "<p>" + Repeated("&#x", 500_000) + Repeated("&", 500_000) + "&" + new string('a', 1_000_000),
        ["a number of a million figures"] = () => "<p>&#" + new string('9', 1_000_000) + ";",
        ["an attribute of ten megabytes"] = () => "<p class=\"" + Repeated("related ", 1_250_000) + "\">He said so.</p>",
        ["an attribute that never ends"] = () => "<p>Before it.</p><p title=\"" + Repeated("<p>He said so.</p>", 100_000),
        ["a hundred thousand attributes"] = () => "<p " + Repeated("a=b class=x ", 100_000) + ">He said so.",
        ["a tag that never ends"] = () => "<p>Before.</p>" + Repeated("<a ", 500_000),
        ["a comment that never ends"] = () => "<p>Before.</p>" + Repeated("<!-- ", 200_000),
        ["comments of dashes"] = () => "<!--" + new string('-', 1_000_000) + "<p>x",
        ["a script that never ends"] = () => "<p>Before.</p><script>" + Repeated("</scrip ", 200_000),
        ["declarations that never end"] = () => "<p>x" + Repeated("<!x ", 300_000),
        ["less-than signs"] = () => "<p>" + new string('<', 1_000_000),
        ["less-than signs and slashes"] = () => "<p>" + Repeated("</", 500_000),
        ["empty elements"] = () => Repeated("<p></p>", 1_000_000),
        ["line breaks"] = () => "<p>" + Repeated("a<br>", 300_000),
        ["line breaks alone"] = () => "<p>a" + Repeated("<br>", 1_000_000),
        ["spaces"] = () => "<p>" + Repeated("a  b &nbsp;&nbsp; ", 200_000),
        ["double spaces on one line"] = () => "<p>" + Repeated("a  ", 1_000_000),
        ["headings that agree"] = () => "<title>One two three</title>" + Repeated("<h2>One two three</h2>", 50_000),
        ["headings that link"] = () => Repeated("<div><h3><a href=x>One two three</a></h3><p>He said so.</p></div>", 30_000),
        ["pull quotes"] = () => "<p>“The river is high this spring,” she said.</p>" + Repeated("<blockquote>The river is high this spring</blockquote><p>It rained.</p>", 10_000),
        ["times"] = () => Repeated("<time datetime=2020-01-01>a</time>", 100_000),
        ["broken JSON-LD"] = () => "<script type=\"application/ld+json\">" + Nested("[", "", 100_000) + "}</script><p>He said so.",
        ["deep JSON-LD"] = () => "<script type=\"application/ld+json\">" + Nested("{\"@graph\":[", "]}", 50_000) + "</script><p>He said so.",
        ["cites"] = () => "<blockquote>" + Repeated("<p>It is so. <cite>x</cite></p>", 50_000) + "</blockquote>",
        ["hidden elements never closed"] = () => Repeated("<span hidden>", 100_000) + "x",
        ["white space in preformatted text"] = () => "<pre>" + Repeated(" \n\n\t", 300_000),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HostilePage_EndsSoonOnASmallStack(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + Pages[name]());
        Exception? failure = null;
        var clock = Stopwatch.StartNew();
        var thread = new Thread(
            () =>
            {
                try
                {
                    Read(bytes);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            StackBytes);

        thread.Start();
        thread.Join();

        Assert.Null(failure);
        Assert.True(clock.Elapsed < Bound, $"took {clock.Elapsed}");
    }

    [Fact]
    public void Read_PageWithZeros_IsAProblemThatNamesTheFile()
    {
        byte[] bytes = [.. "<!DOCTYPE html><p>He said so.\0"u8];

        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => ArticleReader.Read("zeros.html", bytes));

        Assert.Contains("'zeros.html'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("<!DOCTYPE html><script>var a = 1;</script>")]
    [InlineData("<!DOCTYPE html><p title='")]
    public void Read_PageWithoutText_GivesAnArticleWithoutParagraphs(string page) =>
        Assert.Empty(ArticleReader.Read("a.html", Encoding.UTF8.GetBytes(page)).Paragraphs);

    private static void Read(byte[] bytes)
    {
        Article article = ArticleReader.Read("a.html", bytes);
        int length = Encoding.UTF8.GetCharCount(bytes);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            TextSpan place = article.ToFile(paragraph.Span);
            Assert.True(place.Start >= 0 && place.Start <= place.End && place.End <= length);
        }
    }

    private static string Nested(string opening, string closing, int times) => Repeated(opening, times) + "deep" + Repeated(closing, times);

    private static string Repeated(string unit, int times) => new StringBuilder().Insert(0, unit, times).ToString();
}
